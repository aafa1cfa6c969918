/** The table of contents of a workbook: its sheets in the order of their tabs, and where the other parts are. */
import { posix } from 'node:path';
import { damaged, FileRefused } from '../faults';
import type { ReadLimits } from '../limits';
import type { Archive } from './archive';
import { attribute, readXml } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900 (workbooks born on an old Mac). */
  readonly from1904: boolean;
  readonly texts: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings". The words before differ between two editions of the norm. */
  readonly type: string;
  readonly part: string;
}

export async function readWorkbook(archive: Archive, limits: ReadLimits): Promise<Workbook> {
  const main = (await relationsOf(archive, '', limits)).find(({ type }) => type === 'officeDocument')?.part;
  const part = main ?? 'xl/workbook.xml';
  if (!archive.has(part)) throw new FileRefused({ kind: 'format', format: 'archive' });
  const relations = await relationsOf(archive, part, limits);
  const { listed, from1904 } = await contentsOf(archive, part, limits);
  const present = (type: string): string | null =>
    relations.find((relation) => relation.type === type && archive.has(relation.part))?.part ?? null;
  const sheets = listed.flatMap(({ id, name, hidden }) => {
    const sheet = relations.find((relation) => relation.id === id);
    if (sheet?.type !== 'worksheet') return []; // charts and dialogues have a tab, but no rows
    if (!archive.has(sheet.part)) throw damaged(sheet.part);
    return [{ name, hidden, part: sheet.part }];
  });
  return { sheets, from1904, texts: present('sharedStrings'), styles: present('styles') };
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

async function contentsOf(
  archive: Archive,
  part: string,
  limits: ReadLimits,
): Promise<{ readonly listed: readonly Listed[]; readonly from1904: boolean }> {
  const listed: Listed[] = [];
  let from1904 = false;
  await readXml(part, archive.bytes(part, limits.partBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      listed.push({ id: attribute(attributes, 'id') ?? '', name: title, hidden: state !== 'visible' });
    },
  });
  return { listed, from1904 };
}

/** Relations of a part ('' is the whole package). None is no fault: only what is looked for and missing is one. */
async function relationsOf(archive: Archive, part: string, limits: ReadLimits): Promise<readonly Relation[]> {
  const { dir, base } = posix.parse(part);
  const source = posix.join(dir, '_rels', `${base}.rels`);
  if (!archive.has(source)) return [];
  const relations: Relation[] = [];
  await readXml(source, archive.bytes(source, limits.partBytes), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      // From the root when it begins with a slash, else from the folder of the part. Never outside of the archive's names.
      const path = posix.join(target.startsWith('/') ? '' : dir, target).replace(/^\/+/, '');
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: path });
    },
  });
  return relations;
}
