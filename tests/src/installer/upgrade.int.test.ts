/**
 * A workspace that lives: the first model is there, staff have made it theirs, and a newer MAX comes. Against the sandbox,
 * which wipes records for an option sent without its id as the real one does.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { ObjectSpec, SelectField } from '../../../objects/spec';
import { webhookUrl } from '../../../webhooks/subscriptions';
import { OPERATIONS } from '../../../webhooks/twenty/translate';
import { apply } from '../../../src/installer/apply';
import { installWorkspace, prepare } from '../../../src/installer/install';
import { plan } from '../../../src/installer/plan';
import { readActual } from '../../../src/installer/read-actual';
import type { Desired } from '../../../src/installer/step';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { createField, createObject, readObjects, updateField } from '../../../src/twenty/metadata-model';
import type { FieldRow, ObjectRow } from '../../../src/twenty/metadata-model';
import { defaultViewOf, readViewsOf, updateViewField } from '../../../src/twenty/metadata-views';
import { createTransport, type Transport } from '../../../src/twenty/transport';

const SERVICE_URL = 'http://127.0.0.1:9';

/** The model as it was declared first, kept as data: what `objects/` says today must never be able to change it. */
const FIRST = JSON.parse(
  readFileSync(resolve(__dirname, '../../fixtures/models/premier.json'), 'utf8'),
) as readonly ObjectSpec[];

let sandbox: Sandbox;
let transport: Transport;
beforeEach(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  transport = createTransport({
    url: sandbox.url,
    apiKey: sandbox.apiKey,
    clock: { now: () => new Date() },
    fetch: globalThis.fetch,
    wait: () => Promise.resolve(),
  });
});
afterEach(() => sandbox.stop());

/** The first MAX had objects, fields and a webhook; its first records had other fields than today's. */
async function installFirst(): Promise<void> {
  const desired: Desired = {
    model: FIRST,
    defaultViews: [],
    views: [],
    pages: [],
    dashboards: [],
    navigation: [],
    roles: [],
    targetUrl: webhookUrl(SERVICE_URL),
    operations: OPERATIONS,
  };
  const actual = await readActual(transport, desired);
  const made = plan(desired, actual);
  if (made.plan === 'refused') throw new Error(made.refusals.map(({ because }) => because).join('\n'));
  await apply(
    transport,
    made.steps.filter((step) => step.do !== 'createRecords' && step.do !== 'settle'),
    actual,
  );
}

async function objectOf(singular: string): Promise<ObjectRow> {
  const found = (await readObjects(transport)).find((object) => object.nameSingular === singular);
  if (!found) throw new Error(`no object ${singular}`);
  return found;
}

async function fieldOf(object: string, name: string): Promise<FieldRow> {
  const found = (await objectOf(object)).fieldsList.find((field) => field.name === name);
  if (!found) throw new Error(`no field ${object}.${name}`);
  return found;
}

const optionsOf = (field: FieldRow) =>
  [...(field.options ?? [])].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));

async function leads(): Promise<unknown> {
  const answer = (await transport.rawData(
    '{ leads(orderBy: [{ name: AscNullsFirst }]) { edges { node { name statut surnom } } } }',
  )) as { leads: { edges: { node: unknown }[] } };
  return answer.leads.edges.map(({ node }) => node);
}

/** What an agency does to a model in its first weeks, and what of it must be found again. */
async function makeItTheirs(): Promise<{ readonly column: string }> {
  const statut = await fieldOf('lead', 'statut');
  const turned = optionsOf(statut)
    .reverse()
    .map((option) => (option.value === 'NOUVEAU' ? { ...option, label: 'Tout frais' } : option));
  const own = { value: 'EN_PAUSE', label: 'En pause', color: 'gray' };
  await updateField(transport, statut.id, {
    label: 'Étape',
    options: [...turned, own].map((option, position) => ({ ...option, position })),
  });
  const lead = await objectOf('lead');
  const surnom = { type: 'TEXT', name: 'surnom', label: 'Surnom', isLabelSyncedWithName: false };
  await createField(transport, { ...surnom, objectMetadataId: lead.id });
  await transport.rawData(
    `mutation { createLeads(data: [
       { name: "A", statut: EN_PAUSE, surnom: "le pressé" }, { name: "B", statut: CLIENT }, { name: "C", statut: NOUVEAU }
     ]) { id } }`,
  );
  const message = await fieldOf('lead', 'message');
  const view = defaultViewOf(await readViewsOf(transport, lead.id), lead.id);
  const column = view?.viewFields.find(({ fieldMetadataId }) => fieldMetadataId === message.id);
  if (!column) throw new Error('no column to show');
  await updateViewField(transport, column.id, { isVisible: true, position: 1, size: 333 });
  return { column: column.id };
}

