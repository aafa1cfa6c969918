/** COACH-03: after the call, a personal message at J+1, the results at J+3, and a last word at J+7 (DESIGN §5). */
import { isBefore } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { decideStep, type WantedStep } from '../delivery/step';
import { countryOf } from '../local-time/place';
import { localInstant } from '../local-time/local';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { REASON } from '../reasons';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState } from '../state';
import { callOf, type Call } from './call';
import { etapesFor, followUpKey, hasAnsweredSinceCall, type Etape } from './steps';

const RULE = 'COACH-03 suivi';
const TITRES: Readonly<Record<Etape, string>> = {
  'j+1': 'COACH-03 · Message personnel',
  'j+3': 'COACH-03 · Rappel des résultats',
  'j+7': 'COACH-03 · Dernier message',
  'j+7-porte-ouverte': 'COACH-03 · Porte ouverte',
};

export function decideFollowUp(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const call = callOf(state, now);
  if (call === null) return [nothing(lead, RULE, 'aucun appel à suivre')];
  const refused = whyNot(state, call, agency);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  const { jours } = reglagesOf(lead, agency).suivi;
  return etapesFor(lead).flatMap((etape, index) => {
    const step = stepOf(etape, jours[index] ?? 0, { call, state, agency, now });
    return decideStep(step, state, agency);
  });
}

function whyNot(state: LeadState, call: Call, agency: Agency): string | null {
  const { lead } = state;
  const silence = silenceOfScenario(lead, 'COACH_03');
  if (silence !== null) return silence;
  if (modeOf(lead, 'COACH_03', agency) === 'CONSEIL') return 'mode CONSEIL : MAX n’envoie pas de suivi';
  return hasAnsweredSinceCall(state, call.le) ? REASON.aRepondu : null;
}

type Given = {
  readonly call: Call;
  readonly state: LeadState;
  readonly agency: Agency;
  readonly now: Date;
};

/** Past when the call was marked: recorded with its reason, never sent. */
function stepOf(etape: Etape, after: number, { call, state, agency, now }: Given): WantedStep {
  const { lead } = state;
  const reglages = reglagesOf(lead, agency);
  const zone = zoneOf(lead, agency);
  const intended = localInstant(call.le, zone, reglages.suivi.heure, after);
  const isLate = isBefore(intended, now);
  return {
    rule: RULE,
    scenario: 'COACH_03',
    etape,
    key: followUpKey(etape, lead, call.le),
    titre: `${TITRES[etape]} à ${nameOf(lead)}`,
    rendezVous: call.rendezVous,
    prevuLe: nextAllowed(isLate ? now : intended, hoursFor('COACH_03', reglages, countryOf(lead)), zone),
    until: localInstant(call.le, zone, reglages.suivi.heure, after + 3),
    skipped: isLate ? 'l’heure de ce message était déjà passée quand l’appel a été marqué réalisé' : null,
    because: `l’appel a eu lieu : message à J+${after}`,
  };
}
