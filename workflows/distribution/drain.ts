/** Waiting leads are placed when room returns: someone is back, a file closes, a capacity is raised (DESIGN §4.2). */
import type { Lead } from '../state';
import { isTakeable } from './choose';
import type { History } from './fair';
import type { Lot, Order } from './order';
import type { DistributionPlan, Waiting } from './plan';
import { planDistribution } from './plan';
import { isOpen } from './selection';
import type { Team } from './team';

export type DrainInput = {
  /** The order that left them waiting, as parsed then. */
  readonly order: Order;
  readonly waiting: readonly Omit<Waiting, 'name'>[];
  /** Those leads as they are now; a missing one was destroyed. */
  readonly leads: readonly Lead[];
  readonly team: Team;
  readonly history: History;
};

export type Drain = {
  /** What can be placed now, and `waiting` for what still cannot. Null when nothing waits any more. */
  readonly plan: DistributionPlan | null;
  /** Leads that no longer wait. */
  readonly dropped: readonly { readonly leadId: string; readonly because: string }[];
};

/**
 * Tries the waiting leads of one order again, by its own strategy: a lead meant for Marie waits for Marie. A lead somebody
 * took by hand, closed or deleted no longer waits.
 */
export function planDrain({ order, waiting, leads, team, history }: DrainInput, now: Date): Drain {
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const still: Lead[] = [];
  const dropped: { leadId: string; because: string }[] = [];
  const reserved: Omit<Waiting, 'name'>[] = [];
  for (const one of waiting) {
    const lead = byId.get(one.leadId);
    const because = noLonger(order, one, lead);
    if (because !== null) dropped.push({ leadId: one.leadId, because });
    if (because !== null || !lead) continue;
    still.push(lead);
    reserved.push(one);
  }
  if (still.length === 0) return { plan: null, dropped };
  return {
    plan: planDistribution({ order: rest(order, reserved), leads: still, team, history }, now),
    dropped,
  };
}

function noLonger(order: Order, waiting: Omit<Waiting, 'name'>, lead: Lead | undefined): string | null {
  if (!lead || lead.deletedAt !== null) return 'le lead a été supprimé';
  if (!waiting.drains) return waiting.because;
  if (isTakeable(order, lead)) return null;
  return isOpen(lead) ? 'le lead a déjà une conseillère' : 'le lead est clos';
}

/** The same order for what is left of it: the lots become what still waits for each person. */
function rest(order: Order, waiting: readonly Omit<Waiting, 'name'>[]): Order {
  const selection = { par: 'LISTE' as const, leadIds: waiting.map((one) => one.leadId) };
  if (order.strategie !== 'PAR_NOMBRE') return { ...order, nombre: null, selection };
  const lots = order.lots
    .map(({ membreId }): Lot => ({
      membreId,
      nombre: waiting.filter((one) => one.reservedFor === membreId).length,
    }))
    .filter((lot) => lot.nombre > 0);
  return { ...order, nombre: null, selection, lots };
}
