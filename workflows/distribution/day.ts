/** Calendar days of the agency. */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The local calendar day of `at` in `zone`, `yyyy-mm-dd`. */
export function localDay(at: Date, zone: string): string {
  const format =
    FORMATS.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  FORMATS.set(zone, format);
  return format.format(at);
}

const FRENCH = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "2026-08-12" → "12 août", "2026-08-01" → "1er août". */
export const frenchDay = (day: string): string =>
  FRENCH.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');
