import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { choices, client, each, install, objectId, those } from './client';
import type { Client, Entry } from './client';

let sandbox: Sandbox;
let api: Client;
let made: Awaited<ReturnType<typeof install>>;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 'off' });
  api = client(sandbox);
  made = await install(api, { singular: 'lead', plural: 'leads' }, [
    { name: 'cle', type: 'TEXT', isUnique: true },
    { name: 'statut', type: 'SELECT', options: choices('NOUVEAU', 'CLIENT'), defaultValue: "'NOUVEAU'" },
    { name: 'canaux', type: 'MULTI_SELECT', options: choices('SMS', 'COURRIEL') },
    { name: 'score', type: 'NUMBER' },
    { name: 'vuLe', type: 'DATE_TIME' },
    { name: 'courriel', type: 'EMAILS' },
    { name: 'telephone', type: 'PHONES' },
    { name: 'notes', type: 'RICH_TEXT' },
    { name: 'brut', type: 'RAW_JSON' },
    {
      name: 'parrain',
      type: 'RELATION',
      relationCreationPayload: {
        type: 'MANY_TO_ONE',
        targetObjectMetadataId: await objectId(api, 'person'),
        targetFieldLabel: 'Filleuls',
        targetFieldIcon: 'IconUser',
      },
    },
  ]);
});
afterAll(() => sandbox.stop());
afterEach(async () => {
  await api.data(
    'mutation { destroyLeads(filter: { id: { neq: "11111111-1111-4111-8111-111111111111" } }) { id } }',
  );
});

const create = async (data: object, upsert = false) =>
  await api.data(
    'mutation($d: LeadCreateInput!, $u: Boolean) { createLead(data: $d, upsert: $u) { id cle name score deletedAt } }',
    { d: data, u: upsert },
  );
const createAll = (data: readonly object[], upsert = false) =>
  api.data(
    'mutation($d: [LeadCreateInput!]!, $u: Boolean) { createLeads(data: $d, upsert: $u) { id cle name score } }',
    { d: data, u: upsert },
  );
const count = async (filter: object): Promise<number> =>
  Number(
    (await api.data('query($f: LeadFilterInput) { leads(filter: $f) { totalCount } }', { f: filter })).data
      .leads.totalCount,
  );
const names = async (filter: object): Promise<string[]> => {
  const answer = await api.data(
    'query($f: LeadFilterInput) { leads(filter: $f, orderBy: [{ name: AscNullsLast }]) { edges { node { name } } } }',
    { f: filter },
  );
  return each(answer.data.leads.edges, (edge) => edge.node.name).map(String);
};

