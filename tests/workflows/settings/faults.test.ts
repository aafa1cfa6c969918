/** How a setting that is not valid is shown back. */
import { faultLine, shown } from '../../../workflows/settings/faults';

describe('what was written is shown back', () => {
  test.each<[unknown, string]>([
    [null, 'vide'],
    [undefined, 'vide'],
    ['', 'vide'],
    [[], 'vide'],
    [0, '« 0 »'],
    [-3, '« -3 »'],
    [true, 'oui'],
    [false, 'non'],
    ['Paris', '« Paris »'],
    ['deux\n  lignes\t ici', '« deux lignes ici »'],
    ['a'.repeat(80), `« ${'a'.repeat(80)} »`],
    ['a'.repeat(81), `« ${'a'.repeat(80)}… »`],
    [`a${' '.repeat(200)}b`, '« a b »'],
    [['SMS'], '« SMS »'],
    [['SMS', 'PIGEON'], '« SMS, PIGEON »'],
    [['SMS', 3, null, true], '« SMS, 3, null, true »'],
    [[{ a: 1 }, ['b']], '« {"a":1}, ["b"] »'],
    [{ hour: 9 }, '« {"hour":9} »'],
    [{ toString: 1 }, '« {"toString":1} »'],
    [[{ toString: 1 }], '« {"toString":1} »'],
  ])('%j as %s', (written, line) => expect(shown(written)).toBe(line));

  test('in one line with its form and what stays', () => {
    expect(faultLine('Pays', 'ZZ', 'un pays', 'FR')).toBe(
      'Pays : « ZZ » n’est pas valable. Attendu : un pays. Reste en vigueur : « FR ».',
    );
    expect(faultLine('Mois', [], 'un mois', null)).toBe(
      'Mois : vide n’est pas valable. Attendu : un mois. Reste en vigueur : vide.',
    );
  });
});

describe('settings shown back', () => {
  test.each<[unknown, string]>([
    [null, 'vide'],
    [undefined, 'vide'],
    ['', 'vide'],
    [[], 'vide'],
    [['a', 1, null, { b: 2 }], '« a, 1, null, {"b":2} »'],
    [true, 'oui'],
    [false, 'non'],
    [0, '« 0 »'],
    [{ a: 1 }, '« {"a":1} »'],
    ['a\n b', '« a b »'],
    ['x'.repeat(80), `« ${'x'.repeat(80)} »`],
    ['x'.repeat(81), `« ${'x'.repeat(80)}… »`],
  ])('%j: %s', (value, text) => expect(shown(value)).toBe(text));

  test('a fault names the setting, what was written, the form and what stays', () => {
    expect(faultLine('Fuseau', 'Paris', 'un nom IANA', 'Europe/Paris')).toBe(
      'Fuseau : « Paris » n’est pas valable. Attendu : un nom IANA. Reste en vigueur : « Europe/Paris ».',
    );
  });
});
