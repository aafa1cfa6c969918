/** Documents, keys, limits, pages: how the server itself answers (API.md §2, §3, §5). */
import { createOne, findMany, metadata, updateOne } from '../documents';
import { createObject } from '../scene';
import type { Case, Refusal } from '../stage';
import type { Call } from '../target';

const people: Call = {
  door: 'graphql',
  root: 'people',
  query: '{ people(first: 1) { edges { node { id } } } }',
};

const documents: readonly Case[] = [
  {
    name: 'several root queries are one document',
    async run(stage, { fiche, suite }) {
      const query = `{ ${fiche.name.many}(first: 1) { edges { node { id } } } ${suite.name.many}(first: 1) { edges { node { id } } } }`;
      const body = await stage.body({ door: 'graphql', root: fiche.name.many, query });
      expect(body.errors).toBeUndefined();
      expect(Object.keys(body.data ?? {}).sort()).toEqual([fiche.name.many, suite.name.many].sort());
    },
  },
  {
    name: 'an alias at the root names the answer',
    async run(stage, { fiche }) {
      const query = `{ premier: ${fiche.name.many}(filter: { nombre: { lt: 0 } }) { totalCount } }`;
      const body = await stage.body({ door: 'graphql', root: 'premier', query });
      expect(body).toEqual({ data: { premier: { totalCount: 0 } } });
    },
  },
  {
    name: 'of two mutations in one document one may fail alone',
    async run(stage, { fiche, suite }) {
      const query =
        `mutation($bon: ${fiche.name.One}CreateInput!, $mauvais: ${suite.name.One}CreateInput!) ` +
        `{ create${fiche.name.One}(data: $bon) { id } create${suite.name.One}(data: $mauvais) { id } }`;
      const variables = { bon: { id: stage.id('bonne') }, mauvais: { ficheId: stage.id('absente') } };
      const body = await stage.body({ door: 'graphql', root: `create${fiche.name.One}`, query, variables });
      expect(body.data).toEqual({
        [`create${fiche.name.One}`]: { id: stage.id('bonne') },
        [`create${suite.name.One}`]: null,
      });
      expect(body.errors).toHaveLength(1);
    },
  },
  {
    name: 'the same root twice is refused even with an alias',
    async run(stage, { fiche }) {
      const query = `{ a: ${fiche.name.many}(first: 1) { totalCount } b: ${fiche.name.many}(first: 1) { totalCount } }`;
      const refusal = await stage.refusal({ door: 'graphql', root: 'a', query });
      expect(refusal.message).toContain(`Duplicate root resolver: "${fiche.name.many}"`);
    },
  },
  {
    name: 'twenty one roots are refused',
    async run(stage) {
      const roots = [
        ...['people', 'companies', 'opportunities', 'notes', 'tasks', 'noteTargets', 'taskTargets'],
        ...[
          'attachments',
          'workspaceMembers',
          'timelineActivities',
          'calendarEvents',
          'messages',
          'messageThreads',
        ],
        ...['workflows', 'workflowRuns', 'workflowVersions', 'workflowAutomatedTriggers', 'dashboards'],
        ...['calendarEventParticipants', 'messageParticipants', 'blocklists'],
      ];
      expect(roots).toHaveLength(21);
      const query = `{ ${roots.map((root) => `${root}(first: 1) { totalCount }`).join(' ')} }`;
      const refusal = await stage.refusal({ door: 'graphql', root: 'people', query });
      expect(refusal.message).toContain(
        'Too many root resolvers requested: 21 - Maximum allowed root resolvers: 20',
      );
    },
  },
  {
    name: 'a document that does not parse is refused',
    async run(stage) {
      const answer = await stage.send({
        door: 'graphql',
        root: 'people',
        query: '{ people(first: 1 { edges } }',
      });
      expect(answer.body).toMatchObject({ errors: [{ message: expect.stringContaining('Syntax Error') }] });
    },
  },
  {
    name: 'the inputs of an object can be introspected',
    async run(stage, { fiche }) {
      const query = `{ __type(name: "${fiche.name.One}CreateInput") { inputFields { name } } }`;
      const type = (await stage.value({ door: 'graphql', root: '__type', query })) as {
        inputFields: { name: string }[];
      };
      const names = type.inputFields.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['id', 'cle', 'statut', 'telephone', 'membreId', 'createdAt']),
      );
    },
  },
  {
    name: 'the inputs of the metadata API can be introspected',
    async run(stage) {
      const wanted = {
        CreateObjectInput: [
          'nameSingular',
          'namePlural',
          'labelSingular',
          'labelPlural',
          'icon',
          'description',
        ],
        CreateFieldInput: [
          'objectMetadataId',
          'type',
          'name',
          'label',
          'options',
          'defaultValue',
          'isUnique',
        ],
        UpdateFieldInput: ['label', 'options', 'description', 'icon', 'isActive'],
        CreateWebhookInput: ['id', 'targetUrl', 'operations', 'secret', 'description'],
      };
      for (const [name, fields] of Object.entries(wanted)) {
        const query = 'query($name: String!) { __type(name: $name) { inputFields { name } } }';
        const type = (await stage.value(metadata('__type', query, { name }))) as {
          inputFields: { name: string }[];
        };
        expect(type.inputFields.map((field) => field.name)).toEqual(expect.arrayContaining(fields));
      }
    },
  },
  {
    name: 'a type that does not exist is null',
    async run(stage) {
      const query = 'query($name: String!) { __type(name: $name) { inputFields { name } } }';
      expect(await stage.value(metadata('__type', query, { name: 'PasUnType' }))).toBeNull();
    },
  },
];

