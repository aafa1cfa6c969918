/** Where people live and how it is said: each country of several zones, each area code, each city with a French name. */
import { canadianZone } from '../../workflows/local-time/canada';
import { zoneName } from '../../workflows/local-time/name';
import { countryOf, probableZone } from '../../workflows/local-time/place';

const living = (pays: string): string | null => probableZone({ telephone: null, pays }, 'Africa/Tunis');

test.each([
  ['CA', 'America/Toronto'],
  ['US', 'America/Chicago'],
  ['CD', 'Africa/Kinshasa'],
  ['ES', 'Europe/Madrid'],
  ['PT', 'Europe/Lisbon'],
  ['DE', 'Europe/Berlin'],
  ['CY', 'Asia/Nicosia'],
  ['PF', 'Pacific/Tahiti'],
  ['BR', 'America/Sao_Paulo'],
  ['MX', 'America/Mexico_City'],
])('in %s most people live in %s', (pays, zone) => {
  expect([pays, pays.toLowerCase(), ` ${pays} `].map(living)).toEqual([zone, zone, zone]);
  // Asked again, the same.
  expect(living(pays)).toBe(zone);
});

test.each([
  ['ES', 'Atlantic/Canary'],
  ['US', 'America/New_York'],
  ['MX', 'America/Cancun'],
])('but an agency in %s is taken at its own, %s', (pays, zone) => {
  expect(probableZone({ telephone: null, pays }, zone)).toBe(zone);
});

test.each([
  ['America/St_Johns', '709 879'],
  ['America/Halifax', '428 506 782 902'],
  [
    'America/Toronto',
    '226 249 263 289 343 354 365 367 382 416 418 437 438 450 468 514 519 548 579 581 613 647 683 705 742 753 807 819 873 905 942',
  ],
  ['America/Winnipeg', '204 431 584'],
  ['America/Regina', '306 474 639'],
  ['America/Edmonton', '368 403 587 780 825 867'],
  ['America/Vancouver', '236 250 257 604 672 778'],
  [null, '600 622 911 000'],
])('the area codes of %s', (zone, codes) => {
  const all = codes.split(' ');
  expect(all.map((code) => canadianZone(`${code}5550123`))).toEqual(all.map(() => zone));
});

test('an American number of a lead in Canada tells nothing of where', () => {
  expect(probableZone({ telephone: '+12125550123', pays: 'CA' }, 'Europe/Paris')).toBe('America/Toronto');
  expect(probableZone({ telephone: '+16045550123', pays: 'CA' }, 'Europe/Paris')).toBe('America/Vancouver');
  expect(probableZone({ telephone: '+16045550123', pays: 'US' }, 'Europe/Paris')).toBe('America/Chicago');
});

test.each([
  ['fr', 'FR'],
  ['ca-qc', 'CA-QC'],
  ['FR-974', 'FR-974'],
  [' be ', 'BE'],
  ['Belgique', 'BE'],
  ['fra', 'FR'],
  ['FR-9999', ''],
  ['xfr-75x', ''],
  ['nulle part', ''],
])('the country written « %s » is %j', (pays, country) => {
  expect(countryOf({ pays, telephone: null })).toBe(country);
});

test.each([
  ['Africa/Algiers', 'heure d’Alger'],
  ['Europe/Brussels', 'heure de Bruxelles'],
  ['Europe/London', 'heure de Londres'],
  ['America/Montreal', 'heure de Montréal'],
  ['America/Martinique', 'heure de Fort-de-France'],
  ['Indian/Reunion', 'heure de La Réunion'],
  ['Africa/Abidjan', 'heure d’Abidjan'],
  ['America/Edmonton', 'heure d’Edmonton'],
  ['Asia/Istanbul', 'heure d’Istanbul'],
  ['Europe/Oslo', 'heure d’Oslo'],
  ['Asia/Urumqi', 'heure d’Urumqi'],
  ['Asia/Yerevan', 'heure d’Yerevan'],
  ['America/Port_of_Spain', 'heure de Port of Spain'],
  ['America/Mexico_City', 'heure de Mexico City'],
  ['Etc/UTC', 'heure UTC'],
  ['GMT', 'heure GMT'],
])('%s is said « %s »', (zone, said) => expect(zoneName(zone)).toBe(said));
