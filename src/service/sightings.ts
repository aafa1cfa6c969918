/**
 * Since when this process knows of a send whose end nobody saw, by its own clock. Whoever claimed it may send for half a minute
 * more: that wait is measured from here, never from Twenty's dates, so that clocks that disagree cannot make it too short (as
 * client-go's leader election does with the leases of others).
 */
import type { LeadState, MessageMax } from '../../workflows/state';

type Claim = Pick<MessageMax, 'id' | 'updatedAt'>;

const MOST = 20_000;

export class Sightings {
  private readonly first = new Map<string, Date>();

  constructor(private readonly most = MOST) {}

  /** What these leads' states show of unfinished sends, first seen now or before. */
  note(states: readonly Pick<LeadState, 'messages'>[], now: Date): void {
    for (const message of states.flatMap(({ messages }) => messages)) {
      const isOpen = message.statut === 'ENVOI_EN_COURS' || message.statut === 'INCERTAIN';
      if (isOpen && !this.first.has(keyOf(message))) this.first.set(keyOf(message), now);
    }
    for (const oldest of this.first.keys()) {
      if (this.first.size <= this.most) break;
      this.first.delete(oldest);
    }
  }

  /** Every change of the record is another claim. Never seen: now. */
  since(message: Claim, now: Date): Date {
    return this.first.get(keyOf(message)) ?? now;
  }
}

const keyOf = ({ id, updatedAt }: Claim): string => `${id} ${updatedAt.getTime()}`;
