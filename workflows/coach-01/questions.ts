/** COACH-01: the three questions to a new coaching lead, in the mode of the lead (DESIGN §5). */
import { plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { unreachableBy } from '../delivery/address';
import { messageByKey } from '../delivery/pending';
import { draft, revive, statutOf } from '../delivery/plan';
import { awaitMessage } from '../delivery/awaited';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { countryOf } from '../local-time/place';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { isReversible } from '../reasons';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';
import { FRESH_FOR, isFresh, QUESTIONS, questionsEndedBecause, questionsKey } from './conditions';

const RULE = 'COACH-01 questions';
const EVER = new Date(0);

/** One set of questions per lead, ever. What becomes of questions already planned is for `delivery/fate`. */
export function decideQuestions(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const existing = messageByKey(state.messages, questionsKey(lead));
  if (existing && !canComeBack(existing))
    return [nothing(lead, RULE, 'les questions ne se posent qu’une fois par lead')];
  const refused = whyNot(state, now);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  if (modeOf(lead, 'COACH_01', agency) === 'CONSEIL')
    return [nothing(lead, RULE, 'mode CONSEIL : MAX conseille et n’écrit pas à la personne')];
  return existing ? comeBack(existing, state, agency, now) : plan(state, agency, now);
}

function whyNot(state: LeadState, now: Date): string | null {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return 'le lead n’est pas du parcours coaching';
  if (lead.source === 'IMPORT_EXCEL' && lead.modeMax === null)
    return 'lead importé : rien n’est demandé à la personne tant que l’équipe n’a pas choisi « Mode de MAX » pour elle';
  const reason = silenceOfScenario(lead, 'COACH_01') ?? questionsEndedBecause(state, EVER);
  if (reason !== null) return reason;
  return isFresh(lead, now)
    ? null
    : 'le lead a été créé il y a plus de 7 jours : pas de premier message si tard';
}

function plan({ lead }: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const step = {
    scenario: 'COACH_01',
    etape: QUESTIONS,
    rendezVous: null,
    key: questionsKey(lead),
    titre: `COACH-01 · Questions à ${nameOf(lead)}`,
  } as const;
  const drafted = draft(step, lead, agency);
  if (!drafted.ok) return [nothing(lead, RULE, drafted.because)];
  const statut = statutOf('COACH_01', lead, agency);
  const because =
    statut === 'PLANIFIE'
      ? 'nouveau lead coaching, mode AUTO'
      : 'nouveau lead coaching, mode ASSISTE : à valider';
  const prevuLe = firstMoment(lead, agency, now);
  return [
    { do: 'planMessage', ...drafted.message, statut, prevuLe, because },
    ...awaitMessage({ leadId: lead.id, statut, prevuLe, until: plus(now, FRESH_FOR) }),
  ];
}

const firstMoment = (lead: LeadState['lead'], agency: Agency, now: Date): Date =>
  nextAllowed(now, hoursFor('COACH_01', reglagesOf(lead, agency), countryOf(lead)), zoneOf(lead, agency));

const canComeBack = (message: MessageMax): boolean =>
  message.statut === 'ANNULE' && message.deletedAt === null && isReversible(message.raison);

function comeBack(message: MessageMax, { lead }: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const refused = unreachableBy(lead, message.canal);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  return revive(message, {
    leadId: lead.id,
    statut: statutOf('COACH_01', lead, agency),
    prevuLe: firstMoment(lead, agency, now),
    until: plus(message.createdAt, FRESH_FOR),
  });
}
