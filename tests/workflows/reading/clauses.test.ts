/** Where a sentence and a clause end. */
import { clauseAt, clausesOf, sentencesOf, textOf } from '../../../workflows/reading/clauses';
import { plainOf } from '../../../workflows/reading/plain';

describe('sentences and clauses', () => {
  const sentences = (text: string) =>
    sentencesOf({ ...plainOf(text) }).map((span) => textOf(plainOf(text), span));
  const clauses = (text: string) => {
    const plain = plainOf(text);
    return clausesOf(plain, { start: 0, end: plain.text.length }).map((span) => textOf(plain, span));
  };
  test.each<[string, readonly string[]]>([
    ['a b. f d ! e', ['a b.', 'f d !', 'e']],
    ['1.5 k. oui', ['1.5 k.', 'oui']],
    ['oui ; non', ['oui ;', 'non']],
    ['a\n\nb', ['a', 'b']],
    ['  , (a', ['(a']],
    ['...', []],
  ])('%j in sentences: %j', (text, parts) => {
    expect(sentences(text).filter((part) => /[a-z]/.test(part))).toEqual(parts);
  });
  test.each<[string, readonly string[]]>([
    ['je dors mal, je mange mal', ['je dors mal', 'je mange mal']],
    ['1,5 litre', ['1,5 litre']],
    ['je veux mais je peux pas', ['je veux', 'mais je peux pas']],
    ['oui donc je viens', ['oui', 'donc je viens']],
    ['je viens et je reste', ['je viens', 'et je reste']],
    ['toi et nous deux', ['toi et nous deux']],
    ['je reste car je peux', ['je reste', 'car je peux']],
    ['je reste parce que je peux', ['je reste', 'parce que je peux']],
    ['a puis b', ['a', 'puis b']],
    ['a (b) e', ['a', 'b)', 'e']],
    ['mon mal : la peur', ['mon mal :', 'la peur']],
    ['budget : 500', ['budget : 500']],
    ['sinon rien', ['sinon rien']],
    ['oui sauf que non', ['oui', 'sauf que non']],
  ])('%j in clauses: %j', (text, parts) => expect(clauses(text)).toEqual(parts));

  test('the clause that holds a place', () => {
    const plain = plainOf('oui. je veux, je peux. fin');
    const at = (word: string) => textOf(plain, clauseAt(plain, plain.text.indexOf(word)));
    expect([at('oui'), at('je veux'), at('je peux'), at('peux'), at('fin')]).toEqual([
      'oui.',
      'je veux',
      'je peux.',
      'je peux.',
      'fin',
    ]);
    expect(textOf(plain, clauseAt(plain, 999))).toBe(plain.text);
  });
});
