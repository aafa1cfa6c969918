/** Which service has which leads in hand, and when: from the loading of a batch to the last write before the next one. */
import type { Workspace } from '../../../src/service/ports';

type Batch = {
  readonly who: string;
  readonly leadIds: ReadonlySet<string>;
  readonly from: number;
  to: number;
};

/** What a batch writes and no sweep does. */
const WRITES: readonly PropertyKey[] = [
  'createTasks',
  'createMessages',
  'createNotifications',
  'updateLeads',
  'transition',
];

export class Overlaps {
  private moment = 0;
  private readonly batches: Batch[] = [];

  /** The same workspace; what goes through it is remembered under this name. */
  watch(who: string, workspace: Workspace): Workspace {
    let batch: Batch | null = null;
    const reach = async (call: Promise<unknown>): Promise<unknown> => {
      const mine = batch;
      try {
        return await call;
      } finally {
        if (mine) mine.to = this.moment += 1;
      }
    };
    return new Proxy(workspace, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]): unknown => {
          if (name === 'loadStates') {
            const from = (this.moment += 1);
            batch = { who, leadIds: new Set(args[0] as readonly string[]), from, to: from };
            this.batches.push(batch);
          }
          const answer: unknown = Reflect.apply(method, target, args);
          const counts = name === 'loadStates' || WRITES.includes(name);
          return counts && answer instanceof Promise ? reach(answer) : answer;
        };
      },
    });
  }

  /** How often this service loaded this lead. */
  loads(who: string, leadId: string): number {
    return this.batches.filter((batch) => batch.who === who && batch.leadIds.has(leadId)).length;
  }

  /** `shared`: leads that more than one service had, at whatever time; `together`: those in two hands at once. */
  found(): { readonly shared: number; readonly together: readonly string[] } {
    const pairs = this.batches.flatMap((one) =>
      this.batches.filter((two) => one.who < two.who).map((two) => [one, two] as const),
    );
    const both = ([one, two]: (typeof pairs)[number]): readonly string[] =>
      [...one.leadIds].filter((id) => two.leadIds.has(id));
    const meeting = pairs.filter(([one, two]) => one.from < two.to && two.from < one.to);
    return { shared: new Set(pairs.flatMap(both)).size, together: [...new Set(meeting.flatMap(both))] };
  }
}
