/** A text as the rules read it, each character with its place. */
import { fold, MAX_LENGTH, plainOf, quote } from '../../../workflows/reading/plain';

describe('a text as the rules read it', () => {
  test.each([
    ['Écœuré', 'ecoeure'],
    ['ÆÉ', 'aee'],
    ['l‘été', "l'ete"],
  ])('%s folded: %s', (text, folded) => expect(fold(text)).toBe(folded));

  test.each([
    ['j ai', "j'ai"],
    ['d ici', "d'ici"],
    ['n arrive', "n'arrive"],
    ['qu il', "qu'il"],
    ['jusqu à', "jusqu'a"],
    ['lorsqu on', "lorsqu'on"],
    ['c est', "c'est"],
    ['c etait', "c'etait"],
    ['t es', "t'es"],
    ['t y', "t'y"],
    ['l homme', "l'homme"],
    ['d partir', 'd partir'],
    ['a est', 'a est'],
    ['ouiiii', 'oui'],
    ['2000', '2000'],
    ['mécris', "m'ecris"],
    ['darreter', "d'arreter"],
    ['jaccepte', "j'accepte"],
    ['jpars', 'je pars'],
    ['« a »', '" a "'],
    ['a – b', 'a - b'],
    ['a \u00a0  b', 'a b'],
    ['a  \n b', 'a \nb'],
    ['bcp de pb', 'beaucoup de probleme'],
    ['JSON', 'json'],
  ])('%j: %j', (text, read) => expect(plainOf(text).text).toBe(read));

  test('every character remembers where it stood', () => {
    const source = 'Çà, J AI bcp  d’Écœurés…';
    const plain = plainOf(source);
    const quoted = (word: string) => {
      const at = plain.text.indexOf(word);
      return quote(plain, at, at + word.length);
    };
    expect(['ca', "j'ai", 'beaucoup', 'ecoeures'].map(quoted)).toEqual(['Çà', 'J AI', 'bcp', 'Écœurés']);
    expect(quote(plain, 2, 2)).toBe('');
    expect(plainOf('x'.repeat(MAX_LENGTH + 10) + 'y').source).toHaveLength(MAX_LENGTH + 11);
    expect(plainOf(`${'ab '.repeat(MAX_LENGTH / 3)}cd ef`).text).not.toContain('ef');
  });
});
