/** A queue whose work never ends, in a process of its own: marks what it is told, says so, and holds on to it. */
import { openQueue } from '../../../src/queue/queue';

const clock = { now: () => new Date() };
const queue = await openQueue({
  url: process.env['T_QUEUE'] ?? '',
  clock,
  sweepEveryMs: 300_000,
  lockMs: 1_000,
  stalledMs: 300,
});

process.on('message', ({ id, mark, alarm }: { id: number; mark: string[]; alarm?: [string, number] }) => {
  void (async () => {
    let taken: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => (taken = resolve));
    await queue.markDirty(mark, 'essai');
    if (alarm) await queue.setAlarm(alarm[0], new Date(alarm[1]));
    queue.startWorker({
      leads: () => {
        taken();
        return new Promise(() => undefined);
      },
      sweep: () => new Promise(() => undefined),
      agency: () => new Promise(() => undefined),
      submission: () => Promise.resolve(),
      order: () => new Promise(() => undefined),
    });
    await inHand;
    process.send?.({ id });
  })();
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0 });
