/** Distribution orders that the service gives itself, created once. */
import type { AutomaticOrder } from '../service/ports';
import type { Echoes } from './echoes';
import { CreateAttributionsDocument, KnownAttributionsDocument } from './generated/operations';
import { insertOnce, knownById, rowsOf } from './insert';
import { nodesOf } from './pages';
import type { Transport } from './transport';

export async function createOrders(
  transport: Transport,
  echoes: Echoes,
  orders: readonly AutomaticOrder[],
): Promise<void> {
  const rows = rowsOf(orders, ({ titre, strategie, leadIds, reprendreA }, id) => ({
    id,
    name: titre,
    strategie,
    selection: { ids: leadIds, automatique: true, ...(reprendreA !== null && { reprise: reprendreA }) },
    statut: 'A_APPLIQUER' as const,
  }));
  await insertOnce(rows, {
    echoes,
    create: async (data) =>
      (await transport.data(CreateAttributionsDocument, { data }, { repeatable: true })).createAttributions,
    known: async (ids) =>
      knownById(nodesOf((await transport.data(KnownAttributionsDocument, { ids })).attributions)),
  });
}
