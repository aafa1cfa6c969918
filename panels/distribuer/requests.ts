/** What the panel asks of Twenty; each request answers the action that moves the state. */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import type { StatutAttribution } from '../../objects/vocabulary';
import type { OrderInput } from './choice';
import { READ_TEAM, teamOf, type TeamAnswer } from './team';
import type { Action } from './state';
import {
  COUNT_PLACED,
  UPDATE_ORDER,
  CREATE_ORDER,
  recordOf,
  READ_ORDER,
  type OrderRecord,
  type OrderAnswer,
} from './record';
import type { Subject } from './subject';

/** `today`: the day where the person sits. */
export async function load(api: Api, subject: Subject, today: string): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'failed', fault: rights.fault };
  const access = accessTo(rights.data, 'attribution');
  if (access === 'absent') return { do: 'failed', fault: { kind: 'notInstalled' } };
  if (access === 'none') return { do: 'loaded', access, team: [], record: null };
  const team = await api<TeamAnswer>('graphql', READ_TEAM);
  if (!team.ok) return { do: 'failed', fault: team.fault };
  const record = subject.kind === 'distribution' ? await readRecord(api, subject.id) : null;
  if (record !== null && !record.ok) return { do: 'failed', fault: record.fault };
  return { do: 'loaded', access, team: teamOf(team.data, today), record: record?.data ?? null };
}

async function readRecord(api: Api, id: string): Promise<Answer<OrderRecord>> {
  const read = await api<OrderAnswer>('graphql', READ_ORDER, { id });
  if (!read.ok) return read;
  const data = recordOf(read.data);
  if (data === null)
    return { ok: false, fault: { kind: 'refused', message: 'Cette distribution n’existe plus.' } };
  return { ok: true, data };
}

export async function refresh(api: Api, id: string, now: () => number): Promise<Action> {
  const record = await readRecord(api, id);
  if (!record.ok) return { do: 'failed', fault: record.fault };
  const placed = record.data.ledger?.etape === 'EN_COURS' ? await countPlaced(api, id) : 0;
  return { do: 'read', record: record.data, placed, at: now() };
}

async function countPlaced(api: Api, id: string): Promise<number> {
  const read = await api<{ leads: { totalCount: number } }>('graphql', COUNT_PLACED, { id });
  return read.ok ? read.data.leads.totalCount : 0;
}

/** A first demand makes the record; another one changes it, as staff would in the record itself. */
export async function sendOrder(
  api: Api,
  order: OrderInput,
  record: OrderRecord | null,
  now: () => number,
): Promise<Action> {
  const data = { ...order, statut: 'APERCU' satisfies StatutAttribution };
  const written =
    record === null
      ? await api<{ createAttribution: { id: string } }>('graphql', CREATE_ORDER, { data })
      : await api<unknown>('graphql', UPDATE_ORDER, { id: record.id, data });
  if (!written.ok) return { do: 'failed', fault: written.fault };
  const id = record?.id ?? (written.data as { createAttribution: { id: string } }).createAttribution.id;
  const read = await readRecord(api, id);
  if (!read.ok) return { do: 'failed', fault: read.fault };
  return { do: 'asked', order, record: read.data, replaced: record?.ledger?.pour ?? null, at: now() };
}

export async function setStatut(
  api: Api,
  record: OrderRecord,
  statut: Extract<StatutAttribution, 'A_APPLIQUER' | 'ANNULEE'>,
  now: () => number,
): Promise<Action> {
  const written = await api<unknown>('graphql', UPDATE_ORDER, { id: record.id, data: { statut } });
  if (!written.ok) return { do: 'failed', fault: written.fault };
  return { do: 'statutSet', record: { ...record, statut }, at: now() };
}
