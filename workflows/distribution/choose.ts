/** The leads of an order, among those loaded (DESIGN §4.2): exactly as many as asked for, or a refusal. */
import type { Lead } from '../state';
import type { Order } from './order';
import type { Outcome } from './outcome';
import { bad, good } from './outcome';
import { isOpen, matches, oldestFirst } from './selection';

/** How many leads the order needs at least, or null for "all those selected". */
export function demandOf(order: Order): number | null {
  if (order.nombre !== null) return order.nombre;
  return order.strategie === 'PAR_NOMBRE' ? order.lots.reduce((sum, lot) => sum + lot.nombre, 0) : null;
}

/**
 * The leads of an order among those loaded (any superset will do), oldest first, exactly as many as asked for. Refused when
 * there are fewer than asked for, when a chosen one is gone, when none is left.
 */
export function chooseLeads(order: Order, leads: readonly Lead[]): Outcome<readonly Lead[]> {
  const { selection } = order;
  if (order.automatique && selection.par === 'LISTE')
    return good(stillToPlace(order, selection.leadIds, leads));
  const found =
    selection.par === 'LISTE'
      ? fromList(selection.leadIds, leads)
      : good(leads.filter((lead) => matches(lead, selection)));
  if (!found.ok) return found;
  const available = found.value.length;
  const demand = demandOf(order);
  if (available === 0)
    return bad('« Sélection » : aucun lead non attribué ne correspond : élargissez le filtre.');
  if (demand !== null && demand > available) {
    return bad(
      `L’ordre demande ${String(demand)} leads mais il n’y en a que ${String(available)} : ramenez le nombre à ${String(available)} ou élargissez la sélection.`,
    );
  }
  // A hand-made selection is never cut by the lots: what they leave over is shown as waiting.
  const taken = selection.par === 'LISTE' ? order.nombre : demand;
  return good(oldestFirst(found.value).slice(0, taken ?? available));
}

function fromList(ids: readonly string[], leads: readonly Lead[]): Outcome<readonly Lead[]> {
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const found = ids.flatMap((id) => byId.get(id) ?? []).filter((lead) => lead.deletedAt === null);
  const missing = ids.length - found.length;
  if (missing === 0) return good(found);
  return bad(
    `« Sélection » : ${String(missing)} des ${String(ids.length)} leads choisis ${missing > 1 ? 'n’existent' : 'n’existe'} plus : refaites la sélection.`,
  );
}

/** MAX's own order takes what is still as it was when asked for: the rest has been settled by somebody. */
function stillToPlace(order: Order, ids: readonly string[], leads: readonly Lead[]): readonly Lead[] {
  const wanted = new Set(ids);
  return oldestFirst(leads.filter((lead) => wanted.has(lead.id) && isTakeable(order, lead)));
}

/** Nobody has it, or only the person it is to be taken from; a forced dispatch also moves a client (DESIGN §4.9). */
export const isTakeable = (order: Pick<Order, 'reprendreA'>, lead: Lead): boolean =>
  lead.deletedAt === null &&
  (lead.conseillereId === null || lead.conseillereId === order.reprendreA) &&
  (order.reprendreA !== undefined || isOpen(lead));
