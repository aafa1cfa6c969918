/**
 * Group commit: while a write is under way, what arrives waits and leaves together in the next one. Each caller's promise
 * resolves when its own item is durable. One write costs about the same for one item as for two hundred.
 */
type Waiting<Item> = {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

export type Pace = {
  /** At least this long (0) from the start of one write to that of the next, so that a flood makes fewer and fuller writes. */
  readonly spacingMs?: number;
  /** Unless so many wait. */
  readonly full?: number;
  /** So many (1) may be under way: what comes during a slow write does not wait for its end. */
  readonly atOnce?: number;
};

export class GroupCommit<Item> {
  private waiting: Waiting<Item>[] = [];
  private starting: Promise<void> | null = null;
  private readonly underWay = new Set<Promise<void>>();
  private startedAt = -Infinity;
  private hurry: () => void = () => undefined;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    private readonly pace: Pace = {},
  ) {}

  /** Resolves once `item` was written; rejects with the failure of the write it was part of. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.starting ??= this.startAll();
      if (this.isFull) this.hurry();
    });
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    while (this.starting !== null || this.underWay.size > 0) {
      await Promise.all([this.starting, ...this.underWay]);
    }
  }

  private async startAll(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.gather();
      if (this.underWay.size >= (this.pace.atOnce ?? 1)) await Promise.race(this.underWay);
      this.startedAt = performance.now();
      this.start();
    }
    this.starting = null;
  }

  private start(): void {
    const group = this.waiting;
    this.waiting = [];
    const writing = this.writeAll(group).finally(() => this.underWay.delete(writing));
    this.underWay.add(writing);
  }

  private async writeAll(group: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }

  private get isFull(): boolean {
    return this.waiting.length >= (this.pace.full ?? Infinity);
  }

  /** One turn of the event loop at least, so that callers of the same moment share a write. */
  private async gather(): Promise<void> {
    const wait = this.isFull ? 0 : this.startedAt + (this.pace.spacingMs ?? 0) - performance.now();
    await new Promise<void>((resolve) => {
      if (wait <= 0) return void setImmediate(resolve);
      const timer = setTimeout(resolve, wait);
      this.hurry = () => (clearTimeout(timer), resolve());
    });
    this.hurry = () => undefined;
  }
}
