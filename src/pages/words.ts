/** Small words of French that pages need. */

/** "30 minutes", "1 h", "1 h 30". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes} minute${minutes > 1 ? 's' : ''}`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

export const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count > 1 ? many : one}`;
