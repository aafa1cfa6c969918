/**
 * Does the team agree with MAX? Each draft it approves is kept as approved as it was, or after a change, when it leaves; how
 * many of them were left alone tells, scenario by scenario, when AUTO would be safe (DESIGN §5 modes).
 */
import type { Accord } from '../../objects/vocabulary';
import { isForStaff } from '../invitation/key';
import type { MessageMax } from '../state';
import { isHandwritten } from './pending';
import { isEdited } from './wording-now';

/** null: MAX did not propose it, or nobody approved it. `from` is the status it was claimed from. What is known stays. */
export function accordOf(message: MessageMax, from: 'PLANIFIE' | 'APPROUVE'): Accord | null {
  if (message.accord !== null) return message.accord;
  if (from !== 'APPROUVE' || isHandwritten(message) || isForStaff(message)) return null;
  return isEdited(message) ? 'MODIFIE' : 'TEL_QUEL';
}