const keys: readonly Case[] = [
  {
    name: 'a key that is none is told so',
    async run(stage) {
      const unauthenticated = { code: 'UNAUTHENTICATED', subCode: 'UNAUTHENTICATED' };
      const body = await stage.body({ ...people, as: 'garbage' });
      expect(body.errors?.[0]).toMatchObject({ message: 'Token invalid.', extensions: unauthenticated });
      const roles = await stage.body({ ...metadata('getRoles', '{ getRoles { id } }'), as: 'garbage' });
      expect(roles.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  },
  {
    name: 'no key meets a public schema',
    async run(stage) {
      const body = await stage.body({ ...people, as: 'nobody' });
      expect(body.errors?.[0]?.message).toContain('Cannot query field "people" on type "Query".');
      const roles = await stage.body({ ...metadata('getRoles', '{ getRoles { id } }'), as: 'nobody' });
      expect(roles.errors?.[0]).toMatchObject({
        message: 'Forbidden resource',
        extensions: { code: 'FORBIDDEN' },
      });
    },
  },
  {
    name: 'a read only key reads and may not write',
    needs: 'readonly-key',
    async run(stage, { fiche }) {
      const made = await stage.row(createOne(fiche.name, { id: stage.id('lue'), texte: 'lisible' }));
      const read = findMany(fiche.name, { filter: { id: { eq: made.id } }, select: 'texte' });
      expect(await stage.found({ ...read, as: 'readonly' })).toEqual([{ texte: 'lisible' }]);
      const denied = { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' };
      const create = await stage.refusal({ ...createOne(fiche.name, { texte: 'x' }), as: 'readonly' });
      expect(create.extensions).toMatchObject(denied);
      const update = await stage.refusal({
        ...updateOne(fiche.name, made.id, { texte: 'x' }),
        as: 'readonly',
      });
      expect(update.extensions).toMatchObject(denied);
    },
  },
  {
    name: 'a read only key may not change the model nor see webhooks',
    needs: 'readonly-key',
    async run(stage) {
      const object = createObject({
        nameSingular: `${stage.prefix}Interdit`,
        namePlural: `${stage.prefix}Interdits`,
        labelSingular: 'Interdit',
        labelPlural: 'Interdits',
      });
      const refusal = await stage.body({ ...object, as: 'readonly' });
      expect(refusal.errors?.[0]?.message).toBe('Entity performing the request does not have permission');
      const webhooks = await stage.body({ ...metadata('webhooks', '{ webhooks { id } }'), as: 'readonly' });
      const denied = webhooks.errors?.[0] as Refusal;
      expect(denied.message).toBe('Entity performing the request does not have permission');
    },
  },
  {
    name: 'roles are listed with their members',
    async run(stage) {
      const query = '{ getRoles { id label canUpdateAllSettings workspaceMembers { id } } }';
      const roles = await stage.rows(metadata('getRoles', query));
      const admin = roles.find((role) => role.label === 'Admin');
      expect(admin).toMatchObject({ canUpdateAllSettings: true });
      expect((admin?.workspaceMembers as unknown[]).length).toBeGreaterThan(0);
    },
  },
];

const pages: readonly Case[] = [
  {
    name: 'the version is on a public page',
    async run(stage) {
      const answer = await stage.send({ door: 'get', url: '/client-config' });
      expect(answer.status).toBe(200);
      const { appVersion } = answer.body as { appVersion?: string };
      expect(appVersion ?? 'v0.0.0').toMatch(/^v?\d+\.\d+\.\d+/);
    },
  },
  {
    name: 'the health page says ok',
    async run(stage) {
      const answer = await stage.send({ door: 'get', url: '/healthz' });
      expect(answer).toMatchObject({ status: 200, body: { status: 'ok' } });
    },
  },
];

/** Empties the bucket of the whole workspace, so it comes last. */
export const limit: Case = {
  name: 'after a hundred calls in a row the next is refused',
  needs: 'flood',
  seconds: 180,
  async run(stage) {
    const answers = await stage.target.flood(people, 130);
    const refused = answers.at(-1);
    expect(answers).toHaveLength(101);
    expect(refused).toMatchObject({
      status: 200,
      body: {
        data: { people: null },
        errors: [
          {
            message: expect.stringMatching(/^Limit reached \(100 tokens per \d+ ms\)$/),
            extensions: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' },
          },
        ],
      },
    });
  },
};

export const server: readonly Case[] = [...documents, ...keys, ...pages];
