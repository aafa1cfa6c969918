/** A plain text as simple HTML: paragraphs, line breaks and links, nothing else. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»]/g;

export function htmlOf(text: string): string {
  const paragraphs = text.trim().split(/\r?\n\s*\r?\n/);
  const body = paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`).join('\n');
  return `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}

const lines = (paragraph: string): string => paragraph.split(/\r?\n/).map(linked).join('<br>\n');

function linked(line: string): string {
  const links = line.match(LINK) ?? [];
  const between = line.split(LINK).map(escape);
  return between
    .map((text, at) => {
      const link = links[at];
      return link === undefined ? text : `${text}<a href="${escape(link)}">${escape(link)}</a>`;
    })
    .join('');
}
