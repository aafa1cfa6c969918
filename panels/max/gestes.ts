/** What the panel MAX asks of Twenty. */
import type { Api, Reponse } from '../kit/api';
import { accesTo, DROITS, type DroitsLus } from '../kit/droits';
import { dossierOf, type Dossier, type Geste } from './dossier';
import { ecritureOf, TROP_TARD, type Action } from './etat';
import { LIRE, type Lecture } from './lecture';

const CHANGER = `mutation MaxPanneauMessage($filter: MessageMaxFilterInput!, $data: MessageMaxUpdateInput!) {
  updateMessagesMax(filter: $filter, data: $data) { id statut }
}`;
const MODE = `mutation MaxPanneauMode($id: UUID!, $data: LeadUpdateInput!) { updateLead(id: $id, data: $data) { id modeMax } }`;

async function dossier(api: Api, id: string, now: () => number): Promise<Reponse<Dossier>> {
  const read = await api<Lecture>('graphql', LIRE, { id });
  if (!read.ok) return read;
  const data = dossierOf(read.data, now());
  return data === null
    ? { ok: false, faute: { kind: 'refus', message: 'Ce lead n’existe plus' } }
    : { ok: true, data };
}

export async function ouvrir(api: Api, id: string, now: () => number): Promise<Action> {
  const droits = await api<DroitsLus>('metadata', DROITS);
  if (!droits.ok) return { do: 'faute', faute: droits.faute };
  const accesMessages = accesTo(droits.data, 'messageMax');
  const accesLead = accesTo(droits.data, 'lead');
  if (accesMessages === 'absent' || accesLead === 'absent') return { do: 'faute', faute: { kind: 'modele' } };
  const read = await dossier(api, id, now);
  if (!read.ok) return { do: 'faute', faute: read.faute };
  return { do: 'lit', dossier: read.data, acces: { accesLead, accesMessages } };
}

export async function relire(api: Api, id: string, now: () => number): Promise<Action> {
  const read = await dossier(api, id, now);
  return read.ok ? { do: 'lit', dossier: read.data } : { do: 'faute', faute: read.faute };
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
  if (!written.ok) return { do: 'faute', faute: written.faute };
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
  if (!written.ok) return { do: 'faute', faute: written.faute };
  return after(api, leadId, null, now);
}

async function after(api: Api, leadId: string, avis: string | null, now: () => number): Promise<Action> {
  const read = await dossier(api, leadId, now);
  if (!read.ok) return { do: 'faute', faute: read.faute };
  return { do: 'ecrite', dossier: read.data, avis, at: now() };
}
