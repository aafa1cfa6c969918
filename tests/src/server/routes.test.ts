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
    jobs: () => Promise.resolve(queue ? { enAttente: 3, enCours: 1, aVenir: 40, enEchec: 0 } : null),
    sweepEveryMs: 300_000,
    rateLimit: 100,
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
      balayage: true,
    });
  });

  test('not ready when the sweeps stopped: what no webhook told is not being found', async () => {
    const asked = vitals();
    await asked.figures.watchTwenty(Promise.resolve());
    asked.figures.lastSweep = new Date(NOW.getTime() - 15 * 60_000);
    const { status, body } = await readyz(asked)(request('GET', '/'));
    expect([status, JSON.parse(body)]).toEqual([
      503,
      { pret: false, file: true, twenty: true, balayage: false },
    ]);
  });

  test('who leaves the sweeps to another process is ready without any', async () => {
    const asked = { ...vitals(), sweepEveryMs: null, startedAt: new Date(NOW.getTime() - 15 * 60_000) };
    await asked.figures.watchTwenty(Promise.resolve());
    const { status, body } = await readyz(asked)(request('GET', '/'));
    expect([status, JSON.parse(body)]).toEqual([200, { pret: true, file: true, twenty: true }]);
  });

  const withBearer = (authorization: string | undefined): Request => ({
    ...request('GET', '/metrics'),
    header: (name) => (name === 'authorization' ? authorization : undefined),
  });

  test.each([
    [undefined, 401],
    ['Bearer un-autre-jeton-long', 401],
    ['un-jeton-bien-long', 401],
    ['Bearer un-jeton-bien-long', 200],
  ])('figures behind a token: %s is answered %i', async (authorization, status) => {
    const guarded = { ...vitals(), metricsToken: 'un-jeton-bien-long' };
    const reply = await metrics(guarded)(withBearer(authorization));
    expect(reply.status).toBe(status);
    expect(reply.body.includes('max_twenty')).toBe(status === 200);
  });

  test('a queue that is silent is told as such, and the other figures are given all the same', async () => {
    const { body } = await metrics(vitals(false))(request('GET', '/'));
    expect(body).toContain('max_file_joignable 0\n');
    expect(body).not.toContain('max_file_taches');
    expect(body).toContain('max_twenty_appels_total 12\n');
  });

  test('a queue that answers and takes nothing is told as such, with what is in it', async () => {
    const full = { ...vitals(), queueAnswers: () => Promise.resolve(false) };
    const { body } = await metrics(full)(request('GET', '/'));
    expect(body).toContain('max_file_joignable 0\n');
    expect(body).toContain('max_file_taches');
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
     # TYPE max_file_joignable gauge
     max_file_joignable 1
     # TYPE max_file_taches gauge
     max_file_taches{etat="enAttente"} 3
     max_file_taches{etat="enCours"} 1
     max_file_taches{etat="aVenir"} 40
     max_file_taches{etat="enEchec"} 0
     # TYPE max_formulaire_en_attente gauge
     max_formulaire_en_attente 0
     # TYPE max_formulaire_refusees gauge
     max_formulaire_refusees 0
     # TYPE max_lots_total counter
     max_lots_total 1
     # TYPE max_twenty_appels_total counter
     max_twenty_appels_total 12
     # TYPE max_twenty_jetons_par_minute gauge
     max_twenty_jetons_par_minute 100
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
