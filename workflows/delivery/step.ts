/**
 * One step of a sequence that should exist: planned once, skipped with its reason when its time is past, brought back when it
 * was cancelled for a reason of ours that is gone. A person's "no" stays. What becomes of it afterwards is for `fate`.
 */
import type { Scenario } from '../../objects/vocabulary';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { isReversible } from '../reasons';
import type { Agency, LeadState, MessageMax, RendezVous } from '../state';
import { unreachableBy } from './address';
import { awaitMessage } from './awaited';
import { messageByKey } from './pending';
import { draft, revive, statutOf } from './plan';

export type WantedStep = {
  /** The name people know the rule by. */
  readonly rule: string;
  readonly scenario: Scenario;
  readonly etape: string;
  readonly key: string;
  readonly titre: string;
  readonly rendezVous: RendezVous | null;
  readonly prevuLe: Date;
  /** Until when it helps. */
  readonly until: Date;
  /** null: to be sent; else why it is recorded and never sent. */
  readonly skipped: string | null;
  readonly because: string;
};

export function decideStep(step: WantedStep, state: LeadState, agency: Agency): readonly Decision[] {
  const existing = messageByKey(state.messages, step.key);
  return existing ? reconsider(existing, step, state, agency) : plan(step, state, agency);
}

function plan(step: WantedStep, { lead }: LeadState, agency: Agency): readonly Decision[] {
  const { scenario, etape, key, titre, rendezVous, prevuLe, until } = step;
  const drafted = draft({ scenario, etape, key, titre, rendezVous }, lead, agency);
  if (!drafted.ok) return [nothing(lead, step.rule, drafted.because)];
  const statut = step.skipped === null ? statutOf(scenario, lead, agency) : 'PERIME';
  const because = step.skipped ?? step.because;
  return [
    { do: 'planMessage', ...drafted.message, statut, prevuLe, because },
    ...awaitMessage({ leadId: lead.id, statut, prevuLe, until }),
  ];
}

function reconsider(
  message: MessageMax,
  step: WantedStep,
  { lead }: LeadState,
  agency: Agency,
): readonly Decision[] {
  const stays = (because: string) => [nothing(lead, step.rule, because)];
  if (message.deletedAt !== null) return stays('le message a été supprimé par l’équipe');
  if (message.statut !== 'ANNULE') return stays('le message existe déjà');
  if (!isReversible(message.raison)) return stays('le message a été annulé pour de bon');
  if (step.skipped !== null) return stays(step.skipped);
  const refused = unreachableBy(lead, message.canal);
  if (refused !== null) return stays(refused);
  const { prevuLe, until, scenario } = step;
  return revive(message, { leadId: lead.id, statut: statutOf(scenario, lead, agency), prevuLe, until });
}
