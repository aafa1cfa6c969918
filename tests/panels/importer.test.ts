/** The panel "Importer" without a page, held to what MAX writes into an import. */
import { dropZonePage } from '../../panels/importer/drop-zone-page';
import {
  hasChanged,
  advance,
  revisionOf,
  initialState,
  PATIENCE_MS,
  viewOf,
  type State,
} from '../../panels/importer/state';
import { recordOf, phaseOf, type ImportRecord, type Node } from '../../panels/importer/record';
import { resumeBlocks } from '../../panels/importer/resume';
import { newImportLedger, writeImportLedger, type Etape } from '../../workflows/lead-import/ledger';
import { readCorrespondance } from '../../workflows/lead-import/correspondance';
import { NEXT } from '../../workflows/lead-import/preview';

const ledger = (etape: Etape, pour = 'empreinte'): unknown =>
  writeImportLedger({ demande: null }, newImportLedger(etape, pour));
const record = (node: Partial<Node>): ImportRecord => {
  const read = recordOf({
    importsLeads: { edges: [{ node: { id: 'i', fichier: [{ label: 'salon.csv' }], ...node } }] },
  });
  if (read === null) throw new Error('unreadable');
  return read;
};
const COLUMNS = {
  colonnes: { Nom: 'nom', Tél: 'telephone', Note: null, Vieux: 'ignorer' },
  statuts: { Chaud: 'QUALIFIE' },
  forme: 'abc',
};

describe('how far the import is', () => {
  test.each<[string, Partial<Node>, string | null, string]>([
    ['no file yet', { statut: 'DEPOSE', fichier: [] }, null, 'empty'],
    ['a file, unread', { statut: 'DEPOSE' }, null, 'reading'],
    ['being read', { statut: 'ANALYSE' }, null, 'reading'],
    ['read', { statut: 'APERCU', repartition: ledger('APERCU') }, null, 'preview'],
    [
      'asked again, the old preview still there',
      { statut: 'APERCU', repartition: ledger('APERCU') },
      'empreinte',
      'reading',
    ],
    [
      'asked again and answered',
      { statut: 'APERCU', repartition: ledger('APERCU', 'autre') },
      'empreinte',
      'preview',
    ],
    ['to import', { statut: 'A_IMPORTER', repartition: ledger('APERCU') }, null, 'importing'],
    ['under way', { statut: 'EN_COURS', repartition: ledger('EN_COURS') }, null, 'importing'],
    ['done', { statut: 'TERMINE', repartition: ledger('TERMINE') }, null, 'done'],
    ['to undo', { statut: 'ANNULE', repartition: ledger('TERMINE') }, null, 'undoing'],
    ['undone', { statut: 'ANNULE', repartition: ledger('ANNULE') }, null, 'undone'],
    [
      'given up before anything was written',
      { statut: 'ANNULE', repartition: ledger('ABANDON') },
      null,
      'undone',
    ],
    ['refused', { statut: 'REFUSE', repartition: ledger('REFUSE') }, null, 'refused'],
  ])('%s', (_name, node, replaced, expected) => expect(phaseOf(record(node), replaced)).toBe(expected));
});

describe('what the person changes', () => {
  const preview = record({
    statut: 'APERCU',
    parcours: 'IMMIGRATION',
    correspondance: COLUMNS,
    repartition: ledger('APERCU'),
  });
  const opened = advance(initialState('i', 0), {
    do: 'loaded',
    fieldId: 'f',
    mayWrite: true,
    record: preview,
  });
  const mapped: State = advance(opened, {
    do: 'choose',
    set: { colonnes: { ...opened.choice.colonnes, Note: 'message' } },
  });

  test('nothing yet: the import may begin', () => expect(hasChanged(opened)).toBe(false));

  test('a column: the preview is made again, and what MAX noted beside the columns stays', () => {
    expect(hasChanged(mapped)).toBe(true);
    const { correspondance } = revisionOf(mapped);
    expect(correspondance).toEqual({ ...COLUMNS, colonnes: { ...COLUMNS.colonnes, Note: 'message' } });
    expect(readCorrespondance(correspondance)).toMatchObject({ ok: true });
  });

  test('a new preview shows what it was made of; the same one, read again, takes nothing back', () => {
    const again = advance(mapped, { do: 'read', record: preview, at: 1 });
    const other = record({
      statut: 'APERCU',
      parcours: 'COACHING',
      correspondance: COLUMNS,
      repartition: ledger('APERCU', 'autre'),
    });
    expect(again.choice.colonnes['Note']).toBe('message');
    expect(advance(mapped, { do: 'read', record: other, at: 1 }).choice).toMatchObject({
      parcours: 'COACHING',
      colonnes: { Note: '' },
    });
  });
});

describe('the panel as a story', () => {
  const open = (mayWrite: boolean): State =>
    advance(initialState('i', 0), { do: 'loaded', fieldId: 'f', mayWrite, record: null });
  test('opens, waits for a file that the frame brings, sees it appear', () => {
    const seen = advance(open(true), { do: 'read', record: record({ statut: 'DEPOSE' }), at: 5 });
    expect(
      [initialState('i', 0), open(true), open(false), seen].map((state) => viewOf(state, 10).screen),
    ).toEqual(['loading', 'dropZone', 'forbidden', 'reading']);
  });
  test('MAX is silent after a while; an open drop zone is not', () => {
    const seen = advance(open(true), { do: 'read', record: record({ statut: 'DEPOSE' }), at: 0 });
    expect([seen, open(true)].map((state) => viewOf(state, PATIENCE_MS + 1).silence)).toEqual([true, false]);
  });
  test('another file is another import', () => {
    const next = advance(advance(open(true), { do: 'read', record: record({ statut: 'REFUSE' }), at: 0 }), {
      do: 'restart',
      id: 'j',
    });
    expect([next.id, viewOf(next, 0).screen, next.fieldId]).toEqual(['j', 'dropZone', 'f']);
  });
});

test('the sentences for the record are left out of the panel, which has buttons', () => {
  expect(resumeBlocks(`**a**\n\n${NEXT}\n\nfin`)).toHaveLength(2);
});

test('no setting can end the script of the drop zone', () => {
  const page = dropZonePage({
    url: 'https://crm.exemple.fr',
    token: '</script><b>',
    fieldId: 'f',
    importId: 'i',
    parcours: 'COACHING',
    theme: 'dark',
  });
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).toContain('\\u003c/script>');
});
