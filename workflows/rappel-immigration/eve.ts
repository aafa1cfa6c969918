/**
 * The day before a consultation (DESIGN §4.5): the person in charge is told, and the confirmation for the lead is ready from its
 * template, as a draft in ASSISTE, on its way in AUTO. Times are local intentions in the lead's zone.
 */
import { keyOf } from '../../src/kernel/keys';
import { frenchDateTime, isBefore } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import { appointmentEnded, isDated, type Dated } from '../coach-02/appointment';
import type { Decision } from '../decisions';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { messageByKey } from '../delivery/pending';
import { decideStep, type WantedStep } from '../delivery/step';
import { localInstant } from '../local-time/local';
import { zoneName } from '../local-time/name';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { silenceOf } from '../silence/silence';
import type { Agency, Lead, LeadState } from '../state';
import { eveKey, VEILLE } from './appointment';

const RULE = 'rappel de consultation';

export function decideEve(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  if (lead.parcours === 'COACHING')
    return [nothing(lead, RULE, 'le parcours coaching a ses propres rappels')];
  const coming = state.rendezVous
    .filter(isDated)
    .filter((rendezVous) => appointmentEnded(rendezVous) === null && isBefore(now, rendezVous.debut));
  if (coming.length === 0) return [nothing(lead, RULE, 'aucune consultation à venir')];
  return coming.flatMap((rendezVous) => [
    ...tellStaff(rendezVous, state, agency, now),
    ...confirm(rendezVous, state, agency, now),
  ]);
}

const eveOf = ({ debut }: Dated, lead: Lead, agency: Agency): Date =>
  localInstant(debut, zoneOf(lead, agency), reglagesOf(lead, agency).heureRappelVeille, -1);

/** Once per appointment, date and person. Made after the hour of the reminder, everybody knows of it already. */
function tellStaff(
  rendezVous: Dated,
  { lead, notifications }: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const destinataireId = rendezVous.responsableId ?? lead.conseillereId;
  if (destinataireId === null) return [nothing(lead, RULE, 'personne n’est responsable du rendez-vous')];
  const key = keyOf('rappel-rendez-vous', rendezVous.id, rendezVous.debut, destinataireId);
  if (notifications.some(({ cle }) => cle === key))
    return [nothing(lead, RULE, 'la personne responsable a été prévenue')];
  const at = eveOf(rendezVous, lead, agency);
  if (!isBefore(rendezVous.createdAt, at))
    return [nothing(lead, RULE, 'le rendez-vous a été pris après l’heure du rappel')];
  if (isBefore(now, at))
    return [{ do: 'wake', leadId: lead.id, at, because: 'la veille de la consultation' }];
  return [
    {
      do: 'notify',
      key,
      destinataireId,
      nature: 'RAPPEL_RENDEZ_VOUS',
      leadId: lead.id,
      titre: `Demain : ${nameOf(lead)}`,
      texte: textFor(rendezVous, lead, agency),
      because: 'la consultation a lieu demain',
    },
  ];
}

function textFor({ debut }: Dated, lead: Lead, agency: Agency): string {
  const own = reglagesOf(lead, agency).fuseauHoraire;
  const zone = zoneOf(lead, agency);
  const there = zone === own ? '' : ` (${frenchDateTime(debut, zone)} chez la personne, ${zoneName(zone)})`;
  const next =
    modeOf(lead, 'RAPPEL_IMMIGRATION', agency) === 'ASSISTE'
      ? 'Le message de confirmation est prêt dans « Messages à valider ».'
      : 'Voir ses messages pour la confirmation.';
  return `Consultation avec ${nameOf(lead)} ${frenchDateTime(debut, own)}${there}. ${next}`;
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
