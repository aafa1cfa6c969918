import { minutesInWords, several, unbroken } from '../../../src/pages/words';

test.each([
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 h'],
  [90, '1 h 30'],
  [125, '2 h 05'],
])('%i minutes', (minutes, words) => expect(minutesInWords(minutes)).toBe(words));

test.each([
  ['mardi 1er décembre à 14 h 30', 'mardi 1er décembre à 14\u00a0h\u00a030'],
  ['à 9 h (heure de Montréal)', 'à 9\u00a0h (heure de Montréal)'],
  ['9 h', '9\u00a0h'],
  ['3 heures', '3 heures'],
])('« %s » keeps its hour on one line', (text, kept) => expect(unbroken(text)).toBe(kept));

test('one, several', () =>
  expect([several(1, 'libre'), several(2, 'libre')]).toEqual(['1 libre', '2 libres']));
