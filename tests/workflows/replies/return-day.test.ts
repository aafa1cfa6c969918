import { returnDay } from '../../../workflows/replies/return-day';

/** A Monday. */
const NOW = new Date('2026-07-20T10:00:00Z');

test.each([
  ['de retour le 3 août', '2026-08-03'],
  ['de retour le lundi 3 août 2026.', '2026-08-03'],
  ['Je serai de retour au bureau le 1er septembre', '2026-09-01'],
  ['Je reviens le 03/08', '2026-08-03'],
  ['Je reprends le 3.8.26', '2026-08-03'],
  ['Je reprends le 03/08/2027', '2027-08-03'],
  ['Retour prévu le 2026-08-24', '2026-08-24'],
  ['back on August 25', '2026-08-25'],
  ['I will be back on 25 August 2026', '2026-08-25'],
  ['I will be back on August 25th, 2027', '2027-08-25'],
  ['available again from 24 August', '2026-08-24'],
  ['Je suis absente avant le 5 août', '2026-08-05'],
])('they are back on the day they say: %s → %s', (texte, day) => {
  expect(returnDay(texte, NOW)).toBe(day);
});

test.each([
  ['absente jusqu’au 3 août', '2026-08-04'],
  ['Je suis en congés jusqu’au vendredi 31 juillet inclus', '2026-08-01'],
  ['out of office until July 31', '2026-08-01'],
  ['en vacances du 20 juillet au 2 août', '2026-08-03'],
  ['absent from July 20 to July 31', '2026-08-01'],
  ['du 27/07 au 07/08', '2026-08-08'],
])('the last day of an absence is still one: %s → %s', (texte, day) => {
  expect(returnDay(texte, NOW)).toBe(day);
});

test.each([
  ['08/25 can only be American', 'back on 08/25', '2026-08-25'],
  ['05/08 is French', 'back on 05/08', '2026-08-05'],
  ['a month ago was this year', 'de retour le 22 juin', '2026-06-22'],
  ['longer ago is next year', 'de retour le 10 juin', '2027-06-10'],
  ['eleven months ahead is this coming year', 'de retour le 15 juin', '2027-06-15'],
])('a date without a year: %s', (_name, texte, day) => {
  expect(returnDay(texte, NOW)).toBe(day);
});

test('in January, December was last year’s', () => {
  expect(returnDay('de retour le 28 décembre', new Date('2027-01-05T10:00:00Z'))).toBe('2026-12-28');
});

test.each([
  ['this month, to come', '25', '2026-07-25'],
  ['today', '20', '2026-07-20'],
  ['gone: the next month’s', '15', '2026-08-15'],
])('a day alone, %s', (_name, day, expected) => {
  expect(returnDay(`de retour le ${day}`, NOW)).toBe(expected);
});

test('a day alone, gone in December, is January’s', () => {
  expect(returnDay('de retour le 5', new Date('2026-12-20T10:00:00Z'))).toBe('2027-01-05');
});

test('a day that this month does not have is the next month’s', () => {
  expect(returnDay('de retour le 31', new Date('2026-06-20T10:00:00Z'))).toBe('2026-07-31');
});

test.each([
  ['je reviens demain', '2026-07-21'],
  ['back tomorrow', '2026-07-21'],
  ['je suis de retour après-demain', '2026-07-22'],
  ['de retour la semaine prochaine', '2026-07-27'],
  ['back next week', '2026-07-27'],
  ['je rentre dans 3 jours', '2026-07-23'],
  ['de retour dans une semaine', '2026-07-27'],
  ['de retour dans deux semaines', '2026-08-03'],
  ['back in two weeks', '2026-08-03'],
  ['back in a week', '2026-07-27'],
  ['de retour dans trois jours', '2026-07-23'],
])('counted from today: %s → %s', (texte, day) => {
  expect(returnDay(texte, NOW)).toBe(day);
});

test.each([
  ['de retour mercredi', '2026-07-22'],
  ['back on Friday', '2026-07-24'],
  ['de retour dimanche', '2026-07-26'],
  ['de retour lundi', '2026-07-27'],
  ['absente jusqu’à jeudi', '2026-07-24'],
  ['away until Saturday', '2026-07-26'],
  ['de retour mardi', '2026-07-21'],
])('the next such weekday: %s → %s', (texte, day) => {
  expect(returnDay(texte, NOW)).toBe(day);
});

test.each([
  ['janvier', '01'],
  ['february', '02'],
  ['fév', '02'],
  ['mars', '03'],
  ['april', '04'],
  ['mai', '05'],
  ['juin', '06'],
  ['juil', '07'],
  ['août', '08'],
  ['septembre', '09'],
  ['oct', '10'],
  ['november', '11'],
  ['décembre', '12'],
])('the month %s', (month, number) => {
  expect(returnDay(`de retour le 9 ${month} 2027`, NOW)).toBe(`2027-${number}-09`);
});

test.each(['Je suis absente.', 'de retour le 31 juin', 'de retour à 14 h', 'merci', 'de retour le 45'])(
  'no day, or none that a calendar has: %s',
  (texte) => expect(returnDay(texte, NOW)).toBeNull(),
);
