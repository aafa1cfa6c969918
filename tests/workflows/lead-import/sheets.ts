/** Builders: sheets as people write them, read with ordinary settings. */
import type { Cell, Sheet } from '../../../workflows/lead-import/sheet';
import type { FileInput, Reading } from '../../../workflows/lead-import/reading';
import { readFile } from '../../../workflows/lead-import/reading';
import type { KnownLead } from '../../../workflows/lead-import/people';
import type { Draft } from '../../../workflows/lead-import/draft';
import { planImport } from '../../../workflows/lead-import/plan';
import { aTeam, uuid } from '../distribution/people';

export const NOW = new Date('2026-11-28T09:00:00Z');
export const IMPORT = uuid(7);

/** `null`: an empty cell. */
export type Written = string | number | boolean | null | Cell;

export const aCell = (written: Written): Cell => {
  if (written === null || written === '') return { kind: 'empty' };
  if (typeof written === 'string') return { kind: 'text', text: written };
  if (typeof written === 'number') return { kind: 'number', value: written };
  return typeof written === 'boolean' ? { kind: 'boolean', value: written } : written;
};

/** Rows are numbered from 1, as Excel does. */
export const aSheet = (...rows: readonly (readonly Written[])[]): Sheet => ({
  name: 'Feuil1',
  rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(aCell) })),
});

export const team = aTeam([
  { prenom: 'Marie', nom: 'Roy' },
  { prenom: 'Sofia', nom: 'Ben Ali' },
]);

export const read = (sheet: Sheet, over: Partial<FileInput> = {}) =>
  readFile(
    {
      sheet,
      correspondance: null,
      precedentes: [],
      reglages: { paysParDefaut: 'FR', fuseauHoraire: 'Europe/Paris' },
      team,
      ...over,
    },
    NOW,
  );

export function readingOf(sheet: Sheet, over: Partial<FileInput> = {}): Reading {
  const reading = read(sheet, over);
  if (!reading.ok) throw new Error(reading.erreurs.join('\n'));
  return reading.value;
}

/** The drafts of a sheet whose first row is its titles. */
export const draftsOf = (sheet: Sheet, over: Partial<FileInput> = {}): readonly Draft[] =>
  readingOf(sheet, over).rows.flatMap((row) => (row.lu === 'lead' ? [row.draft] : []));

export const aKnownLead = (over: Partial<KnownLead> = {}): KnownLead => ({
  id: uuid(500),
  cleExterne: '',
  name: 'Amina Diallo',
  prenom: 'Amina',
  courriels: [],
  telephones: [],
  ville: '',
  pays: '',
  langue: null,
  fuseauHoraire: '',
  message: '',
  desabonneLe: null,
  ...over,
});

export const planOf = (
  sheet: Sheet,
  known: readonly KnownLead[] = [],
  faites?: ReadonlyMap<number, string>,
) => planImport({ importId: IMPORT, rows: readingOf(sheet).rows, known, ...(faites && { faites }) });
