/** The opt-out that a provider or a lead's own click tells us of: written at once, the first date stands. */
import type { Lead } from '../../workflows/state';
import type { Alarms, Clock, Workspace } from './ports';

export type OptOutDesk = {
  readonly workspace: Pick<Workspace, 'updateLeads'>;
  readonly alarms: Pick<Alarms, 'markDirty'>;
  readonly clock: Clock;
};

/** Every message that still waits for these leads is cancelled by the loop, which looks at them again. */
export async function optOut(
  leads: readonly Pick<Lead, 'id' | 'desabonneLe'>[],
  because: string,
  { workspace, alarms, clock }: OptOutDesk,
): Promise<void> {
  const fresh = leads.filter(({ desabonneLe }) => desabonneLe === null).map(({ id }) => id);
  if (fresh.length === 0) return;
  const set = { desabonneLe: clock.now() };
  await workspace.updateLeads(fresh.map((leadId) => ({ do: 'updateLead', leadId, set, because })));
  await alarms.markDirty(fresh, 'désabonnement');
}
