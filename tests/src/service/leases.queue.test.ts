/**
 * Two services that both decide, on one queue: no lead is in the hands of both, and what a killed one held is taken up by the
 * other. TEST_REDIS_URL, TEST_POSTGRES_URL (both are emptied).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minutes, plus } from '../../../src/kernel/time';
import type { Channel, Workspace } from '../../../src/service/ports';
import { startService, type Service } from '../../../src/service/start';
import { createTransport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import { bundleChild, startChild } from '../../support/child';
import {
  aCoachingLead,
  keysSent,
  openSliceWorld,
  setCoachingMode,
  UNLIMITED,
  type SliceWorld,
} from '../../support/slice-world';
import { QUEUE_SERVERS } from '../../support/queue-servers';
import { silent, TestChannel } from './loop-world';
import { Overlaps } from './overlaps';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 12_000 + (process.pid % 9_000);
/** Installing a workspace takes its time on a busy machine. */
const SLOW = 240_000;
const RECOVERY = { lockMs: 1_000, stalledMs: 300 };

describe.each(QUEUE_SERVERS)('two services that decide, on %s', (_name, url, empty) => {
  let world: SliceWorld;
  let queueUrl: string;
  let running: Service[];

  const workspaceOf = (): Workspace =>
    createWorkspace(
      createTransport({
        url: world.sandbox.url,
        apiKey: world.sandbox.apiKey,
        clock: { now: () => new Date() },
        limits: UNLIMITED,
      }),
    );
  const start = async (workspace: Workspace, channel: Channel, port: number): Promise<Service> => {
    const service = await startService({
      workspace,
      channels: { SMS: channel, WHATSAPP: channel, COURRIEL: channel },
      ...{ clock: world.clock, log: silent, secrets: [world.secret], queueUrl, recovery: RECOVERY },
      ...{ host: '127.0.0.1', port, sweepMinutes: 5, gatherMs: 0 },
    });
    running.push(service);
    return service;
  };
  const newLead = (n: number): Promise<string> =>
    world.staff.create('lead', aCoachingLead(`Lead ${n}`, `6123456${10 + n}`, world.clock.now()));

  beforeEach(async () => {
    if (url === undefined) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    queueUrl = url;
    await empty(queueUrl);
    running = [];
    world = await openSliceWorld(PORT);
    await setCoachingMode(world.staff, 'AUTO');
  }, SLOW);
  afterEach(async () => {
    for (const service of running) await service.stop();
    await world.sandbox.stop();
  }, SLOW);

  test(
    'a storm of webhooks: no lead is in two hands, and each is written to once',
    async () => {
      const overlaps = new Overlaps();
      const channel = new TestChannel();
      const one = await start(overlaps.watch('one', workspaceOf()), channel, PORT);
      await start(overlaps.watch('two', workspaceOf()), channel, 0);
      const leads = await Promise.all(Array.from({ length: 12 }, (_, n) => newLead(n)));
      for (let round = 0; round < 8; round += 1) {
        await Promise.all(leads.map((id) => world.staff.update('lead', id, { prenom: `Essai ${round}` })));
      }
      await world.sandbox.webhooksIdle();
      await one.idle();

      const { shared, together } = overlaps.found();
      expect(shared).toBeGreaterThan(0); // both had some of the same leads, one after the other
      expect(together).toEqual([]);
      const questions = channel.sent.filter(({ key }) => key.startsWith('coach-01.questions'));
      expect(questions.map(({ key }) => key).sort()).toEqual(
        leads.map((id) => `coach-01.questions.${id}`).sort(),
      );
    },
    SLOW,
  );

  test(
    'a lead in the hands of one waits in the queue, and is decided as soon as it is free',
    async () => {
      const channel = new TestChannel();
      let leave: () => void = () => undefined;
      const left = new Promise<void>((resolve) => (leave = resolve));
      const leaving = new Promise<void>((resolve) => {
        channel.answer = async () => {
          resolve();
          await left;
          return { outcome: 'sent', idFournisseur: 'SM1' };
        };
      });
      const overlaps = new Overlaps();
      const one = await start(overlaps.watch('one', workspaceOf()), channel, PORT);
      const id = await newLead(1);
      await leaving; // in the middle of the work on it, for longer than a lease lasts
      const two = await start(overlaps.watch('two', workspaceOf()), channel, 0);
      const refused = new Promise((resolve) => setTimeout(resolve, 2 * 1.5 * RECOVERY.lockMs));
      await world.staff.update('lead', id, { prenom: 'Autre' });
      await refused;
      expect(overlaps.loads('two', id)).toBe(0);

      leave();
      await Promise.all([one.idle(), two.idle()]);
      expect(overlaps.found().together).toEqual([]);
      expect(overlaps.loads('one', id) + overlaps.loads('two', id)).toBeGreaterThan(1);
    },
    SLOW,
  );

  test(
    'one is killed (-9) in the middle: the other finishes, nothing is lost or doubled',
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'max-leases-'));
      const file = await bundleChild('service');
      const startOne = (port: number) =>
        startChild(file, {
          ...{
            T_URL: world.sandbox.url,
            T_KEY: world.sandbox.apiKey,
            T_SECRET: world.secret,
            T_QUEUE: queueUrl,
          },
          ...{ T_DATA: dataDir, T_PORT: String(port), T_AHEAD: String(world.clock.ahead) },
        });
      const stays = await startOne(PORT);
      const leads: string[] = [];
      try {
        for (let fall = 0; fall < 4; fall += 1) {
          const falls = await startOne(PORT + 9_000);
          const before = world.sandbox.counters.requests;
          leads.push(...(await Promise.all([0, 1, 2, 3].map((n) => newLead(fall * 4 + n)))));
          while (world.sandbox.counters.requests < before + 6 + 4 * fall) await new Promise(setImmediate);
          await falls.kill();
        }
        await world.sandbox.webhooksIdle();
        await stays.ask({ do: 'idle' });
        world.clock.jumpTo(plus(world.clock.now(), minutes(1))); // what was in flight is asked for by then
        await stays.ask({ do: 'time', ahead: world.clock.ahead });
        await stays.ask({ do: 'idle' });
      } finally {
        await stays.kill();
      }
      const sent = (await keysSent(dataDir)).filter((key) => key.startsWith('coach-01.questions'));
      expect([...sent].sort()).toEqual(leads.map((id) => `coach-01.questions.${id}`).sort());
      await rm(dataDir, { recursive: true });
    },
    SLOW,
  );
});
