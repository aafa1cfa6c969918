/** One seed, one run: an agency for some weeks, with everything that goes wrong around it, then peace, then the reckoning. */
import { dice } from '../../src/sandbox/dice';
import { TWENTY_URL } from './agency/addresses';
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

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Options = {
  readonly seed: number;
  readonly days: number;
  readonly calm?: boolean;
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
  readonly sweepMinutes: number;
  readonly installed: Installed;
  process: Process;
  number: number;
  crashes: number;
  /** Events of the service until it falls; 0: it does not. */
  fallsIn: number;
  peace: boolean;
};

const people = owner('équipe');
const weather = owner('météo');

export async function runSeed(installed: Installed, options: Options): Promise<Report> {
  const { seed, days, calm = false, told = false } = options;
  const roll = rollOf(dice(Math.imul(seed, 2_654_435_761) + 1));
  const start = Date.UTC(2026, 0, 5, 7) + roll.int(0, 500) * DAY;
  machine.scheduler = new Scheduler(start, people);
  if (told) machine.scheduler.story = [];
  machine.dice = dice(seed + 17);
  resetStores(owner('file'));
  hosts.clear();
  const sweepMinutes = roll.pick([5, 15, 15, 30, 30]);
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
    ...{ roll, twenty, provider, watch, sweepMinutes, installed, life: newLife(twenty, provider, seed) },
    ...{ process: null as unknown as Process, number: 0, crashes: 0, fallsIn: 0, peace: false },
  };
  rise(run);
  settleModes(run);
  machine.scheduler.afterEach = () => afterEvent(run);
  busy(run);
  if (!calm) storms(run);
  await machine.scheduler.run(start + days * DAY);
  await calmDown(run);
  const { scheduler } = machine;
  return {
    ...{ seed, hash: scheduler.hash, events: scheduler.events, sent: provider.taken.length },
    ...{ received: provider.written.length, crashes: run.crashes, leads: twenty.rows('lead').length },
    ...{ calls: twenty.world.counters.requests, violations: watch.violations, log: run.process.log },
    ...{ acts: Object.fromEntries(run.life.counts), story: scheduler.story ?? [] },
  };
}

/** Most agencies let MAX send by itself, or half of the runs would send next to nothing. */
function settleModes({ twenty, roll }: Run): void {
  const desk = deskOf([...twenty.sessions.values()][0] ?? '');
  for (const { id } of twenty.rows('reglageMax'))
    if (roll.chance(0.7)) void desk.update('reglageMax', id, { mode: 'AUTO' }).catch(() => undefined);
}

function rise(run: Run): void {
  run.number += 1;
  const { installed, provider, sweepMinutes, number } = run;
  run.process = launch({
    ...{ installed: { ...installed, ...run.twenty }, provider, sweepMinutes, number },
    onRefused: () => fall(run, 5_000),
  });
}

/** The process is gone, with all that it knew; a supervisor starts another one. */
function fall(run: Run, restartMs: number): void {
  if (!run.process.owner.alive) return;
  run.crashes += 1;
  run.fallsIn = 0;
  machine.scheduler.crash(run.process.owner);
  machine.scheduler.after(restartMs, 'relance', () => rise(run), weather);
}

function afterEvent(run: Run): void {
  if (run.fallsIn === 0 || machine.scheduler.current !== run.process.owner) return;
  run.fallsIn -= 1;
  if (run.fallsIn === 0) fall(run, run.roll.pick([500, 5_000, 60_000, 10 * MINUTE]));
}

/** People are busy by day, and in spells. */
function busy(run: Run): void {
  const { scheduler } = machine;
  const hour = new Date(scheduler.now).getUTCHours();
  const pause = hour >= 6 && hour < 19 ? 15 * MINUTE : 2 * HOUR;
  const next = run.roll.chance(0.25)
    ? run.roll.int(1, 20) * 1_000
    : -Math.log(1 - run.life.dice.next()) * pause;
  scheduler.after(
    next,
    'acte',
    () => {
      if (run.peace) return;
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
    run.fallsIn = run.roll.int(1, 80);
    return nothing;
  },
  (run) => {
    run.fallsIn = run.roll.int(1, 400);
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
    fall(run, 2_000);
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
    -Math.log(1 - run.life.dice.next()) * 3 * HOUR,
    'orage',
    () => {
      if (run.peace) return;
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

/** Everything works again; one sweep, and what a message in flight may take. */
async function calmDown(run: Run): Promise<void> {
  const { scheduler } = machine;
  run.peace = true;
  run.fallsIn = 0;
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
