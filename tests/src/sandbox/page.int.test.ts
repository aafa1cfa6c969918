import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { choices, client, install, objectId, target, text } from './client';
import type { Client } from './client';

let sandbox: Sandbox;
let api: Client;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 'off', seed: 'agence' });
  api = client(sandbox);
  await install(api, { singular: 'lead', plural: 'leads' }, [
    { name: 'statut', type: 'SELECT', options: choices('NOUVEAU', 'CLIENT'), defaultValue: "'NOUVEAU'" },
    { name: 'message', type: 'TEXT' },
    { name: 'courriel', type: 'EMAILS' },
    { name: 'telephone', type: 'PHONES' },
    { name: 'vuLe', type: 'DATE_TIME' },
    { name: 'actif', type: 'BOOLEAN', defaultValue: false },
    { name: 'canaux', type: 'MULTI_SELECT', options: choices('SMS', 'COURRIEL') },
    { name: 'montant', type: 'CURRENCY' },
    {
      name: 'conseillere',
      type: 'RELATION',
      relationCreationPayload: {
        type: 'MANY_TO_ONE',
        targetObjectMetadataId: await objectId(api, 'workspaceMember'),
        targetFieldLabel: 'Leads suivis',
        targetFieldIcon: 'IconUser',
      },
    },
  ]);
});
afterAll(() => sandbox.stop());

const get = async (path: string) =>
  (await fetch(sandbox.url + path, { headers: { accept: 'text/html' } })).text();
const post = (path: string, fields: readonly (readonly [string, string])[], cookie = '') =>
  fetch(sandbox.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  });
const lead = async (id: string): Promise<unknown> =>
  (
    await api.data(
      `{ lead(filter: { id: { eq: "${id}" } }) { name statut message courriel { primaryEmail } telephone { primaryPhoneNumber } vuLe actif canaux montant { amountMicros currencyCode } conseillere { name { firstName } } createdBy { name source } updatedBy { name } } }`,
    )
  ).data.lead;
const create = async (data: object): Promise<string> =>
  text(
    (await api.data('mutation($d: LeadCreateInput!) { createLead(data: $d) { id } }', { d: data })).data
      .createLead.id,
  );

test('it says what it is', async () => {
  expect(await get('/')).toContain('Ceci n’est pas un vrai Twenty');
});

test.each(['/', '/objets/leads', '/webhooks', '/pannes', '/objets/leads/nouveau'])(
  '%s lets no record speak HTML',
  async (path) => {
    const attack = '</textarea><script>alert(1)</script><img src=x onerror=alert(2)>"\'';
    const ear = await target();
    await api.metadata('mutation($i: CreateWebhookInput!) { createWebhook(input: $i) { id } }', {
      i: { targetUrl: ear.url, operations: ['lead.created'], description: attack },
    });
    const id = await create({ name: attack, message: attack });
    await sandbox.webhooksIdle();
    for (const page of [await get(path), await get(`/objets/leads/${id}`)]) {
      expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
    }
    await ear.stop();
  },
);

