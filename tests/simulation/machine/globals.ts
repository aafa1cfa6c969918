/**
 * Time and chance of the whole program, ours and its packages': timers, clocks, random ids. Patched before anything else is
 * loaded, and only in the simulation's own process.
 */
import { dice, type Dice } from '../../../src/sandbox/dice';
import { owner, Scheduler, type Event } from './scheduler';

export type Machine = { scheduler: Scheduler; dice: Dice };

/** The machine of the run under way. */
export const machine: Machine = { scheduler: new Scheduler(0, owner('personne')), dice: dice(0) };

type Timer = Event & { unref(): Timer; ref(): Timer };
const timer = (event: Event): Timer =>
  Object.assign(event, {
    unref() {
      return this as Timer;
    },
    ref() {
      return this as Timer;
    },
  });

function signalAfter(ms: number): AbortSignal {
  const { signal } = new AbortController();
  // Looked at by the virtual network alone: a timer for each call would be most of all events.
  return Object.assign(signal, { deadline: machine.scheduler.now + ms });
}

const wait = (label: string, ms: number, run: () => void): Timer =>
  timer(machine.scheduler.after(ms, label, run));

type Run = (...args: unknown[]) => void;

export function patchGlobals(): void {
  const cancel = (event: Event | undefined): void => {
    if (event) machine.scheduler.cancel(event);
  };
  Object.assign(globalThis, {
    setTimeout: (run: Run, ms = 0, ...args: unknown[]) => wait('minuterie', ms, () => run(...args)),
    setImmediate: (run: Run, ...args: unknown[]) => wait('tour', 0, () => run(...args)),
    setInterval: () => {
      throw new Error('no intervals in the simulation');
    },
    clearTimeout: cancel,
    clearImmediate: cancel,
  });
  // A workbook carries the date it was made: its size must not depend on the machine's.
  globalThis.Date = new Proxy(Date, {
    construct: (Real, args: [], by) =>
      args.length === 0
        ? new Real(Math.floor(machine.scheduler.now))
        : (Reflect.construct(Real, args, by) as Date),
  });
  Date.now = () => machine.scheduler.now;
  performance.now = () => machine.scheduler.now;
  Math.random = () => machine.dice.next();
  AbortSignal.timeout = signalAfter;
}
