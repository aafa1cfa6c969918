/** One seed, one run: an agency for some weeks, with everything that goes wrong around it, then peace, then the reckoning. */
import { dice } from '../../src/sandbox/dice';
import { SERVICE_PORT, TWENTY_URL } from './agency/addresses';
import { act, newLife, rollOf, type Life, type Roll } from './agency/life';
import { noProviderFaults, Provider } from './agency/provider';
import { checkAtRest } from './agency/rest';
import { launch, type Process } from './agency/service';
import { deskOf } from './agency/staff';
import { openTwenty, type Installed, type Twenty } from './agency/twenty';
import { Watch, type Violation } from './agency/watch';
import { resetStores, stores } from './machine/bullmq';
import { machine } from './machine/globals';
import { hosts, network } from './machine/network';
import { owner, Scheduler } from './machine/scheduler';
import { account } from './machine/twilio';
import type { PaceName } from './pool';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Options = {
  readonly seed: number;
  readonly days: number;
  readonly calm?: boolean;
  readonly pace: PaceName;
  readonly told?: boolean;
};
export type Report = {
  readonly seed: number;
  readonly hash: string;
  readonly events: number;
  readonly sent: number;
  readonly received: number;
  readonly crashes: number;
  readonly leads: number;
  readonly calls: number;
  readonly violations: readonly Violation[];
  readonly log: readonly string[];
  readonly acts: Readonly<Record<string, number>>;
  /** Event by event, when `told` was asked for. */
  readonly story: readonly string[];
};

type Run = {
  readonly roll: Roll;
  readonly twenty: Twenty;
  readonly provider: Provider;
  readonly life: Life;
  readonly watch: Watch;
  readonly pace: Pace;
  readonly sweepMinutes: number;
  readonly installed: Installed;
  /** One, or two that share the work and the queue's home. */
  readonly seats: readonly Seat[];
  /** Processes started so far. */
  number: number;
  crashes: number;
  /** Nothing new happens any more. */
  ending: boolean;
  peace: boolean;
};

/** A place where a process of the service runs, falls, and is started again. */
type Seat = {
  readonly port: number;
  process: Process;
  /** Events of the process until it falls; 0: it does not. */
  fallsIn: number;
};

/** Milliseconds between two acts by day and by night, between two faults; minutes between two sweeps. */
type Pace = {
  readonly byDay: number;
  readonly byNight: number;
  readonly storm: number;
  readonly sweeps: readonly number[];
};
const PACES: Readonly<Record<PaceName, Pace>> = {
  busy: { byDay: 15 * MINUTE, byNight: 2 * HOUR, storm: 3 * HOUR, sweeps: [5, 15, 15, 30, 30] },
  /** As much in a few hours, less often swept, nights asleep: for thousands of seeds of a day or two. */
  short: { byDay: 20 * MINUTE, byNight: 5 * HOUR, storm: 3 * HOUR, sweeps: [30, 60, 60, 120] },
  /** A small agency: a dozen acts a day instead of seventy, a fault every other day instead of eight a day. */
  quiet: { byDay: 90 * MINUTE, byNight: DAY, storm: 2 * DAY, sweeps: [240] },
};

const people = owner('équipe');
const weather = owner('météo');

export async function runSeed(installed: Installed, options: Options): Promise<Report> {
  const { seed, days, calm = false, told = false } = options;
  const pace = PACES[options.pace];
  const roll = rollOf(dice(Math.imul(seed, 2_654_435_761) + 1));
  const start = Date.UTC(2026, 0, 5, 7) + roll.int(0, 500) * DAY;
  machine.scheduler = new Scheduler(start, people);
  if (told) machine.scheduler.story = [];
  machine.dice = dice(seed + 17);
  resetStores(owner('file'));
  hosts.clear();
  const sweepMinutes = roll.pick(pace.sweeps);
  const watch = new Watch((2 * sweepMinutes + 60) * MINUTE);
  const twenty = openTwenty(installed, seed, (object, before, after) => watch.put(object, before, after));
  const provider = new Provider();
  account.provider = provider;
  watch.open(twenty, provider);
  network.weather = {
    delay: () => 2 + machine.dice.next() * 30,
    losesRequest: () => false,
    losesAnswer: () => false,
  };
  const run: Run = {
    ...{
      roll,
      pace,
      twenty,
      provider,
      watch,
      sweepMinutes,
      installed,
      life: newLife(twenty, provider, seed),
    },
    ...{ seats: seatsOf(seed), number: 0, crashes: 0, ending: false, peace: false },
  };
  for (const seat of run.seats) rise(run, seat);
  settleModes(run);
  machine.scheduler.afterEach = () => afterEvent(run);
  busy(run);
  if (!calm) storms(run);
  const lasts = calm ? 0 : lastOutage(seed);
  if (lasts > 0) machine.scheduler.at(start + days * DAY, 'dernière panne', () => goesAway(run), weather);
  await machine.scheduler.run(start + days * DAY + lasts);
  await calmDown(run);
  const { scheduler } = machine;
  return {
    ...{ seed, hash: scheduler.hash, events: scheduler.events, sent: provider.taken.length },
    ...{ received: provider.written.length, crashes: run.crashes, leads: twenty.rows('lead').length },
    ...{
      calls: twenty.world.counters.requests,
      violations: watch.violations,
      log: run.seats.flatMap(({ process }) => process.log),
    },
    ...{ acts: Object.fromEntries(run.life.counts), story: scheduler.story ?? [] },
  };
}

