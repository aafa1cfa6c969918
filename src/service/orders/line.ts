/** Orders wait in line, one line a kind, whatever process they are in: an order sees what the one before it has done to loads, leads and fairness. */
import type { OrderObject, OrderRef } from '../../../webhooks/twenty/translate';
import type { Leases } from '../../queue/leases';
import { Batcher } from '../batcher';
import { leased } from '../leased';

/** Carries out what the order of this id asks for; the answer is of no interest to the queue. */
export type OrderHandler = (id: string) => Promise<unknown>;

export class OrderLines {
  private readonly lines: ReadonlyMap<OrderObject, Batcher>;

  constructor(handlers: Partial<Readonly<Record<OrderObject, OrderHandler>>>, leases: Leases) {
    const entries = Object.entries(handlers) as [OrderObject, OrderHandler][];
    this.lines = new Map(entries.map(([object, handler]) => [object, lineOf(object, handler, leases)]));
  }

  /** Resolves when the order was looked at after this call, throws what made it fail. Kinds without a handler are nobody's. */
  async look({ object, id }: OrderRef): Promise<void> {
    const failures = await this.lines.get(object)?.look([id]);
    const failure: unknown = failures?.get(id);
    if (failure instanceof Error) throw failure;
    if (failure !== undefined) throw new Error('order failed', { cause: failure });
  }

  async stop(reason: unknown): Promise<void> {
    await Promise.all([...this.lines.values()].map((line) => line.stop(reason)));
  }
}

/** One at a time; asked for twice while it waits, it is looked at once. */
const lineOf = (object: OrderObject, handler: OrderHandler, leases: Leases): Batcher =>
  new Batcher(
    leased(
      async (ids) => {
        for (const id of ids) await handler(id);
        return new Map();
      },
      leases,
      () => `ordre.${object}`,
    ),
    { gatherMs: 0, most: 1 },
  );
