import { MaxError } from '../../../src/errors';
import type { DoctorProbes } from '../../../src/cli/doctor';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { FakeWorkspace } from '../installer/fake-workspace';
import { max } from '../installer/terminal';
import { SERVICE_URL, wholeWorkspace } from '../installer/world';

/** The service at its public URL: what `/healthz` says it last heard. */
let lastHeard: string | null = null;
let serviceRuns = true;
let form = { enAttente: 0, refusees: 0 };
const service = setupServer(
  http.get(`${SERVICE_URL}/healthz`, () =>
    serviceRuns
      ? HttpResponse.json({ dernierWebhookLe: lastHeard, formulaire: form })
      : HttpResponse.text('nothing here', { status: 502 }),
  ),
);
beforeAll(() => service.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  lastHeard = '2026-11-22T09:00:00.000Z';
  serviceRuns = true;
  form = { enAttente: 0, refusees: 0 };
});
afterAll(() => service.close());

async function installed(): Promise<FakeWorkspace> {
  const transport = await wholeWorkspace();
  transport.onMove = () => (lastHeard = '2026-11-22T10:00:00.000Z');
  return transport;
}

type Found = { check: string; state: string; says: string; remedy?: string };

async function examine(
  transport: FakeWorkspace,
  probes: Partial<DoctorProbes> = {},
): Promise<{ code: number | null; find: (check: string) => Found | undefined; all: Found[] }> {
  const session = await max('doctor --json', { transport, probes });
  const all = JSON.parse(session.out).findings as Found[];
  return { code: session.code, all, find: (check) => all.find((finding) => finding.check === check) };
}

test('a healthy installation, printed', async () => {
  const session = await max('doctor', { transport: await installed() });
  expect(session.code).toBe(0);
  expect(`\n${session.out}\n`).toMatchInlineSnapshot(`
   "
     ✓ adresse            Twenty répond à https://crm.exemple.fr
     ✓ clé d’API          Twenty reconnaît la clé
     ✓ droits de la clé   modèle de données, webhooks, lecture et écriture
     ✓ version            Twenty v2.21.0
     ✓ horloge            écart de 0 s avec Twenty
     ✓ modèle de données  complet
     ✓ équipe             1 administrateur
     ✓ fuseaux horaires   Europe/Paris
     ✓ webhook            https://max.exemple.fr/webhooks/twenty
     ✓ livraison          aller et retour complet, entendu par le service
     ✓ débit              MAX se règle sur 100 appels par minute (TWENTY_RATE_LIMIT)
     ✓ file d’attente     PGlite dans ./data/queue
     ✓ horloge, file      la file est dans MAX : la même horloge
     ✓ dossiers           ./data/outbox
     ✓ canaux             SMS
     ✓ modèle de langue   aucun : MAX lit par ses propres règles
     ✓ formulaire         aucune demande en attente

   17 contrôles : 17 bons, 0 à surveiller, 0 panne.
   "
  `);
});

test.each([
  [{ enAttente: 2, refusees: 0 }, '2 demandes en attente de Twenty', /dès que Twenty répond/],
  [
    { enAttente: 3, refusees: 1 },
    '1 demande du formulaire que Twenty refuse, gardée et essayée à chaque balayage',
    /max plan/,
  ],
])('requests of the web form that wait: %j', async (kept, says, remedy) => {
  form = kept;
  const { code, find } = await examine(await installed());
  expect(find('formulaire')).toMatchObject({
    state: 'attention',
    says,
    remedy: expect.stringMatching(remedy),
  });
  expect(code).toBe(0);
});

test('without a service, nobody knows of waiting requests', async () => {
  serviceRuns = false;
  expect((await examine(await installed())).find('formulaire')).toMatchObject({
    state: 'ok',
    says: 'à voir quand le service tourne',
  });
});

