/**
 * The day before a consultation (DESIGN §4.5): the person in charge is told, and the confirmation for the lead is ready from its
 * template, as a draft in ASSISTE, on its way in AUTO. Times are local intentions in the lead's zone.
 */
import type { Canal } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import { isBefore } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { messageByKey } from '../delivery/pending';
import { decideStep, type WantedStep } from '../delivery/step';
import { localInstant } from '../local-time/local';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { holderOf, isDated, isToCome, type Dated } from '../rendez-vous/appointment';
import { whenForStaff } from '../rendez-vous/said';
import { silenceOf } from '../silence/silence';
import type { Agency, Lead, LeadState, MessageMax } from '../state';
import { eveKey, VEILLE } from './appointment';

const RULE = 'rappel de consultation';

export function decideEve(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  if (lead.parcours === 'COACHING')
    return [nothing(lead, RULE, 'le parcours coaching a ses propres rappels')];
  const coming = state.rendezVous.filter(isDated).filter((rendezVous) => isToCome(rendezVous, now));
  if (coming.length === 0) return [nothing(lead, RULE, 'aucune consultation à venir')];
  return coming.flatMap((rendezVous) => {
    const confirmation = confirm(rendezVous, state, agency, now);
    return [...tellStaff(rendezVous, confirmation, { state, agency, now }), ...confirmation];
  });
}

const eveOf = ({ debut }: Dated, lead: Lead, agency: Agency): Date =>
  localInstant(debut, zoneOf(lead, agency), reglagesOf(lead, agency).heureRappelVeille, -1);

type Circumstances = { readonly state: LeadState; readonly agency: Agency; readonly now: Date };

/** Once per appointment, date and person. Made after the hour of the reminder, everybody knows of it already. */
function tellStaff(
  rendezVous: Dated,
  confirmation: readonly Decision[],
  { state: { lead, notifications, messages }, agency, now }: Circumstances,
): readonly Decision[] {
  const destinataireId = holderOf(rendezVous, lead);
  if (destinataireId === null) return [nothing(lead, RULE, 'personne n’est responsable du rendez-vous')];
  const key = keyOf('rappel-rendez-vous', rendezVous.id, rendezVous.debut, destinataireId);
  if (notifications.some(({ cle }) => cle === key))
    return [nothing(lead, RULE, 'la personne responsable a été prévenue')];
  const at = eveOf(rendezVous, lead, agency);
  if (!isBefore(rendezVous.createdAt, at))
    return [nothing(lead, RULE, 'le rendez-vous a été pris après l’heure du rappel')];
  if (isBefore(now, at))
    return [{ do: 'wake', leadId: lead.id, at, because: 'la veille de la consultation' }];
  const planned = confirmation.find((decision) => decision.do === 'planMessage');
  const when = whenForStaff(rendezVous.debut, lead, agency);
  return [
    {
      do: 'notify',
      key,
      destinataireId,
      nature: 'RAPPEL_RENDEZ_VOUS',
      leadId: lead.id,
      titre: `Consultation à venir : ${nameOf(lead)}`,
      texte: `Consultation avec ${nameOf(lead)} ${when}. ${whatLeaves(planned ?? messageByKey(messages, eveKey(rendezVous)))}`,
      because: 'la consultation approche',
    },
  ];
}

const NAME: Readonly<Record<Canal, string>> = {
  SMS: 'Le SMS',
  WHATSAPP: 'Le message WhatsApp',
  COURRIEL: 'Le courriel',
};

function whatLeaves(message: Pick<MessageMax, 'statut' | 'canal'> | undefined): string {
  const what = message?.canal ? NAME[message.canal] : 'Le message';
  switch (message?.statut) {
    case 'A_VALIDER':
      return `${what} de confirmation est prêt dans « Messages à valider ».`;
    case 'APPROUVE':
    case 'PLANIFIE':
    case 'ENVOI_EN_COURS':
      return `${what} de confirmation va partir.`;
    case 'ENVOYE':
    case 'DELIVRE':
    case 'LU':
      return `${what} de confirmation est parti.`;
    default:
      return 'Aucune confirmation n’est prévue pour cette personne.';
  }
}

function confirm(rendezVous: Dated, state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const silence = silenceOf(lead);
  if (silence !== null) return [nothing(lead, RULE, silence)];
  if (modeOf(lead, 'RAPPEL_IMMIGRATION', agency) === 'CONSEIL')
    return [nothing(lead, RULE, 'mode CONSEIL : MAX prévient l’équipe et n’écrit pas à la personne')];
  const existing = messageByKey(state.messages, eveKey(rendezVous));
  if (existing && existing.statut !== 'ANNULE') return [nothing(lead, RULE, 'la confirmation existe déjà')];
  return decideStep(stepOf(rendezVous, lead, agency, now), state, agency);
}

function stepOf(rendezVous: Dated, lead: Lead, agency: Agency, now: Date): WantedStep {
  const intended = eveOf(rendezVous, lead, agency);
  const due = isBefore(intended, now) ? now : intended;
  const hours = hoursFor('RAPPEL_IMMIGRATION', reglagesOf(lead, agency));
  const prevuLe = nextAllowed(due, hours, zoneOf(lead, agency));
  const madeLate = !isBefore(rendezVous.updatedAt, intended);
  const tooLate = !isBefore(prevuLe, rendezVous.debut);
  return {
    rule: RULE,
    scenario: 'RAPPEL_IMMIGRATION',
    etape: VEILLE,
    key: eveKey(rendezVous),
    titre: `Rappel de consultation à ${nameOf(lead)}`,
    rendezVous,
    prevuLe: madeLate || tooLate ? intended : prevuLe,
    until: rendezVous.debut,
    skipped: madeLate
      ? 'l’heure du rappel était déjà passée quand le rendez-vous a été pris'
      : tooLate
        ? 'dans les heures permises, ce rappel viendrait trop tard pour servir'
        : null,
    because: 'consultation à venir',
  };
}
