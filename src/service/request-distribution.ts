/**
 * Leads that a rule wants placed (on creation, or out of the secretary's hands) become distribution orders to apply, one per
 * strategy and batch, as if staff had written them: planned, applied, resumed and undone by the same machinery (DESIGN §4.2).
 */
import { createHash } from 'node:crypto';
import type { Strategie } from '../../objects/vocabulary';
import { keyOf } from '../kernel/keys';
import type { Loop } from './loop';
import type { Creation } from './ports';

type Request = Creation<'requestDistribution'>;

export async function requestDistribution(those: readonly Request[], loop: Loop): Promise<void> {
  const strategies = [...new Set(those.map(({ strategie }) => strategie))];
  const orders = strategies.map((strategie) =>
    orderOf(
      strategie,
      those.filter((one) => one.strategie === strategie),
    ),
  );
  await loop.workspace.createOrders(orders);
}

/** The key says which leads and why: the same request made again after a crash collides with itself. */
function orderOf(strategie: Strategie, those: readonly Request[]) {
  const meaning = those.map(({ leadId, because }) => `${leadId} ${because}`).toSorted();
  const leads = those.length === 1 ? '1 lead' : `${those.length} leads`;
  return {
    key: keyOf('attribution-auto', strategie, createHash('sha256').update(meaning.join('\n')).digest('hex')),
    titre: `Attribution automatique · ${leads}`,
    strategie,
    leadIds: those.map(({ leadId }) => leadId),
  };
}
