/** Work on the same thing, one after the other; on different things, side by side. */
export class Lanes {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(lane);
    const mine = (before ?? Promise.resolve()).then(work, work);
    const end = mine.catch(() => undefined);
    this.last.set(lane, end);
    try {
      return await mine;
    } finally {
      if (this.last.get(lane) === end) this.last.delete(lane);
    }
  }
}
