/**
 * The built panels in Chromium (TEST_CHROMIUM), on a bare page in place of Twenty's, speaking to the sandbox; MAX's own code
 * answers in the records. Twenty's interface itself is no part of it: how it mounts a panel is checked on a real server.
 */
import { execFile } from 'node:child_process';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { PanelKey } from '../../panels/manifest';
import { subjectText } from '../../panels/distribuer/subject';
import { openOrderWorld, type OrderWorld } from '../support/order-world';

const root = join(__dirname, '..', '..');
const PORT = 23_000 + (process.pid % 7_000);
let world: OrderWorld;
let browser: Browser;
let host: Server;
let hostUrl: string;
/** The page the host shows now. */
let shown = '';

beforeAll(async () => {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (executablePath === undefined)
    throw new Error('Donnez TEST_CHROMIUM (par exemple /usr/bin/chromium), ou lancez .ci/with-servers.');
  await promisify(execFile)(process.execPath, ['esbuild.mjs'], { cwd: root });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--lang=fr-FR'] });
  host = createServer((request, answer) => void serve(request.url ?? '/', answer));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {} });
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  await world?.sandbox.stop();
});

async function serve(path: string, answer: ServerResponse): Promise<void> {
  const panel = /^\/panneaux\/([a-z-]+\.mjs)$/.exec(path)?.[1];
  answer.setHeader('content-type', `${panel === undefined ? 'text/html' : 'text/javascript'}; charset=utf-8`);
  answer.end(panel === undefined ? shown : await readFile(join(root, 'dist', 'panels', panel)));
}

type Visit = {
  readonly panel: PanelKey;
  readonly selected: readonly string[];
  readonly by?: string;
  readonly dark?: boolean;
};

/** What Twenty gives a panel: its token, what is selected, the theme, and a few gestures, which are only noted. */
const hostPage = ({
  panel,
  selected,
  by = 'Anne',
  dark = false,
}: Visit): string => `<!doctype html><meta charset="utf-8"><title>x</title>
<body style="margin:0;height:100vh"><div id="racine" style="height:100%"></div><script>
globalThis.gestes = [];
globalThis.process = { env: ${JSON.stringify({ TWENTY_API_URL: world.sandbox.url, TWENTY_APP_ACCESS_TOKEN: world.sandbox.sessionFor(world.member(by)) })} };
globalThis.frontComponentHostCommunicationApi = new Proxy({}, { get: (_target, name) => (...args) => { gestes.push([name, args]); return Promise.resolve(); } });
globalThis.__twentySdkExecutionContext__ = ${JSON.stringify({ frontComponentId: 'x', userId: 'x', recordId: null, selectedRecordIds: selected, colorScheme: dark ? 'dark' : 'light' })};
import('/panneaux/${panel}.mjs').then((module) => module.default(document.getElementById('racine')));
</script></body>`;

