/** Moments as a person reads them: in her own zone, and in the lead's when it is another (DESIGN §2.12). */

/** "lun. 30 nov. à 09:30"; another year is said. */
export function moment(iso: string, zone: string, now: number): string {
  const at = new Date(iso);
  const year = (date: Date): string => part(date, zone, { year: 'numeric' });
  const day = part(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });
  const other = year(at) === year(new Date(now)) ? '' : ` ${year(at)}`;
  return `${day}${other} à ${clockTime(iso, zone)}`;
}

export const clockTime = (iso: string, zone: string): string =>
  part(new Date(iso), zone, { hour: '2-digit', minute: '2-digit' });

/** "15:30 chez la personne", '' when her clock shows the same. */
export function leadClockTime(iso: string, zone: string, leadZone: string): string {
  if (leadZone === '' || !isZone(leadZone)) return '';
  const [here, there] = [clockTime(iso, zone), clockTime(iso, leadZone)];
  return here === there ? '' : `${there} chez la personne`;
}

function isZone(zone: string): boolean {
  try {
    return part(new Date(0), zone, { hour: '2-digit' }) !== '';
  } catch {
    return false;
  }
}

const part = (date: Date, timeZone: string, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { ...how, timeZone }).format(date);

/** What a `datetime-local` field holds for an instant, given minutes to add to UTC there and then. */
export const dateFieldValue = (at: Date, offsetMinutes: number): string =>
  new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 16);

/** The zone of the person who looks. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
