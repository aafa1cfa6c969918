import { createHmac } from 'node:crypto';
import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { client, handClock, target, text } from './client';
import type { Client, Received } from './client';

let sandbox: Sandbox;
let api: Client;
let ear: Awaited<ReturnType<typeof target>>;
const clock = handClock();

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 'off', seed: 'agence', clock });
  api = client(sandbox);
  ear = await target();
  await subscribe(['task.*']);
});
afterAll(async () => {
  await sandbox.stop();
  await ear.stop();
});
afterEach(async () => {
  await sandbox.webhooksIdle();
  ear.take();
});

const subscribe = async (operations: readonly string[]): Promise<string> =>
  text(
    (
      await api.metadata('mutation($i: CreateWebhookInput!) { createWebhook(input: $i) { id secret } }', {
        i: { targetUrl: ear.url, operations, secret: 'secret-de-recette' },
      })
    ).data.createWebhook.id,
  );

const only = (received: readonly Received[]): Received => {
  const [first, ...others] = received;
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('rien n’est arrivé');
  return first;
};

/** What arrived because of this mutation, as [event, updatedFields]. */
async function told(mutation: string): Promise<readonly unknown[]> {
  await sandbox.webhooksIdle();
  ear.take();
  await api.data(mutation);
  await sandbox.webhooksIdle();
  return ear
    .take()
    .map(({ body }): unknown =>
      body.updatedFields ? [body.eventName, body.updatedFields] : [body.eventName],
    );
}

const task = async (title: string): Promise<string> =>
  text((await api.data(`mutation { createTask(data: { title: "${title}" }) { id } }`)).data.createTask.id);

test('a delivery is signed over its raw body and has the shape of a real one', async () => {
  await api.data('mutation { createTask(data: { title: "Élan « vif »" }) { id } }');
  await sandbox.webhooksIdle();
  const { headers, rawBody, body } = only(ear.take());
  expect(headers['x-twenty-webhook-signature']).toBe(
    createHmac('sha256', 'secret-de-recette')
      .update(`${String(headers['x-twenty-webhook-timestamp'])}:${rawBody}`)
      .digest('hex'),
  );
  expect(headers['x-twenty-webhook-timestamp']).toBe(String(clock.now().getTime()));
  expect(Object.keys(body as object)).toEqual([
    'targetUrl',
    'eventName',
    'objectMetadata',
    'workspaceId',
    'webhookId',
    'eventDate',
    'record',
  ]);
  expect(body.record).toMatchObject({
    title: 'Élan « vif »',
    bodyV2: { blocknote: null, markdown: '' },
    assigneeId: null,
    deletedAt: null,
    createdBy: { source: 'API', workspaceMemberId: null, name: 'Clé admin', context: {} },
  });
});

test('a record’s life, event by event', async () => {
  const id = await task('vie');
  expect(await told(`mutation { updateTask(id: "${id}", data: { title: "autre" }) { id } }`)).toEqual([
    ['task.updated', ['title']],
  ]);
  expect(await told(`mutation { updateTask(id: "${id}", data: { title: "autre" }) { id } }`)).toEqual([]);
  expect(
    await told(
      `mutation { updateTask(id: "${id}", data: { assigneeId: "${sandbox.members[0]!.id}" }) { id } }`,
    ),
  ).toEqual([['task.updated', ['assignee', 'assigneeId']]]);
  expect(await told(`mutation { deleteTask(id: "${id}") { id } }`)).toEqual([
    ['task.deleted', ['deletedAt']],
  ]);
  expect(await told(`mutation { updateTask(id: "${id}", data: { title: "encore" }) { id } }`)).toEqual([
    ['task.updated', ['title']],
  ]);
  expect(await told(`mutation { restoreTask(id: "${id}") { id } }`)).toEqual([
    ['task.restored', ['deletedAt']],
  ]);
  expect(await told(`mutation { restoreTask(id: "${id}") { id } }`)).toEqual([]);
  expect(await told(`mutation { destroyTask(id: "${id}") { id } }`)).toEqual([['task.destroyed']]);
});

test('a conditional update is told to nobody, an update by ids to everybody', async () => {
  const id = await task('à prendre');
  expect(
    await told(
      `mutation { updateTasks(filter: { id: { eq: "${id}" }, status: { eq: TODO } }, data: { status: DONE }) { id } }`,
    ),
  ).toEqual([]);
  expect(
    await told(`mutation { updateTasks(filter: { id: { in: ["${id}"] } }, data: { status: TODO }) { id } }`),
  ).toEqual([['task.updated', ['status']]]);
});

test('one request per record, except destroyMany which tells only one', async () => {
  expect(
    await told('mutation { createTasks(data: [{ title: "d" }, { title: "d" }, { title: "d" }]) { id } }'),
  ).toHaveLength(3);
  expect(await told('mutation { destroyTasks(filter: { title: { eq: "d" } }) { id } }')).toEqual([
    ['task.destroyed'],
  ]);
});

