/** The web form in Chromium (TEST_CHROMIUM): with and without JavaScript, on a phone, by keyboard, in another site's page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { openFormWorld, type FormWorld } from '../../support/form-world';
import { removePgliteFolders } from '../../support/pglite-queue';

const PORT = 22_000 + (process.pid % 8_000);
const PHONE = { viewport: { width: 360, height: 740 } };
let world: FormWorld;
let browser: Browser;
let site: Server;
let siteUrl: string;

beforeAll(async () => {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (executablePath === undefined)
    throw new Error('Donnez TEST_CHROMIUM (par exemple /usr/bin/chromium), ou lancez .ci/with-servers.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  site = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(
      `<!doctype html><html lang="fr"><title>Notre site</title><h1>Notre site</h1><script async src="http://127.0.0.1:${PORT}/formulaire/coaching.js"></script><p>Fin.</p></html>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  // Another host is another site to a browser, on the same machine.
  siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;
  world = await openFormWorld(PORT, [siteUrl]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await world?.close();
  await removePgliteFolders();
});

async function onPage(options: BrowserContextOptions, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

const called = async (courriel: string) =>
  (await world.leads()).filter(
    (lead) => (lead['courriel'] as { primaryEmail: string }).primaryEmail === courriel,
  );

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s, on a phone', (name, javaScriptEnabled) => {
  const courriel = `${javaScriptEnabled ? 'avec' : 'sans'}@example.org`;

  test('corrected and sent', () =>
    onPage({ ...PHONE, javaScriptEnabled }, async (page) => {
      await page.goto(`${world.url}/formulaire/coaching?utm_source=affiche`);
      world.read();
      await page.getByLabel('Prénom').fill('Léa');
      await page.getByLabel('Courriel', { exact: true }).fill('pas une adresse');
      await page.getByLabel(/Ce que vous cherchez/).fill('Je bloque.\nDepuis un an.');
      await page.getByLabel('Des courriels').check();
      await page.getByRole('button', { name: 'Envoyer ma demande' }).click();

      const summary = page.getByRole('alert');
      await summary.getByText('2 points à revoir').waitFor();
      expect(await summary.getByRole('link').allTextContents()).toEqual([
        'Écrivez votre nom.',
        expect.stringMatching(/^Cette adresse n’a pas de @/),
      ]);
      await summary.getByRole('link', { name: 'Écrivez votre nom.' }).click();
      const nom = page.getByLabel('Nom', { exact: true });
      expect(await nom.getAttribute('aria-invalid')).toBe('true');
      await nom.fill('Martin');
      expect(await page.getByLabel(/Ce que vous cherchez/).inputValue()).toBe('Je bloque.\nDepuis un an.');
      expect(await page.getByLabel('Des courriels').isChecked()).toBe(true);
      await page.getByLabel('Courriel', { exact: true }).fill(courriel);
      await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await page.getByRole('heading', { name: 'Merci, votre demande est bien arrivée' }).waitFor();

      await world.settle();
      expect(await called(courriel)).toEqual([
        expect.objectContaining({
          ...{ name: 'Léa Martin', message: 'Je bloque.\nDepuis un an.', campagne: 'source : affiche' },
          canauxAutorises: ['COURRIEL'],
        }),
      ]);
      await page.reload();
      await world.settle();
      expect(await called(courriel)).toHaveLength(1);
    }));

  test('back, and sent again: the same page with what was typed, and still one lead', () =>
    onPage({ ...PHONE, javaScriptEnabled }, async (page) => {
      await page.goto(`${world.url}/formulaire/immigration`);
      world.read();
      await page.getByLabel('Prénom').fill('Ida');
      await page.getByLabel('Nom', { exact: true }).fill('Retour');
      await page.getByLabel('Courriel', { exact: true }).fill(`retour-${courriel}`);
      for (let time = 0; time < 2; time += 1) {
        await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
        await page.getByRole('heading', { name: /Merci/ }).waitFor();
        await page.goBack();
        expect(await page.getByLabel('Prénom').inputValue()).toBe('Ida');
      }
      await world.settle();
      expect(await called(`retour-${courriel}`)).toHaveLength(1);
    }));

  test('nothing is wider than the screen, and everything can be touched', () =>
    onPage({ ...PHONE, javaScriptEnabled: true }, async (page) => {
      await page.goto(`${world.url}/formulaire/${name === 'with JavaScript' ? 'coaching' : 'immigration'}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      const touched = page.locator(
        'input:not([type=hidden]):not([tabindex]), select, textarea, button, label.tick',
      );
      for (const one of await touched.all())
        expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }));
});

test('by keyboard alone: focus goes to what is to be corrected, never to the trap, and reaches everything', () =>
  onPage({}, async (page) => {
    await page.goto(`${world.url}/formulaire/immigration`);
    world.read();
    const focused = () =>
      page.evaluate<string>('document.activeElement.id || document.activeElement.tagName');
    const order: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order.slice(0, 7)).toEqual([
      'prenom',
      'nom',
      'courriel',
      'telephone',
      'ville',
      'message',
      'canalPrefere',
    ]);
    expect(order).toContain('BUTTON');
    expect(order).not.toContain('site_internet');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('3 points à revoir').waitFor();
    expect(await focused()).toBe('faults');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Clavier');
    expect(await page.locator('#prenom').inputValue()).toBe('Clavier');
    const described = await page.locator('#courriel').getAttribute('aria-describedby');
    const texts = await Promise.all(
      (described ?? '').split(' ').map((id) => page.locator(`#${id}`).textContent()),
    );
    expect(texts.join(' ')).toMatch(/suffit\..*Donnez une adresse de courriel ou un numéro/);
  }));

test('in another site’s page: as tall as it is, told where it stands, thanked in its place', () =>
  onPage(PHONE, async (page) => {
    await page.goto(`${siteUrl}/offre?utm_source=infolettre&secret=7`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Demander un premier échange' }).waitFor();
    world.read();
    const fits = async () => {
      const inner = page.frames()[1];
      const wanted = Number(
        await inner?.evaluate('Math.ceil(document.documentElement.getBoundingClientRect().height)'),
      );
      await page.waitForFunction(
        `document.querySelector('iframe').getBoundingClientRect().height === ${wanted}`,
      );
      return wanted;
    };
    const tall = await fits();
    expect(tall).toBeGreaterThan(1_000);
    await frame.getByLabel('Prénom').fill('Ana');
    await frame.getByLabel('Nom', { exact: true }).fill('Cadre');
    await frame.getByLabel('Courriel', { exact: true }).fill('cadre@example.org');
    await frame.getByLabel(/Ce que vous cherchez/).fill('Un cadre.');
    await frame.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await frame.getByRole('heading', { name: /Merci/ }).waitFor();
    expect(await fits()).toBeLessThan(tall);
    expect(page.url()).toContain('/offre');
    await world.settle();
    expect(await called('cadre@example.org')).toEqual([
      expect.objectContaining({ pageOrigine: `${siteUrl}/offre`, campagne: 'source : infolettre' }),
    ]);
  }));

test('a site that is not on the list shows nothing of it', () =>
  onPage({}, async (page) => {
    const elsewhere = siteUrl.replace('localhost', '127.0.0.1');
    const refusal = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(elsewhere);
    await refusal;
    expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
  }));
