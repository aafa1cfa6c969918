/** What is to be done about an import: staff's word against how far MAX has come. */
import type { StatutImport } from '../../../objects/vocabulary';
import {
  importPrint,
  newImportLedger,
  readImportLedger,
  withoutImportLedger,
  writeImportLedger,
  type Etape,
} from '../../../workflows/lead-import/ledger';
import { nextImportStep } from '../../../workflows/lead-import/step';
import { stillEmpty } from '../../../workflows/lead-import/fill';
import { aKnownLead, NOW } from './sheets';

type More = { readonly hasFile?: boolean; readonly print?: string };
type Case = [what: string, statut: StatutImport | null, etape: Etape | null, step: string, more: More];

test.each<Case>([
  ['nothing dropped yet', 'DEPOSE', null, 'nothing', { hasFile: false }],
  ['a file dropped', 'DEPOSE', null, 'preview', {}],
  ['a reading that was cut', 'ANALYSE', null, 'preview', {}],
  ['no status at all', null, null, 'preview', {}],
  ['a preview that stands', 'APERCU', 'APERCU', 'nothing', {}],
  ['a preview of another demand', 'APERCU', 'APERCU', 'preview', { print: 'autre' }],
  ['dropped again after its preview', 'DEPOSE', 'APERCU', 'preview', {}],
  ['refused, as it was', 'REFUSE', 'REFUSE', 'nothing', {}],
  ['refused, then put right', 'REFUSE', 'REFUSE', 'preview', { print: 'autre' }],
  ['refused by staff themselves', 'REFUSE', null, 'nothing', {}],
  ['to be imported', 'A_IMPORTER', 'APERCU', 'import', {}],
  ['to be imported without a preview', 'A_IMPORTER', null, 'import', {}],
  ['under way', 'EN_COURS', 'EN_COURS', 'resume', {}],
  ['under way, whatever staff say', 'APERCU', 'EN_COURS', 'restore EN_COURS', {}],
  ['interrupted', 'REFUSE', 'EN_COURS', 'nothing', {}],
  ['taken up again', 'A_IMPORTER', 'EN_COURS', 'restore EN_COURS', {}],
  ['said to be under way, by hand', 'EN_COURS', 'APERCU', 'restore DEPOSE', {}],
  ['said to be done, by hand', 'TERMINE', null, 'restore DEPOSE', {}],
  ['done', 'TERMINE', 'TERMINE', 'nothing', {}],
  ['done, and asked for again', 'A_IMPORTER', 'TERMINE', 'restore TERMINE', {}],
  ['cancelled before', 'ANNULE', 'APERCU', 'end', {}],
  ['cancelled before, and said so', 'ANNULE', 'ABANDON', 'nothing', {}],
  ['cancelled before, then wanted after all', 'DEPOSE', 'ABANDON', 'preview', {}],
  ['cancelled half-way', 'ANNULE', 'EN_COURS', 'undo', {}],
  ['cancelled after', 'ANNULE', 'TERMINE', 'undo', {}],
  ['an undo that was cut', 'ANNULE', 'ANNULATION', 'undo', {}],
  ['undone', 'ANNULE', 'ANNULE', 'nothing', {}],
  ['undone, and asked for again', 'A_IMPORTER', 'ANNULE', 'restore ANNULE', {}],
])('%s', (_what, statut, etape, expected, { hasFile = true, print = 'demande' }) => {
  const ledger = etape === null ? null : newImportLedger(etape, 'demande');
  const step = nextImportStep({ statut, ledger, hasFile, print });
  expect(step.do === 'restore' ? `restore ${step.statut}` : step.do).toBe(expected);
  expect(step.because).not.toBe('');
});

describe('what MAX keeps in the record', () => {
  const lot = {
    strategie: 'EGALE' as const,
    langue: 'PREFERER' as const,
    at: NOW,
    standings: {},
    placements: [],
    waiting: [],
  };
  const counts = { total: 3, crees: 2, completes: 1, connus: 0, refuses: 0 };
  const ledger = newImportLedger('EN_COURS', 'demande', {
    debut: NOW,
    apercu: counts,
    fichier: 'f1',
    lot,
    faites: new Map([[4, 'lead']]),
  });

  test('comes back as it was, beside what staff wrote', () => {
    const kept: unknown = JSON.parse(JSON.stringify(writeImportLedger({ demande: '2 à Marie' }, ledger)));
    expect(readImportLedger(kept)).toEqual(ledger);
    expect(withoutImportLedger(kept)).toEqual({ demande: '2 à Marie' });
  });

  test.each([[null], ['2 à Marie'], [{ demande: 'x', import: { etape: 'AILLEURS' } }]])(
    'is nothing in %j',
    (repartition) => {
      expect(readImportLedger(repartition)).toBeNull();
    },
  );

  test('does not change what was asked for, nor does the order of JSON', () => {
    const demand = { fichier: { fileId: 'f1' }, parcours: 'IMMIGRATION', strategie: null };
    const asked = { ...demand, correspondance: { a: 1, b: 2 }, repartition: { Marie: 2 } };
    const written = writeImportLedger(asked.repartition, ledger);
    expect(importPrint({ ...asked, correspondance: { b: 2, a: 1 }, repartition: written })).toBe(
      importPrint(asked),
    );
    expect(importPrint({ ...asked, fichier: { fileId: 'f2' } })).not.toBe(importPrint(asked));
  });
});

test('what somebody filled meanwhile is left to them', () => {
  const set = {
    ville: 'Lyon',
    prenom: 'Amina',
    telephones: ['+33612345678'],
    courriels: ['a@x.fr', 'b@x.fr'],
  };
  const lead = aKnownLead({ ville: 'Nice', prenom: '', telephones: ['+33699999999'], courriels: ['a@x.fr'] });
  expect(stillEmpty(lead, set)).toEqual({ prenom: 'Amina', courriels: ['a@x.fr', 'b@x.fr'] });
});
