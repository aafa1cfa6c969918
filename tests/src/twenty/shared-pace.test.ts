import { LONG_LIMIT, SHORT_LIMIT, type Limit } from '../../../src/twenty/bucket';
import { sharedPace, type Notes } from '../../../src/twenty/shared-pace';
import { createThrottle } from '../../../src/twenty/throttle';
import { aServerBucket, aTestTime } from './time';

/** One home for all: a note, and a clock that is not the processes'. */
type TestTime = ReturnType<typeof aTestTime>;

function aHome(time: TestTime, ahead = 0) {
  const notes = new Map<string, string>();
  let silent = false;
  const answer = <T>(value: () => T): Promise<T> =>
    silent ? Promise.reject(new Error('injoignable')) : Promise.resolve(value());
  const home: Notes = {
    read: (name) =>
      answer(() => ({ note: notes.get(name) ?? null, now: time.clock.now().getTime() + ahead })),
    swap: (name, from, to) =>
      answer(() => {
        if ((notes.get(name) ?? null) !== from) return false;
        notes.set(name, to);
        return true;
      }),
  };
  return { home, notes, fallSilent: () => (silent = true) };
}

const aProcess = (time: TestTime, home: Notes, long: Limit = LONG_LIMIT) => {
  const pace = sharedPace(home, SHORT_LIMIT, long, () => time.clock.now().getTime());
  return createThrottle({ ...time, pace, long });
};

test.each([2, 3, 5])('%i processes together are refused nothing', async (count) => {
  const time = aTestTime();
  const { home } = aHome(time, 90_000);
  const processes = Array.from({ length: count }, () => aProcess(time, home));
  const server = aServerBucket(LONG_LIMIT);
  let refused = 0;
  for (let n = 0; n < 300; n += 1) {
    await processes[n % count]?.enter(1);
    if (!server.accepts(time.clock.now().getTime())) refused += 1;
  }
  expect(refused).toBe(0);
});

test('each believing it has the limit for itself, two are refused: the shared pace is what helps', async () => {
  const time = aTestTime();
  const processes = [createThrottle({ ...time }), createThrottle({ ...time })];
  const server = aServerBucket(LONG_LIMIT);
  let refused = 0;
  for (let n = 0; n < 300; n += 1) {
    await processes[n % 2]?.enter(1);
    if (!server.accepts(time.clock.now().getTime())) refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
});

test('what one is refused silences the others', async () => {
  const time = aTestTime();
  const { home } = aHome(time);
  const [one, other] = [aProcess(time, home), aProcess(time, home)];
  await one.enter(1);
  one.refused({ tokens: 100, windowMs: 60_000 });
  await one.foresee(1);
  expect(time.waits).toEqual([6_000]);
  await other.enter(1);
  expect(time.waits).toEqual([6_000]);
});

test('another limit in the settings makes another pace', async () => {
  const time = aTestTime();
  const { home } = aHome(time);
  const before = aProcess(time, home);
  for (let n = 0; n < 98; n += 1) await before.enter(1);
  const raised = aProcess(time, home, { tokens: 6_000, windowMs: 60_000 });
  for (let n = 0; n < 50; n += 1) await raised.enter(1);
  expect(time.waits).toEqual([]);
});

test('a home that does not answer holds nobody up: each paces itself', async () => {
  const time = aTestTime();
  const { home, fallSilent } = aHome(time);
  const one = aProcess(time, home);
  for (let n = 0; n < 10; n += 1) await one.enter(1);
  fallSilent();
  for (let n = 0; n < 99; n += 1) await one.enter(1);
  expect(time.waits).toEqual([650]);
});

test.each(['{"reglage":100,"pace":{}}', 'abîmé', ''])('the note %j is written anew', async (note) => {
  const time = aTestTime();
  const { home, notes } = aHome(time);
  notes.set('rythme', note);
  await aProcess(time, home).enter(1);
  expect(JSON.parse(notes.get('rythme') ?? '')).toMatchObject({ pace: { longBucket: { tokens: 99 } } });
});
