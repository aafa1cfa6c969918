/** One at a time, the urgent first: what waits for its turn waits for one piece of work at most, not for a whole crowd. */
export class Turns {
  private readonly urgent: (() => void)[] = [];
  private readonly usual: (() => void)[] = [];
  private busy = false;

  async take<T>(isUrgent: boolean, work: () => Promise<T>): Promise<T> {
    if (this.busy) await new Promise<void>((go) => (isUrgent ? this.urgent : this.usual).push(go));
    this.busy = true;
    try {
      return await work();
    } finally {
      const next = this.urgent.shift() ?? this.usual.shift();
      if (next) next();
      else this.busy = false;
    }
  }
}
