import type { StatutMessage } from '../../objects/vocabulary';
import type { Decision } from '../decisions';

export type Awaited = {
  readonly leadId: string;
  readonly statut: StatutMessage;
  readonly prevuLe: Date | null;
  /** Until when it helps; null: always. */
  readonly until: Date | null;
};

/** When to look again because of a message: a planned one when it is due, a draft when it stops being useful. */
export function awaitMessage({ leadId, statut, prevuLe, until }: Awaited): readonly Decision[] {
  if (statut === 'PLANIFIE' || statut === 'APPROUVE') {
    return prevuLe === null ? [] : [{ do: 'wake', leadId, at: prevuLe, because: 'un message est prévu' }];
  }
  if (statut !== 'A_VALIDER' || until === null) return [];
  const because = 'un message attend une approbation, et ne servira plus ensuite';
  return [{ do: 'wake', leadId, at: until, because }];
}