test('an upsert that revives is told as an update', async () => {
  const id = await task('mort');
  await api.data(`mutation { deleteTask(id: "${id}") { id } }`);
  expect(
    await told(`mutation { createTask(upsert: true, data: { id: "${id}", title: "vif" }) { id } }`),
  ).toEqual([['task.updated', ['deletedAt', 'title']]]);
});

test('a member’s edit says who, and the actor counts as a change', async () => {
  const [anne] = sandbox.members;
  const id = await task('par Anne');
  await sandbox.webhooksIdle();
  ear.take();
  await client(sandbox, sandbox.sessionFor(anne!.id)).data(
    `mutation { updateTask(id: "${id}", data: { title: "par Anne" }) { id } }`,
  );
  await sandbox.webhooksIdle();
  const { body } = only(ear.take());
  expect(body).toMatchObject({
    workspaceMemberId: anne!.id,
    updatedFields: ['updatedBy'],
    userId: expect.any(String),
  });
  expect(body.record.updatedBy).toMatchObject({ source: 'MANUAL', name: 'Anne Moreau' });
});

test('a webhook on everything also hears of the model', async () => {
  const id = await subscribe(['*.*']);
  await sandbox.webhooksIdle();
  ear.take();
  await api.metadata(
    'mutation { createOneObject(input: { object: { nameSingular: "essai", namePlural: "essais", labelSingular: "Essai", labelPlural: "Essais" } }) { id } }',
  );
  await sandbox.webhooksIdle();
  const events = ear.take();
  expect(events.map(({ body }): unknown => body.eventName)).toContain('metadata.objectMetadata.created');
  expect(events[0]?.body).toHaveProperty('event.metadataName', 'objectMetadata');
  await api.metadata(`mutation { deleteWebhook(id: "${id}") { id } }`);
});

describe('faults', () => {
  test('dropped', async () => {
    sandbox.faults.dropWebhooks.next = 1;
    expect(await told('mutation { createTask(data: { title: "perdu" }) { id } }')).toEqual([]);
    expect(sandbox.deliveries[0]).toMatchObject({ eventName: 'task.created', fate: 'perdu', label: 'perdu' });
  });

  test('duplicated', async () => {
    sandbox.faults.duplicateWebhooks.next = 1;
    expect(await told('mutation { createTask(data: {}) { id } }')).toEqual([
      ['task.created'],
      ['task.created'],
    ]);
  });

  test('reordered', async () => {
    const id = await task('un');
    await sandbox.webhooksIdle();
    ear.take();
    sandbox.faults.reorderWebhooks.next = 1;
    await Promise.all([
      api.data(`mutation { updateTask(id: "${id}", data: { title: "deux" }) { id } }`),
      api.data(`mutation { updateTask(id: "${id}", data: { title: "trois" }) { id } }`),
    ]);
    await sandbox.webhooksIdle();
    expect(ear.take()).toHaveLength(2);
  });

  test('delayed', async () => {
    sandbox.faults.delayWebhooks.next = 1;
    sandbox.faults.delayMs = 20;
    expect(await told('mutation { createTask(data: {}) { id } }')).toEqual([['task.created']]);
  });

  test('safe mode blocks without a word', async () => {
    sandbox.faults.safeMode = true;
    expect(await told('mutation { createTask(data: {}) { id } }')).toEqual([]);
    expect(sandbox.deliveries[0]?.fate).toBe('bloqué');
    sandbox.faults.safeMode = false;
  });

  test('a stale list hears of a new webhook ten seconds later', async () => {
    sandbox.faults.staleWebhookList = true;
    await told('mutation { createTask(data: {}) { id } }');
    const id = await subscribe(['task.created']);
    expect(await told('mutation { createTask(data: {}) { id } }')).toHaveLength(1);
    clock.passes(10_000);
    expect(await told('mutation { createTask(data: {}) { id } }')).toHaveLength(2);
    await api.metadata(`mutation { deleteWebhook(id: "${id}") { id } }`);
    sandbox.faults.staleWebhookList = false;
  });
});

test('a target that refuses is not asked again', async () => {
  const deaf = await target(500);
  await api.metadata('mutation($i: CreateWebhookInput!) { createWebhook(input: $i) { id } }', {
    i: { targetUrl: deaf.url, operations: ['note.*'] },
  });
  await api.data('mutation { createNote(data: { title: "n" }) { id } }');
  await sandbox.webhooksIdle();
  expect(deaf.received).toHaveLength(1);
  expect(sandbox.deliveries[0]).toMatchObject({ fate: 'refusé', detail: 'HTTP 500' });
  await deaf.stop();
});
