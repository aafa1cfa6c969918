/** The summary of a page: fields under headings, in the order of a day's work; what only machines read is not shown. */
import type { PageSpec } from '../../objects/pages/spec';
import type { Input } from '../twenty/metadata-model';
import { readPageFields, writePageFields, type PageFieldRow, type PageRow } from '../twenty/metadata-pages';
import { sectionId } from './furniture-ids';
import { FIELDS_INPUT } from './server-inputs';
import { idOf, type Work } from './work';

type Found = { readonly page: PageSpec; readonly rows: readonly PageFieldRow[] };

const fieldInput = (row: PageFieldRow, position: number, isVisible: boolean): Input => ({
  viewFieldId: row.id,
  position,
  isVisible,
});

/** Fields of the model by name; one that a person deactivated has no row and is passed over. */
function rowsOf(work: Work, { page, rows }: Found, names: readonly string[]): readonly PageFieldRow[] {
  return names.flatMap((name) => {
    const id = work.ids.fields.get(`${page.object}.${name}`);
    return rows.filter((row) => row.fieldMetadataId === id);
  });
}

function sectionsInput(work: Work, found: Found): Input {
  const { page, rows } = found;
  const objectId = idOf(work.ids.objects, page.object);
  const hidden = rowsOf(work, found, page.hidden);
  const named = new Set([
    ...hidden,
    ...rowsOf(
      work,
      found,
      page.sections.flatMap(({ fields }) => fields),
    ),
  ]);
  const others = rows.filter((row) => !named.has(row));
  const last = page.sections.length - 1;
  const groups = page.sections.map(({ key, title, fields }, position) => {
    const shown = [...rowsOf(work, found, fields), ...(position === last ? others : [])];
    const unseen = position === last ? hidden : [];
    return {
      id: sectionId(objectId, key),
      name: title,
      position,
      isVisible: true,
      fields: [
        ...shown.map((row, index) => fieldInput(row, index, true)),
        ...unseen.map((row, index) => fieldInput(row, shown.length + index, false)),
      ],
    };
  });
  return { groups };
}

function listInput(work: Work, found: Found): Input {
  const hidden = new Set(rowsOf(work, found, found.page.hidden));
  return { fields: found.rows.map((row) => fieldInput(row, row.position, !hidden.has(row))) };
}

/** Fields that a person hid or grouped are left to them. */
const isUntouched = (row: PageFieldRow): boolean => row.isVisible && (row.viewFieldGroupId ?? null) === null;

/** A server without this mutation shows the fields as it likes. */
export async function arrangeFields(work: Work, page: PageSpec, row: PageRow): Promise<void> {
  const widget = (row.tabs ?? [])
    .flatMap(({ widgets }) => widgets ?? [])
    .find(({ type }) => type === 'FIELDS');
  const viewId = widget?.configuration.viewId;
  if (!work.server.shapes[FIELDS_INPUT] || !widget || typeof viewId !== 'string') return;
  const rows = await readPageFields(work.transport, viewId);
  if (rows.length === 0 || !rows.every(isUntouched)) return;
  const found = { page, rows: [...rows].sort((a, b) => a.position - b.position) };
  const input = page.sections.length > 0 ? sectionsInput(work, found) : listInput(work, found);
  await writePageFields(work.transport, { widgetId: widget.id, ...input });
}
