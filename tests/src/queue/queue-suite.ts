/** What the queue promises, whatever home it lives in: the same body for PGlite, Postgres and Redis. */
import { MaxError } from '../../../src/errors';
import { minutes, plus, seconds } from '../../../src/kernel/time';
import type { Work } from '../../../src/queue/processor';
import type { Submission } from '../../../workflows/formulaire/submission';
import { openQueue, type MaxQueue } from '../../../src/queue/queue';
import type { Clock } from '../../../src/service/ports';

const NONE: ReadonlyMap<string, unknown> = new Map();

/** A clock that tells the machine's time, moved ahead by what the test says. */
class TestClock implements Clock {
  private ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
  pass(ms: number): void {
    this.ahead += ms;
  }
}

type Seen = {
  readonly leads: string[][];
  readonly sweeps: (Date | null)[];
  agency: number;
  readonly orders: string[];
  readonly submissions: Submission[];
};

const aSubmission = (changes: Partial<Submission> = {}): Submission => ({
  ...{ nonce: 'aa11', empreinte: 'bb22', recueLe: '2026-11-24T09:00:00.000Z', parcours: 'IMMIGRATION' },
  ...{
    prenom: 'Amina',
    name: 'Amina Diallo',
    courriels: ['amina@example.org'],
    telephones: [],
    ville: 'Lyon',
  },
  ...{
    message: 'Zanzibar',
    canalPrefere: null,
    canauxAutorises: [],
    consentementTexte: '',
    page: '',
    campagne: '',
  },
  ...changes,
});

