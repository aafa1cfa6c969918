/** Notes that processes keep together, on real servers: TEST_REDIS_URL, TEST_POSTGRES_URL. */
import { randomUUID } from 'node:crypto';
import { AgencyNews } from '../../../src/service/agency-news';
import { MaxError } from '../../../src/errors';
import { ALONE, SharedLeases, type LeaseStore } from '../../../src/queue/leases';
import { openNotes, type Notes } from '../../../src/queue/notes';
import { postgresLeases } from '../../../src/queue/postgres-leases';
import { redisLeases } from '../../../src/queue/redis-leases';
import { startSandbox } from '../../../src/sandbox/index';
import { createTransport } from '../../../src/twenty/transport';
import { anAgency } from '../../support/builders';

const HOMES = [
  ['Redis', process.env['TEST_REDIS_URL']],
  ['Postgres', process.env['TEST_POSTGRES_URL']],
] as const;
const MINUTE = 60_000;
const storeOf = (url: string): LeaseStore =>
  url.startsWith('postgres') ? postgresLeases(url, 'public') : redisLeases(url, 'essai');

describe.each(HOMES)('notes on %s', (_home, url) => {
  let opened: Notes[] = [];
  const open = (): Notes => {
    const notes = url === undefined ? null : openNotes(url);
    if (notes === null) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    opened.push(notes);
    return notes;
  };
  afterEach(async () => {
    for (const notes of opened) await notes.close();
    opened = [];
  });

  test('two that open at once both can', async () => {
    const name = randomUUID();
    const all = await Promise.all([open(), open(), open()].map((notes) => notes.read(name)));
    expect(all.map(({ note }) => note)).toEqual([null, null, null]);
    expect(Math.abs((all[0]?.now ?? 0) - Date.now())).toBeLessThan(MINUTE);
  });

  test('of twenty who saw the same, one writes', async () => {
    const name = randomUUID();
    const two = [open(), open()];
    for (const from of [null, 'un', 'deux']) {
      const to = from === null ? 'un' : from === 'un' ? 'deux' : 'trois';
      const tries = Array.from({ length: 20 }, (_, n) => (two[n % 2] ?? open()).swap(name, from, to));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    }
    expect((await two[1]?.read(name))?.note).toBe('trois');
  });

  test('a change of the settings that one heard of is loaded by the other before its next decision', async () => {
    const reloads = { one: 0, two: 0 };
    const agency = (who: keyof typeof reloads) => ({
      known: {} as never,
      reload: () => {
        reloads[who] += 1;
        return Promise.resolve(true);
      },
    });
    const [one, two] = [
      new AgencyNews(open(), agency('one'), ALONE),
      new AgencyNews(open(), agency('two'), ALONE),
    ];
    await one.hear();
    await two.hear();
    const before = { ...reloads };
    await one.tell();
    await one.hear();
    await two.hear();
    await two.hear();
    expect(reloads).toEqual({ one: before.one, two: before.two + 1 });
  });

  test('changed settings mark all leads once, whoever hears of them and however often', async () => {
    const stores = [storeOf(url ?? ''), storeOf(url ?? '')];
    const leases = stores.map(
      (store) => new SharedLeases(store, 5_000, () => new MaxError('injoignable', 'x')),
    );
    const known = { current: anAgency({ mode: 'CONSEIL' }) };
    const workers = leases.map(
      (lease) =>
        new AgencyNews(
          open(),
          {
            reload: () => Promise.resolve(true),
            get known() {
              return known.current;
            },
          },
          lease,
        ),
    );
    const [one, two] = workers;
    let marked = 0;
    let meanwhile: Promise<boolean> | undefined;
    const mark = async (): Promise<void> => {
      marked += 1;
      meanwhile = two?.markOnce(() => Promise.reject(new Error('another is at it')));
      expect(await meanwhile).toBe(false);
    };
    expect(await one?.markOnce(mark)).toBe(true);
    for (const worker of workers) expect(await worker.markOnce(mark)).toBe(true);
    expect(marked).toBe(1);

    known.current = anAgency({ mode: 'AUTO' });
    await expect(one?.markOnce(() => Promise.reject(new Error('fell')))).rejects.toThrow('fell');
    expect(await two?.markOnce(() => Promise.resolve(void (marked += 1)))).toBe(true);
    expect(await one?.markOnce(mark)).toBe(true);
    expect(marked).toBe(2);
    for (const store of stores) await store.close();
  });

  test(
    'two processes at Twenty’s own limit: nothing is refused, and together they wait',
    async () => {
      const sandbox = await startSandbox({ seed: 'agence', rateLimit: 'default' });
      const settings = { url: sandbox.url, apiKey: sandbox.apiKey, clock: { now: () => new Date() } };
      // A minute that nobody asked anything in: whatever another test noted is over.
      const note = await open().read('rythme');
      await open().swap('rythme', note.note, '{}');
      const processes = [open(), open()].map((notes) => createTransport({ ...settings, notes }));
      const query = '{ people(first: 1) { edges { node { id } } } }';
      await Promise.all(processes.flatMap((one) => Array.from({ length: 55 }, () => one.rawData(query))));
      const usages = processes.map(({ usage }) => usage);
      expect(usages.map(({ refused }) => refused)).toEqual([0, 0]);
      expect(usages.reduce((sum, { calls }) => sum + calls, 0)).toBe(110);
      await sandbox.stop();
    },
    2 * MINUTE,
  );
});
