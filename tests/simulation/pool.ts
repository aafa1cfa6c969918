/** Seeds shared out among processes of their own, one at a time each, so that no processor waits while seeds are left. */
import { fork } from 'node:child_process';
import type { Report } from './run';

/** How much happens in a day: `run.ts`. */
export type PaceName = 'busy' | 'short' | 'quiet';
export type Wanted = {
  readonly seed: number;
  readonly days: number;
  readonly pace: PaceName;
  /** Played twice, to see that it is the same run. */
  readonly twice: boolean;
};
export type Done = Omit<Report, 'story'> & {
  readonly pace: PaceName;
  readonly again: string;
  readonly parting: object | null;
  /** Seconds by the clock, and of a processor. */
  readonly took: number;
  readonly cpu: number;
};

/** Young objects are most of what a run makes: a larger nursery saves a fifth. */
const FLAGS = ['--enable-source-maps', '--max-semi-space-size=64'];

/**
 * Plays what `next` answers, until it answers null, on `jobs` processes; `told` hears of each in the order in which they end.
 * Rejects when a process dies before its seed is played.
 */
export async function play(
  file: string,
  jobs: number,
  next: () => Wanted | null,
  told: (done: Done) => void,
): Promise<void> {
  await Promise.all(Array.from({ length: jobs }, () => playOn(file, next, told)));
}

function playOn(file: string, next: () => Wanted | null, told: (done: Done) => void): Promise<void> {
  const child = fork(file, [], { execArgv: FLAGS, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let playing: Wanted | null = null;
    child.on('message', (message: Done | 'prêt') => {
      if (message !== 'prêt') told(message);
      playing = next();
      if (playing !== null) return void child.send(playing);
      child.disconnect();
      resolve();
    });
    child.on('exit', (code) => {
      if (playing !== null)
        reject(new Error(`La graine ${String(playing.seed)} a emporté son processus (${String(code)}).`));
    });
  });
}