/** `contentsOf`: everything the store of a stopped queue still says, as text. */
export function queueKeepsItsPromises(
  name: string,
  freshUrl: () => Promise<string>,
  contentsOf: (url: string) => Promise<string>,
): void {
  describe(`the queue on ${name}`, () => {
    let clock: TestClock;
    let queue: MaxQueue;
    let url: string;
    let seen: Seen;

    const work = (
      leads: Work['leads'] = () => Promise.resolve(NONE),
      order: Work['order'] = () => Promise.resolve(),
      submission: Work['submission'] = () => Promise.resolve(),
    ): Work => ({
      submission: (one) => {
        seen.submissions.push(one);
        return submission(one);
      },
      order: (ref) => {
        seen.orders.push(`${ref.object} ${ref.id}`);
        return order(ref);
      },
      leads: (leadIds) => {
        seen.leads.push([...leadIds].sort());
        return leads(leadIds);
      },
      sweep: (since) => {
        seen.sweeps.push(since);
        return Promise.resolve(clock.now());
      },
      agency: () => {
        seen.agency += 1;
        return Promise.resolve();
      },
    });
    const open = async (url: string) =>
      openQueue({ url, clock, sweepEveryMs: minutes(5), lockMs: 1_000, stalledMs: 300 });

    beforeEach(async () => {
      clock = new TestClock();
      seen = { leads: [], sweeps: [], agency: 0, orders: [], submissions: [] };
      url = await freshUrl();
      queue = await open(url);
    });
    afterEach(() => queue.stop());

    test('marks of the same moment are one job, and each lead is seen once', async () => {
      await Promise.all([
        queue.markDirty(['a'], 'x'),
        queue.markDirty(['b', 'a'], 'y'),
        queue.markDirty([], 'z'),
      ]);
      queue.startWorker(work());
      await queue.idle();
      expect(seen.leads).toEqual([['a', 'b']]);
      expect(await queue.isEmpty()).toBe(true);
    });

    test('a mark made while the lead is being decided leads to another decision', async () => {
      let again = true;
      queue.startWorker(
        work(async () => {
          if (again) {
            again = false;
            await queue.markDirty(['a'], 'meanwhile');
          }
          return NONE;
        }),
      );
      await queue.markDirty(['a'], 'first');
      await queue.idle();
      expect(seen.leads).toEqual([['a'], ['a']]);
    });

    test('an alarm set twice is one alarm, rings at its time and not before', async () => {
      const at = plus(clock.now(), minutes(90));
      await Promise.all([
        queue.setAlarm('a', at),
        queue.setAlarm('a', at),
        queue.setAlarm('b', plus(at, minutes(1))),
      ]);
      queue.startWorker(work());
      await queue.idle();
      expect(seen.leads).toEqual([]);
      expect(await queue.nextAlarm()).toEqual(at);

      clock.pass(minutes(90) + 5);
      expect(await queue.promoteDue(clock.now())).toBe(1);
      await queue.idle();
      expect(seen.leads).toEqual([['a']]);
      expect(await queue.nextAlarm()).toEqual(plus(at, minutes(1)));
    });

    test('an alarm that rings early by the service’s clock waits for its time', async () => {
      const at = plus(clock.now(), 400);
      await queue.setAlarm('a', at);
      clock.pass(-minutes(10));
      queue.startWorker(work());
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(seen.leads).toEqual([]);
      clock.pass(minutes(10));
      await queue.promoteDue(clock.now());
      await queue.idle();
      expect(seen.leads).toEqual([['a']]);
    });

    test('only the leads that failed are tried again', async () => {
      queue.startWorker(
        work((leadIds) => {
          const failing =
            leadIds.length > 1 ? [['b', new MaxError('panne', 'Twenty a répondu 500.')] as const] : [];
          return Promise.resolve(new Map<string, unknown>(failing));
        }),
      );
      await queue.markDirty(['a', 'b', 'c'], 'x');
      await queue.idle();
      expect(seen.leads).toEqual([['a', 'b', 'c'], ['b']]);
    });

    test('what cannot succeed unchanged is kept, and taken up again by the next sweep', async () => {
      let broken = true;
      queue.startWorker(
        work((leadIds) =>
          Promise.resolve(new Map(broken ? leadIds.map((id) => [id, new MaxError('refus', 'Refusé.')]) : [])),
        ),
      );
      await queue.markDirty(['a'], 'x');
      await queue.idle();
      expect(seen.leads).toEqual([['a']]);
      expect(await queue.isEmpty()).toBe(false);

      broken = false;
      expect(await queue.retryFailed()).toEqual(['a']);
      await queue.idle();
      expect(seen.leads).toEqual([['a'], ['a']]);
      expect(await queue.isEmpty()).toBe(true);
    });

    test('the chain of sweeps starts full, carries its watermark, and can be brought forward', async () => {
      queue.startWorker(work());
      expect(await queue.sweepNow()).toBe('full');
      await queue.idle();
      const first = clock.now();
      expect(seen.sweeps).toEqual([null]);

      expect(await queue.sweepNow()).toBe('since the last');
      await queue.idle();
      expect(seen.sweeps).toHaveLength(2);
      expect(Math.abs((seen.sweeps[1]?.getTime() ?? 0) - first.getTime())).toBeLessThan(seconds(30));

      expect(await queue.sweepNow(true)).toBe('full');
      await queue.idle();
      expect(seen.sweeps[2]).toBeNull();
    });

    test('a sweep in somebody’s hands, perhaps a dead one’s, is begun again by the next start; the chain stays one', async () => {
      let goOn: () => void = () => undefined;
      const hung = new Promise<void>((resolve) => (goOn = resolve));
      queue.startWorker({
        ...work(),
        sweep: async (since) => {
          seen.sweeps.push(since);
          if (seen.sweeps.length === 1) await hung;
          return clock.now();
        },
      });
      await queue.sweepNow();
      while (seen.sweeps.length < 1) await new Promise(setImmediate);
      expect(await queue.sweepNow()).toBe('since the last');
      while (seen.sweeps.length < 2) await new Promise(setImmediate);
      expect(seen.sweeps).toEqual([null, null]);

      goOn();
      await queue.idle();
      await queue.sweepNow();
      await queue.idle();
      await queue.sweepNow();
      await queue.idle();
      const later = seen.sweeps.length;
      await queue.sweepNow();
      await queue.idle();
      expect(seen.sweeps).toHaveLength(later + 1);
    });

    test('a change of the settings reaches the work', async () => {
      await queue.markAgencyDirty('x');
      queue.startWorker(work());
      await queue.idle();
      expect(seen.agency).toBe(1);
    });

    test('an order is tried again; what cannot succeed unchanged waits for the next sweep', async () => {
      const refs = [
        { object: 'attribution' as const, id: 'a' },
        { object: 'importLeads' as const, id: 'b' },
      ];
      await queue.markOrders(refs, 'x');
      let broken = true;
      queue.startWorker(
        work(undefined, ({ id }) => {
          if (id === 'a' && seen.orders.filter((one) => one === 'attribution a').length === 1)
            return Promise.reject(new MaxError('panne', 'Twenty a répondu 500.'));
          return id === 'b' && broken ? Promise.reject(new MaxError('refus', 'Refusé.')) : Promise.resolve();
        }),
      );
      await queue.idle();
      expect([...seen.orders].sort()).toEqual(['attribution a', 'attribution a', 'importLeads b']);
      expect(await queue.isEmpty()).toBe(false);

      broken = false;
      await queue.retryFailed();
      await queue.idle();
      expect(seen.orders.filter((one) => one === 'importLeads b')).toHaveLength(2);
      expect(await queue.isEmpty()).toBe(true);
    });

    describe('requests of the web form', () => {
      const form = (submission: Work['submission']) => work(undefined, undefined, submission);

      test('kept before anybody works, sent twice kept once, other words apart, and erased once delivered', async () => {
        await Promise.all([queue.keep(aSubmission()), queue.keep(aSubmission())]);
        await queue.keep(aSubmission());
        await queue.keep(aSubmission({ empreinte: 'cc33', message: 'Autre' }));
        expect(await queue.kept()).toEqual({ waiting: 2, refused: 0 });
        queue.startWorker(work());
        await queue.idle();
        expect(seen.submissions).toHaveLength(2);
        expect(seen.submissions).toEqual(
          expect.arrayContaining([aSubmission(), aSubmission({ empreinte: 'cc33', message: 'Autre' })]),
        );
        expect(await queue.kept()).toEqual({ waiting: 0, refused: 0 });
        expect(await queue.isEmpty()).toBe(true);
      });

      test('nothing of the person is left in the store, of a request that went through at once or after trouble', async () => {
        let tries = 0;
        await queue.keep(aSubmission());
        await queue.stop();
        expect(await contentsOf(url)).toContain('Zanzibar');
        queue = await open(url);
        queue.startWorker(
          form(() =>
            (tries += 1) < 2 ? Promise.reject(new MaxError('injoignable', 'Éteint.')) : Promise.resolve(),
          ),
        );
        await queue.idle();
        await queue.keep(aSubmission({ nonce: 'dd44' }));
        await queue.idle();
        expect(tries).toBe(3);
        await queue.stop();
        expect(await contentsOf(url)).not.toMatch(/Zanzibar|Amina|example\.org/);
        queue = await open(url);
      });

      test('while Twenty is down it is tried again, whole, until it is there', async () => {
        let tries = 0;
        await queue.keep(aSubmission());
        queue.startWorker(
          form(() =>
            (tries += 1) < 3 ? Promise.reject(new MaxError('injoignable', 'Éteint.')) : Promise.resolve(),
          ),
        );
        await queue.idle();
        expect(seen.submissions).toEqual([aSubmission(), aSubmission(), aSubmission()]);
        expect(await queue.isEmpty()).toBe(true);
      });

      test('refused as it is, it is kept, counted, and tried again with every sweep', async () => {
        let broken = true;
        await queue.keep(aSubmission());
        queue.startWorker(
          form(() => (broken ? Promise.reject(new MaxError('refus', 'Refusé.')) : Promise.resolve())),
        );
        await queue.idle();
        expect(await queue.kept()).toEqual({ waiting: 0, refused: 1 });
        await queue.retryFailed();
        await queue.idle();
        expect(seen.submissions).toHaveLength(2);
        expect(await queue.kept()).toEqual({ waiting: 0, refused: 1 });
        broken = false;
        await queue.retryFailed();
        await queue.idle();
        expect(seen.submissions).toEqual([aSubmission(), aSubmission(), aSubmission()]);
        expect(await queue.isEmpty()).toBe(true);
      });
    });

    test('two thousand alarms are set in one go', async () => {
      const at = plus(clock.now(), minutes(60));
      const times = Array.from({ length: 2_000 }, (_, n) => plus(at, minutes(n)));
      await Promise.all(times.map((time, n) => queue.setAlarm(`lead-${n}`, time)));
      queue.startWorker(work());
      clock.pass(minutes(60 + 99));
      await queue.idle();
      expect(new Set(seen.leads.flat()).size).toBe(100);
      expect(await queue.nextAlarm()).toEqual(times[100]);
    });
  });
}