describe('unique fields', () => {
  test('a value in use is refused and the live holder is named', async () => {
    const holder = (await create({ cle: 'a' })).data.createLead.id;
    const answer = await create({ cle: 'a' });
    expect(answer).toEqual({
      status: 200,
      data: { createLead: null },
      errors: [
        {
          message: 'A duplicate entry was detected',
          extensions: {
            userFriendlyMessage: 'This cle value is already in use. Please check your data and try again.',
            conflictingRecordId: holder,
            conflictingObjectNameSingular: 'lead',
            code: 'BAD_USER_INPUT',
          },
        },
      ],
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'a soft-deleted holder',
      async () => {
        const { id } = (await create({ cle: 'a' })).data.createLead;
        await api.data(`mutation { deleteLead(id: "${id}") { id } }`);
        return create({ cle: 'a' });
      },
    ],
    [
      'the primary key',
      async () => {
        const { id } = (await create({ name: 'x' })).data.createLead;
        return create({ id, name: 'y' });
      },
    ],
    ['a row of the same batch', () => createAll([{ cle: 'b' }, { cle: 'b' }])],
    ['a new key twice in one upsert', () => createAll([{ cle: 'c' }, { cle: 'c' }], true)],
  ])('%s refuses without naming anybody', async (_name, attempt) => {
    const { errors } = (await attempt()) as Awaited<ReturnType<typeof create>>;
    expect(errors?.[0]?.extensions).toEqual({
      userFriendlyMessage: 'This record already exists. Please check your data and try again.',
      code: 'BAD_USER_INPUT',
    });
  });

  test('empty texts do not collide', async () => {
    const answer = await createAll([{ name: '1' }, { name: '2', cle: '' }, { name: '3', cle: null }]);
    expect(each(answer.data.createLeads, (lead) => lead.cle)).toEqual(['', '', '']);
  });

  test('an upsert revives the soft-deleted holder and changes only what was given', async () => {
    const { id } = (await create({ cle: 'r', name: 'Avant', score: 3 })).data.createLead;
    await api.data(`mutation { deleteLead(id: "${id}") { id } }`);
    const answer = await create({ cle: 'r', score: 9 }, true);
    expect(answer.data.createLead).toEqual({ id, cle: 'r', name: 'Avant', score: 9, deletedAt: null });
  });

  test('an upsert whose id and key are two records is refused', async () => {
    const { id } = (await create({ cle: 'p' })).data.createLead;
    await create({ cle: 'q' });
    const { errors } = await create({ id, cle: 'q' }, true);
    expect(errors?.[0]?.extensions.subCode).toBe('UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT');
  });

  test('a batch is all or nothing', async () => {
    const { errors } = await createAll([{ name: 'bon' }, { name: 'mauvais', statut: 'FOO' }]);
    expect(errors?.[0]?.message).toBe(
      'Invalid value "FOO" for field "statut". Valid values are: NOUVEAU, CLIENT',
    );
    expect(await count({ name: { eq: 'bon' } })).toBe(0);
  });
});

describe('filters', () => {
  beforeEach(() =>
    createAll([
      {
        name: 'Alice',
        score: 1,
        vuLe: '2026-01-01T10:00:00Z',
        courriel: { primaryEmail: 'A@x.fr' },
        canaux: ['SMS'],
      },
      { name: 'bob', score: 5, statut: 'CLIENT', telephone: { primaryPhoneNumber: '+33612345678' } },
      { name: 'Chloé_1', vuLe: '2026-02-01T10:00:00.500Z', canaux: ['SMS', 'COURRIEL'] },
      { name: '', score: 9 },
    ]),
  );

  test.each<[string, object, string[]]>([
    ['eq is exact', { name: { eq: 'bob' } }, ['bob']],
    ['neq leaves out what is empty, as SQL does', { name: { neq: 'bob' } }, ['Alice', 'Chloé_1']],
    ['eq "" finds the empty', { name: { eq: '' } }, ['']],
    ['in', { name: { in: ['Alice', 'bob'] } }, ['Alice', 'bob']],
    ['is NULL', { score: { is: 'NULL' } }, ['Chloé_1']],
    ['is NOT_NULL', { name: { is: 'NOT_NULL' } }, ['Alice', 'bob', 'Chloé_1']],
    ['gt and lte', { and: [{ score: { gt: 1 } }, { score: { lte: 9 } }] }, ['bob', '']],
    ['like keeps the case', { name: { like: '%B%' } }, []],
    ['ilike does not', { name: { ilike: '%B%' } }, ['bob']],
    ['_ stands for one letter', { name: { like: 'b_b' } }, ['bob']],
    ['startsWith', { name: { startsWith: 'Chl' } }, ['Chloé_1']],
    ['endsWith', { name: { endsWith: 'e' } }, ['Alice']],
    ['or', { or: [{ name: { eq: 'Alice' } }, { score: { eq: 5 } }] }, ['Alice', 'bob']],
    ['not is neither for the empty', { not: { score: { eq: 1 } } }, ['bob', '']],
    ['SELECT', { statut: { eq: 'CLIENT' } }, ['bob']],
    ['MULTI_SELECT containsAny', { canaux: { containsAny: ['COURRIEL'] } }, ['Chloé_1']],
    ['MULTI_SELECT isEmptyArray', { canaux: { isEmptyArray: true } }, ['bob', '']],
    ['e-mail, lower-cased', { courriel: { primaryEmail: { eq: 'a@x.fr' } } }, ['Alice']],
    ['national number', { telephone: { primaryPhoneNumber: { eq: '612345678' } } }, ['bob']],
    ['a moment in another zone', { vuLe: { eq: '2026-01-01T11:00:00+01:00' } }, ['Alice']],
    ['moments compare by instant', { vuLe: { gt: '2026-01-01T10:00:00.000Z' } }, ['Chloé_1']],
  ])('%s', async (_name, filter, expected) => {
    expect((await names(filter)).sort()).toEqual([...expected].sort());
  });

  test.each([
    [{ nope: { eq: 1 } }, 'Object lead doesn\'t have any "nope" field.'],
    [{ name: { eq: 'a', neq: 'b' } }, 'Filter for field "name" must have exactly one operator'],
    [
      { statut: { like: 'N%' } },
      'Operator "like" is not valid for field "statut" of type SELECT - Allowed operators: eq, neq, gt, gte, lt, lte, in, containsAny, is, isEmptyArray',
    ],
    [{ name: { in: [] } }, 'Invalid filter value for field name. Expected non-empty array'],
    [{ id: { eq: 'abc' } }, 'Invalid UUID value \'abc\' for field "id"'],
  ])('%j is refused', async (filter, message) => {
    const { errors } = await api.data('query($f: LeadFilterInput) { leads(filter: $f) { totalCount } }', {
      f: filter,
    });
    expect(errors?.[0]?.message).toBe(message);
  });
});

describe('values', () => {
  const read = async (data: object, field: string): Promise<unknown> => {
    const answer = await api.data(`mutation($d: LeadCreateInput!) { createLead(data: $d) { ${field} } }`, {
      d: data,
    });
    return answer.errors ? answer.errors[0]?.message : answer.data.createLead[field.split(' ')[0] ?? ''];
  };
  const PHONE = 'telephone { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode }';
  const FRENCH = {
    primaryPhoneNumber: '612345678',
    primaryPhoneCountryCode: 'FR',
    primaryPhoneCallingCode: '+33',
  };

  test.each<[string, object, string, unknown]>([
    ['an international number', { telephone: { primaryPhoneNumber: '+33612345678' } }, PHONE, FRENCH],
    [
      'a national number with its country',
      { telephone: { primaryPhoneNumber: '06 12 34 56 78', primaryPhoneCountryCode: 'FR' } },
      PHONE,
      FRENCH,
    ],
    [
      'a national number with its calling code',
      { telephone: { primaryPhoneNumber: '0612345678', primaryPhoneCallingCode: '+33' } },
      PHONE,
      FRENCH,
    ],
    [
      'no number',
      { telephone: { primaryPhoneNumber: 'pas un numéro' } },
      PHONE,
      'Provided phone number is invalid pas un numéro',
    ],
    [
      'no country',
      { telephone: { primaryPhoneNumber: '612345678', primaryPhoneCountryCode: 'ZZ' } },
      PHONE,
      'Invalid country code ZZ',
    ],
    [
      'an e-mail in capitals',
      { courriel: { primaryEmail: 'Lea@Exemple.FR' } },
      'courriel { primaryEmail additionalEmails }',
      { primaryEmail: 'lea@exemple.fr', additionalEmails: [] },
    ],
    [
      'no e-mail',
      { courriel: { primaryEmail: 'pas-un-mail' } },
      'courriel { primaryEmail }',
      'Invalid string value \'pas-un-mail\' for email field "courriel.primaryEmail"',
    ],
    ['a moment with an offset', { vuLe: '2026-11-22T10:00:00+02:00' }, 'vuLe', '2026-11-22T08:00:00.000Z'],
    ['a day as a moment', { vuLe: '2026-11-22' }, 'vuLe', '2026-11-22T00:00:00.000Z'],
    [
      'no moment',
      { vuLe: 'hier' },
      'vuLe',
      "Invalid value 'hier' for date-time field \"vuLe\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'",
    ],
    [
      'a day that does not exist',
      { vuLe: '2026-02-31' },
      'vuLe',
      "Invalid value '2026-02-31' for date-time field \"vuLe\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'",
    ],
    ['a number as text', { score: 'abc' }, 'score', 'Invalid number value \'abc\' for field "score"'],
    ['the default of a SELECT', {}, 'statut', 'NOUVEAU'],
    ['nothing in a MULTI_SELECT', {}, 'canaux', []],
    ['JSON', { brut: { a: [1, { b: null }] } }, 'brut', { a: [1, { b: null }] }],
    ['an unknown field', { foo: 1 }, 'id', 'Object lead doesn\'t have any "foo" field.'],
    [
      'a relation to nobody',
      { parrainId: '11111111-1111-4111-8111-111111111111' },
      'id',
      expect.stringMatching(/^insert or update on table "_lead" violates foreign key constraint "FK_/),
    ],
    [
      'UUID version 7',
      { id: '0192f1a0-0000-7000-8000-000000000000' },
      'id',
      'Value "0192f1a0-0000-7000-8000-000000000000" is not a valid UUID',
    ],
  ])('%s', async (_name, data, field, expected) => {
    expect(await read(data, field)).toEqual(expected);
  });

  test('markdown is enough for a rich text; the blocks are filled in', async () => {
    const notes = (await read(
      { notes: { markdown: 'Bonjour **toi**\n\n- a' } },
      'notes { markdown blocknote }',
    )) as Entry;
    expect(notes.markdown).toBe('Bonjour **toi**\n\n- a');
    expect(each(JSON.parse(String(notes.blocknote)), (block) => block.type)).toEqual([
      'paragraph',
      'bulletListItem',
    ]);
  });
});

describe('documents', () => {
  test('two mutations run side by side and fail one by one', async () => {
    const answer = await api.data(
      'mutation { createLead(data: { name: "ok" }) { name } createPerson(data: { emails: { primaryEmail: "non" } }) { id } }',
    );
    expect(answer.data).toEqual({ createLead: { name: 'ok' }, createPerson: null });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).not.toHaveProperty('path');
  });

  test.each([
    [
      'the same root twice',
      '{ a: leads { totalCount } b: leads { totalCount } }',
      'Duplicate root resolver: "leads"',
    ],
    ['an unknown root', '{ nopes { id } }', 'Cannot query field "nopes" on type "Query".'],
    [
      'a mix with __typename',
      '{ __typename leads { totalCount } }',
      'This query cannot be executed as a single request. Please split it into separate queries.',
    ],
    ['an unknown argument', '{ leads(limit: 1) { totalCount } }', 'Argument not allowed: limit'],
    ['a syntax error', '{ leads( }', 'Syntax Error: Expected Name, found "}".'],
    [
      'a list in a list',
      '{ people { edges { node { filleuls { edges { node { attachments { edges { node { id } } } } } } } } } }',
      'Query complexity is too high. One-to-Many relation cannot be nested in another One-to-Many relation.',
    ],
  ])('%s is refused with HTTP 200', async (_name, query, message) => {
    const answer = await api.data(query);
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([200, message]);
  });

  test('an unknown field is null, an alias below the root is forgotten, no error', async () => {
    await create({ name: 'x' });
    const answer = await api.data('{ l: leads { edges { node { n: name nope } } } }');
    expect(answer).toEqual({ status: 200, data: { l: { edges: [{ node: { name: 'x', nope: null } }] } } });
  });

  test('a nested one-to-many is cut at 60 and counts 60', async () => {
    const person = (await api.data('mutation { createPerson(data: {}) { id } }')).data.createPerson.id;
    await createAll(Array.from({ length: 70 }, (_, at) => ({ name: `n${at}`, parrainId: person })));
    const { data } = await api.data(
      `{ person(filter: { id: { eq: "${person}" } }) { filleuls(first: 100) { totalCount pageInfo { hasNextPage } edges { node { id } } } } }`,
    );
    expect(data.person.filleuls.edges).toHaveLength(60);
    expect(data.person.filleuls).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: false } });
    expect(await count({ parrainId: { eq: person } })).toBe(70);
  });

  test('cursors walk the whole list once', async () => {
    await createAll(Array.from({ length: 25 }, (_, at) => ({ name: `n${at % 5}` })));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.data(
        'query($a: String) { leads(first: 4, after: $a, orderBy: [{ name: AscNullsFirst }]) { pageInfo { hasNextPage endCursor } edges { node { id name } } } }',
        { a: after },
      );
      seen.push(...each(data.leads.edges, (edge) => edge.node.id).map(String));
      after = data.leads.pageInfo.hasNextPage ? data.leads.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  test('201 records are too many', async () => {
    const answer = await createAll(Array.from({ length: 201 }, () => ({})));
    expect(answer.errors?.[0]?.extensions.subCode).toBe('TOO_MANY_RECORDS_TO_UPDATE');
  });
});

