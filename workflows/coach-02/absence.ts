/** COACH-02 after a first no-show: the customer's message, with a way to another appointment (DESIGN §5). */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, minutes, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { decideStep } from '../delivery/step';
import { templateKey } from '../delivery/wording';
import { memoryOf } from '../memory';
import { countryOf } from '../local-time/place';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { REASON, type Reason } from '../reasons';
import { hasAnswered } from '../reponse/received';
import { appointmentEnded, appointmentOf, isDated, meaningOf, type Dated } from '../rendez-vous/appointment';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';

export const ABSENCE = 'absence';
const RULE = 'COACH-02 absence';
/** A result set by mistake can be corrected before anything leaves. */
const GRACE = minutes(15);
/** Later, a person should call instead. */
const NEWS_FOR = days(3);

export function decideAbsence(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const refused = whyNone(state, agency);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  const missed = lastMissed(state);
  if (missed === undefined) return [nothing(lead, RULE, 'aucun rendez-vous manqué')];
  const seen = seenAt(missed, state, now);
  if (seen === null || isBefore(plus(seen, NEWS_FOR), now) || isBefore(plus(missed.debut, NEWS_FOR), seen))
    return [nothing(lead, RULE, 'le rendez-vous a été manqué il y a longtemps')];
  const ended = endedFor(missed, state);
  if (ended !== null) return [nothing(lead, RULE, ended)];
  return decideStep(stepFor(missed, seen, state, agency, now), state, agency);
}

function whyNone({ lead }: LeadState, agency: Agency): string | null {
  if (lead.parcours !== 'COACHING') return 'le lead n’est pas du parcours coaching';
  const silence = silenceOfScenario(lead, 'COACH_02');
  if (silence !== null) return silence;
  if (lead.qualification === 'NON_QUALIFIE') return 'le lead n’est pas qualifié';
  return modeOf(lead, 'COACH_02', agency) === 'CONSEIL'
    ? 'mode CONSEIL : MAX n’écrit pas à la personne'
    : null;
}

// eslint-disable-next-line max-params -- the appointment and when its miss was seen, beside the three of every decider
function stepFor(missed: Dated, seen: Date, { lead }: LeadState, agency: Agency, now: Date) {
  const due = plus(seen, GRACE);
  const hours = hoursFor('COACH_02', reglagesOf(lead, agency), countryOf(lead), ABSENCE);
  return {
    rule: RULE,
    scenario: 'COACH_02',
    etape: ABSENCE,
    key: absenceKey(missed),
    titre: `COACH-02 · Rendez-vous manqué : ${nameOf(lead)}`,
    rendezVous: missed,
    prevuLe: nextAllowed(isBefore(due, now) ? now : due, hours, zoneOf(lead, agency)),
    until: plus(now, NEWS_FOR),
    skipped: null,
    because: 'la personne a manqué le rendez-vous',
  } as const;
}

const absenceKey = (rendezVous: Dated): string =>
  keyOf(templateKey('COACH_02', ABSENCE), meaningOf(rendezVous));

const lastMissed = ({ rendezVous }: LeadState): Dated | undefined =>
  rendezVous
    .filter(isDated)
    .filter(({ statut, deletedAt }) => statut === 'MANQUE' && deletedAt === null)
    .toSorted((a, b) => a.debut.getTime() - b.debut.getTime())
    .at(-1);

/** When MAX saw it missed: now, if it has just; null, if it was missed before MAX came. */
function seenAt({ id }: Dated, { lead }: LeadState, now: Date): Date | null {
  const miss = memoryOf(lead).suivi?.manques?.[id];
  if (miss === undefined) return now;
  return miss.le === undefined ? null : new Date(miss.le);
}

/** Why a message on this missed appointment should not leave any more. */
export function absenceEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  if (state.lead.parcours !== 'COACHING') return REASON.parcoursChange;
  const rendezVous = appointmentOf(message, state);
  if (rendezVous === undefined || !isDated(rendezVous)) return REASON.rendezVousSupprime;
  if (rendezVous.statut !== 'MANQUE' || rendezVous.deletedAt !== null) return REASON.absenceRetiree;
  return absenceKey(rendezVous) === message.cle ? endedFor(rendezVous, state) : REASON.rendezVousDeplace;
}

function endedFor(missed: Dated, state: LeadState): Reason | null {
  const another = state.rendezVous
    .filter(isDated)
    .some((one) => isBefore(missed.debut, one.debut) && appointmentEnded(one) === null);
  if (another) return REASON.autreRendezVous;
  return hasAnswered(state, missed.debut) ? REASON.aRepondu : null;
}

export const absenceUsefulUntil = ({ createdAt }: MessageMax): Date => plus(createdAt, NEWS_FOR);
