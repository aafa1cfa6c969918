import { isBefore, minutes, plus } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import type { LeadState } from '../state';

/** Staff fill a form field by field: what is missing is asked for when nobody has touched the lead for this long. */
const PATIENCE = minutes(2);

/** When to ask, while somebody may still be writing on the lead or its attempts; null when it is time. */
export function stillWriting({ lead, tentatives }: LeadState, now: Date): Decision | null {
  const touched = [lead, ...tentatives].map(({ updatedAt }) => updatedAt.getTime());
  const at = plus(new Date(Math.max(...touched)), PATIENCE);
  if (!isBefore(now, at)) return null;
  return { do: 'wake', leadId: lead.id, at, because: 'quelqu’un complète peut-être encore le lead' };
}
