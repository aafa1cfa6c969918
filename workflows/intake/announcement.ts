/** NOUVEAU_LEAD to every administrator: once per lead and person (DESIGN §4.1). */
import { keyOf } from '../../src/kernel/keys';
import { hours, isWithin } from '../../src/kernel/time';
import { PARCOURS, SOURCE } from '../../objects/vocabulary';
import { isFresh } from '../coach-01/conditions';
import { nameOf } from '../person';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { administratorsOf } from '../notification/recipients';
import type { Agency, Lead, LeadState } from '../state';

const RULE = 'annonce du lead';

/** A creation cut in two is completed within this time; later, an administrator is new and needs no old news. */
const COMPLETED_WITHIN = hours(1);

export function decideAnnouncement(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const silent = whyNot(state, now);
  if (silent !== null) return [nothing(lead, RULE, silent)];
  const administrators = administratorsOf(agency);
  if (administrators.length === 0) return [nothing(lead, RULE, 'l’équipe n’a pas d’administrateur')];
  const known = new Set(state.notifications.map(({ cle }) => cle));
  const missing = administrators.filter((membreId) => !known.has(keyFor(lead, membreId)));
  if (missing.length === 0) return [nothing(lead, RULE, 'les administrateurs ont été prévenus')];
  return missing.map((membreId) => ({
    do: 'notify',
    key: keyFor(lead, membreId),
    destinataireId: membreId,
    nature: 'NOUVEAU_LEAD',
    leadId: lead.id,
    titre: `Nouveau lead : ${nameOf(lead)}`,
    texte: describe(lead),
    because: 'un lead est arrivé',
  }));
}

function whyNot({ lead, notifications }: LeadState, now: Date): string | null {
  if (lead.deletedAt !== null) return 'le lead a été supprimé';
  if (lead.source === 'IMPORT_EXCEL') return 'lead importé : une seule notification pour tout l’import';
  if (lead.statut !== null && lead.statut !== 'NOUVEAU') return 'le lead n’est plus nouveau';
  if (!isFresh(lead, now)) return 'le lead a été créé il y a plus de 7 jours';
  const announced = notifications.some(({ nature }) => nature === 'NOUVEAU_LEAD');
  const late = !isWithin(COMPLETED_WITHIN, lead.createdAt, now);
  return announced && late ? 'le lead a déjà été annoncé' : null;
}

const keyFor = (lead: Lead, membreId: string): string => keyOf('nouveau-lead', lead.id, membreId);

function describe(lead: Lead): string {
  const parcours = PARCOURS.find(({ value }) => value === lead.parcours)?.label ?? 'sans parcours';
  const source = SOURCE.find(({ value }) => value === (lead.source ?? 'AJOUT_MANUEL'))?.label ?? '';
  return `${nameOf(lead)} : nouvelle demande (${parcours}, ${source}).`;
}
