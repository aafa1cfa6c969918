/**
 * Group commit: while one write is under way, what arrives waits and leaves together in the next one. Each caller's promise
 * resolves when its own item is durable. One write costs about the same for one item as for two hundred.
 */
type Waiting<Item> = {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

export class GroupCommit<Item> {
  private waiting: Waiting<Item>[] = [];
  private running: Promise<void> | null = null;
  private startedAt = -Infinity;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    /** At least this long from one write to the next, so that a flood makes fewer and fuller writes. */
    private readonly spacingMs = 0,
  ) {}

  /** Resolves once `item` was written; rejects with the failure of the write it was part of. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.gather();
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.write(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (cause) {
        for (const { reject } of group) reject(cause);
      }
    }
    this.running = null;
  }

  /** One turn of the event loop at least, so that callers of the same moment share a write. */
  private async gather(): Promise<void> {
    const wait = this.startedAt + this.spacingMs - performance.now();
    await new Promise<void>((resolve) => (wait > 0 ? setTimeout(resolve, wait) : setImmediate(resolve)));
    this.startedAt = performance.now();
  }
}