test('from the first model to today’s, with what staff changed kept', async () => {
  await installFirst();
  const { column } = await makeItTheirs();
  const before = { statut: await fieldOf('lead', 'statut'), leads: await leads() };

  await installWorkspace(transport, { serviceUrl: SERVICE_URL });

  const after = await fieldOf('lead', 'statut');
  expect(after.label).toBe('Étape');
  expect(optionsOf(after)).toEqual(optionsOf(before.statut));
  expect(optionsOf(after).map(({ value }) => value)).toContain('EN_PAUSE');
  expect(await leads()).toEqual(before.leads);
  expect(before.leads).toContainEqual({ name: 'A', statut: 'EN_PAUSE', surnom: 'le pressé' });
  const lead = await objectOf('lead');
  const view = defaultViewOf(await readViewsOf(transport, lead.id), lead.id);
  expect(view?.viewFields.find(({ id }) => id === column)).toMatchObject({
    isVisible: true,
    position: 1,
    size: 333,
  });
  const { plan: second } = await prepare(transport, { serviceUrl: SERVICE_URL });
  expect(second).toEqual({ plan: 'ready', steps: [], notes: [] });
});

test('an option the newer model brings is added behind theirs, and no record loses its own', async () => {
  await installFirst();
  const scenario = await fieldOf('messageMax', 'scenario');
  const firstOptions = FIRST.flatMap(({ singular, fields }) =>
    fields.filter((field): field is SelectField => singular === 'messageMax' && field.name === 'scenario'),
  )[0]?.options;
  const own = { value: 'VOEUX', label: 'Vœux', color: 'pink', position: optionsOf(scenario).length };
  await updateField(transport, scenario.id, { options: [...optionsOf(scenario), own] });
  await transport.rawData(
    'mutation { createMessagesMax(data: [{ name: "a", cle: "a", scenario: VOEUX }, { name: "b", cle: "b", scenario: COACH_01 }]) { id } }',
  );

  await installWorkspace(transport, { serviceUrl: SERVICE_URL });

  const values = optionsOf(await fieldOf('messageMax', 'scenario')).map(({ value }) => value);
  const theirs = [...(firstOptions ?? []).map(({ value }) => value), 'VOEUX'];
  expect(values.slice(0, theirs.length)).toEqual(theirs);
  expect(values.length).toBeGreaterThan(theirs.length);
  expect(
    await transport.rawData(
      '{ messagesMax(filter: { cle: { in: ["a", "b"] } }, orderBy: [{ cle: AscNullsFirst }]) { edges { node { scenario } } } }',
    ),
  ).toEqual({
    messagesMax: { edges: [{ node: { scenario: 'VOEUX' } }, { node: { scenario: 'COACH_01' } }] },
  });
});

describe('a workspace where staff have an object `lead` of their own', () => {
  beforeEach(async () => {
    const theirs = await createObject(transport, {
      nameSingular: 'lead',
      namePlural: 'leads',
      labelSingular: 'Prospect',
      labelPlural: 'Prospects',
      icon: 'IconUser',
      isLabelSyncedWithName: false,
    });
    const siret = { type: 'TEXT', name: 'siret', label: 'SIRET', isLabelSyncedWithName: false };
    await createField(transport, { ...siret, objectMetadataId: theirs.id });
  });

  test('is refused before anything is written, with both ways out', async () => {
    const objects = (await readObjects(transport)).length;
    const refused = installWorkspace(transport, { serviceUrl: SERVICE_URL });
    await expect(refused).rejects.toMatchObject({ kind: 'refus' });
    await expect(refused).rejects.toThrow(/lead.*Renommez.*description/su);
    expect((await readObjects(transport)).length).toBe(objects);
  });

  test('goes on once they renamed it: theirs stays whole, MAX’s is beside it', async () => {
    await transport.rawMetadata(
      `mutation { updateOneObject(input: { id: "${(await objectOf('lead')).id}", update: { nameSingular: "prospect", namePlural: "prospects" } }) { id } }`,
    );
    await installWorkspace(transport, { serviceUrl: SERVICE_URL });
    expect(await fieldOf('prospect', 'siret')).toMatchObject({ label: 'SIRET' });
    expect(await fieldOf('lead', 'statutCoaching')).toMatchObject({ type: 'SELECT' });
  });

  test('goes on once they handed it over by its description: their field stays', async () => {
    const refused: unknown = await installWorkspace(transport, { serviceUrl: SERVICE_URL }).catch(
      (error: unknown) => error,
    );
    const description = /description « ([^»]+) »/u.exec(String(refused))?.[1];
    expect(description).toBeDefined();
    await transport.rawMetadata(
      `mutation { updateOneObject(input: { id: "${(await objectOf('lead')).id}", update: { description: ${JSON.stringify(description)} } }) { id } }`,
    );
    await installWorkspace(transport, { serviceUrl: SERVICE_URL });
    expect(await fieldOf('lead', 'siret')).toMatchObject({ label: 'SIRET' });
    expect(await fieldOf('lead', 'statut')).toMatchObject({ type: 'SELECT' });
  });
});
