/**
 * RICH_TEXT: `markdown` is enough, Twenty fills `blocknote` (a JSON text of blocks). The sandbox's conversion knows paragraphs,
 * headings, lists and bold: what the product writes and what the page shows.
 */
import { inspect } from 'node:util';
import type { Dice } from '../dice';
import { Problem, invalidData } from '../problem';
import { isObject, plainText } from '../unknown';
import { readText } from './scalars';

export function readRichText(value: unknown, key: string, dice: Dice): unknown {
  // Twenty forgets this case and says so.
  if (value === null)
    throw new Problem("Cannot read properties of null (reading 'blocknote')", {
      code: 'INTERNAL_SERVER_ERROR',
    });
  if (!isObject(value)) throw invalidData(`Invalid object value ${inspect(value)} for field "${key}"`);
  const unknown = Object.keys(value).find((part) => part !== 'markdown' && part !== 'blocknote');
  if (unknown !== undefined) throw invalidData(`Invalid subfield ${unknown} for rich text field "${key}"`);
  const markdown = readText(value.markdown ?? null, `${key}.markdown`);
  const blocknote = readText(value.blocknote ?? null, `${key}.blocknote`);
  if (markdown !== null) return { blocknote: blocknote ?? JSON.stringify(blocks(markdown, dice)), markdown };
  return { blocknote, markdown: blocknote === null ? null : plain(blocknote, key) };
}

type Inline = {
  readonly type: 'text';
  readonly text: string;
  readonly styles: Readonly<Record<string, true>>;
};
type Block = {
  readonly id: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly content: readonly Inline[];
  readonly children: readonly [];
};

const PLAIN_PROPS = { backgroundColor: 'default', textColor: 'default', textAlignment: 'left' };

function blocks(markdown: string, dice: Dice): readonly Block[] {
  return markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s|#)/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => block(text, dice));
}

function block(text: string, dice: Dice): Block {
  const bullet = /^[-*]\s+([\s\S]*)$/.exec(text);
  const numbered = /^\d+\.\s+([\s\S]*)$/.exec(text);
  const heading = /^(#{1,3})\s+([\s\S]*)$/.exec(text);
  const make = (type: string, content: string, props: Readonly<Record<string, unknown>> = {}): Block => ({
    id: dice.uuid(),
    type,
    props: { ...PLAIN_PROPS, ...props },
    content: inline(content),
    children: [],
  });
  if (bullet) return make('bulletListItem', bullet[1] ?? '');
  if (numbered) return make('numberedListItem', numbered[1] ?? '');
  if (heading)
    return make('heading', heading[2] ?? '', { level: (heading[1] ?? '#').length, isToggleable: false });
  return make('paragraph', text);
}

const inline = (text: string): readonly Inline[] =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const bold = /^\*\*([^*]+)\*\*$/.exec(piece);
      return bold
        ? { type: 'text', text: bold[1] ?? '', styles: { bold: true } }
        : { type: 'text', text: piece, styles: {} };
    });

function plain(blocknote: string, key: string): string {
  const parsed = parseBlocks(blocknote);
  if (parsed === null)
    throw invalidData(`Invalid blocknote value for field "${key}" - must contain valid JSON`);
  return parsed
    .filter(isObject)
    .map((one) =>
      Array.isArray(one.content)
        ? one.content
            .filter(isObject)
            .map((part) => plainText(part.text))
            .join('')
        : '',
    )
    .join('\n\n');
}

function parseBlocks(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
