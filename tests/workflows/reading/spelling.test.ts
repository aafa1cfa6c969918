/** How people type, and what it is read as: what must hold of every form, and a few of each kind by hand. */
import { plainOf, quote } from '../../../workflows/reading/plain';
import { FORMS, READS } from '../../../workflows/reading/spelling';

/** What the rules see of it in the middle of a sentence, and what they would quote. */
const seen = (written: string) => {
  const plain = plainOf(`Un, ${written}, deux`);
  return { reads: plain.text.slice(4, -6), quoted: quote(plain, 4, plain.text.length - 6) };
};
const readAs = (written: string): string => seen(written).reads;
const everyForm = FORMS.flatMap(([reads, written]) => written.split(' ').map((form) => ({ form, reads })));

describe('every form', () => {
  test('is read as what it stands for, and quoted as it was typed', () => {
    expect(everyForm.map(({ form }) => ({ form, ...seen(form) }))).toEqual(
      everyForm.map(({ form, reads }) => ({ form, reads, quoted: form })),
    );
  });

  test('in capitals too', () => {
    expect(everyForm.filter(({ form, reads }) => readAs(form.toUpperCase()) !== reads)).toEqual([]);
  });

  test('is claimed by one reading', () => {
    const twice = everyForm.filter(({ form }, at) => everyForm.findIndex((one) => one.form === form) !== at);
    expect(twice).toEqual([]);
    expect(READS.size).toBe(everyForm.length);
  });

  test('stands for something, which is read as it stands', () => {
    expect(everyForm.filter(({ form, reads }) => form === '' || reads === '')).toEqual([]);
    expect(FORMS.filter(([reads]) => readAs(reads) !== reads)).toEqual([]);
  });

  test('is a whole word: inside another it is left alone', () => {
    expect(everyForm.filter(({ form }) => readAs(`k${form}k`) !== `k${form}k`)).toEqual([]);
  });
});

test.each([
  ['chui', 'je suis'],
  ["j'sui", 'je suis'],
  ['g', "j'ai"],
  ['c', "c'est"],
  ['t', "t'es"],
  ['ya', 'il y a'],
  ['pa', 'pas'],
  ['pu', 'plus'],
  ['jpp', "je n'en peux plus"],
  ['jsp', 'je sais pas'],
  ['bcp', 'beaucoup'],
  ['mtn', 'maintenant'],
  ['vrai2', 'vraiment'],
  ['2main', 'demain'],
  ['bi1', 'bien'],
  ['rdv', 'rendez-vous'],
  ['stp', "s'il te plait"],
  ['pantoute', 'pas du tout'],
  ['faque', 'donc'],
  ['astheure', 'maintenant'],
  ['bezaf', 'beaucoup'],
  ['3afak', "s'il vous plait"],
  ['inchallah', 'si dieu veut'],
  ['bghit', 'je veux'],
  ['asap', 'urgent'],
  ['please', "s'il vous plait"],
  ['thunes', 'argent'],
  ['deter', 'determine'],
  // Not « je son »: a sentence to a machine asks for it.
  ['json', 'json'],
])('%s: %s', (form, reads) => expect(readAs(form)).toBe(reads));

test.each([
  [
    'g pa le tps mtn, jve un rdv 2main stp',
    "j'ai pas le temps maintenant, je veux un rendez-vous demain s'il te plait",
  ],
  ['Chui tannée, ya pu rien pantoute', 'je suis tanne, il y a plus rien pas du tout'],
  ['salam, bghit nbda mais ma3ndich flous', "salut, je veux commencer mais j'ai pas argent"],
])('« %s »', (written, reads) => expect(plainOf(written).text).toBe(reads));

test.each(['papa', 'quinze', 'pise', 'taffetas', 'bonjourno'])('not as a part of a word: %s', (word) =>
  expect(plainOf(word).text).toBe(word),
);