describe('one thing wrong is found, with its remedy, and the other checks are still made', () => {
  test.each<[string, string, string, string, (transport: FakeWorkspace) => void]>([
    [
      'adresse',
      'panne',
      'https://crm.exemple.fr répond 502 à /healthz',
      'TWENTY_API_URL',
      (t) => void (t.page = { ...t.page, status: 502 }),
    ],
    [
      'droits de la clé',
      'panne',
      'clé en lecture seule, la clé ne permet pas de : changer le modèle de données, gérer les webhooks, écrire des enregistrements',
      'Rôles',
      (t) => void (t.denied = ['MaxUpdateObject', 'MaxWebhooks', 'MaxMayWrite']),
    ],
    [
      'version',
      'attention',
      'Twenty v2.44.1 : MAX n’a pas été essayé sur cette version',
      'max plan',
      (t) => void (t.page = { ...t.page, body: '{"appVersion":"v2.44.1"}' }),
    ],
    [
      'version',
      'attention',
      'Twenty ne dit pas sa version',
      'max plan',
      (t) => void (t.page = { ...t.page, body: '<html>' }),
    ],
    [
      'horloge',
      'panne',
      'écart de 150 s avec Twenty : cette machine retarde',
      'NTP',
      (t) => void (t.page = { ...t.page, dateHeader: 'Sun, 22 Nov 2026 10:02:30 GMT' }),
    ],
    [
      'horloge',
      'panne',
      'écart de 45 s avec Twenty : cette machine avance',
      'NTP',
      (t) => void (t.page = { ...t.page, dateHeader: 'Sun, 22 Nov 2026 09:59:15 GMT' }),
    ],
    [
      'horloge',
      'attention',
      'écart de 12 s avec Twenty : cette machine avance',
      'NTP',
      (t) => void (t.page = { ...t.page, dateHeader: 'Sun, 22 Nov 2026 09:59:48 GMT' }),
    ],
    [
      'modèle de données',
      'panne',
      'incomplet : 0 à créer, 1 à changer',
      'max install',
      (t) => void t.field('lead.statut').options?.splice(2, 1),
    ],
    [
      'modèle de données',
      'panne',
      'incomplet, et l’installation est refusée : lead.statut est de type TEXT, MAX attend SELECT',
      'max plan',
      (t) => void (t.field('lead.statut').type = 'TEXT'),
    ],
    [
      'modèle de données',
      'attention',
      'complet ; lead.pays est désactivé dans Twenty : laissé ainsi. MAX ne peut pas s’en servir.',
      'Réactivez',
      (t) => void (t.field('lead.pays').isActive = false),
    ],
    [
      'équipe',
      'panne',
      'aucun administrateur : personne ne serait prévenu d’un nouveau lead',
      'Membres de l’équipe',
      (t) => void t.records['membresEquipe']?.forEach((row) => (row['fonction'] = 'COACH')),
    ],
    [
      'fuseaux horaires',
      'panne',
      'fuseau inconnu : « Paris » dans reglages.immigration',
      'IANA',
      (t) => void (t.records['reglagesMax']![0]!['fuseauHoraire'] = 'Paris'),
    ],
    [
      'webhook',
      'panne',
      'aucun webhook vers https://max.exemple.fr/webhooks/twenty',
      'max install',
      (t) => void (t.webhooks = []),
    ],
    [
      'webhook',
      'panne',
      'il manque au webhook : messageMax.*',
      'max install',
      (t) =>
        void (t.webhooks = t.webhooks.map((hook) => ({
          ...hook,
          operations: hook.operations.filter((operation) => operation !== 'messageMax.*'),
        }))),
    ],
    [
      'débit',
      'attention',
      'MAX se règle sur 100 appels par minute (TWENTY_RATE_LIMIT), et Twenty en a refusé 3 pendant ce contrôle',
      'API_RATE_LIMITING_LONG_LIMIT',
      (t) => void Object.assign(t.usage, { refused: 3 }),
    ],
  ])('%s: %s, %s', async (check, state, says, remedy, damage) => {
    const transport = await installed();
    damage(transport);
    const { code, find, all } = await examine(transport);
    expect(find(check)).toMatchObject({ state, says, remedy: expect.stringContaining(remedy) });
    expect(all).toHaveLength(17);
    expect(code).toBe(all.some((finding) => finding.state === 'panne') ? 1 : 0);
  });

  test('an unreachable Twenty is said once; what depends on it is not tried', async () => {
    const transport = await installed();
    transport.get = () =>
      Promise.reject(new MaxError('injoignable', 'personne ne répond à cette adresse. Démarrez Twenty.'));
    transport.rawMetadata = transport.rawData = () => Promise.reject(new Error('must not be called'));
    const { code, find, all } = await examine(transport);
    expect(code).toBe(1);
    expect(find('adresse')).toMatchObject({
      state: 'panne',
      says: 'personne ne répond à cette adresse',
      remedy: 'Démarrez Twenty.',
    });
    expect(find('webhook')?.says).toBe('non vérifié : réparez d’abord « droits de la clé »');
    expect(all.filter((finding) => finding.state === 'panne')).toHaveLength(1);
    expect(find('file d’attente')?.state).toBe('ok');
  });

  test('the queue and the channels', async () => {
    const { find } = await examine(await installed(), {
      queue: () => Promise.reject(new Error('connect ECONNREFUSED')),
      channels: () => [
        { name: 'SMS', configured: false },
        { name: 'courriel', configured: true },
      ],
    });
    expect(find('file d’attente')).toMatchObject({
      state: 'panne',
      remedy: expect.stringContaining('QUEUE_URL'),
    });
    expect(find('canaux')).toMatchObject({
      state: 'attention',
      says: 'courriel ; sans réglage, donc écrits dans la boîte d’envoi sur disque : SMS',
    });
  });

  test.each<[string, string, string, RegExp, Partial<DoctorProbes>]>([
    [
      'horloge, file',
      'panne',
      'écart de 30 s avec la file : cette machine avance',
      /NTP/,
      { queueTime: () => Promise.resolve(new Date('2026-11-22T09:59:30Z')) },
    ],
    [
      'horloge, file',
      'ok',
      'écart de 2 s avec la file',
      /^$/,
      { queueTime: () => Promise.resolve(new Date('2026-11-22T10:00:02Z')) },
    ],
    [
      'dossiers',
      'panne',
      './data/outbox : le disque est plein ; ./data/queue : MAX ne peut pas y écrire (EACCES)',
      /Libérez de la place.*chown/,
      {
        folders: () =>
          Promise.resolve([
            { folder: './data/outbox', fault: 'ENOSPC', free: null },
            { folder: './data/queue', fault: 'EACCES', free: null },
          ]),
      },
    ],
    [
      'modèle de langue',
      'attention',
      'petit-modele : injoignable',
      /MAX_LLM_URL/,
      {
        llm: () =>
          Promise.resolve({
            model: 'petit-modele',
            fault: { says: 'injoignable', remedy: 'Vérifiez MAX_LLM_URL.' },
          }),
      },
    ],
    [
      'modèle de langue',
      'ok',
      'petit-modele répond',
      /^$/,
      { llm: () => Promise.resolve({ model: 'petit-modele', fault: null }) },
    ],
  ])('%s: %s, %s', async (check, state, says, remedy, probes) => {
    const found = (await examine(await installed(), probes)).find(check);
    expect(found).toMatchObject({ state, says });
    expect(found?.remedy ?? '').toMatch(remedy);
  });

  test('a queue that is down is said once: its clock is not asked', async () => {
    const { all } = await examine(await installed(), {
      queue: () => Promise.reject(new Error('connect ECONNREFUSED')),
      queueTime: () => Promise.reject(new Error('must not be asked')),
    });
    expect(all.filter(({ state }) => state === 'panne').map(({ check }) => check)).toEqual([
      'file d’attente',
    ]);
  });

  test('a provider that does not answer is named, with what to do', async () => {
    const remedy = 'Vérifiez SMTP_URL.';
    const { find } = await examine(await installed(), {
      channels: () => [
        { name: 'SMS', configured: true, probe: () => Promise.resolve(null) },
        { name: 'Courriel', configured: true, probe: () => Promise.resolve({ says: 'injoignable', remedy }) },
      ],
    });
    expect(find('canaux')).toMatchObject({ state: 'panne', says: 'Courriel : injoignable', remedy });
  });
});

describe('livraison', () => {
  test('heard by the service that runs', async () => {
    const { find } = await examine(await installed());
    expect(find('livraison')).toMatchObject({
      state: 'ok',
      says: 'aller et retour complet, entendu par le service',
    });
  });

  test('what was moved is put back', async () => {
    const transport = await installed();
    const moves: string[] = [];
    transport.onMove = () => {
      lastHeard = `heard ${moves.length}`;
      moves.push('move');
    };
    await examine(transport);
    expect(moves).toHaveLength(2);
  });

  test('without service and with the port taken, it says that it could not look', async () => {
    serviceRuns = false;
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    const { find } = await examine(await installed(), { listen: () => Promise.reject(taken) });
    expect(find('livraison')).toMatchObject({
      state: 'attention',
      says: 'non vérifiée : https://max.exemple.fr/healthz ne répond pas comme MAX, et le port 3300 est pris',
    });
  });
});
