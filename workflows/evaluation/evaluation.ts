/**
 * QUALIFIE / NON_QUALIFIE expects an evaluation (DESIGN §4.7): what is missing is asked for, all at once, by a notification and
 * a task; again only when something is missing that was never asked for. Nothing is blocked.
 */
import { keyOf } from '../../src/kernel/keys';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { noticesOf, tellOnce } from '../notification/once';
import { stillWriting } from '../notification/patience';
import { inChargeElseManagers } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState } from '../state';
import { listOf, missingParts, type Part } from './missing';
import { askByTask, closeTask, followTask } from './task';

const RULE = 'évaluation';

export function decideEvaluation(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return closeTask(state, RULE, 'le lead a été supprimé');
  if (lead.parcours === 'COACHING') return [nothing(lead, RULE, 'le lead n’est pas du parcours immigration')];
  const evaluated = lead.statut === 'QUALIFIE' || lead.statut === 'NON_QUALIFIE';
  if (!evaluated && lead.statut !== 'CLIENT')
    return closeTask(state, RULE, 'le statut n’attend pas d’évaluation');
  const missing = missingParts(state);
  if (missing.length === 0) return closeTask(state, RULE, 'l’évaluation est complète');
  const news = evaluated ? ask(state, missing, agency, now) : [];
  if (news.length === 0) return followTask(state, missing, RULE);
  const writing = stillWriting(state, now);
  return writing === null ? [...news, ...askByTask(state, missing, agency, now)] : [writing];
}

/** The key lists what was asked for, so that the notices themselves tell what is new. */
function ask(state: LeadState, missing: readonly Part[], agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const event = keyOf('evaluation', lead.id);
  const codes = missing.map(({ code }) => code).join('');
  const asked = noticesOf(event, state)
    .map(({ cle }) => cle.slice(event.length + 1).split('.')[0] ?? '')
    .filter((one) => one !== codes)
    .join('');
  if (missing.every(({ code }) => asked.includes(code))) return [];
  const news = {
    event: keyOf(event, codes),
    to: inChargeElseManagers(lead, agency),
    nature: 'A_COMPLETER',
    titre: `Évaluation à compléter : ${nameOf(lead)}`,
    texte: `Pour ${nameOf(lead)}, il manque ${listOf(missing)}. Complétez le lead : la tâche se ferme d’elle-même.`,
    because: `il manque ${listOf(missing)}`,
  } as const;
  return tellOnce(state, news, now);
}