/** Most agencies let MAX send by itself, or half of the runs would send next to nothing. */
function settleModes({ twenty, roll }: Run): void {
  const desk = deskOf([...twenty.sessions.values()][0] ?? '');
  for (const { id } of twenty.rows('reglageMax'))
    if (roll.chance(0.7)) void desk.update('reglageMax', id, { mode: 'AUTO' }).catch(() => undefined);
}

const seatAt = (port: number): Seat => ({ port, process: null as unknown as Process, fallsIn: 0 });

/** Every other agency lets two processes share the work: of all who try to claim a message, one may send it. */
const seatsOf = (seed: number): readonly Seat[] =>
  seed % 2 === 0 ? [seatAt(SERVICE_PORT), seatAt(SERVICE_PORT + 1)] : [seatAt(SERVICE_PORT)];

function rise(run: Run, seat: Seat): void {
  run.number += 1;
  const { installed, provider, sweepMinutes, number } = run;
  seat.process = launch({
    ...{ installed: { ...installed, ...run.twenty }, provider, sweepMinutes, number, port: seat.port },
    shared: run.seats.length > 1,
    onRefused: () => fall(run, seat, 5_000),
    onMistake: (what) => run.watch.fail('une faute de programmation', what),
  });
}

/** The process is gone, with all that it knew; a supervisor starts another one. */
function fall(run: Run, seat: Seat, restartMs: number): void {
  if (!seat.process.owner.alive) return;
  run.crashes += 1;
  seat.fallsIn = 0;
  machine.scheduler.crash(seat.process.owner);
  machine.scheduler.after(restartMs, 'relance', () => rise(run, seat), weather);
}

function afterEvent(run: Run): void {
  const seat = run.seats.find(({ process }) => process.owner === machine.scheduler.current);
  if (seat === undefined || seat.fallsIn === 0) return;
  seat.fallsIn -= 1;
  if (seat.fallsIn === 0) fall(run, seat, run.roll.pick([500, 5_000, 60_000, 10 * MINUTE]));
}

/** People are busy by day, and in spells. */
function busy(run: Run): void {
  const { scheduler } = machine;
  const hour = new Date(scheduler.now).getUTCHours();
  const pause = hour >= 6 && hour < 19 ? run.pace.byDay : run.pace.byNight;
  const next = run.roll.chance(0.25)
    ? run.roll.int(1, 20) * 1_000
    : -Math.log(1 - run.life.dice.next()) * pause;
  scheduler.after(
    next,
    'acte',
    () => {
      if (run.peace || run.ending) return;
      act(run.life);
      busy(run);
    },
    people,
  );
}

type Storm = (run: Run) => () => void;
const nothing = (): void => undefined;

