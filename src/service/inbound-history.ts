/** A provider's own log, read again at every sweep: what its webhooks told us in vain, or told while we were down. */
import type { Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { days, minus, minutes } from '../kernel/time';
import { receive, type InboundRoom } from './inbound';
import { applyReceipts } from './inbound-receipts';

export type ReadHistory = (
  since: Date,
  now: Date,
) => Promise<{
  readonly inbound: readonly Inbound[];
  readonly receipts: readonly Receipt[];
  readonly cut: boolean;
}>;

/** After a start, whatever was remembered is gone: so far back. What is recorded already is not recorded again. */
const AT_START = days(3);
/** Covers what was under way at the last reading, and clocks that are not ours. */
const OVERLAP = minutes(10);

/** One reader a process; a reading that fails is made again, from the same point, at the next sweep. */
export class HistoryReader {
  private since: Date | null = null;
  constructor(
    private readonly read: ReadHistory,
    private readonly room: InboundRoom,
  ) {}

  async catchUp(): Promise<void> {
    const now = this.room.clock.now();
    const { inbound, receipts, cut } = await this.read(this.since ?? minus(now, AT_START), now);
    if (cut)
      this.room.log.warn({}, 'historique trop long pour une lecture : les plus anciens messages manquent');
    const known = await this.room.inbox.known(inbound.map(({ key }) => key));
    const fresh = inbound.filter(({ key }) => !known.has(key));
    await receive(fresh, this.room);
    await applyReceipts(receipts, this.room);
    this.room.figures.count('max_recus_rattrapes_total', {}, fresh.length);
    this.since = minus(now, OVERLAP);
  }
}
