import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { choices, client, each, install, objectId, text, those } from './client';
import type { Client, Parsed } from './client';

let sandbox: Sandbox;
let api: Client;
let lead: string;

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence' });
  api = client(sandbox);
  lead = (await install(api, { singular: 'lead', plural: 'leads' }, [{ name: 'montant', type: 'CURRENCY' }]))
    .objectId;
});
afterAll(() => sandbox.stop());

const addField = (field: object) =>
  api.metadata(
    'mutation($f: CreateFieldInput!) { createOneField(input: { field: $f }) { id name settings options relation { targetFieldMetadata { name label } } } }',
    {
      f: { objectMetadataId: lead, label: 'Champ', ...field },
    },
  );

test('an object comes with its system fields, its companions, its views and a place in the sidebar', async () => {
  const { data } = await api.metadata(
    `{ object(id: "${lead}") { labelIdentifierFieldMetadataId fieldsList { id name isSystem relation { targetFieldMetadata { name } } } }
       getViews(objectMetadataId: "${lead}") { name key type viewFields { isVisible position } }
       navigationMenuItems { type targetObjectMetadataId } }`,
  );
  const names = each(data.object.fieldsList, (field) => field.name);
  expect(names).toEqual(
    expect.arrayContaining([
      'id',
      'name',
      'createdAt',
      'updatedAt',
      'deletedAt',
      'createdBy',
      'updatedBy',
      'position',
      'searchVector',
      'timelineActivities',
      'attachments',
      'noteTargets',
      'taskTargets',
    ]),
  );
  expect(each(data.getViews, (view): unknown => [view.key, view.type, view.name])).toEqual([
    ['INDEX', 'TABLE', 'All leads'],
    [null, 'FIELDS_WIDGET', 'lead Record Page Fields'],
  ]);
  expect(those(data.getViews[0].viewFields, (field) => field.isVisible === true)).toHaveLength(5);
  expect(those(data.getViews[0].viewFields, (field) => field.isVisible === false)).toHaveLength(1);
  expect(those(data.navigationMenuItems, (item) => item.targetObjectMetadataId === lead)).toHaveLength(1);
});

test.each([
  ['a taken name', { name: 'name', type: 'TEXT' }, 'NOT_AVAILABLE'],
  ['a system name', { name: 'createdAt', type: 'TEXT' }, 'NOT_AVAILABLE'],
  ['a part of a composite', { name: 'montantCurrencyCode', type: 'TEXT' }, 'RESERVED_KEYWORD'],
  ['a reserved word', { name: 'event', type: 'TEXT' }, 'INVALID_FIELD_INPUT'],
  ['a name in capitals', { name: 'Nom', type: 'TEXT' }, 'INVALID_FIELD_INPUT'],
  ['a SELECT without options', { name: 's', type: 'SELECT' }, 'INVALID_FIELD_INPUT'],
  [
    'an option in lower case',
    { name: 's', type: 'SELECT', options: choices('nouveau') },
    'INVALID_FIELD_INPUT',
  ],
  [
    'a label with a comma',
    { name: 's', type: 'SELECT', options: [{ value: 'A', label: 'a, b' }] },
    'INVALID_FIELD_INPUT',
  ],
  [
    'a default without quotes',
    { name: 's', type: 'SELECT', options: choices('A'), defaultValue: 'A' },
    'INVALID_FIELD_INPUT',
  ],
  [
    'a default that is no option',
    { name: 's', type: 'SELECT', options: choices('A'), defaultValue: "'Z'" },
    'INVALID_FIELD_INPUT',
  ],
  ['FILES without a maximum', { name: 'f', type: 'FILES' }, 'INVALID_FIELD_INPUT'],
  ['a relation without payload', { name: 'r', type: 'RELATION' }, 'INVALID_FIELD_INPUT'],
  [
    'a label that does not give the name',
    { name: 'x', type: 'TEXT', label: 'Téléphone', isLabelSyncedWithName: true },
    'NAME_NOT_SYNCED_WITH_LABEL',
  ],
])('%s is refused as METADATA_VALIDATION_FAILED', async (_name, field, code) => {
  const { status, data, errors } = await addField(field);
  expect([status, data]).toEqual([200, null]);
  expect(errors?.[0]?.extensions.code).toBe('METADATA_VALIDATION_FAILED');
  expect(errors?.[0]?.extensions.errors.fieldMetadata[0].errors[0].code).toBe(code);
});

