/** What the panel asks of Twenty; each gesture answers the action that moves the state. */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import type { StatutAttribution } from '../../objects/vocabulary';
import type { Ordre } from './demande';
import { EQUIPE, equipeOf, type EquipeLue } from './equipe';
import type { Action } from './etat';
import { AVANCEMENT, CHANGER, CREER, ficheOf, LIRE, type Fiche, type Lu } from './fiche';
import type { Sujet } from './sujet';

/** `today`: the day where the person sits. */
export async function ouvrir(api: Api, sujet: Sujet, today: string): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'faute', fault: rights.fault };
  const acces = accessTo(rights.data, 'attribution');
  if (acces === 'absent') return { do: 'faute', fault: { kind: 'notInstalled' } };
  if (acces === 'none') return { do: 'ouvre', acces, equipe: [], fiche: null };
  const equipe = await api<EquipeLue>('graphql', EQUIPE);
  if (!equipe.ok) return { do: 'faute', fault: equipe.fault };
  const fiche = sujet.par === 'DISTRIBUTION' ? await lireFiche(api, sujet.id) : null;
  if (fiche !== null && !fiche.ok) return { do: 'faute', fault: fiche.fault };
  return { do: 'ouvre', acces, equipe: equipeOf(equipe.data, today), fiche: fiche?.data ?? null };
}

async function lireFiche(api: Api, id: string): Promise<Answer<Fiche>> {
  const read = await api<Lu>('graphql', LIRE, { id });
  if (!read.ok) return read;
  const data = ficheOf(read.data);
  if (data === null)
    return { ok: false, fault: { kind: 'refused', message: 'Cette distribution n’existe plus.' } };
  return { ok: true, data };
}

export async function lire(api: Api, id: string, now: () => number): Promise<Action> {
  const fiche = await lireFiche(api, id);
  if (!fiche.ok) return { do: 'faute', fault: fiche.fault };
  const faits = fiche.data.registre?.etape === 'EN_COURS' ? await faitsDe(api, id) : 0;
  return { do: 'lit', fiche: fiche.data, faits, at: now() };
}

async function faitsDe(api: Api, id: string): Promise<number> {
  const read = await api<{ leads: { totalCount: number } }>('graphql', AVANCEMENT, { id });
  return read.ok ? read.data.leads.totalCount : 0;
}

/** A first demand makes the record; another one changes it, as staff would in the record itself. */
export async function demander(
  api: Api,
  ordre: Ordre,
  fiche: Fiche | null,
  now: () => number,
): Promise<Action> {
  const data = { ...ordre, statut: 'APERCU' satisfies StatutAttribution };
  const written =
    fiche === null
      ? await api<{ createAttribution: { id: string } }>('graphql', CREER, { data })
      : await api<unknown>('graphql', CHANGER, { id: fiche.id, data });
  if (!written.ok) return { do: 'faute', fault: written.fault };
  const id = fiche?.id ?? (written.data as { createAttribution: { id: string } }).createAttribution.id;
  const read = await lireFiche(api, id);
  if (!read.ok) return { do: 'faute', fault: read.fault };
  return { do: 'demande', ordre, fiche: read.data, remplace: fiche?.registre?.pour ?? null, at: now() };
}

export async function passer(
  api: Api,
  fiche: Fiche,
  statut: Extract<StatutAttribution, 'A_APPLIQUER' | 'ANNULEE'>,
  now: () => number,
): Promise<Action> {
  const written = await api<unknown>('graphql', CHANGER, { id: fiche.id, data: { statut } });
  if (!written.ok) return { do: 'faute', fault: written.fault };
  return { do: 'passe', fiche: { ...fiche, statut }, at: now() };
}
