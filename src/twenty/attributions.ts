/** Distribution orders: read whole, written only as they were read, and the leads they are about. */
import { z } from 'zod';
import type { StatutAttribution, Strategie } from '../../objects/vocabulary';
import { CLOSED_STATUTS, loadsOf } from '../../workflows/distribution/selection';
import { recordId } from '../kernel/keys';
import { plus } from '../kernel/time';
import type { Attributions, NewOrder, OrderPatch, OrderRecord } from '../service/orders/attributions';
import type { Echoes } from './echoes';
import {
  AttributionDocument,
  CreateAttributionsDocument,
  KnownAttributionsDocument,
  LatestAttributionsDocument,
  LeadsByIdDocument,
  OpenLeadsDocument,
  WaitingAttributionsDocument,
  WriteAttributionDocument,
} from './generated/operations';
import type { AttributionUpdateInput } from './generated/operations';
import { handOver, holdWaiting } from './hand-over';
import { insertOnce, knownById } from './insert';
import { leadsToTake } from './leads-to-take';
import { readLeads } from './mappers/lead';
import { sayable } from './mappers/out';
import { choice, id, instant, markdown, maybeId, maybeInstant, readRecords, text } from './mappers/wire';
import { batchesOf, everyPage, nodesOf } from './pages';
import type { Transport } from './transport';

export function createAttributions(transport: Transport, echoes: Echoes): Attributions {
  return {
    load: async (orderId) => {
      const { attributions } = await transport.data(AttributionDocument, { id: orderId });
      return readOrders(nodesOf(attributions))[0] ?? null;
    },
    write: (seen, set) => write(transport, echoes, seen, set),
    create: (key, order) => create(transport, echoes, key, order),
    waiting: async () =>
      nodesOf((await transport.data(WaitingAttributionsDocument, {})).attributions).map((one) => one.id),
    latest: async () =>
      nodesOf((await transport.data(LatestAttributionsDocument, {})).attributions).map(
        ({ repartition }) => repartition,
      ),
    loads: () => loads(transport),
    leadsById: async (ids) => {
      const found = [];
      for (const batch of batchesOf([...new Set(ids)]))
        found.push(...nodesOf((await transport.data(LeadsByIdDocument, { ids: batch })).leads));
      return readLeads(found);
    },
    leadsToTake: (filter, most) => leadsToTake(transport, filter, most),
    handOver: (orderId, change) => handOver(transport, echoes, orderId, change),
    holdWaiting: (orderId, leadIds, hold) => holdWaiting(transport, echoes, { orderId, leadIds, hold }),
  };
}

/** Twenty takes no bare text in a RAW_JSON field, and staff write none: their words are in `demande`, and count before it. */
const order = z
  .object({
    id,
    updatedAt: instant,
    deletedAt: maybeInstant,
    name: text,
    statut: choice<StatutAttribution>(),
    nombre: z.number().nullable(),
    strategie: choice<Strategie>(),
    demande: text,
    repartition: z.unknown(),
    selection: z.unknown(),
    enAttente: z.number().nullable(),
    resultat: markdown,
  })
  .transform(({ demande, repartition, ...rest }): OrderRecord => ({
    ...rest,
    repartition: demande.trim() === '' ? repartition : { ...asRecord(repartition), demande: demande.trim() },
  }));

const asRecord = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const readOrders = (nodes: readonly unknown[]): readonly OrderRecord[] =>
  readRecords('attribution', order, nodes);

/**
 * Not repeated after a lost answer: the second try would find the record changed by the first and say "somebody was faster".
 * The order is looked at again instead, and finds written what was written.
 */
async function write(
  transport: Transport,
  echoes: Echoes,
  seen: OrderRecord,
  set: OrderPatch,
): Promise<OrderRecord | null> {
  const from = seen.updatedAt.toISOString();
  const until = plus(seen.updatedAt, 1).toISOString();
  const answer = await transport.data(WriteAttributionDocument, {
    id: seen.id,
    from,
    until,
    data: inputOf(set),
  });
  const written = answer.updateAttributions ?? [];
  echoes.remember(written);
  return readOrders(written)[0] ?? null;
}

const inputOf = ({ apercu, resultat, ...plain }: OrderPatch): AttributionUpdateInput => ({
  ...plain,
  ...(apercu !== undefined && { apercu: { markdown: sayable(apercu) } }),
  ...(resultat !== undefined && { resultat: { markdown: sayable(resultat) } }),
});

async function create(
  transport: Transport,
  echoes: Echoes,
  key: string,
  { name, ...rest }: NewOrder,
): Promise<string> {
  const orderId = recordId(key);
  const input = { id: orderId, name: sayable(name), ...rest };
  await insertOnce([{ key, id: orderId, input }], {
    echoes,
    create: async (data) =>
      (await transport.data(CreateAttributionsDocument, { data }, { repeatable: true })).createAttributions,
    known: async (ids) =>
      knownById(nodesOf((await transport.data(KnownAttributionsDocument, { ids })).attributions)),
  });
  return orderId;
}

const openLead = z.object({
  conseillereId: maybeId,
  statut: choice<never>(),
  parcours: choice<never>(),
  statutCoaching: choice<never>(),
});

/**
 * Twenty's `leadsGroupBy` groups by fields of a related record (`conseillere: { name }`), never by its id (2.21,
 * `WorkspaceMemberGroupByInput`): two people of one name would be one. So the open leads are read, four columns each.
 */
async function loads(transport: Transport): Promise<ReadonlyMap<string, number>> {
  const ask = async (after: string | null) =>
    (await transport.data(OpenLeadsDocument, { closed: CLOSED_STATUTS, after })).leads;
  const nodes = await everyPage(await ask(null), ask);
  return loadsOf(readRecords('lead', openLead, nodes).map((lead) => ({ ...lead, deletedAt: null })));
}
