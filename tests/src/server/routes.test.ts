import { MaxError } from '../../../src/errors';
import { healthz, metrics, readyz, type Vitals } from '../../../src/server/health';
import type { Request } from '../../../src/server/reply';
import { route } from '../../../src/server/routes';
import { twentyWebhook } from '../../../src/server/twenty-webhook';
import { Figures } from '../../../src/service/figures';
import type { Receipt } from '../../../src/service/intake';
import { silent } from '../service/loop-world';

const NOW = new Date('2026-12-01T08:30:00Z');
const clock = { now: () => NOW };
const request = (method: string, path: string): Request => ({
  method,
  path,
  header: () => undefined,
  body: Buffer.alloc(0),
});

test.each<[string, Receipt, number, string]>([
  ['a lead', { kind: 'lead', leads: 1 }, 202, 'lead'],
  ['settings', { kind: 'agency' }, 202, 'agence'],
  ['an echo', { kind: 'echo' }, 202, 'echo'],
  ['something unknown', { kind: 'ignored', because: 'objet inconnu' }, 202, 'ignore'],
  ['truncated JSON', { kind: 'unreadable' }, 400, 'illisible'],
  ['a forgery', { kind: 'refused', reason: 'forged' }, 401, 'refuse'],
])('%s: answered and counted', async (_name, receipt, status, word) => {
  const figures = new Figures(clock);
  const handle = twentyWebhook({ accept: () => Promise.resolve(receipt), figures, log: silent });
  expect((await handle(request('POST', '/'))).status).toBe(status);
  expect(figures.total('max_webhooks_total', { resultat: word })).toBe(1);
});

test('a refusal gives its code and no detail', async () => {
  const accept = () => Promise.resolve<Receipt>({ kind: 'refused', reason: 'stale' });
  const handle = twentyWebhook({ accept, figures: new Figures(clock), log: silent });
  expect((await handle(request('POST', '/'))).body).toBe('{"erreur":"envoi refusé","code":"stale"}');
});

test('a queue that is down: 503, for the caller to see that nothing was kept', async () => {
  const accept = () => Promise.reject(new MaxError('injoignable', 'La file ne répond pas.'));
  const handle = twentyWebhook({ accept, figures: new Figures(clock), log: silent });
  expect(await handle(request('POST', '/'))).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
});

test.each([
  ['GET', '/nulle-part', 404],
  ['GET', '/toString', 404],
  ['DELETE', '/healthz', 405],
  ['GET', '/healthz', 200],
])('%s %s: %i', async (method, path, status) => {
  const handle = route({
    '/healthz': { GET: () => Promise.resolve({ status: 200, headers: {}, body: '' }) },
  });
  expect((await handle(request(method, path))).status).toBe(status);
});

describe('vitals', () => {
  const vitals = (queue = true): Vitals => ({
    figures: new Figures(clock),
    clock,
    startedAt: NOW,
    queueAnswers: () => Promise.resolve(queue),
    usage: () => ({ calls: 12, tokens: 40, refused: 1 }),
  });

  test('alive, and when Twenty was last heard', async () => {
    const asked = vitals();
    asked.figures.lastWebhook = NOW;
    expect(JSON.parse((await healthz(asked)(request('GET', '/'))).body)).toMatchObject({
      vivant: true,
      dernierWebhookLe: '2026-12-01T08:30:00.000Z',
      dernierBalayageLe: null,
    });
  });

  test('ready only when the queue answers and Twenty did', async () => {
    const asked = vitals();
    expect((await readyz(asked)(request('GET', '/'))).status).toBe(503);
    await asked.figures.watchTwenty(Promise.resolve());
    expect((await readyz(asked)(request('GET', '/'))).status).toBe(200);
    const { figures } = asked;
    expect(JSON.parse((await readyz({ ...vitals(false), figures })(request('GET', '/'))).body)).toEqual({
      pret: false,
      file: false,
      twenty: true,
    });
  });

  test('figures in the words of Prometheus', async () => {
    const asked = vitals();
    asked.figures.count('max_envois_total', { canal: 'SMS', resultat: 'sent' }, 3);
    asked.figures.count('max_lots_total');
    asked.figures.lastSweep = new Date(NOW.getTime() - 90_000);
    expect((await metrics(asked)(request('GET', '/'))).body).toMatchInlineSnapshot(`
     "# TYPE max_balayage_age_secondes gauge
     max_balayage_age_secondes 90
     # TYPE max_envois_total counter
     max_envois_total{canal="SMS",resultat="sent"} 3
     # TYPE max_formulaire_en_attente gauge
     max_formulaire_en_attente 0
     # TYPE max_formulaire_refusees gauge
     max_formulaire_refusees 0
     # TYPE max_lots_total counter
     max_lots_total 1
     # TYPE max_twenty_appels_total counter
     max_twenty_appels_total 12
     # TYPE max_twenty_jetons_total counter
     max_twenty_jetons_total 40
     # TYPE max_twenty_joignable gauge
     max_twenty_joignable 0
     # TYPE max_twenty_refus_total counter
     max_twenty_refus_total 1
     "
    `);
  });
});
