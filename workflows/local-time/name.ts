/** "heure de Toronto": how a zone is said in a message to someone who may live in another (DESIGN §2.12). */

/** Cities whose French name is not the one in the IANA list. */
const FRENCH: Readonly<Record<string, string>> = {
  Algiers: 'Alger',
  Brussels: 'Bruxelles',
  London: 'Londres',
  Montreal: 'Montréal',
  Martinique: 'Fort-de-France',
  Reunion: 'La Réunion',
};

const REGIONAL = /^(?!Etc\/)[A-Za-z]+\/.+$/;

export function zoneName(zone: string): string {
  if (!REGIONAL.test(zone)) return `heure ${zone.replace(/^Etc\//, '')}`;
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const name = FRENCH[city] ?? city;
  return /^[AEIOUYÉÈaeiouyéè]/.test(name) ? `heure d’${name}` : `heure de ${name}`;
}
