/** How far our clock is ahead of Twenty's, told by what it has just dated: claims and their age rest on both. */
import type { Clock } from '../service/ports';
import type { Echoes } from './echoes';

export type ClockLead = {
  /** Remembers like the echoes it is built on, and compares the newest date with our own. */
  readonly echoes: Echoes;
  /** In milliseconds, negative when we are behind, with the time an answer takes added; null: nothing was written yet. */
  lead(): number | null;
};

/** For writes that surely change their records: others keep an old date. */
export function watchClock(echoes: Echoes, clock: Clock | undefined): ClockLead {
  let lead: number | null = null;
  return {
    lead: () => lead,
    echoes: {
      ...echoes,
      remember(written) {
        echoes.remember(written);
        const dates = written
          .map(({ updatedAt }) => Date.parse(updatedAt))
          .filter((date) => !Number.isNaN(date));
        if (clock !== undefined && dates.length > 0) lead = clock.now().getTime() - Math.max(...dates);
      },
    },
  };
}
