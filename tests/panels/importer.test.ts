/** The panel "Importer" without a page, held to what MAX writes into an import. */
import { depotPage } from '../../panels/importer/depot';
import {
  aChange,
  avance,
  demandeOf,
  etatInitial,
  PATIENCE_MS,
  vueOf,
  type Etat,
} from '../../panels/importer/etat';
import { ficheOf, phaseOf, type Fiche, type Node } from '../../panels/importer/fiche';
import { resumeBlocs } from '../../panels/importer/resume';
import { newImportLedger, writeImportLedger, type Etape } from '../../workflows/lead-import/ledger';
import { readCorrespondance } from '../../workflows/lead-import/correspondance';
import { NEXT } from '../../workflows/lead-import/preview';

const ledger = (etape: Etape, pour = 'empreinte'): unknown =>
  writeImportLedger({ demande: null }, newImportLedger(etape, pour));
const fiche = (node: Partial<Node>): Fiche => {
  const read = ficheOf({
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
    ['no file yet', { statut: 'DEPOSE', fichier: [] }, null, 'VIDE'],
    ['a file, unread', { statut: 'DEPOSE' }, null, 'ANALYSE'],
    ['being read', { statut: 'ANALYSE' }, null, 'ANALYSE'],
    ['read', { statut: 'APERCU', repartition: ledger('APERCU') }, null, 'APERCU'],
    [
      'asked again, the old preview still there',
      { statut: 'APERCU', repartition: ledger('APERCU') },
      'empreinte',
      'ANALYSE',
    ],
    [
      'asked again and answered',
      { statut: 'APERCU', repartition: ledger('APERCU', 'autre') },
      'empreinte',
      'APERCU',
    ],
    ['to import', { statut: 'A_IMPORTER', repartition: ledger('APERCU') }, null, 'IMPORT'],
    ['under way', { statut: 'EN_COURS', repartition: ledger('EN_COURS') }, null, 'IMPORT'],
    ['done', { statut: 'TERMINE', repartition: ledger('TERMINE') }, null, 'TERMINE'],
    ['to undo', { statut: 'ANNULE', repartition: ledger('TERMINE') }, null, 'ANNULATION'],
    ['undone', { statut: 'ANNULE', repartition: ledger('ANNULE') }, null, 'ANNULE'],
    [
      'given up before anything was written',
      { statut: 'ANNULE', repartition: ledger('ABANDON') },
      null,
      'ANNULE',
    ],
    ['refused', { statut: 'REFUSE', repartition: ledger('REFUSE') }, null, 'REFUSE'],
  ])('%s', (_name, node, remplace, expected) => expect(phaseOf(fiche(node), remplace)).toBe(expected));
});

describe('what the person changes', () => {
  const preview = fiche({
    statut: 'APERCU',
    parcours: 'IMMIGRATION',
    correspondance: COLUMNS,
    repartition: ledger('APERCU'),
  });
  const opened = avance(etatInitial('i', 0), { do: 'ouvre', champId: 'f', peut: true, fiche: preview });
  const mapped: Etat = avance(opened, {
    do: 'choisit',
    set: { colonnes: { ...opened.choix.colonnes, Note: 'message' } },
  });

  test('nothing yet: the import may begin', () => expect(aChange(opened)).toBe(false));

  test('a column: the preview is made again, and what MAX noted beside the columns stays', () => {
    expect(aChange(mapped)).toBe(true);
    const { correspondance } = demandeOf(mapped);
    expect(correspondance).toEqual({ ...COLUMNS, colonnes: { ...COLUMNS.colonnes, Note: 'message' } });
    expect(readCorrespondance(correspondance)).toMatchObject({ ok: true });
  });

  test('a new preview shows what it was made of; the same one, read again, takes nothing back', () => {
    const again = avance(mapped, { do: 'lit', fiche: preview, at: 1 });
    const other = fiche({
      statut: 'APERCU',
      parcours: 'COACHING',
      correspondance: COLUMNS,
      repartition: ledger('APERCU', 'autre'),
    });
    expect(again.choix.colonnes['Note']).toBe('message');
    expect(avance(mapped, { do: 'lit', fiche: other, at: 1 }).choix).toMatchObject({
      parcours: 'COACHING',
      colonnes: { Note: '' },
    });
  });
});

describe('the panel as a story', () => {
  const open = (peut: boolean): Etat =>
    avance(etatInitial('i', 0), { do: 'ouvre', champId: 'f', peut, fiche: null });
  test('opens, waits for a file that the frame brings, sees it appear', () => {
    const seen = avance(open(true), { do: 'lit', fiche: fiche({ statut: 'DEPOSE' }), at: 5 });
    expect([etatInitial('i', 0), open(true), open(false), seen].map((etat) => vueOf(etat, 10).ecran)).toEqual(
      ['CHARGEMENT', 'DEPOT', 'SANS_DROIT', 'ANALYSE'],
    );
  });
  test('MAX is silent after a while; an open drop zone is not', () => {
    const seen = avance(open(true), { do: 'lit', fiche: fiche({ statut: 'DEPOSE' }), at: 0 });
    expect([seen, open(true)].map((etat) => vueOf(etat, PATIENCE_MS + 1).silence)).toEqual([true, false]);
  });
  test('another file is another import', () => {
    const next = avance(avance(open(true), { do: 'lit', fiche: fiche({ statut: 'REFUSE' }), at: 0 }), {
      do: 'recommence',
      id: 'j',
    });
    expect([next.id, vueOf(next, 0).ecran, next.champId]).toEqual(['j', 'DEPOT', 'f']);
  });
});

test('the sentences for the record are left out of the panel, which has buttons', () => {
  expect(resumeBlocs(`**a**\n\n${NEXT}\n\nfin`)).toHaveLength(2);
});

test('no setting can end the script of the drop zone', () => {
  const page = depotPage({
    url: 'https://crm.exemple.fr',
    token: '</script><b>',
    champId: 'f',
    importId: 'i',
    parcours: 'COACHING',
    theme: 'dark',
  });
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).toContain('\\u003c/script>');
});
