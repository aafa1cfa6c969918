/** Webhooks: made, signed, delivered at most once, one by one (API.md §1). Their recordings keep every byte. */
import { createHmac } from 'node:crypto';
import { createMany, createOne, metadata, removeMany, removeOne, updateMany, updateOne } from '../documents';
import { createField, makeObject, type Thing } from '../scene';
import type { Case, Row, Stage } from '../stage';
import type { Delivery, Ears } from '../target';

const SECRET = 'secret-d-essai-sans-valeur';

type Payload = {
  readonly eventName: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly updatedFields?: readonly string[];
};
const payload = (delivery: Delivery | undefined): Payload => JSON.parse(delivery?.body ?? '{}') as Payload;

const create = (input: Readonly<Record<string, unknown>>) =>
  metadata(
    'createWebhook',
    'mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { id targetUrl operations secret description } }',
    { input },
  );
const remove = (id: string) =>
  metadata('deleteWebhook', 'mutation($id: UUID!) { deleteWebhook(id: $id) { id } }', { id });

/** An object of its own and a webhook on all its events, known to the workers. */
async function listening(
  stage: Stage,
): Promise<{ readonly thing: Thing; readonly ears: Ears; readonly webhook: Row }> {
  const thing = await makeObject(stage, 'Echo');
  await stage.row(createField(thing.id, { name: 'texte', type: 'TEXT', label: 'Texte', icon: 'IconBox' }));
  const ears = await stage.target.ears();
  const webhook = await stage.row(
    create({
      targetUrl: ears.url,
      operations: [`${thing.name.one}.*`],
      secret: SECRET,
      description: stage.prefix,
    }),
  );
  stage.afterwards(remove(webhook.id));
  await stage.target.settle();
  return { thing, ears, webhook };
}

/** The story is told with the ears open, and they are closed however it ends. */
async function hearing(
  stage: Stage,
  story: (thing: Thing, heard: (count: number) => Promise<readonly Delivery[]>, ears: Ears) => Promise<void>,
): Promise<void> {
  const { thing, ears } = await listening(stage);
  try {
    await story(thing, (count) => ears.heard(count), ears);
  } finally {
    await ears.close();
  }
}

