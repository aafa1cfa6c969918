import { dice } from '../../../src/sandbox/dice';
import { noFaults, setFaults, strikes } from '../../../src/sandbox/faults';
import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { client } from './client';

test('a fault strikes the next n times, then by its probability, the same way for the same seed', () => {
  const run = () => {
    const fault = { next: 2, probability: 0.5 };
    const thrown = dice(7);
    return Array.from({ length: 20 }, () => strikes(fault, thrown));
  };
  expect(run().slice(0, 2)).toEqual([true, true]);
  expect(run()).toEqual(run());
  expect(new Set(run().slice(2)).size).toBe(2);
});

test('ids come from the seed, are version 4 and do not repeat', () => {
  const ids = (() => {
    const thrown = dice(1);
    return Array.from({ length: 500 }, () => thrown.uuid());
  })();
  expect(new Set(ids).size).toBe(500);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(dice(1).uuid()).toBe(ids[0]);
});

test.each([
  [{ dropWebhooks: 0.3 }, []],
  [{ dropWebhooks: { next: 2 }, unreachable: true, delayMs: 5 }, []],
  [{ nope: 1 }, ['nope']],
  [{ unreachable: 'oui' }, ['unreachable']],
  [{ slowMs: '5' }, ['slowMs']],
  [[], ['(un objet JSON est attendu)']],
])('%j: unknown %j', (patch, unknown) => {
  expect(setFaults(noFaults(), patch)).toEqual(unknown);
});

describe('at work', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: 'off' });
  });
  afterAll(() => sandbox.stop());
  const set = (patch: object) =>
    fetch(`${sandbox.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(patch) });
  const count = async (): Promise<unknown> =>
    (await client(sandbox).data('{ notes { totalCount } }')).data.notes.totalCount;

  test('switched on over HTTP, a 500 strikes before anything is done', async () => {
    expect((await set({ serverErrors: { next: 1 } })).status).toBe(200);
    const answer = await fetch(`${sandbox.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify({ query: 'mutation { createNote(data: {}) { id } }' }),
    });
    expect(answer.status).toBe(500);
    expect(await count()).toBe(0);
  });

  test('a lost answer comes after the write', async () => {
    sandbox.faults.lostAnswers.next = 1;
    await expect(client(sandbox).data('mutation { createNote(data: {}) { id } }')).rejects.toThrow(
      'fetch failed',
    );
    expect(await count()).toBe(1);
  });

  test('a refused call is one of LIMIT_REACHED', async () => {
    sandbox.faults.refusedCalls.next = 1;
    const { errors } = await client(sandbox).data('{ notes { totalCount } }');
    expect(errors?.[0]?.extensions.subCode).toBe('LIMIT_REACHED');
  });

  test('unreachable cuts every connection, and can be undone', async () => {
    sandbox.faults.unreachable = true;
    await expect(client(sandbox).data('{ notes { totalCount } }')).rejects.toThrow('fetch failed');
    await expect(fetch(`${sandbox.url}/healthz`)).rejects.toThrow('fetch failed');
    expect((await set({ unreachable: false })).status).toBe(200);
    expect(await count()).toBe(1);
  });

  test('a slow answer is late and right', async () => {
    sandbox.faults.slowAnswers.next = 1;
    sandbox.faults.slowMs = 30;
    expect(await count()).toBe(1);
    expect(sandbox.faults.slowAnswers.next).toBe(0);
  });

  test('a fault that does not exist is refused and named', async () => {
    const answer = await set({ tremblement: true });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('tremblement');
  });
});
