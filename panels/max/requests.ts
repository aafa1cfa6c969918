/** What the panel MAX asks of Twenty. */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import { overviewOf, type Overview } from './overview';
import type { MessageAction } from './planned-messages';
import { writeOf, TOO_LATE, type Action } from './state';
import { READ_LEAD, type LeadAnswer } from './lead-answer';

const UPDATE_MESSAGE = `mutation MaxPanneauMessage($filter: MessageMaxFilterInput!, $data: MessageMaxUpdateInput!) {
  updateMessagesMax(filter: $filter, data: $data) { id statut }
}`;
const UPDATE_MODE = `mutation MaxPanneauMode($id: UUID!, $data: LeadUpdateInput!) { updateLead(id: $id, data: $data) { id modeMax } }`;

async function readOverview(api: Api, id: string, now: () => number): Promise<Answer<Overview>> {
  const read = await api<LeadAnswer>('graphql', READ_LEAD, { id });
  if (!read.ok) return read;
  const data = overviewOf(read.data, now());
  return data === null
    ? { ok: false, fault: { kind: 'refused', message: 'Ce lead n’existe plus' } }
    : { ok: true, data };
}

export async function load(api: Api, id: string, now: () => number): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'failed', fault: rights.fault };
  const messageAccess = accessTo(rights.data, 'messageMax');
  const leadAccess = accessTo(rights.data, 'lead');
  if (messageAccess === 'absent' || leadAccess === 'absent')
    return { do: 'failed', fault: { kind: 'notInstalled' } };
  const read = await readOverview(api, id, now);
  if (!read.ok) return { do: 'failed', fault: read.fault };
  return { do: 'read', overview: read.data, access: { leadAccess, messageAccess } };
}

export async function refresh(api: Api, id: string, now: () => number): Promise<Action> {
  const read = await readOverview(api, id, now);
  return read.ok ? { do: 'read', overview: read.data } : { do: 'failed', fault: read.fault };
}

type Change = {
  readonly messageId: string;
  readonly action: MessageAction;
  readonly value: string;
  readonly leadId: string;
};

export async function changeMessage(api: Api, change: Change, now: () => number): Promise<Action> {
  const { from, data } = writeOf(change.action, change.value);
  const filter = { id: { eq: change.messageId }, statut: { in: from } };
  const written = await api<{ updateMessagesMax: readonly unknown[] }>('graphql', UPDATE_MESSAGE, {
    filter,
    data,
  });
  if (!written.ok) return { do: 'failed', fault: written.fault };
  return after(api, change.leadId, written.data.updateMessagesMax.length === 0 ? TOO_LATE : null, now);
}

/** '' = the mode of the settings. */
export async function changeMode(api: Api, leadId: string, mode: string, now: () => number): Promise<Action> {
  const written = await api<unknown>('graphql', UPDATE_MODE, {
    id: leadId,
    data: { modeMax: mode === '' ? null : mode },
  });
  if (!written.ok) return { do: 'failed', fault: written.fault };
  return after(api, leadId, null, now);
}

async function after(api: Api, leadId: string, notice: string | null, now: () => number): Promise<Action> {
  const read = await readOverview(api, leadId, now);
  if (!read.ok) return { do: 'failed', fault: read.fault };
  return { do: 'written', overview: read.data, notice, at: now() };
}
