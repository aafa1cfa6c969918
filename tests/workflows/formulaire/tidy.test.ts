/** What is left of a typed text. */
import { lineOf, textOf } from '../../../workflows/formulaire/tidy';

test('what cannot be seen goes, what was written stays', () => {
  expect(textOf(' a \r\n\tb\rc\u200b\u202e\u0007\n\n\n\nd ')).toBe('a\nb\nc\n\nd');
  expect(lineOf(' a \n b\tc ')).toBe('a b c');
});