describe('options sent without their ids (API.md §4)', () => {
  const options = async (): Promise<readonly Entry[]> => {
    const { data } = await api.metadata(`{ field(id: "${made.fieldIds.statut}") { options } }`);
    return those(data.field.options, () => true);
  };
  const update = (field: string, list: unknown) =>
    api.metadata('mutation($u: UpdateOneFieldMetadataInput!) { updateOneField(input: $u) { id } }', {
      u: { id: made.fieldIds[field], update: { options: list } },
    });
  const states = async (): Promise<readonly unknown[]> =>
    each(
      (await api.data('{ leads { edges { node { statut canaux } } } }')).data.leads.edges,
      (edge) => edge.node,
    );

  test('with ids: labels change, records stay; renamed values take their records along', async () => {
    await create({ statut: 'CLIENT' });
    const kept = await options();
    await update(
      'statut',
      kept.map((option) => (option.value === 'CLIENT' ? { ...option, value: 'CLIENT_SIGNE' } : option)),
    );
    expect(await states()).toMatchObject([{ statut: 'CLIENT_SIGNE' }]);
    await update('statut', kept);
    expect(await states()).toMatchObject([{ statut: 'CLIENT' }]);
  });

  test('without ids: every record silently falls back', async () => {
    await create({ statut: 'CLIENT', canaux: ['SMS'] });
    const answer = await update('statut', choices('NOUVEAU', 'CLIENT'));
    await update('canaux', choices('SMS', 'COURRIEL'));
    expect(answer.errors).toBeUndefined();
    expect(await states()).toEqual([{ statut: 'NOUVEAU', canaux: [] }]);
  });

  test('an option that went away leaves the default', async () => {
    await create({ statut: 'CLIENT' });
    const list = await options();
    await update(
      'statut',
      list.filter((option) => option.value !== 'CLIENT'),
    );
    expect(await states()).toMatchObject([{ statut: 'NOUVEAU' }]);
    await update('statut', list);
  });
});
