/** A name without what is no part of it: titles before it, brackets and punctuation around it. */

const TITLE =
  /^(?:m\.|mr\.?|mme\.?|mlle\.?|mrs\.?|ms\.?|monsieur|madame|mademoiselle|dr\.?|docteur|m(?=\s))(?:\s+|$)/i;

export function textTidy(text: string): string {
  const line = text.replace(/[\s_]+/g, ' ').replace(/\((?:[^()]*)\)/g, ' ');
  return withoutTitle(trimmed(line)).replace(/\s+/g, ' ');
}

const trimmed = (text: string): string => text.replace(/^[\s,;:./*"«»–—-]+|[\s,;:/*"«»–—-]+$/gu, '');

/** "M. et Mme Diallo" loses both. */
function withoutTitle(text: string): string {
  const rest = text.replace(TITLE, '').replace(/^(?:et|&)\s+/i, '');
  return rest === text || rest === '' ? text : withoutTitle(rest);
}
