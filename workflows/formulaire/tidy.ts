/** Texts as people and their keyboards leave them, made plain: what cannot be seen goes, what was written stays. */

/** Marks that turn the direction of what follows, and characters without a shape. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Line breaks kept, spaces at their ends not. */
export const textOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** On one line. */
export const lineOf = (text: string): string => textOf(text).replace(/\s+/g, ' ');
