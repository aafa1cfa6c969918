/**
 * The text of a mail that is HTML only, as some phones write them: lines and words, without the quoted mail below. Made for
 * reading an answer, not for showing a page; nothing of it is ever put back into HTML.
 */
const UNSEEN = /<(style|script|head|title)\b[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi;
const QUOTED =
  /<blockquote\b|<div\b[^<>]{0,300}?\bclass=["']?gmail_quote|<div\b[^<>]{0,300}?\bid=["']?(appendonsend|divRplyFwdMsg)/i;
const LINE_ENDS = /<br\b[^<>]{0,300}>|<\/(p|div|li|tr|h[1-6]|table)\s*>/gi;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  oelig: 'œ',
  euro: '€',
};

export function htmlToText(html: string): string {
  const seen = html.replace(UNSEEN, '');
  const quoted = seen.search(QUOTED);
  const own = quoted > 0 && plain(seen.slice(0, quoted)) !== '' ? seen.slice(0, quoted) : seen;
  return plain(own);
}

const plain = (html: string): string =>
  decode(
    html
      .replace(/\s+/g, ' ')
      .replace(LINE_ENDS, '\n')
      .replace(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? capital(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** `&Eacute;` is the capital of `&eacute;`. */
const capital = (name: string): string | undefined =>
  /^[A-Z]/.test(name) ? NAMED[name.toLowerCase()]?.toUpperCase() : undefined;
