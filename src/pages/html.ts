/** HTML that cannot be forged: whatever is put into a template is escaped, unless it is HTML made by a template. */

export class Html {
  constructor(readonly text: string) {}
}

type Atom = Html | string | number | null | undefined | false;
type Piece = Atom | readonly Atom[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const text = strings.reduce(
    (done, fixed, at) => done + fixed + (at < pieces.length ? written(pieces[at]) : ''),
    '',
  );
  return new Html(text);
}

const isList = (piece: Piece): piece is readonly Atom[] => Array.isArray(piece);

function written(piece: Piece): string {
  if (isList(piece)) return piece.map(writtenAtom).join('');
  return writtenAtom(piece);
}

function writtenAtom(atom: Atom): string {
  if (atom instanceof Html) return atom.text;
  return atom === null || atom === undefined || atom === false ? '' : escape(String(atom));
}

export const nothing = new Html('');
