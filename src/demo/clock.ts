/** A clock that ticks like the real one and can jump ahead, so that a week of an agency takes seconds. */
import type { Clock } from '../service/ports';

export type JumpClock = Clock & { jumpTo(at: Date): void };

/** Starts at `start`; never goes back: a jump into the past is no jump. */
export function createJumpClock(real: Clock, start: Date): JumpClock {
  let offset = start.getTime() - real.now().getTime();
  const now = (): Date => new Date(real.now().getTime() + offset);

  return {
    now,
    jumpTo(at) {
      offset += Math.max(0, at.getTime() - now().getTime());
    },
  };
}
