/** Small words of French that pages need. */

/** "30 minutes", "1 h", "1 h 30". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes} minute${minutes > 1 ? 's' : ''}`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** "1 libre", "3 libres". */
export const several = (count: number, one: string): string => `${count} ${one}${count > 1 ? 's' : ''}`;

/** "14 h 30" stays on one line. */
export const unbroken = (text: string): string =>
  text.replace(
    /(\d) h(?!\p{L})( (?=\d))?/gu,
    (_whole, digit: string, more?: string) => `${digit}\u00a0h${more === undefined ? '' : '\u00a0'}`,
  );
