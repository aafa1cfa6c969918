/**
 * The little markdown MAX writes into rich texts (bold, lists, tables), as blocks to draw. Twenty gives it back through its own
 * editor: other spacing, escapes, `*` for `-`. Whatever is not understood stays text.
 */

export type Mot = { readonly texte: string; readonly gras: boolean };
export type Ligne = readonly Mot[];
export type Bloc =
  | { readonly bloc: 'paragraphe'; readonly mots: Ligne }
  | { readonly bloc: 'liste'; readonly points: readonly Ligne[] }
  | {
      readonly bloc: 'tableau';
      readonly titres: readonly Ligne[];
      readonly rangs: readonly (readonly Ligne[])[];
    };

const POINT = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

export function blocsOf(markdown: string): readonly Bloc[] {
  const blocs: Bloc[] = [];
  let lines = markdown.replaceAll('\r', '').split('\n');
  while (lines.length > 0) {
    const [first = ''] = lines;
    const count = lengthOfBlock(lines);
    if (first.trim() !== '') blocs.push(blocOf(lines.slice(0, count)));
    lines = lines.slice(Math.max(1, count));
  }
  return blocs;
}

const kindOf = (line: string): 'liste' | 'tableau' | 'vide' | 'texte' => {
  if (line.trim() === '') return 'vide';
  if (line.trim().startsWith('|')) return 'tableau';
  return POINT.test(line) ? 'liste' : 'texte';
};

function lengthOfBlock(lines: readonly string[]): number {
  const kind = kindOf(lines[0] ?? '');
  if (kind === 'vide') return 1;
  const end = lines.findIndex((line) => kindOf(line) !== kind);
  if (end === -1) return lines.length;
  // The editor puts an empty line between the points of a list.
  if (kind === 'liste' && kindOf(lines[end] ?? '') === 'vide' && kindOf(lines[end + 1] ?? '') === 'liste')
    return end + 1 + lengthOfBlock(lines.slice(end + 1));
  return end;
}

function blocOf(lines: readonly string[]): Bloc {
  const kind = kindOf(lines[0] ?? '');
  if (kind === 'tableau') return tableau(lines);
  if (kind !== 'liste')
    return { bloc: 'paragraphe', mots: motsOf(lines.map((line) => line.replace(/^\s*#+\s*/, '')).join(' ')) };
  return {
    bloc: 'liste',
    points: lines.flatMap((line) => {
      const point = POINT.exec(line)?.[1];
      return point === undefined ? [] : [motsOf(point)];
    }),
  };
}

function tableau(lines: readonly string[]): Bloc {
  const [titres = [], ...rangs] = lines.filter((line) => !RULE.test(line)).map(cellsOf);
  return { bloc: 'tableau', titres, rangs };
}

/** `\|` is a bar of the text. */
const cellsOf = (line: string): readonly Ligne[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => motsOf(cell.trim()));

export const motsOf = (text: string): Ligne =>
  text
    .split(/(\*\*.+?\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? { texte: plain(part.slice(2, -2)), gras: true }
        : { texte: plain(part), gras: false },
    );

const plain = (text: string): string =>
  text.replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1').replace(/<br\s*\/?>/g, ' ');
