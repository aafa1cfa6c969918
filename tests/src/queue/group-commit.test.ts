import { GroupCommit } from '../../../src/queue/group-commit';
import { Turns } from '../../../src/service/turns';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  test('what arrives during a write leaves together in the next one', async () => {
    const writes: string[][] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const group = new GroupCommit<string>(async (items) => {
      writes.push([...items]);
      if (writes.length === 1) await held;
    });
    const first = group.add('a');
    await turn();
    await turn();
    const others = ['b', 'c', 'd'].map((item) => group.add(item));
    letGo();
    await Promise.all([first, ...others]);
    await group.settled();
    expect(writes).toEqual([['a'], ['b', 'c', 'd']]);
  });

  test('a slow write holds up nobody but those in it, while fewer than allowed are under way', async () => {
    const writes: string[][] = [];
    const held: (() => void)[] = [];
    const group = new GroupCommit<string>(
      (items) => {
        writes.push([...items]);
        return new Promise((resolve) => held.push(resolve));
      },
      { atOnce: 2 },
    );
    const all: Promise<void>[] = [];
    for (const item of ['a', 'b', 'c', 'd']) {
      all.push(group.add(item));
      await turn();
      await turn();
    }
    expect(writes).toEqual([['a'], ['b']]);
    held[1]?.();
    await all[1];
    await turn();
    expect(writes).toEqual([['a'], ['b'], ['c', 'd']]);
    held.forEach((letGo) => letGo());
    await Promise.all([...all, group.settled()]);
  });

  test('what is full leaves before its time; what is not waits for company', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      const writes: string[][] = [];
      const group = new GroupCommit<string>((items) => Promise.resolve(void writes.push([...items])), {
        spacingMs: 1_000,
        full: 3,
      });
      await group.add('a');
      const few = ['b', 'c'].map((item) => group.add(item));
      await turn();
      await turn();
      expect(writes).toEqual([['a']]);
      await Promise.all([...few, group.add('d')]);
      expect(writes).toEqual([['a'], ['b', 'c', 'd']]);
      const one = group.add('e');
      await jest.advanceTimersByTimeAsync(1_000);
      await one;
      expect(writes.at(-1)).toEqual(['e']);
    } finally {
      jest.useRealTimers();
    }
  });

  test('a write that fails fails those it carried, and no one else', async () => {
    let writes = 0;
    const group = new GroupCommit<string>(() =>
      (writes += 1) === 1 ? Promise.reject(new Error('disque plein')) : Promise.resolve(),
    );
    await expect(Promise.allSettled([group.add('a'), group.add('b')])).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    await expect(group.add('c')).resolves.toBeUndefined();
  });
});

test('the urgent goes before what waited longer, never before what has begun', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const piece = (name: string) => async (): Promise<void> => {
    await turn();
    done.push(name);
  };
  await Promise.all([
    turns.take(false, piece('begun')),
    turns.take(false, piece('usual 1')),
    turns.take(false, piece('usual 2')),
    turns.take(true, piece('urgent')),
  ]);
  expect(done).toEqual(['begun', 'urgent', 'usual 1', 'usual 2']);
  await expect(turns.take(false, () => Promise.reject(new Error('non')))).rejects.toThrow('non');
  await expect(turns.take(false, () => Promise.resolve('suivant'))).resolves.toBe('suivant');
});
