/** The day of a return, in each way people write it, in French and in English. */
import { returnDay } from '../../../workflows/replies/return-day';

/** A Monday. */
const NOW = new Date('2026-07-20T10:00:00Z');
const on = (texte: string): string | null => returnDay(texte, NOW);

test.each<[string, readonly string[]]>([
  ['01', ['janvier', 'January', 'jan', 'jan.']],
  ['02', ['février', 'February', 'fév', 'feb', 'fév.']],
  ['03', ['mars', 'March', 'mar.']],
  ['04', ['avril', 'April', 'avr', 'apr.']],
  ['05', ['mai', 'May']],
  ['06', ['juin', 'June', 'jun']],
  ['07', ['juillet', 'July', 'juil.', 'jul']],
  ['08', ['août', 'August', 'aug']],
  ['09', ['septembre', 'September', 'sept.', 'sep']],
  ['10', ['octobre', 'October', 'oct.']],
  ['11', ['novembre', 'November', 'nov']],
  ['12', ['décembre', 'December', 'déc.', 'dec']],
])('in the month %s', (month, names) => {
  const expected = names.map(() => `2027-${month}-09`);
  expect(names.map((name) => on(`de retour le 9 ${name} 2027`))).toEqual(expected);
  expect(names.map((name) => on(`back on ${name} 9, 2027`))).toEqual(expected);
});

test.each<[string, string, string]>([
  ['lundi', 'Monday', '2026-07-27'],
  ['mardi', 'Tuesday', '2026-07-21'],
  ['mercredi', 'Wednesday', '2026-07-22'],
  ['jeudi', 'Thursday', '2026-07-23'],
  ['vendredi', 'Friday', '2026-07-24'],
  ['samedi', 'Saturday', '2026-07-25'],
  ['dimanche', 'Sunday', '2026-07-26'],
])('%s or %s is the next one, whatever is said before it', (french, english, day) => {
  const ways = [
    `de retour ${french}`,
    `je reviens ${french}`,
    `je rentre ${french} prochain`,
    `je reprends ce ${french}`,
    `je serai disponible au bureau ${french}`,
    `joignable le ${french}`,
    `pas avant ${french}`,
    `back on ${english}`,
    `returning next ${english}`,
    `not before ${english}`,
  ];
  expect(ways.map((way) => [way, on(way)])).toEqual(ways.map((way) => [way, day]));
  const dated = [`de retour le ${french} 3 août`, `back on ${english}, 3 August`];
  expect(dated.map(on)).toEqual(['2026-08-03', '2026-08-03']);
});

test.each([
  ['lundi', 'Monday', '2026-07-28'],
  ['jeudi', 'Thursday', '2026-07-24'],
  ['dimanche', 'Sunday', '2026-07-27'],
])('until %s or %s is the day after', (french, english, day) => {
  const ways = [`absente jusqu’à ${french}`, `absente jusqu’au ${french}`, `away until ${english}`];
  expect(ways.map(on)).toEqual(ways.map(() => day));
});

test.each([
  ['de retour dans 2 jours', '2026-07-22'],
  ['de retour dans 1 jour', '2026-07-21'],
  ['de retour dans 15 jours', '2026-08-04'],
  ['je reviens dans un jour', '2026-07-21'],
  ['je rentre dans deux jours', '2026-07-22'],
  ['je reprends dans trois jours', '2026-07-23'],
  ['disponible dans une semaine', '2026-07-27'],
  ['disponible à nouveau dans une semaine', '2026-07-27'],
  ['retour prévu dans 3 semaines', '2026-08-10'],
  ['retour dans deux semaines', '2026-08-03'],
  ['retour dans trois semaines', '2026-08-10'],
  ['back in 1 day', '2026-07-21'],
  ['back in a day', '2026-07-21'],
  ['back in 2 days', '2026-07-22'],
  ['back in two days', '2026-07-22'],
  ['I return in 1 week', '2026-07-27'],
  ['returning in a week', '2026-07-27'],
  ['returning in 12 weeks', '2026-10-12'],
  ['absente dans 3 jours', null],
  ['de retour dans 3 mois', null],
  ['dans 3 jours', null],
])('after a while: %s → %s', (texte, day) => expect(on(texte)).toBe(day));

test.each([
  ['retour demain', '2026-07-21'],
  ['je reviens au bureau dès demain', '2026-07-21'],
  ['je rentre demain', '2026-07-21'],
  ['je reprends demain', '2026-07-21'],
  ['I return tomorrow', '2026-07-21'],
  ['returning tomorrow', '2026-07-21'],
  ['disponible demain', '2026-07-21'],
  ['joignable demain', '2026-07-21'],
  ['retour après-demain', '2026-07-22'],
  ['je reviens au travail après-demain', '2026-07-22'],
  ['je rentre après-demain', '2026-07-22'],
  ['je reprends après-demain', '2026-07-22'],
  ['disponible après-demain', '2026-07-22'],
  ['joignable après-demain', '2026-07-22'],
  ['je reviens la semaine prochaine', '2026-07-27'],
  ['je rentre la semaine prochaine', '2026-07-27'],
  ['je reprends la semaine prochaine', '2026-07-27'],
  ['disponible dès la semaine prochaine', '2026-07-27'],
  ['absente jusqu’à la semaine prochaine', '2026-07-27'],
  ['away until next week', '2026-07-27'],
  ['I return next week', '2026-07-27'],
  ['returning next week', '2026-07-27'],
  ['à demain', null],
  ['absente la semaine prochaine', null],
])('seen from today: %s → %s', (texte, day) => expect(on(texte)).toBe(day));

