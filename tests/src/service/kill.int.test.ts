/**
 * The service killed (-9) again and again in the middle of the slice: after some milliseconds, at the n-th call to Twenty, at
 * the moment a message left. At the end every message has left exactly once and Twenty's records say so.
 * KILLS and DICE (a seed) may be given: `KILLS=40 DICE=7`.
 */
import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hours, plus } from '../../../src/kernel/time';
import { bundleChild, startChild, type Child } from '../../support/child';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import {
  aCoachingLead,
  keysSent,
  openSliceWorld,
  setCoachingMode,
  type SliceWorld,
} from '../../support/slice-world';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 21_000 + (process.pid % 9_000);
const KILLS = Number(process.env['KILLS'] ?? 12);
const DICE = Number(process.env['DICE'] ?? 20_261_201);
const LEADS = 8;

/** A seeded generator (mulberry32): the same run again with the same seed. */
function diceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

let world: SliceWorld;
let dataDir: string;
let start: () => Promise<Child>;
let child: Child;
const throws = diceOf(DICE);

beforeAll(async () => {
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  dataDir = `${queueUrl.slice('pglite:'.length)}.data`;
  await mkdir(join(dataDir, 'outbox'), { recursive: true });
  const file = await bundleChild('service');
  start = () =>
    startChild(file, {
      T_URL: world.sandbox.url,
      T_KEY: world.sandbox.apiKey,
      T_SECRET: world.secret,
      T_QUEUE: queueUrl,
      T_DATA: dataDir,
      T_PORT: String(PORT),
      T_AHEAD: String(world.clock.ahead),
    });
  child = await start();
}, 120_000);

afterAll(async () => {
  await child.kill();
  await world.sandbox.stop();
  await removePgliteFolders();
});

/** Resolves at a moment that the dice choose; which kind of moment turns with `round`. */
async function fatalMoment(round: number): Promise<string> {
  // When the moment never comes the slice may have nothing left to do: the fall comes then.
  const limit = AbortSignal.timeout(1_500);
  if (round % 3 === 0) {
    const ms = throws(600);
    await delay(ms);
    return `after ${ms} ms`;
  }
  if (round % 3 === 1) {
    const calls = 1 + throws(25);
    await callsTo(world.sandbox.counters.requests + calls, limit);
    return `at call ${calls}`;
  }
  await nextFile(limit);
  return 'as a message left';
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function callsTo(count: number, limit: AbortSignal): Promise<void> {
  while (world.sandbox.counters.requests < count && !limit.aborted) await delay(1);
}

const nextFile = (limit: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const watcher = watch(join(dataDir, 'outbox'), { signal: limit }, (_event, name) => {
      if (!name?.startsWith('.')) watcher.close();
    });
    watcher.once('close', () => resolve());
    watcher.once('error', () => resolve());
  });

async function killAndRestart(round: number): Promise<string> {
  const moment = await fatalMoment(round);
  await child.kill();
  child = await start();
  return moment;
}

async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await world.sandbox.webhooksIdle();
    await child.ask({ do: 'idle' });
  }
}

async function jumpTo(at: Date): Promise<void> {
  world.clock.jumpTo(at);
  await child.ask({ do: 'time', ahead: world.clock.ahead });
}

async function passTo(at: Date): Promise<void> {
  for (;;) {
    await settle();
    const alarm = (await child.ask<{ at: number | null }>({ do: 'alarm' })).at;
    if (alarm === null || alarm >= at.getTime()) return jumpTo(at);
    await jumpTo(new Date(alarm));
  }
}

const statutsByKey = async (): Promise<Readonly<Record<string, string>>> => {
  const messages = await world.staff.list('messagesMax', 'cle statut');
  return Object.fromEntries(messages.map(({ cle, statut }) => [String(cle), String(statut)]));
};

test(`${KILLS} kills, no message lost, none doubled`, async () => {
  await setCoachingMode(world.staff, 'AUTO');
  await settle();
  const expected: string[] = [];
  let round = 0;

  // New leads, and appointments for half of them, while the service falls over.
  for (let n = 0; n < LEADS; n += 1) {
    const booked = n % 2 === 0;
    const leadId = await world.staff.create('lead', {
      ...aCoachingLead(`Lead ${n}`, `6123456${10 + n}`, world.clock.now()),
      // One who has an appointment is asked no questions, however soon MAX looks.
      ...(booked && { statutCoaching: 'APPEL_PLANIFIE' }),
    });
    // Nobody answers: the questions, and the reminder two days later.
    if (!booked) expected.push(`coach-01.questions.${leadId}`, `coach-01.relance.${leadId}`);
    if (booked) {
      const debut = '2026-12-04T13:30:00Z';
      const id = await world.staff.create('rendezVous', { name: 'Appel', leadId, debut, statut: 'PLANIFIE' });
      expected.push(...['j-1', 'j-0', 'h-1'].map((etape) => `coach-02.${etape}.${id}.2026-12-04T13:30Z`));
      expected.push(`invitation.lead.${id}.2026-12-04T13:30Z`);
    }
    if (round < KILLS / 2) await killAndRestart(round++);
  }
  await settle();

  // The reminders' moments, each with its falls.
  const moments = ['2026-12-03T17:00:00Z', '2026-12-04T07:00:00Z', '2026-12-04T12:30:00Z'].map(
    (iso) => new Date(iso),
  );
  for (const [index, at] of moments.entries()) {
    await passTo(at);
    const falls = Math.ceil((KILLS - round) / (moments.length - index));
    const idle = child.ask({ do: 'idle' }).catch(() => undefined); // rings what is due, and dies with it
    for (let fall = 0; fall < falls; fall += 1) {
      await killAndRestart(round++);
      if (fall === 0) await idle;
      void child.ask({ do: 'idle' }).catch(() => undefined);
    }
    await settle();
  }
  await passTo(plus(new Date('2026-12-04T12:30:00Z'), hours(1)));
  await settle();

  const sent = [...(await keysSent(dataDir))].sort();
  expect(sent).toEqual([...expected].sort());
  expect(await statutsByKey()).toEqual(Object.fromEntries(expected.map((key) => [key, 'ENVOYE'])));
  expect(round).toBeGreaterThanOrEqual(KILLS);
}, 600_000);
