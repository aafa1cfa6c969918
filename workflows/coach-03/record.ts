/**
 * After the call (DESIGN §5 COACH-03): `notesCoaching` gets the frame of a summary with what is known, once, and never over
 * what a person wrote; and the call is remembered, so that a later change of its date is noticed.
 */
import { BUDGET } from '../../objects/vocabulary';
import type { Decision, LeadPatch } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import type { Lead, LeadState } from '../state';
import { callOf } from './call';

const RULE = 'COACH-03 compte rendu';
const TO_FILL = '(à compléter)';

export function decideRecord(state: LeadState, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const call = callOf(state, now);
  if (call === null) return [nothing(lead, RULE, 'aucun appel à noter')];
  const isWritten = memoryOf(lead).compteRendu === true || lead.notesCoaching.trim() !== '';
  if (!call.isNew && isWritten) return [nothing(lead, RULE, 'le compte rendu est là')];
  const appel = {
    le: call.le.toISOString(),
    ...(call.rendezVous !== null && { rendezVous: call.rendezVous.id }),
  };
  const set: LeadPatch = {
    ...(!isWritten && { notesCoaching: summaryOf(lead) }),
    memoireMax: { appel, compteRendu: true },
  };
  const because = isWritten
    ? 'l’appel a eu lieu ; les notes de l’équipe restent'
    : 'l’appel a eu lieu : compte rendu à compléter';
  return [{ do: 'updateLead', leadId: lead.id, set, because }];
}

function summaryOf({ message, douleurPrincipale, budgetEstime }: Lead): string {
  const budget = BUDGET.find(({ value }) => value === budgetEstime)?.label;
  return [
    ['Situation actuelle', message.trim()],
    ['Blocages', douleurPrincipale.trim()],
    ['Désir futur', ''],
    ...(budget === undefined ? [] : [['Budget', budget]]),
  ]
    .map(([label, known]) => `**${label ?? ''}** : ${known || TO_FILL}`)
    .join('\n\n');
}
