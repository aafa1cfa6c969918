/** What the panel "Importer" asks of Twenty. The file itself goes by the drop zone (`drop-zone-page.ts`). */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import { revisionOf, type Action, type State } from './state';
import {
  READ_FIELDS,
  UPDATE_IMPORT,
  CREATE_IMPORT,
  recordOf,
  READ_IMPORT,
  type ImportRecord,
  type ImportAnswer,
} from './record';

type FieldsAnswer = {
  readonly object: { readonly fieldsList: readonly { readonly id: string; readonly name: string }[] };
};

/** `id`: the record the panel was opened on, which may be of another object; null: a new import. */
export async function load(api: Api, id: string | null): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'failed', fault: rights.fault };
  const access = accessTo(rights.data, 'importLeads');
  if (access === 'absent') return { do: 'failed', fault: { kind: 'notInstalled' } };
  if (access !== 'write') return { do: 'loaded', fieldId: '', mayWrite: false, record: null };
  const fieldId = await readFieldId(api, rights.data);
  if (!fieldId.ok) return { do: 'failed', fault: fieldId.fault };
  const record = id === null ? NONE : await readRecord(api, id);
  if (!record.ok) return { do: 'failed', fault: record.fault };
  return { do: 'loaded', fieldId: fieldId.data, mayWrite: true, record: record.data };
}

const NONE: Answer<ImportRecord | null> = { ok: true, data: null };

async function readFieldId(api: Api, { objects }: RightsAnswer): Promise<Answer<string>> {
  const id = objects.edges.find(({ node }) => node.nameSingular === 'importLeads')?.node.id;
  const read = await api<FieldsAnswer>('metadata', READ_FIELDS, { id });
  if (!read.ok) return read;
  const found = read.data.object.fieldsList.find(({ name }) => name === 'fichier');
  return found === undefined ? { ok: false, fault: { kind: 'notInstalled' } } : { ok: true, data: found.id };
}

async function readRecord(api: Api, id: string): Promise<Answer<ImportRecord | null>> {
  const read = await api<ImportAnswer>('graphql', READ_IMPORT, { id });
  return read.ok ? { ok: true, data: recordOf(read.data) } : read;
}

export async function refresh(api: Api, id: string, now: () => number): Promise<Action> {
  const record = await readRecord(api, id);
  return record.ok ? { do: 'read', record: record.data, at: now() } : { do: 'failed', fault: record.fault };
}

type Write = { readonly data: object; readonly replaced: string | null };

async function write(api: Api, { id }: State, { data, replaced }: Write, now: () => number): Promise<Action> {
  const written = await api<unknown>('graphql', UPDATE_IMPORT, { id, data });
  if (!written.ok) return { do: 'failed', fault: written.fault };
  const record = await readRecord(api, id);
  if (!record.ok) return { do: 'failed', fault: record.fault };
  if (record.data === null)
    return { do: 'failed', fault: { kind: 'refused', message: 'Cet import n’existe plus' } };
  return { do: 'written', record: record.data, replaced, at: now() };
}

export const revise = (api: Api, state: State, now: () => number): Promise<Action> =>
  write(api, state, { data: revisionOf(state), replaced: state.record?.ledger?.pour ?? null }, now);

export const setStatut = (
  api: Api,
  state: State,
  statut: 'A_IMPORTER' | 'ANNULE',
  now: () => number,
): Promise<Action> => write(api, state, { data: { statut }, replaced: null }, now);

/** The way without the drop zone: an empty import, whose own page takes the file. */
export async function createEmpty(api: Api, state: State, name: string): Promise<Action | null> {
  const data = { id: state.id, name, statut: 'DEPOSE', parcours: state.choice.parcours };
  const written = await api<unknown>('graphql', CREATE_IMPORT, { data });
  return written.ok ? null : { do: 'failed', fault: written.fault };
}
