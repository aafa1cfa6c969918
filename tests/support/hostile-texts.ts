/** Texts made to hold a reader up: the same piece again and again. Results are for tests, times for the bench. */

/** Ends of HTML that never close, a megabyte of each. */
export const HOSTILE_HTML = ['<', '<div', '<br ', '<style', '<!--', '&#', '<div class='].map((piece) => ({
  piece,
  text: piece.repeat(1_048_576 / piece.length),
}));

/** What the reading of answers knows words for, 20,000 characters of each. */
export const HOSTILE_ANSWERS = [
  'a ',
  '1 ',
  'pas ',
  '1 000 ',
  'je veux ',
  "j'",
  '.',
  'ne ',
  '> ',
  'deux mille ',
].map((piece) => ({ piece, text: piece.repeat(20_000 / piece.length) }));
