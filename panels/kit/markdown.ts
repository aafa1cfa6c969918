/**
 * The little markdown MAX writes into rich texts (bold, lists, tables), as blocks to draw. Twenty gives it back through its own
 * editor: other spacing, escapes, `*` for `-`. Whatever is not understood stays text.
 */

export type Span = { readonly text: string; readonly bold: boolean };
export type Line = readonly Span[];
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly headings: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    };

const ITEM = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines = markdown.replaceAll('\r', '').split('\n');
  while (lines.length > 0) {
    const [first = ''] = lines;
    const count = lengthOfBlock(lines);
    if (first.trim() !== '') blocks.push(blockOf(lines.slice(0, count)));
    lines = lines.slice(Math.max(1, count));
  }
  return blocks;
}

const kindOf = (line: string): 'list' | 'table' | 'empty' | 'text' => {
  if (line.trim() === '') return 'empty';
  if (line.trim().startsWith('|')) return 'table';
  return ITEM.test(line) ? 'list' : 'text';
};

function lengthOfBlock(lines: readonly string[]): number {
  const kind = kindOf(lines[0] ?? '');
  if (kind === 'empty') return 1;
  const end = lines.findIndex((line) => kindOf(line) !== kind);
  if (end === -1) return lines.length;
  // The editor puts an empty line between the items of a list.
  if (kind === 'list' && kindOf(lines[end] ?? '') === 'empty' && kindOf(lines[end + 1] ?? '') === 'list')
    return end + 1 + lengthOfBlock(lines.slice(end + 1));
  return end;
}

function blockOf(lines: readonly string[]): Block {
  const kind = kindOf(lines[0] ?? '');
  if (kind === 'table') return tableOf(lines);
  if (kind !== 'list')
    return {
      kind: 'paragraph',
      spans: spansOf(lines.map((line) => line.replace(/^\s*#+\s*/, '')).join(' ')),
    };
  return {
    kind: 'list',
    items: lines.flatMap((line) => {
      const item = ITEM.exec(line)?.[1];
      return item === undefined ? [] : [spansOf(item)];
    }),
  };
}

function tableOf(lines: readonly string[]): Block {
  const [headings = [], ...rows] = lines.filter((line) => !RULE.test(line)).map(cellsOf);
  return { kind: 'table', headings, rows };
}

/** `\|` is a bar of the text. */
const cellsOf = (line: string): readonly Line[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => spansOf(cell.trim()));

export const spansOf = (text: string): Line =>
  text
    .split(/(\*\*.+?\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? { text: plain(part.slice(2, -2)), bold: true }
        : { text: plain(part), bold: false },
    );

const plain = (text: string): string =>
  text.replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1').replace(/<br\s*\/?>/g, ' ');
