/** A name without what is no part of it: titles before it, brackets and punctuation around it. */

const TITLE = /^(?:m\.|mr\.?|mme\.?|mlle\.?|mrs\.?|ms\.?|monsieur|madame|mademoiselle|dr\.?|docteur|m) /i;

export function textTidy(text: string): string {
  const line = text.replace(/\([^()]*\)/g, ' ').replace(/[\s_]+/g, ' ');
  return withoutTitle(trimmed(line));
}

const trimmed = (text: string): string => text.replace(/^[\s,;:./*"«»–—-]+|[\s,;:/*"«»–—-]+$/gu, '');

/** "M. et Mme Diallo" loses both. */
function withoutTitle(text: string): string {
  const rest = text.replace(TITLE, '').replace(/^(?:et|&) /i, '');
  return rest === text ? text : withoutTitle(rest);
}