test.each([
  ['2026-07-20T00:00:00Z', '2026-07-27'],
  ['2026-07-23T12:00:00Z', '2026-07-27'],
  ['2026-07-26T23:59:59Z', '2026-07-27'],
  ['2026-07-27T00:00:00Z', '2026-08-03'],
])('next week begins on Monday, seen on %s', (now, day) => {
  expect(returnDay('de retour la semaine prochaine', new Date(now))).toBe(day);
});

test.each([
  ['je reviens le 3 août', '2026-08-03'],
  ['je reviendrai le 3 août', '2026-08-03'],
  ['je serai de retour le 3 août', '2026-08-03'],
  ['je reprendrai mes fonctions le 3 août', '2026-08-03'],
  ['je rentrerai le 3 août', '2026-08-03'],
  ['je rentre le 3 août', '2026-08-03'],
  ['disponible à partir du 3 août', '2026-08-03'],
  ['disponible à compter du 3 août', '2026-08-03'],
  ['joignable dès le 3 août', '2026-08-03'],
  ['mon retour est prévu le 3 août', '2026-08-03'],
  ['retour parmi vous le 3 août', '2026-08-03'],
  ['de nouveau joignable seulement le 3 août', '2026-08-03'],
  ['back in the office on 3 August', '2026-08-03'],
  ['back in office on 3 August', '2026-08-03'],
  ['returning to the office on August 3rd', '2026-08-03'],
  ['I return on the 3rd of August', '2026-08-03'],
  ['available again on August 1st', '2026-08-01'],
  ['reachable from August 2nd', '2026-08-02'],
  ['back 4th August', '2026-08-04'],
  ['à partir du 3 août je serai joignable', '2026-08-03'],
  ['à compter du 3 août, de retour', '2026-08-03'],
  ['not before August 3', '2026-08-03'],
  ['pas avant le lundi 3 août', '2026-08-03'],
  ['till July 31', '2026-08-01'],
  ['through July 31', '2026-08-01'],
  ['thru July 31', '2026-08-01'],
  ['until and including July 31', '2026-08-01'],
  ['until including July 31', '2026-08-01'],
  ['jusqu’en 31 juillet', '2026-08-01'],
  ['du lundi 20 juillet au vendredi 31 juillet', '2026-08-01'],
  ['du 20 juillet 2026 au 31 juillet 2026', '2026-08-01'],
  ['du 1er au 9 août', '2026-08-10'],
  ['de 20/07/2026 à 31/07/2026', '2026-08-01'],
  ['entre le 20 et le 31 juillet', '2026-08-01'],
  ['between 20 and 31 July', '2026-08-01'],
  ['from 20th to 31st July', '2026-08-01'],
  ['from July 20th through July 31st', '2026-08-01'],
  ['from Monday July 20 until July 31', '2026-08-01'],
  ['à partir du 3 août', null],
])('a date: %s → %s', (texte, day) => expect(on(texte)).toBe(day));

test.each([
  ['de retour le 3/8', '2026-08-03'],
  ['de retour le 03.08', '2026-08-03'],
  ['de retour le 3/8/27', '2027-08-03'],
  ['de retour le 12/12', '2026-12-12'],
  ['back on 12/13', '2026-12-13'],
  ['de retour le 13/13', null],
  ['de retour le 29/02/2028', '2028-02-29'],
  ['de retour le 29/02/2027', null],
  ['de retour le 2026-12-31', '2026-12-31'],
  ['de retour le 2026-13-01', null],
  ['de retour le 0 août', null],
])('in figures: %s → %s', (texte, day) => expect(on(texte)).toBe(day));

test.each([
  ['de retour le 19 juin', '2026-06-19'],
  ['de retour le 18 juin', '2027-06-18'],
  ['de retour le 19 juillet', '2026-07-19'],
])('a month ago is this year’s, longer ago is next year’s: %s → %s', (texte, day) => {
  expect(on(texte)).toBe(day);
});

test.each([
  ['de retour le 1 décembre', '2027-12-01', '2027-01-01'],
  ['de retour le 2 décembre', '2026-12-02', '2027-01-01'],
])('eleven months ahead is the last, beyond it was last year: %s → %s', (texte, day, now) => {
  expect(returnDay(texte, new Date(`${now}T10:00:00Z`))).toBe(day);
});

test.each([
  ['de retour le 20', '2026-07-20'],
  ['de retour le 21.', '2026-07-21'],
  ['de retour le 21, merci', '2026-07-21'],
  ['de retour le 21\nAmina', '2026-07-21'],
  ['de retour le 21 !', '2026-07-21'],
  ['de retour le 19', '2026-08-19'],
  ['de retour le 14 h', null],
  ['de retour le 5 jours', null],
  ['de retour le 32', null],
  ['de retour le 0', null],
])('a day without its month: %s → %s', (texte, day) => expect(on(texte)).toBe(day));

test('the 29th of February is the next one that a calendar has', () => {
  expect(returnDay('de retour le 29 février', new Date('2027-06-01T10:00:00Z'))).toBe('2028-02-29');
  expect(on('de retour le 29 février')).toBeNull();
});

test('the last day of a year ends on the first of the next', () => {
  expect(on('absente jusqu’au 31 décembre')).toBe('2027-01-01');
});