/** Each begins something, and answers how it ends. */
const STORMS: readonly Storm[] = [
  ({ twenty: { world } }) => {
    Object.assign(world.faults, { unreachable: true });
    return () => Object.assign(world.faults, { unreachable: false });
  },
  ({ twenty: { world }, roll }) =>
    chances(world.faults, { serverErrors: 0.2, slowAnswers: 0.05, refusedCalls: roll.pick([0, 0.2]) }),
  ({ twenty: { world } }) => chances(world.faults, { lostAnswers: 0.3 }),
  ({ twenty: { world } }) =>
    chances(world.faults, {
      dropWebhooks: 0.5,
      duplicateWebhooks: 0.3,
      delayWebhooks: 0.3,
      reorderWebhooks: 0.3,
    }),
  ({ twenty: { world } }) => chances(world.faults, { dropWebhooks: 1 }),
  ({ provider }) => {
    provider.faults = { ...noProviderFaults(), down: true };
    return () => (provider.faults = noProviderFaults());
  },
  ({ provider }) => {
    provider.faults = {
      ...noProviderFaults(),
      refuses: 0.2,
      losesAnswer: 0.25,
      losesRequest: 0.15,
      bounces: 0.2,
      losesReceipts: 0.4,
    };
    return () => (provider.faults = noProviderFaults());
  },
  ({ provider }) => {
    provider.faults = { ...noProviderFaults(), losesAnswer: 0.4, losesReceipts: 0.7 };
    return () => (provider.faults = noProviderFaults());
  },
  (run) => {
    run.roll.pick(run.seats).fallsIn = run.roll.int(1, 80);
    return nothing;
  },
  (run) => {
    run.roll.pick(run.seats).fallsIn = run.roll.int(1, 400);
    return nothing;
  },
  () => {
    for (const store of stores.values()) store.down = true;
    return () => {
      for (const store of stores.values()) store.down = false;
    };
  },
  ({ roll }) => {
    const p = roll.pick([0.02, 0.1]);
    network.weather = {
      delay: () => 2 + machine.dice.next() * 3_000,
      losesRequest: (origin) => origin === TWENTY_URL && machine.dice.chance(p),
      losesAnswer: () => machine.dice.chance(p),
    };
    return () => {
      network.weather = {
        delay: () => 2 + machine.dice.next() * 30,
        losesRequest: () => false,
        losesAnswer: () => false,
      };
    };
  },
  (run) => {
    // Stopped, its queue wiped, started again: everything is rebuilt from Twenty.
    for (const seat of run.seats) fall(run, seat, 2_000);
    for (const store of stores.values()) store.wipe();
    return nothing;
  },
];

type FaultTable = Twenty['world']['faults'];
function chances(faults: FaultTable, wanted: Readonly<Record<string, number>>): () => void {
  const set = (of: (name: string) => number): void => {
    for (const name of Object.keys(wanted))
      (faults as unknown as Record<string, { probability: number }>)[name]!.probability = of(name);
  };
  set((name) => wanted[name] ?? 0);
  return () => set(() => 0);
}

const calmings = new Set<() => void>();
function storms(run: Run): void {
  const { scheduler } = machine;
  scheduler.after(
    -Math.log(1 - run.life.dice.next()) * run.pace.storm,
    'orage',
    () => {
      if (run.peace || run.ending) return;
      const end = run.roll.pick(STORMS)(run);
      calmings.add(end);
      scheduler.after(
        run.roll.int(1, 60) * MINUTE,
        'fin d’orage',
        () => {
          if (calmings.delete(end)) end();
        },
        weather,
      );
      storms(run);
    },
    weather,
  );
}

/**
 * The last thing that happens to every third agency: a morning without Twenty, in which alarms ring in vain until they are given
 * up. No process falls, no setting changes and no lead is touched after it: nothing but the sweep's own second try finds them.
 */
const lastOutage = (seed: number): number => (seed % 3 === 1 ? 5 * HOUR : 0);

function goesAway(run: Run): void {
  run.ending = true;
  for (const seat of run.seats) seat.fallsIn = 0;
  Object.assign(run.twenty.world.faults, { unreachable: true });
  calmings.add(() => Object.assign(run.twenty.world.faults, { unreachable: false }));
}

/** Everything works again; one sweep, and what a message in flight may take. */
async function calmDown(run: Run): Promise<void> {
  const { scheduler } = machine;
  run.peace = true;
  for (const seat of run.seats) seat.fallsIn = 0;
  for (const end of calmings) end();
  calmings.clear();
  await scheduler.run(scheduler.now + (run.sweepMinutes + 15) * MINUTE + 7_321);
  const { counters } = run.twenty.world;
  const calls = counters.requests;
  await scheduler.run(scheduler.now + 2 * run.sweepMinutes * MINUTE);
  // Three sweeps at most, and what comes due by itself.
  if (counters.requests - calls > 200)
    run.watch.fail('au repos, MAX ne s’arrête pas', `${String(counters.requests - calls)} appels`);
  let over = false;
  scheduler.after(
    0,
    'bilan',
    () =>
      void checkAtRest(run).then(
        () => (over = true),
        (cause: unknown) => {
          run.watch.fail('le bilan échoue', String(cause));
          over = true;
        },
      ),
    people,
  );
  await scheduler.run(scheduler.now + HOUR, () => over);
}