test('a record is created, edited and deleted as the member one chose', async () => {
  const marie = sandbox.members.find((member) => member.prenom === 'Marie')!;
  const chosen = await post('/membre', [
    ['membre', marie.id],
    ['retour', '/objets/leads'],
  ]);
  const cookie = (chosen.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(chosen.headers.get('location')).toBe('/objets/leads');

  const made = await post(
    '/objets/leads/nouveau',
    [
      ['name', 'Léa Fontaine'],
      ['statut', 'NOUVEAU'],
      ['message', 'un\r\ndeux'],
      ['courriel', 'Lea@Exemple.fr'],
      ['telephone', '+33 6 12 34 56 78'],
      ['vuLe', '2026-11-25T15:30'],
      ['actif', 'oui'],
      ['canaux', 'SMS'],
      ['canaux', 'COURRIEL'],
      ['montant', '250,5'],
      ['montant', 'CAD'],
      ['conseillere', marie.id],
    ],
    cookie,
  );
  expect(made.status).toBe(303);
  const id = /leads\/([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1] ?? '';
  expect(await lead(id)).toEqual({
    name: 'Léa Fontaine',
    statut: 'NOUVEAU',
    message: 'un\ndeux',
    courriel: { primaryEmail: 'lea@exemple.fr' },
    telephone: { primaryPhoneNumber: '612345678' },
    vuLe: '2026-11-25T14:30:00.000Z',
    actif: true,
    canaux: ['SMS', 'COURRIEL'],
    montant: { amountMicros: 250_500_000, currencyCode: 'CAD' },
    conseillere: { name: { firstName: 'Marie' } },
    createdBy: { name: 'Marie Tremblay', source: 'MANUAL' },
    updatedBy: { name: 'Marie Tremblay' },
  });

  const page = await get(`/objets/leads/${id}`);
  expect(page).toContain('value="2026-11-25T15:30"');
  expect(page).toContain('+33 6 12 34 56 78');
  expect(await get('/objets/leads')).toMatch(/<span class="tag blue"\s*>nouveau<\/span/);

  expect((await post(`/objets/leads/${id}/supprimer`, [], cookie)).status).toBe(303);
  const { data } = await api.data(
    `{ leads(filter: { id: { eq: "${id}" }, deletedAt: { is: NOT_NULL } }) { totalCount } }`,
  );
  expect(data.leads.totalCount).toBe(1);
});

test('an untouched form changes nothing', async () => {
  const id = await create({
    name: 'Intact',
    message: '\nun\n',
    vuLe: '2026-11-25T14:30:12.345Z',
    telephone: { primaryPhoneNumber: '+15145551234' },
    montant: { amountMicros: 1 },
  });
  const page = await get(`/objets/leads/${id}`);
  const before = await lead(id);
  const fields = [...page.matchAll(/<input[^>]*\sname="([^"]+)"[^>]*\svalue="([^"]*)"/g)]
    .filter(([tag]) => !/type="checkbox"/.test(tag) && !/type="hidden"/.test(tag))
    .map(([, name, value]) => [name ?? '', value ?? ''] as const);
  const texts = [...page.matchAll(/<textarea name="([^"]+)"[^>]*>\n([\s\S]*?)<\/textarea>/g)].map(
    ([, name, value]) => [name ?? '', value ?? ''] as const,
  );
  await post(`/objets/leads/${id}`, [...fields, ...texts, ['statut', 'NOUVEAU'], ['conseillere', '']]);
  expect(await lead(id)).toEqual(before);
});

test('a refusal is shown and nothing typed is lost', async () => {
  const answer = await post('/objets/leads/nouveau', [
    ['name', 'Brouillon précieux'],
    ['courriel', 'pas un courriel'],
  ]);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('Twenty a refusé');
  expect(page).toContain('Brouillon précieux');
});

test.each(['//mechant.example', 'https://mechant.example', '/\\mechant.example'])(
  'choosing a member never leads away (%s)',
  async (back) => {
    const answer = await post('/membre', [
      ['membre', sandbox.members[0]!.id],
      ['retour', back],
    ]);
    expect(answer.headers.get('location')).toBe('/');
  },
);

test('faults are switched on and all put back in order', async () => {
  await post('/pannes', [
    ['dropWebhooks.next', '2'],
    ['serverErrors.probability', '0'],
    ['safeMode', 'oui'],
    ['delayMs', '5'],
    ['slowMs', '5'],
  ]);
  expect(sandbox.faults).toMatchObject({ dropWebhooks: { next: 2 }, safeMode: true, delayMs: 5 });
  await post('/pannes', [['remise', 'oui']]);
  expect(sandbox.faults).toMatchObject({ dropWebhooks: { next: 0, probability: 0 }, safeMode: false });
});

test('what does not exist is 404, in HTML for people and JSON for programs', async () => {
  expect((await fetch(`${sandbox.url}/objets/nope`, { headers: { accept: 'text/html' } })).status).toBe(404);
  expect(await (await fetch(`${sandbox.url}/nope`)).json()).toMatchObject({ statusCode: 404 });
});
