/** The file of an import, fetched and read, and the people it may be about: what preview and import both begin with. */
import { READ_LIMITS } from '../../excel/limits';
import { readSheet } from '../../excel/read-sheet';
import { refusal } from '../../excel/faults';
import type { Outcome } from '../../../workflows/distribution/outcome';
import { bad } from '../../../workflows/distribution/outcome';
import type { Team } from '../../../workflows/distribution/team';
import { draftImport, type ImportDraft } from '../../../workflows/lead-import';
import type { KnownLead } from '../../../workflows/lead-import/people';
import { readFile, type Reading } from '../../../workflows/lead-import/reading';
import { searchesOf } from '../../../workflows/lead-import/search';
import type { OrderHands } from '../orders/hands';
import { loadHistory, loadTeam } from '../orders/hands';
import type { ImportRecord, StoredFile } from './imports';

export type Wanted = Pick<ImportRecord, 'id' | 'parcours' | 'correspondance' | 'strategie' | 'repartition'>;

export type Read = {
  readonly fichier: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  /** Columns of the file, to the last one that holds something. */
  readonly width: number;
  readonly team: Team;
};

/** The file's own faults are sentences; a Twenty that is down throws. */
export async function fetchFile(file: StoredFile, hands: OrderHands): Promise<Outcome<Uint8Array>> {
  const { fileBytes: limit } = READ_LIMITS;
  const got = await hands.workspace.imports.download(file, limit);
  switch (got.kind) {
    case 'content':
      return { ok: true, value: got.bytes };
    case 'too-big':
      return bad(refusal({ kind: 'too-big', bytes: got.bytes, limit }, file.label).because);
    case 'gone':
      return bad(`Le fichier « ${file.label} » n’est plus dans Twenty : déposez-le de nouveau.`);
    case 'foreign':
      return bad(
        `Le fichier « ${file.label} » n’est pas gardé sur le serveur de Twenty, et MAX ne va pas le chercher ailleurs : importez-le avec « max import ».`,
      );
  }
}

/** The sheet itself is let go of: only what its rows say is kept. */
export async function readBytes(
  bytes: Uint8Array,
  fichier: string,
  wanted: Wanted,
  hands: OrderHands,
): Promise<Outcome<Read>> {
  const sheet = await readSheet(bytes, { fileName: fichier });
  if (sheet.kind === 'refused') return bad(sheet.because);
  const [team, precedentes] = [await loadTeam(hands), await hands.workspace.imports.previous()];
  const { reglages } = await hands.agency();
  const { correspondance, parcours } = wanted;
  const file = { sheet: sheet.sheet, correspondance, precedentes, team };
  const read = readFile({ ...file, reglages: reglages[parcours ?? 'IMMIGRATION'] }, hands.clock.now());
  if (!read.ok) return read;
  return { ok: true, value: { fichier, bytes, reading: read.value, width: sheet.width, team } };
}

/** A bounded question each: a whole page of answers is one call. */
const ROWS_A_SEARCH = 1_000;

export const knownTo = (reading: Reading, { workspace }: OrderHands): Promise<readonly KnownLead[]> =>
  workspace.imports.known(searchesOf(reading.rows, ROWS_A_SEARCH));

/** The whole plan on what Twenty holds now; writes nothing. */
export async function draft(
  read: Read,
  wanted: Wanted,
  faites: ReadonlyMap<number, string>,
  hands: OrderHands,
): Promise<ImportDraft> {
  const known = await knownTo(read.reading, hands);
  const history = await loadHistory(hands);
  return draftImport(
    {
      importId: wanted.id,
      fichier: read.fichier,
      reading: read.reading,
      known,
      faites,
      parcours: wanted.parcours ?? 'IMMIGRATION',
      strategie: wanted.strategie,
      repartition: wanted.repartition,
      team: read.team,
      history,
    },
    hands.clock.now(),
  );
}
