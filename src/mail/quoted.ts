/**
 * What a person wrote in a reply, without the mail it answers. Deliberately short: it recognises the marks that mail programs
 * write themselves; what it does not recognise stays, for it is better to keep a quotation than to lose an answer.
 */
const STARTS: readonly RegExp[] = [
  /^>/,
  // « Le mar. 1 déc. 2026 à 09:00, MAX <max@exemple.fr> a écrit : », on one line or two; "On …, … wrote:".
  /^(le|on)\b.{5,200}(a écrit|wrote)\s*:$/i,
  /^(le|on)\b.{5,120}<[^<>\s]+@[^<>\s]+>\s*$/i,
  /^-{3,}\s*(message (d['’]origine|original)|original message)\s*-{3,}$/i,
  /^_{10,}$/,
  /^(de|from)\s*:\s.*@/i,
];

/** The signature mark of RFC 3676 §4.3. */
const SIGNATURE = /^-- $/;

export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex(
    (line) => SIGNATURE.test(line) || STARTS.some((start) => start.test(line.trim())),
  );
  const own = (end < 0 ? lines : lines.slice(0, end)).join('\n').trim();
  // An answer written below the quotation: what is not quoted is the answer.
  if (own !== '') return own;
  const unquoted = lines
    .filter((line) => !STARTS.some((start) => start.test(line.trim())))
    .join('\n')
    .trim();
  return unquoted === '' ? text.trim() : unquoted;
}
