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

/** Looked at by the virtual network alone: a timer for each call would be most of all events, a real signal costs more than one. */
const signalAfter = (ms: number): AbortSignal =>
  ({ aborted: false, deadline: machine.scheduler.now + ms }) as unknown as AbortSignal;

/** `new Date()` is the run's moment; everything else is the real one, without a proxy's cost. */
function virtualDate(): DateConstructor {
  const Real = Date;
  function Virtual(...args: readonly [] | readonly [never]): Date | string {
    if (new.target === undefined) return new Real(Math.floor(machine.scheduler.now)).toString();
    if (args.length === 0) return new Real(Math.floor(machine.scheduler.now));
    return args.length === 1 ? new Real(args[0]) : new Real(...(args as readonly [never]));
  }
  Object.defineProperties(Virtual, Object.getOwnPropertyDescriptors(Real));
  return Virtual as unknown as DateConstructor;
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
  globalThis.Date = virtualDate();
  Date.now = () => machine.scheduler.now;
  performance.now = () => machine.scheduler.now;
  Math.random = () => machine.dice.next();
  AbortSignal.timeout = signalAfter;
}
