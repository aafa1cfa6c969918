/** A cell of Excel may hold 32,767 characters: a hostile one is answered like any other, without trying every part of it. */
import { readCanaux, readLangue } from '../../../workflows/lead-import/places';
import { readPhones } from '../../../workflows/lead-import/phones';

const MOST = 32_767;
const filled = (piece: string): string => piece.repeat(Math.floor(MOST / piece.length));

test('a text of numbers without an end is said unreadable, whole', () => {
  const cell = filled('06 12 ');
  expect(readPhones(cell, 'FR')).toMatchObject({ telephones: [], illisibles: [{ valeur: cell }] });
});

test('thirty numbers in one cell are still read', () => {
  const numbers = Array.from({ length: 30 }, (_, n) => `06 12 34 56 ${String(n + 10)}`);
  expect(readPhones(numbers.join(' ; '), 'FR').telephones).toHaveLength(30);
});

test.each([
  ['français  et   arabe', 'FRANCAIS'],
  [`français${' '.repeat(9)}et${' '.repeat(9)}arabe`, 'FRANCAIS'],
  [filled(' '), null],
])('languages: %#', (cell, expected) => expect(readLangue(cell)).toBe(expected));

test.each([
  ['SMS   et \t courriel', ['SMS', 'COURRIEL']],
  ['SMS\n\net courriel', ['SMS', 'COURRIEL']],
  ['SMS \n courriel', ['SMS', 'COURRIEL']],
])('channels: %j', (cell, expected) => expect(readCanaux(cell)).toEqual(expected));

test('channels: nothing but blanks names none', () => expect(readCanaux(filled(' ')) ?? []).toEqual([]));