export const webhooks: readonly Case[] = [
  {
    name: 'a webhook is listed with its secret in clear',
    async run(stage) {
      const targetUrl = 'https://exemple.fr/webhooks/twenty';
      const operations = ['lead.created', 'lead.updated'];
      const made = await stage.row(
        create({ id: stage.id('webhook'), targetUrl, operations, secret: SECRET }),
      );
      stage.afterwards(remove(made.id));
      expect(made).toMatchObject({ id: stage.id('webhook'), targetUrl, operations, secret: SECRET });
      const query = 'query($id: UUID!) { webhook(id: $id) { id targetUrl operations secret } }';
      expect(await stage.row(metadata('webhook', query, { id: made.id }))).toMatchObject({ secret: SECRET });
      expect(await stage.row(remove(made.id))).toEqual({ id: made.id });
    },
  },
  {
    name: 'a webhook without a secret is given one',
    async run(stage) {
      const made = await stage.row(
        create({ targetUrl: 'https://exemple.fr/sans-secret', operations: ['lead.*'] }),
      );
      stage.afterwards(remove(made.id));
      expect(made.secret).toMatch(/^[0-9a-f]{64}$/);
    },
  },
  {
    name: 'a webhook needs an address',
    async run(stage) {
      const refusal = await stage.refusal(create({ targetUrl: 'pas une adresse', operations: ['lead.*'] }));
      expect(refusal.extensions.code).toBe('METADATA_VALIDATION_FAILED');
      expect(JSON.stringify(refusal.extensions)).toContain('INVALID_TARGET_URL');
    },
  },
  {
    name: 'a delivery is signed over its raw body',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        await stage.row(
          createOne(thing.name, { id: stage.id('une'), name: 'Été', texte: 'accents : é à ç' }),
        );
        const [delivery] = await heard(1);
        const { headers, body } = delivery ?? { headers: {}, body: '' };
        expect(headers['content-type']).toBe('application/json');
        const timestamp = headers['x-twenty-webhook-timestamp'] ?? '';
        expect(timestamp).toMatch(/^\d{13}$/);
        expect(headers['x-twenty-webhook-nonce']).toMatch(/^[0-9a-f]{32}$/);
        const signature = createHmac('sha256', SECRET).update(`${timestamp}:${body}`).digest('hex');
        expect(headers['x-twenty-webhook-signature']).toBe(signature);
        expect(body).toContain('accents : é à ç');
      }),
  },
  {
    name: 'a record’s life is told event by event',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const id = stage.id('une');
        const event = (action: string) => `${thing.name.one}.${action}`;
        await stage.row(createOne(thing.name, { id, name: 'une' }));
        const created = payload((await heard(1))[0]);
        expect(created).toMatchObject({
          eventName: event('created'),
          objectMetadata: { id: thing.id, nameSingular: thing.name.one },
          workspaceId: expect.any(String),
          webhookId: expect.any(String),
          eventDate: expect.any(String),
          record: { id, name: 'une', texte: '', deletedAt: null, createdBy: { source: 'API' } },
        });
        expect(created.updatedFields).toBeUndefined();

        await stage.row(updateOne(thing.name, id, { texte: 'changé' }));
        const updated = payload((await heard(1))[0]);
        expect(updated).toMatchObject({
          eventName: event('updated'),
          updatedFields: ['texte'],
          record: {
            id,
            texte: 'changé',
            updatedBy: { source: 'API', name: expect.stringMatching(/./), workspaceMemberId: null },
          },
        });

        await stage.row(removeOne('delete', thing.name, id));
        const deleted = payload((await heard(1))[0]);
        expect(deleted).toMatchObject({ eventName: event('deleted'), updatedFields: ['deletedAt'] });
        expect(deleted.record.deletedAt).toEqual(expect.any(String));

        await stage.row(removeOne('restore', thing.name, id));
        const restored = payload((await heard(1))[0]);
        expect(restored).toMatchObject({ eventName: event('restored'), updatedFields: ['deletedAt'] });
        expect(restored.record.deletedAt).toBeNull();

        await stage.row(removeOne('destroy', thing.name, id));
        const destroyed = payload((await heard(1))[0]);
        expect(destroyed).toMatchObject({ eventName: event('destroyed'), record: { id } });
        expect(destroyed.updatedFields).toBeUndefined();
      }),
  },
  {
    name: 'the updatedAt of a delivery is the one of the answer',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const made = await stage.row(
          createOne(thing.name, { id: stage.id('une') }, { select: 'id updatedAt' }),
        );
        expect(payload((await heard(1))[0]).record.updatedAt).toBe(made.updatedAt);
        const updated = await stage.row(updateOne(thing.name, made.id, { texte: 'é' }, 'id updatedAt'));
        expect(payload((await heard(1))[0]).record.updatedAt).toBe(updated.updatedAt);
        const [claimed] = await stage.rows(
          updateMany(thing.name, { id: { in: [made.id] } }, { texte: 'à' }, 'id updatedAt'),
        );
        expect(payload((await heard(1))[0]).record.updatedAt).toBe(claimed?.updatedAt);
        const [upserted] = await stage.rows(
          createMany(thing.name, [{ id: made.id, texte: 'ç' }], { upsert: true, select: 'id updatedAt' }),
        );
        expect(payload((await heard(1))[0]).record.updatedAt).toBe(upserted?.updatedAt);
      }),
  },
  {
    name: 'a batch is one delivery for each record but destroyMany tells only one',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const ids = ['a', 'b', 'c'].map((word) => stage.id(word));
        const filter = { id: { in: ids } };
        const events = async (count: number) =>
          (await heard(count)).map((delivery) => payload(delivery).eventName.split('.')[1]);
        await stage.rows(
          createMany(
            thing.name,
            ids.map((id) => ({ id })),
          ),
        );
        expect(await events(3)).toEqual(['created', 'created', 'created']);
        await stage.rows(updateMany(thing.name, filter, { texte: 'ensemble' }));
        expect(await events(3)).toEqual(['updated', 'updated', 'updated']);
        await stage.rows(removeMany('destroy', thing.name, filter));
        expect(await events(1)).toEqual(['destroyed']);
        // A later event comes next: had there been more about the three, they would be here.
        await stage.row(createOne(thing.name, { id: stage.id('témoin') }));
        expect(await events(1)).toEqual(['created']);
      }),
  },
  {
    name: 'an update that changes nothing is silent',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const id = stage.id('une');
        await stage.row(createOne(thing.name, { id, texte: 'pareil' }));
        await heard(1);
        await stage.row(updateOne(thing.name, id, { texte: 'pareil' }));
        await stage.row(updateOne(thing.name, id, { texte: 'autre' }));
        const next = payload((await heard(1))[0]);
        expect(next).toMatchObject({ updatedFields: ['texte'], record: { texte: 'autre' } });
      }),
  },
  {
    name: 'a conditional update is told to nobody',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const id = stage.id('une');
        await stage.row(createOne(thing.name, { id, texte: 'avant' }));
        await heard(1);
        const claim = updateMany(thing.name, { id: { eq: id }, texte: { eq: 'avant' } }, { texte: 'après' });
        expect(await stage.rows(claim)).toEqual([{ id }]);
        // The event of a later change comes next, and it is the only one.
        await stage.row(updateOne(thing.name, id, { texte: 'encore' }));
        expect(payload((await heard(1))[0]).record.texte).toBe('encore');
      }),
  },
  {
    name: 'an upsert that revives is told as an update',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard) => {
        const id = stage.id('une');
        await stage.row(createOne(thing.name, { id, texte: 'avant' }));
        await stage.row(removeOne('delete', thing.name, id));
        await heard(2);
        await stage.row(createOne(thing.name, { id, texte: 'après' }, { upsert: true }));
        const revived = payload((await heard(1))[0]);
        expect(revived.eventName).toBe(`${thing.name.one}.updated`);
        expect(revived.updatedFields).toEqual(expect.arrayContaining(['deletedAt', 'texte']));
      }),
  },
  {
    name: 'a delivery answered with 500 is not tried again',
    needs: 'webhooks',
    verbatim: true,
    seconds: 90,
    run: (stage) =>
      hearing(stage, async (thing, heard, ears) => {
        ears.failNext();
        await stage.row(createOne(thing.name, { id: stage.id('perdue') }));
        expect(payload((await heard(1))[0]).record.id).toBe(stage.id('perdue'));
        await stage.row(createOne(thing.name, { id: stage.id('suivante') }));
        expect(payload((await heard(1))[0]).record.id).toBe(stage.id('suivante'));
      }),
  },
];
