/** Telephone numbers, as people write them. */
import type { CountryCode } from 'libphonenumber-js';
import { readPhones } from '../../../workflows/lead-import/phones';

describe('phones', () => {
  test.each<[CountryCode, string, readonly string[]]>([
    ['FR', '06 12 34 56 78', ['+33612345678']],
    ['FR', '06.12.34.56.78', ['+33612345678']],
    ['FR', '06/12/34/56/78', ['+33612345678']],
    ['FR', '06,12,34,56,78', ['+33612345678']],
    ['FR', '06-12-34-56-78', ['+33612345678']],
    ['FR', '612345678', ['+33612345678']],
    ['FR', 'O6 12 34 56 78', ['+33612345678']],
    ['FR', '+33 (0)6 12 34 56 78', ['+33612345678']],
    ['FR', '0033 6 12 34 56 78', ['+33612345678']],
    ['CA', '0033 6 12 34 56 78', ['+33612345678']],
    ['CA', '0033 (0)6 12 34 56 78', ['+33612345678']],
    ['FR', 'Tél : 06 12 34 56 78 (mari)', ['+33612345678']],
    ['FR', '06 12 34 56 78 / 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78 ou 01 45 67 89 01', ['+33612345678', '+33145678901']],
    ['FR', '0612345678;0711223344\n0612345678', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78, 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '0612345678/+212 6 12 34 56 78', ['+33612345678', '+212612345678']],
    ['CA', '(514) 555-0199', ['+15145550199']],
    ['CA', '1-514-555-0199 poste 12', ['+15145550199']],
    ['FR', '+1 514 555 0199', ['+15145550199']],
    ['BE', '0470/12.34.56', ['+32470123456']],
    ['CH', '079 123 45 67', ['+41791234567']],
    ['MA', '0612345678', ['+212612345678']],
    ['FR', '212612345678', ['+212612345678']],
    ['FR', '00212 6 12 34 56 78', ['+212612345678']],
    ['TN', '22 345 678', ['+21622345678']],
    ['FR', '+216 22 345 678', ['+21622345678']],
    ['DZ', '0551 23 45 67', ['+213551234567']],
    ['FR', '213551234567', ['+213551234567']],
    ['CM', '6 77 12 34 56', ['+237677123456']],
    ['FR', '+237 677 12 34 56', ['+237677123456']],
    ['CI', '07 01 02 03 04', ['+2250701020304']],
    ['FR', '225 07 01 02 03 04', ['+2250701020304']],
    ['FR', '-', []],
    ['FR', 'néant', []],
  ])('from %s, %j', (pays, text, telephones) => {
    expect(readPhones(text, pays)).toMatchObject({ telephones, illisibles: [] });
  });

  test.each<[CountryCode, string, string]>([
    ['FR', '06 12 34 56', 'a 8 chiffres et n’est pas un numéro valable'],
    ['FR', 'à demander à Paul', 'n’a aucun chiffre'],
    ['FR', '3,36123E+10', 'a été abrégé par Excel et des chiffres sont perdus'],
    ['CA', '06 12 34 56 78', 'a 10 chiffres et n’est pas un numéro valable'],
  ])('from %s, %j is told, not guessed', (pays, text, pourquoi) => {
    expect(readPhones(text, pays)).toMatchObject({
      telephones: [],
      illisibles: [{ valeur: text, pourquoi }],
    });
  });

  test('what is readable of a cell counts, an extension is kept apart', () => {
    expect(readPhones('06 12 34 56 78 / 07 11', 'FR')).toMatchObject({
      telephones: ['+33612345678'],
      illisibles: [{ pourquoi: expect.stringContaining('4 chiffres') }],
    });
    expect(readPhones('514-555-0199 ext. 12', 'CA').postes).toEqual(['+15145550199 poste 12']);
  });
});

describe('phones at the edges', () => {
  test.each<[CountryCode, string, readonly string[], readonly string[]]>([
    ['CA', '514 555-0199 #12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 post. 12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 x12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 extension : 123456', ['+15145550199'], ['+15145550199 poste 123456']],
    ['FR', '06 12 34 56 78 et 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 puis 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 or 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 and 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 | 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 – 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 — maman', ['+33612345678'], []],
    ['FR', '06\\12\\34\\56\\78', ['+33612345678'], []],
    ['FR', '« 06 12 34 56 78 »', ['+33612345678'], []],
    ['FR', 'WhatsApp*06 12 34 56 78*', ['+33612345678'], []],
    ['CA', '41 79 123 45 67', ['+41791234567'], []],
    ['CA', '32 (0)470 12 34 56', ['+32470123456'], []],
    ['FR', '1 514 555 0199', ['+15145550199'], []],
    ['FR', '216 22 345 678', ['+21622345678'], []],
    ['FR', '237 677 12 34 56', ['+237677123456'], []],
    ['CA', '44 20 7946 0958', [], []],
  ])('from %s, %j', (pays, text, telephones, postes) => {
    expect(readPhones(text, pays)).toMatchObject({ telephones, postes });
  });

  test('a cell longer than thirty numbers is a text', () => {
    const fits600 = `06 12 34 56 78${' '.repeat(600 - 28)}07 11 22 33 44`;
    expect(readPhones(fits600, 'FR').telephones).toHaveLength(2);
    expect(readPhones(`${fits600} `, 'FR').telephones).toEqual([]);
  });

  test('what is missing is said, with an example of the country', () => {
    const told = (text: string, pays: CountryCode) => readPhones(text, pays).illisibles[0];
    expect(told('7', 'FR')?.pourquoi).toBe('a 1 chiffre et n’est pas un numéro valable');
    expect(told('12345', 'TN')?.remede).toContain('(TN : 22 345 678)');
    expect(told('12345', 'SN')?.remede).toBe(
      'complétez-le, ou écrivez l’indicatif du pays (+33 6 12 34 56 78)',
    );
    expect(told('3.36E10', 'FR')?.pourquoi).toContain('abrégé par Excel');
    expect(told('ref 3E12 06 12', 'FR')?.pourquoi).toContain('chiffres et n’est pas');
    const examples: readonly CountryCode[] = ['FR', 'CA', 'BE', 'CH', 'MA', 'TN', 'DZ', 'CM', 'CI'];
    for (const pays of examples) {
      const example = /\(\w\w : ([\d -]+)\)/.exec(told('12345', pays)?.remede ?? '')?.[1] ?? '';
      expect([pays, readPhones(example, pays).telephones.length]).toEqual([pays, 1]);
    }
  });
});