test.each([
  ['lead', 'leads', 'OBJECT_ALREADY_EXISTS'],
  ['event', 'events', 'INVALID_OBJECT_INPUT'],
  ['devis', 'devis', 'INVALID_OBJECT_INPUT'],
  ['sales_lead', 'sales_leads', 'INVALID_OBJECT_INPUT'],
])('an object named %s / %s is refused', async (nameSingular, namePlural, code) => {
  const { errors } = await api.metadata(
    'mutation($o: CreateObjectInput!) { createOneObject(input: { object: $o }) { id } }',
    { o: { nameSingular, namePlural, labelSingular: 'x', labelPlural: 'x' } },
  );
  expect(errors?.[0]?.extensions.errors.objectMetadata[0].errors[0].code).toBe(code);
  expect(errors?.[0]?.extensions.summary).toMatchObject({ objectMetadata: 1, totalErrors: 35 });
});

test('a relation makes both fields; the reverse is named after its label and taken once', async () => {
  const payload = {
    type: 'MANY_TO_ONE',
    targetObjectMetadataId: await objectId(api, 'workspaceMember'),
    targetFieldLabel: 'Leads suivis',
    targetFieldIcon: 'IconUser',
  };
  const { data } = await addField({
    name: 'conseillere',
    type: 'RELATION',
    relationCreationPayload: payload,
  });
  expect(data.createOneField).toMatchObject({
    settings: { onDelete: 'SET_NULL', relationType: 'MANY_TO_ONE', joinColumnName: 'conseillereId' },
    relation: { targetFieldMetadata: { name: 'leadsSuivis', label: 'Leads suivis' } },
  });
  const again = await addField({ name: 'remplacante', type: 'RELATION', relationCreationPayload: payload });
  expect(again.errors?.[0]?.extensions.errors.fieldMetadata[0].errors[0].code).toBe('NOT_AVAILABLE');
  const column = await addField({ name: 'conseillereId', type: 'TEXT' });
  expect(column.errors?.[0]?.extensions.errors.fieldMetadata[0].errors[0].code).toBe('NOT_AVAILABLE');
});

test('a field that goes takes its reverse along; the label field stays', async () => {
  const { data } = await api.metadata(`{ object(id: "${lead}") { fieldsList { id name } } }`);
  const idOf = (name: string): string =>
    text(those(data.object.fieldsList, (field) => field.name === name)[0]?.id);
  const gone = await api.metadata(
    `mutation { deleteOneField(input: { id: "${idOf('conseillere')}" }) { name } }`,
  );
  expect(gone.data.deleteOneField.name).toBe('conseillere');
  const member = await api.metadata(
    `{ object(id: "${await objectId(api, 'workspaceMember')}") { fieldsList { name } } }`,
  );
  expect(each(member.data.object.fieldsList, (field) => field.name)).not.toContain('leadsSuivis');
  const kept = await api.metadata(`mutation { deleteOneField(input: { id: "${idOf('name')}" }) { name } }`);
  expect(kept.errors?.[0]?.extensions.errors.fieldMetadata[0].errors[0].code).toBe(
    'FIELD_MUTATION_NOT_ALLOWED',
  );
});

test('input that does not fit is HTTP 400', async () => {
  const { status, errors } = await api.metadata(
    'mutation($o: CreateObjectInput!) { createOneObject(input: { object: $o }) { id } }',
    { o: { nameSingular: 'foo', namePlural: 'foos' } },
  );
  expect(status).toBe(400);
  expect(errors?.map((error) => error.message)).toEqual([
    'Field "labelSingular" of required type "String!" was not provided.',
    'Field "labelPlural" of required type "String!" was not provided.',
  ]);
});

test.each([
  ['the same root twice', '{ webhooks { id } b: webhooks { id } }', 'Duplicate root resolver: "webhooks"'],
  [
    'eleven levels',
    '{ objects { edges { node { fields { edges { node { object { fields { edges { node { object { id } } } } } } } } } } } }',
    'Query too complex - Too many nested fields requested: 12 - Maximum allowed nested fields: 10',
  ],
  ['an unknown field', '{ objects { nope } }', 'Cannot query field "nope" on type "ObjectConnection".'],
])('%s is refused', async (_name, query, message) => {
  expect((await api.metadata(query)).errors?.[0]?.message).toBe(message);
});

test('ten objects by default, all when asked', async () => {
  const list = async (paging: string): Promise<Parsed> =>
    (await api.metadata(`{ objects${paging} { edges { node { id } } pageInfo { hasNextPage } } }`)).data
      .objects;
  expect((await list('')).edges).toHaveLength(10);
  expect((await list('')).pageInfo.hasNextPage).toBe(true);
  expect((await list('(paging: { first: 200 })')).pageInfo.hasNextPage).toBe(false);
});

test('the team has its roles: one administrator', async () => {
  const { data } = await api.metadata(
    '{ getRoles { label workspaceMembers { name { firstName lastName } } } }',
  );
  const [admin] = those(data.getRoles, (role) => role.label === 'Admin');
  expect(admin?.workspaceMembers).toEqual([{ name: { firstName: 'Anne', lastName: 'Moreau' } }]);
  expect(sandbox.members).toHaveLength(5);
});
