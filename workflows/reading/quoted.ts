/** The part of an e-mail the person wrote: quoted history, forwarded headers and signature cut off (French and English clients). */

/** From such a line on, everything is somebody else's. */
const HISTORY: readonly RegExp[] = [
  /^[ \t>]*(?:le|il|on) .{4,200}(?:a [ée]crit|wrote|schrieb)[ \u00a0]?:?[ \t]*$/im,
  /^[ \t]*(?:le|on) [^\n]{4,160}\n?[^\n]{0,160}(?:a [ée]crit|wrote)[ \u00a0]?:/im,
  /^[ \t]*-{2,}[ \t]*(?:message (?:d['’]origine|original|transf[ée]r[ée]|initial)|original message|forwarded message|courriel (?:d['’]origine|original)|e-?mail d['’]origine)[ \t]*-{2,}/im,
  /^[ \t]*_{8,}[ \t]*$/m,
  /^[ \t*]*(?:de|from|exp[ée]diteur)[ \u00a0]?:[*]?[ \t]*\S[^\n]*\n(?:[ \t*]*(?:envoy[ée]|sent|date|[àa]|to|objet|subject|cc)[ \u00a0]?:)/im,
  /^[ \t]*(?:d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|begin forwarded message)/im,
  /^[ \t]*(?:en date du|en r[ée]ponse [àa]) [^\n]{4,120}:[ \t]*$/im,
];
/** A signature: the standard mark, or what a phone adds. */
const SIGNATURE: readonly RegExp[] = [
  /^--[ \t]*$/m,
  /^[ \t]*(?:envoy[ée] (?:de|depuis|[àa] partir de) (?:mon|ma|outlook|yahoo|gmail|iphone|mail)|sent from my|t[ée]l[ée]charg(?:er|ez) outlook|obtenez outlook|get outlook)[^\n]*$/im,
];

/** What is left may be empty: a reply above nothing. A text that is nothing but quotation answers ''. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const cut = [...HISTORY, ...SIGNATURE]
    .map((mark) => mark.exec(lines)?.index ?? lines.length)
    .reduce((first, at) => Math.min(first, at), lines.length);
  const above = unquoted(lines.slice(0, cut));
  return above === '' && /^[ \t]*>/m.test(lines) ? below(lines) : above;
}

const isQuoted = (line: string): boolean => /^[ \t]*>/.test(line);
const unquoted = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isQuoted(line))
    .join('\n')
    .trim();

/** Some write under the quotation: what follows its last line. */
function below(text: string): string {
  const lines = text.split('\n');
  const after = lines.slice(lines.findLastIndex(isQuoted) + 1).join('\n');
  const signature = SIGNATURE.map((mark) => mark.exec(after)?.index ?? after.length);
  return after.slice(0, Math.min(...signature)).trim();
}
