/** From an `attribution` record to a plan and its preview, or to a refusal: one call for the shell (DESIGN §4.2). */
import type { Lead } from '../state';
import type { History } from './fair';
import type { Order, RawOrder } from './order';
import { chooseLeads } from './choose';
import { parseOrder } from './order';
import type { DistributionPlan } from './plan';
import { planDistribution } from './plan';
import { renderPreview, renderRefusal } from './preview';
import type { Team } from './team';

export type DraftInput = {
  readonly raw: RawOrder;
  readonly team: Team;
  /** Any superset of the leads the order can take: the unassigned ones, and those of the list. */
  readonly leads: readonly Lead[];
  readonly history: History;
};

export type Draft =
  | { readonly ok: true; readonly order: Order; readonly plan: DistributionPlan; readonly apercu: string }
  | { readonly ok: false; readonly erreurs: readonly string[]; readonly apercu: string };

/** All or nothing: an order with one fault is refused whole, with every fault in `apercu`. */
export function draftDistribution({ raw, team, leads, history }: DraftInput, now: Date): Draft {
  const parsed = parseOrder(raw, team);
  if (!parsed.ok) return refused(parsed.erreurs);
  const chosen = chooseLeads(parsed.order, leads);
  if (!chosen.ok) return refused(chosen.erreurs);
  const plan = planDistribution({ order: parsed.order, leads: chosen.value, team, history }, now);
  return { ok: true, order: parsed.order, plan, apercu: renderPreview(plan) };
}

const refused = (erreurs: readonly string[]): Draft => ({
  ok: false,
  erreurs,
  apercu: renderRefusal(erreurs),
});
