/** Three numbered answers in one text. */
import { numberedAnswers } from '../../../workflows/reading/answers';
import { textOf } from '../../../workflows/reading/clauses';
import { plainOf } from '../../../workflows/reading/plain';

test.each<[string, readonly (string | null)[] | null]>([
  ['1) mes clients 2) oui 3) prête', ['mes clients', 'pret']],
  ['1. a\n2. b\n3. e', ['a', 'e']],
  ['Q1: a. Q2: b', ['a.', null]],
  ['1) a 3) c', null],
  ['2) b 1) a', null],
  ['1) a 3) e 2) b', ['a 3) e', null]],
  ['rien', null],
])('three answers in one, %j: %j', (text, parts) => {
  const plain = plainOf(text);
  const answers = numberedAnswers(plain);
  const said = (span: { start: number; end: number } | null) =>
    span === null ? null : textOf(plain, span).trim();
  expect(answers && [said(answers.difficulty), said(answers.engagement)]).toEqual(parts);
});
