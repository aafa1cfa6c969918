/**
 * Leads that a rule wants placed (on creation, or out of the secretary's hands) become distribution orders to apply, one per
 * strategy, person who gives up, and batch, as if staff had written them: planned, applied, resumed and undone by the same machinery (DESIGN §4.2).
 */
import { createHash } from 'node:crypto';
import { keyOf, recordId } from '../kernel/keys';
import type { Loop } from './loop';
import type { AutomaticOrder, Creation } from './ports';

type Request = Creation<'requestDistribution'>;

export async function requestDistribution(those: readonly Request[], loop: Loop): Promise<void> {
  const groups = new Map<string, Request[]>();
  for (const one of those) {
    const kind = `${one.strategie} ${one.reprendreA ?? ''}`;
    groups.set(kind, [...(groups.get(kind) ?? []), one]);
  }
  const orders = [...groups.values()].flatMap((group) => (group[0] ? [orderOf(group[0], group)] : []));
  await loop.workspace.createOrders(orders);
  // Twenty tells us of our own creation, which is taken for the echo it is.
  const refs = orders.map(({ key }) => ({ object: 'attribution' as const, id: recordId(key) }));
  await loop.markOrders(refs, 'distribution automatique');
}

/** The key says which leads and why: the same request made again after a crash collides with itself. */
function orderOf({ strategie, reprendreA }: Request, those: readonly Request[]): AutomaticOrder {
  const meaning = those.map(({ leadId, because }) => `${leadId} ${because}`).toSorted();
  const leads = those.length === 1 ? '1 lead' : `${those.length} leads`;
  return {
    key: keyOf(
      'attribution-auto',
      strategie,
      ...(reprendreA === null ? [] : [reprendreA]),
      createHash('sha256').update(meaning.join('\n')).digest('hex'),
    ),
    titre: `${reprendreA === null ? 'Attribution automatique' : 'Réattribution'} · ${leads}`,
    strategie,
    reprendreA,
    leadIds: those.map(({ leadId }) => leadId),
  };
}
