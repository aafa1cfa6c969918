/** The number format of each style of a workbook: all that tells a date from a number. */
import type { ReadLimits } from '../limits';
import type { Archive } from './archive';
import { builtInFormat } from './number-format';
import { readXml } from './xml';

/** By style number (`s` of a cell); undefined where nothing is said, which is "General". */
export type Formats = readonly (string | undefined)[];

export async function readFormats(
  archive: Archive,
  part: string | null,
  limits: ReadLimits,
): Promise<Formats> {
  if (part === null) return [];
  const own = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let inCellStyles = false;
  await readXml(part, archive.bytes(part, limits.partBytes), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') inCellStyles = true;
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, formatCode);
      if (name === 'xf' && inCellStyles) formats.push(formatOf(id, own));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

/** The norm puts a workbook's own formats before the styles that use them. */
function formatOf(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const format = own.get(id) ?? builtInFormat(id);
  return format === '' || format?.toLowerCase() === 'general' ? undefined : format;
}
