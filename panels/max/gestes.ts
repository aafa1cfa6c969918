/** What the panel MAX asks of Twenty. */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import { dossierOf, type Dossier, type Geste } from './dossier';
import { ecritureOf, TROP_TARD, type Action } from './etat';
import { LIRE, type Lecture } from './lecture';

const CHANGER = `mutation MaxPanneauMessage($filter: MessageMaxFilterInput!, $data: MessageMaxUpdateInput!) {
  updateMessagesMax(filter: $filter, data: $data) { id statut }
}`;
const MODE = `mutation MaxPanneauMode($id: UUID!, $data: LeadUpdateInput!) { updateLead(id: $id, data: $data) { id modeMax } }`;

async function dossier(api: Api, id: string, now: () => number): Promise<Answer<Dossier>> {
  const read = await api<Lecture>('graphql', LIRE, { id });
  if (!read.ok) return read;
  const data = dossierOf(read.data, now());
  return data === null
    ? { ok: false, fault: { kind: 'refused', message: 'Ce lead n’existe plus' } }
    : { ok: true, data };
}

export async function ouvrir(api: Api, id: string, now: () => number): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'faute', fault: rights.fault };
  const accesMessages = accessTo(rights.data, 'messageMax');
  const accesLead = accessTo(rights.data, 'lead');
  if (accesMessages === 'absent' || accesLead === 'absent')
    return { do: 'faute', fault: { kind: 'notInstalled' } };
  const read = await dossier(api, id, now);
  if (!read.ok) return { do: 'faute', fault: read.fault };
  return { do: 'lit', dossier: read.data, acces: { accesLead, accesMessages } };
}

export async function relire(api: Api, id: string, now: () => number): Promise<Action> {
  const read = await dossier(api, id, now);
  return read.ok ? { do: 'lit', dossier: read.data } : { do: 'faute', fault: read.fault };
}

type Change = {
  readonly messageId: string;
  readonly geste: Geste;
  readonly valeur: string;
  readonly leadId: string;
};

export async function changer(api: Api, change: Change, now: () => number): Promise<Action> {
  const { depuis, data } = ecritureOf(change.geste, change.valeur);
  const filter = { id: { eq: change.messageId }, statut: { in: depuis } };
  const written = await api<{ updateMessagesMax: readonly unknown[] }>('graphql', CHANGER, { filter, data });
  if (!written.ok) return { do: 'faute', fault: written.fault };
  return after(api, change.leadId, written.data.updateMessagesMax.length === 0 ? TROP_TARD : null, now);
}

/** '' = the mode of the settings. */
export async function changerMode(
  api: Api,
  leadId: string,
  mode: string,
  now: () => number,
): Promise<Action> {
  const written = await api<unknown>('graphql', MODE, {
    id: leadId,
    data: { modeMax: mode === '' ? null : mode },
  });
  if (!written.ok) return { do: 'faute', fault: written.fault };
  return after(api, leadId, null, now);
}

async function after(api: Api, leadId: string, notice: string | null, now: () => number): Promise<Action> {
  const read = await dossier(api, leadId, now);
  if (!read.ok) return { do: 'faute', fault: read.fault };
  return { do: 'ecrite', dossier: read.data, notice, at: now() };
}
