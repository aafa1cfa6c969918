import { Batcher, type React } from '../../../src/service/batcher';
import { isolating } from '../../../src/service/isolate';
import { MaxError } from '../../../src/errors';

const NONE: ReadonlyMap<string, unknown> = new Map();
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `lead-${n}`);

/** A reaction that notes its batches, and waits to be let go when `held`. */
function recorded(held = false) {
  const batches: string[][] = [];
  let letGo: () => void = () => undefined;
  const gate = held ? new Promise<void>((resolve) => (letGo = resolve)) : Promise.resolve();
  const react: React = async (leadIds) => {
    batches.push([...leadIds]);
    await gate;
    return NONE;
  };
  return { batches, react, letGo: () => letGo() };
}

test('leads of the same moment are one batch, each once', async () => {
  const { batches, react } = recorded();
  const batcher = new Batcher(react, { gatherMs: 0 });
  await Promise.all([batcher.look(['a', 'b']), batcher.look(['b', 'c'])]);
  expect(batches).toEqual([['a', 'b', 'c']]);
});

test('more than a batch holds go in several, none lost', async () => {
  const { batches, react } = recorded();
  const batcher = new Batcher(react, { gatherMs: 0 });
  await batcher.look(ids(450));
  expect(batches.map(({ length }) => length)).toEqual([200, 200, 50]);
});

test('a batch ends a few leads at a time: whoever knocks meanwhile has a turn', async () => {
  const batcher = new Batcher(recorded().react, { gatherMs: 0 });
  let ended = 0;
  const looks = ids(45).map((id) => batcher.look([id]).then(() => (ended += 1)));
  const seen = [0];
  while (ended < 45) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(ended);
  }
  const steps = seen.slice(1).map((now, turn) => now - (seen[turn] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(10);
  await Promise.all(looks);
});

test('a lead asked for while it is being decided is decided again, and only that answers the second caller', async () => {
  const { batches, react, letGo } = recorded(true);
  const batcher = new Batcher(react, { gatherMs: 0 });
  const first = batcher.look(['a']);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(batches).toEqual([['a']]);
  const second = batcher.look(['a', 'b']);
  letGo();
  await Promise.all([first, second]);
  expect(batches).toEqual([['a'], ['a', 'b']]);
});

test('a fault reaches those who asked, lead by lead', async () => {
  const batcher = new Batcher(() => Promise.resolve(new Map([['b', 'cassé']])), { gatherMs: 0 });
  const [one, other] = await Promise.all([batcher.look(['a', 'b']), batcher.look(['a'])]);
  expect([...one]).toEqual([['b', 'cassé']]);
  expect(other.size).toBe(0);
});

test('stopping ends the batch under way and hands back what waited', async () => {
  const { batches, react, letGo } = recorded(true);
  const batcher = new Batcher(react, { gatherMs: 0 });
  const first = batcher.look(['a']);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const waiting = batcher.look(['b']);
  const stopped = batcher.stop('arrêt');
  letGo();
  await stopped;
  expect((await first).size).toBe(0);
  expect([...(await waiting)]).toEqual([['b', 'arrêt']]);
  expect([...(await batcher.look(['c']))]).toEqual([['c', 'arrêt']]);
  expect(batches).toEqual([['a']]);
});

describe('isolating', () => {
  const refusing = (poison: string, kind: 'refus' | 'injoignable') => {
    const batches: number[] = [];
    const react: React = (leadIds) => {
      batches.push(leadIds.length);
      return leadIds.includes(poison) ? Promise.reject(new MaxError(kind, 'Non.')) : Promise.resolve(NONE);
    };
    return { batches, react: isolating(react) };
  };

  test('one lead that Twenty refuses fails alone', async () => {
    const { react, batches } = refusing('lead-137', 'refus');
    expect([...(await react(ids(200))).keys()]).toEqual(['lead-137']);
    expect(batches.length).toBeLessThanOrEqual(17);
  });

  test('when Twenty is away, nobody is looked for', async () => {
    const { react, batches } = refusing('lead-137', 'injoignable');
    expect((await react(ids(200))).size).toBe(200);
    expect(batches).toEqual([200]);
  });
});
