/** The webhooks of the workspace, what was sent to them, and the list a worker believes in. */

export type Webhook = {
  readonly id: string;
  readonly applicationId: string;
  readonly createdAt: string;
  targetUrl: string;
  operations: readonly string[];
  description: string | null;
  secret: string;
  updatedAt: string;
};

/** One line of the log: what became of one delivery. `at` is the sandbox clock's. */
export type Delivery = {
  readonly at: string;
  readonly eventName: string;
  readonly recordId: string;
  readonly label: string;
  readonly targetUrl: string;
  readonly fate: 'livré' | 'perdu' | 'refusé' | 'bloqué';
  readonly detail: string;
};

const LOG_SIZE = 200;
/** A real worker remembers the list for 10 s (API.md §1). */
const STALE_MS = 10_000;

export class Webhooks {
  readonly all = new Map<string, Webhook>();
  private readonly log: Delivery[] = [];
  private believed: { readonly at: number; readonly list: readonly Webhook[] } | null = null;

  /** The list to deliver to at `now`: the true one, or the one remembered when `stale`. */
  list(now: Date, stale: boolean): readonly Webhook[] {
    if (stale && this.believed !== null && now.getTime() - this.believed.at < STALE_MS)
      return this.believed.list;
    const list = [...this.all.values()].map((webhook) => ({ ...webhook }));
    this.believed = { at: now.getTime(), list };
    return list;
  }

  record(delivery: Delivery): void {
    this.log.unshift(delivery);
    this.log.length = Math.min(this.log.length, LOG_SIZE);
  }

  /** Newest first. */
  get deliveries(): readonly Delivery[] {
    return this.log;
  }
}

/** `lead.created` is asked for by itself, `lead.*`, `*.created` or `*.*`; metadata events by `metadata.*.*` too. */
export function isAskedFor(operations: readonly string[], eventName: string): boolean {
  const parts = eventName.split('.');
  const action = parts.at(-1) ?? '';
  const subject = parts.slice(0, -1).join('.');
  const asking = new Set([eventName, `${subject}.*`, `*.${action}`, '*.*']);
  if (parts[0] === 'metadata') for (const one of ['metadata.*.*', `metadata.*.${action}`]) asking.add(one);
  return operations.some((operation) => asking.has(operation));
}
