import { zoneOf } from '../../workflows/agency';
import { countryOf, probableZone } from '../../workflows/local-time/place';
import { aLead, anAgency } from '../support/builders';

const PARIS = 'Europe/Paris';
const somewhere = (telephone: string | null, pays = '') => ({ telephone, pays });

test.each<[string, string | null, string, string]>([
  ['Morocco by its number', '+212612345678', '', 'Africa/Casablanca'],
  ['Cameroon by its number', '+237650123456', '', 'Africa/Douala'],
  ['Côte d’Ivoire by its number', '+2250701020304', '', 'Africa/Abidjan'],
  ['Réunion has the numbers of no other department', '+262692123456', '', 'Indian/Reunion'],
  ['Montréal', '+15145550123', '', 'America/Toronto'],
  ['Moncton', '+15065550123', '', 'America/Halifax'],
  ['Saint-Jean de Terre-Neuve', '+17095550123', '', 'America/St_Johns'],
  ['Saint-Boniface', '+12045550123', '', 'America/Winnipeg'],
  ['Vancouver', '+16045550123', '', 'America/Vancouver'],
  ['a Canadian code of no place', '+16005550123', '', 'America/Toronto'],
  ['the United States: between the coasts', '+12125550123', '', 'America/Chicago'],
  ['the country that was said goes before the number', '+33612345678', 'MA', 'Africa/Casablanca'],
  ['said in words', '+33612345678', 'Tunisie', 'Africa/Tunis'],
  ['Québec, with a French number', '+33612345678', 'CA-QC', 'America/Toronto'],
  ['a country that nobody knows: the number', '+212612345678', 'là-bas', 'Africa/Casablanca'],
  ['no number at all', null, 'BE', 'Europe/Brussels'],
  ['Congo-Kinshasa has two zones: where most people live', '+243970123456', '', 'Africa/Kinshasa'],
])('%s', (_name, telephone, pays, zone) => {
  expect(probableZone(somewhere(telephone, pays), PARIS)).toBe(zone);
});

test('the agency’s own zone, where the country has several and the code tells nothing', () => {
  const lead = somewhere(null, 'CA');
  expect(probableZone(lead, 'America/Vancouver')).toBe('America/Vancouver');
  expect(probableZone(lead, PARIS)).toBe('America/Toronto');
});

test.each<[string, string | null]>([
  ['nothing known', null],
  ['no number', '12'],
  ['a country of many zones that nobody chose one for', '+79161234567'],
])('no guess: %s', (_name, telephone) => {
  expect(probableZone(somewhere(telephone), PARIS)).toBeNull();
});

test.each<[string | null, string, string]>([
  ['+15145550123', 'ca-qc', 'CA-QC'],
  ['+15145550123', 'Québec', 'CA-QC'],
  ['+15145550123', '', 'CA'],
  [null, '', ''],
])('the country of %j, %j, whose holidays count: %j', (telephone, pays, expected) => {
  expect(countryOf(somewhere(telephone, pays))).toBe(expected);
});

test('what staff wrote on the lead goes before every guess; the agency’s is what remains', () => {
  const zone = (changes: object) => zoneOf(aLead({ fuseauHoraire: '', ...changes }), anAgency());
  expect(zone({ telephone: '+212612345678', fuseauHoraire: 'America/Toronto' })).toBe('America/Toronto');
  expect(zone({ telephone: '+212612345678' })).toBe('Africa/Casablanca');
  expect(zone({ telephone: null })).toBe(PARIS);
});
