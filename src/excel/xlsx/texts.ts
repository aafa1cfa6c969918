/** Texts of cells: the shared ones, and how any of them is written down. */
import type { Cell } from '../../../workflows/lead-import/sheet';
import { textCell } from '../cells';
import type { ReadLimits } from '../limits';
import type { Archive } from './archive';
import { readXml } from './xml';

/**
 * Gathers a text from its runs: "<r><t>Côte </t></r><r><t>d’Ivoire</t></r>" is one text, its letters in two colours. The
 * reading aids of East Asian scripts (rPh) stand beside the text and are no part of it.
 */
export interface TextGatherer {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The text since the last time, and forgets it. */
  readonly take: () => string;
}

export function textGatherer(): TextGatherer {
  let gathered = '';
  let inText = false;
  let aids = 0;
  return {
    open: (name) => {
      if (name === 'rPh') aids += 1;
      if (name === 't') inText = aids === 0;
    },
    text: (text) => {
      if (inText) gathered += text;
    },
    close: (name) => {
      if (name === 'rPh') aids -= 1;
      if (name === 't') inText = false;
    },
    take: () => {
      const text = unescaped(gathered);
      gathered = '';
      return text;
    },
  };
}

/** Letters that XML cannot hold are written "_x000D_" (ECMA-376, ST_Xstring), "_x005F_" being the underscore itself. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** One cell for each shared text: whoever repeats it shares the cell as well. */
export async function readTexts(
  archive: Archive,
  part: string | null,
  limits: ReadLimits,
): Promise<readonly Cell[]> {
  if (part === null) return [];
  const cells: Cell[] = [];
  const gatherer = textGatherer();
  await readXml(part, archive.bytes(part, limits.textsBytes), {
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name === 'si') cells.push(textCell(gatherer.take()));
    },
  });
  return cells;
}
