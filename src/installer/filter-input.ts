/** A condition of a view as Twenty's own interface writes it: an operand, and a value that is always a text. */
import type { Condition } from '../../objects/views/spec';

export type SentCondition = { readonly operand: string; readonly value: string };

const MOMENTS = { past: 'IS_IN_PAST', future: 'IS_IN_FUTURE', today: 'IS_TODAY' } as const;
const THIS = JSON.stringify({ isCurrentRecordSelected: true, selectedRecordIds: [] });
const ME = JSON.stringify({ isCurrentWorkspaceMemberSelected: true, selectedRecordIds: [] });

export function sentCondition(condition: Condition): SentCondition {
  if ('is' in condition) return { operand: 'IS', value: JSON.stringify(condition.is) };
  if ('isNot' in condition) return { operand: 'IS_NOT', value: JSON.stringify(condition.isNot) };
  if ('flag' in condition) return { operand: 'IS', value: String(condition.flag) };
  if ('when' in condition) return { operand: MOMENTS[condition.when], value: '' };
  if ('isMe' in condition) return { operand: 'IS', value: ME };
  if ('isThis' in condition) return { operand: 'IS', value: THIS };
  return { operand: condition.holds === 'nothing' ? 'IS_EMPTY' : 'IS_NOT_EMPTY', value: '' };
}