async function onPanel(visit: Visit, story: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 500, height: 900 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    shown = hostPage(visit);
    await page.goto(hostUrl);
    await story(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

const said = (page: Page, text: string) => page.getByText(text).first().waitFor();
const gestures = (page: Page): Promise<readonly [string, readonly unknown[]][]> => page.evaluate('gestes');

/** MAX looks at what staff just wrote, as after a webhook. */
async function maxAnswers(object: 'attributions' | 'importsLeads'): Promise<void> {
  const [latest] = (await world.staff.list(object, 'createdAt')).toSorted((a, b) =>
    String(b['createdAt']).localeCompare(String(a['createdAt'])),
  );
  const id = latest?.id ?? '';
  await (object === 'attributions' ? world.look(id) : world.lookImport(id));
}

test('Distribuer: chosen by the keyboard, previewed, applied, undone', async () => {
  const ids = await world.addLeads(5);
  await onPanel({ panel: 'distribuer', selected: [subjectText(ids)] }, async (page) => {
    await said(page, '5 leads choisis');
    await page.getByRole('radio', { name: /À une personne/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Leads pour Marie Tremblay').fill('3');
    await page.getByLabel('Leads pour Sofia Benali').fill('4');
    await said(page, 'Vous donnez 7 leads, mais 5 sont choisis.');
    await page.getByLabel('Leads pour Sofia Benali').fill('2');
    await page.getByRole('button', { name: 'Voir l’aperçu' }).press('Enter');
    await said(page, 'MAX prépare l’aperçu…');
    await maxAnswers('attributions');
    await said(page, '5 leads à donner sur 5');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await said(page, 'MAX distribue les leads…');
    await maxAnswers('attributions');
    await said(page, 'Distribution appliquée');
    expect(await world.held()).toEqual({ Marie: 3, Sofia: 2 });
    await page.getByRole('button', { name: 'Annuler la distribution' }).click();
    await said(page, 'MAX annule la distribution…');
    await maxAnswers('attributions');
    await said(page, '5 leads rendus');
    expect(await world.held()).toEqual({ personne: 5 });
  });
});

test('Distribuer: what MAX refuses is shown and may be corrected', async () => {
  await onPanel(
    { panel: 'distribuer', selected: [subjectText(['00000000-0000-4000-8000-000000000000'])] },
    async (page) => {
      await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
      await said(page, 'MAX prépare l’aperçu…');
      await maxAnswers('attributions');
      await said(page, '1 des 1 leads choisis n’existe plus : refaites la sélection');
      await page.getByRole('button', { name: 'Modifier' }).click();
      await said(page, 'Comment');
    },
  );
});

test('the command hands the whole selection to the panel', async () => {
  await onPanel({ panel: 'distribuer-commande', selected: ['a', 'b'] }, async (page) => {
    await page.waitForFunction('gestes.some(([name]) => name === "unmountFrontComponent")');
    const [[name, [message]] = ['', []]] = await gestures(page);
    expect([name, message]).toEqual([
      'enqueueSnackbar',
      expect.objectContaining({ message: expect.stringContaining('max install --panels') }),
    ]);
  });
});

test('"select all" names no lead: that is said, and nothing is opened', async () => {
  await onPanel({ panel: 'distribuer-commande', selected: [] }, async (page) => {
    await page.waitForFunction('gestes.some(([name]) => name === "unmountFrontComponent")');
    const names = (await gestures(page)).map(([name]) => name);
    expect(names).toEqual(['enqueueSnackbar', 'unmountFrontComponent']);
  });
});

test('MAX: a draft is changed, postponed, approved; the mode is switched', async () => {
  const [lead = ''] = await world.addLeads(1, { parcours: 'COACHING', canauxAutorises: ['SMS'] });
  const id = await world.staff.create('messageMax', {
    name: 'Les trois questions',
    leadId: lead,
    scenario: 'COACH_01',
    sens: 'SORTANT',
    statut: 'A_VALIDER',
    canal: 'SMS',
    corps: 'Bonjour Léa',
    raison: 'trois questions pas encore posées',
    prevuLe: '2030-01-02T09:00:00.000Z',
  });
  const read = async (fields: string) =>
    (await world.staff.list('messagesMax', fields)).find((one) => one.id === id);
  await onPanel({ panel: 'max', selected: [lead], dark: true }, async (page) => {
    await said(page, 'trois questions pas encore posées');
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByLabel('Texte du message').fill('Bonjour Léa, comment allez-vous ?');
    await page.getByRole('button', { name: 'Enregistrer le texte' }).click();
    await said(page, 'comment allez-vous');
    await page.getByRole('button', { name: 'Reporter' }).click();
    await page.getByLabel('Nouvelle heure d’envoi').fill('2030-01-03T10:15');
    await page.locator('.max-card button.primary', { hasText: 'Reporter' }).click();
    await said(page, '3 janv. 2030 à 10:15');
    await page.getByRole('button', { name: 'Approuver' }).click();
    await said(page, 'approuvé : part à l’heure prévue');
    await page.getByRole('radio', { name: 'Conseil' }).click();
    await said(page, 'MAX lit et conseille');
  });
  expect(await read('statut corps prevuLe')).toMatchObject({
    statut: 'APPROUVE',
    corps: 'Bonjour Léa, comment allez-vous ?',
    prevuLe: '2030-01-03T09:15:00.000Z',
  });
  const leads = await world.staff.list('leads', 'modeMax');
  expect(leads.find((one) => one.id === lead)).toMatchObject({ modeMax: 'CONSEIL' });
});

test('MAX: a message that left meanwhile is not touched, and that is said', async () => {
  const [lead = ''] = await world.addLeads(1, { parcours: 'COACHING', canauxAutorises: ['SMS'] });
  const id = await world.staff.create('messageMax', {
    name: 'Rappel',
    leadId: lead,
    sens: 'SORTANT',
    statut: 'A_VALIDER',
    canal: 'SMS',
    corps: 'À demain',
    prevuLe: '2030-01-02T09:00:00.000Z',
  });
  await onPanel({ panel: 'max', selected: [lead] }, async (page) => {
    await said(page, 'À demain');
    await world.staff.update('messageMax', id, { statut: 'ENVOI_EN_COURS' });
    await page.getByRole('button', { name: 'Ne pas envoyer' }).click();
    await said(page, 'Trop tard');
    await said(page, 'est en train de partir');
  });
});

test('Importer: a file dropped into the frame is read, previewed, imported, undone', async () => {
  const before = (await world.staff.list('leads', 'id')).length;
  await onPanel({ panel: 'importer', selected: [] }, async (page) => {
    const input = page.frameLocator('iframe[title="Déposer un fichier"]').locator('#file');
    await input.setInputFiles({
      name: 'salon.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Nom;Prénom;Courriel;Note interne\nDurand;Alain;alain@example.org;vu au salon\nRoy;Léa;lea@example.org;\n',
      ),
    });
    await said(page, 'MAX lit salon.csv…');
    await maxAnswers('importsLeads');
    await said(page, 'Ce que devient chaque colonne');
    await page.getByLabel('La colonne Note interne devient').selectOption('message');
    await page.getByRole('button', { name: 'Refaire l’aperçu' }).click();
    await said(page, 'MAX lit salon.csv…');
    await maxAnswers('importsLeads');
    await said(page, 'comme demandé');
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await said(page, 'MAX commence l’import…');
    await maxAnswers('importsLeads');
    await said(page, '2 leads importés');
    expect(await page.getByRole('link', { name: 'Ouvrir le rapport' }).getAttribute('href')).toContain(
      '/file/files-field/',
    );
    expect((await world.staff.list('leads', 'id')).length).toBe(before + 2);
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
    await said(page, 'MAX annule l’import…');
    await maxAnswers('importsLeads');
    await said(page, '2 leads retirés');
  });
});

test('a file of the wrong kind is refused in words', async () => {
  await onPanel({ panel: 'importer', selected: [] }, async (page) => {
    const frame = page.frameLocator('iframe[title="Déposer un fichier"]');
    await frame
      .locator('#file')
      .setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await frame.getByText('Ce fichier est vide').waitFor();
    await frame.locator('#file').setInputFiles({
      name: 'photo.xlsx',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    });
    await said(page, 'MAX lit photo.xlsx…');
    await maxAnswers('importsLeads');
    await said(page, 'MAX ne peut pas importer ce fichier');
  });
});

test.each<[PanelKey, string]>([
  ['distribuer', 'pour distribuer des leads'],
  ['importer', 'pour importer des leads'],
])('%s: a session that is over is said, and may be tried again', async (panel, geste) => {
  await onPanel({ panel, selected: panel === 'distribuer' ? [subjectText(['a'])] : [] }, async (page) => {
    await said(page, panel === 'distribuer' ? '1 lead choisi' : 'Parcours');
  });
  await onPanel({ panel, selected: [] }, async (page) => {
    await page.route('**/metadata', (route) =>
      route.fulfill({
        json: {
          errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' } }],
          data: null,
        },
      }),
    );
    await page.reload();
    await said(page, geste);
    await page.unroute('**/metadata');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await said(page, panel === 'distribuer' ? 'Comment' : 'Parcours');
  });
});
