/**
 * Looking at a lead again after someone else was faster (a key already there, a transition lost, an alarm already past): its
 * state was stale. Bounded: a lead that keeps colliding without any news is left to the next webhook or sweep.
 */
import type { Alarms } from './ports';

const MOST_IN_A_ROW = 3;

export class Again {
  private readonly rows = new Map<string, number>();
  constructor(private readonly alarms: Alarms) {}

  /** Marks the leads dirty, except those that had `MOST_IN_A_ROW` in a row; answers those left alone. */
  async mark(leadIds: readonly string[], because: string): Promise<readonly string[]> {
    const unique = [...new Set(leadIds)];
    const tired = unique.filter((id) => (this.rows.get(id) ?? 0) >= MOST_IN_A_ROW);
    const marked = unique.filter((id) => !tired.includes(id));
    for (const id of marked) this.rows.set(id, (this.rows.get(id) ?? 0) + 1);
    for (const id of tired) this.rows.delete(id);
    await this.alarms.markDirty(marked, because);
    return tired;
  }

  /** These were decided and collided with nothing: their row ends. */
  settle(leadIds: readonly string[]): void {
    for (const id of leadIds) this.rows.delete(id);
  }
}
