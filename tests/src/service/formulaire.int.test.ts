/** The web form, end to end: the real HTTP server, the queue on disk, a sandbox Twenty that may be down, a browser without JavaScript. */
import { connect } from 'node:net';
import { minutes, plus } from '../../../src/kernel/time';
import { FRIEND, openFormWorld, type FormWorld } from '../../support/form-world';
import { fieldsOf, press, send, visit, type Browsed } from '../../support/form';
import { removePgliteFolders } from '../../support/pglite-queue';

const PORT = 12_000 + (process.pid % 8_000);
let world: FormWorld;
beforeAll(async () => {
  world = await openFormWorld(PORT);
  for (const { id } of await world.staff.list('reglagesMax', 'cle'))
    await world.staff.update('reglageMax', id, {
      nomAgence: 'Cabinet Soleil',
      telephoneAgence: '01 23 45 67 89',
    });
  await world.settle();
});
afterEach(() => {
  world.sandbox.faults.unreachable = false;
  // What one test sent is no longer counted in the next.
  world.clock.jumpTo(plus(world.clock.now(), minutes(61)));
});
afterAll(async () => {
  await world.close();
  await removePgliteFolders();
});

let count = 0;
/** Somebody new, in the form's own names. */
const somebody = (changes: Readonly<Record<string, string>> = {}) => {
  count += 1;
  return {
    ...{
      prenom: 'Léa',
      nom: `Essai${'abcdefghijklmnopqrstuvwxyz'[count]}`,
      courriel: `essai${count}@example.org`,
    },
    ...{
      telephone: `061234${String(5_000 + count)}`,
      ville: 'Lyon',
      message: 'Je veux changer de métier.',
      ...changes,
    },
  };
};
const open = async (path = 'coaching', query = ''): Promise<Browsed> => {
  const page = await visit(`${world.url}/formulaire/${path}${query}`);
  world.read();
  return page;
};
const SEND = /Envoyer/;
const called = async (courriel: string) =>
  (await world.leads()).filter(
    (lead) => (lead['courriel'] as { primaryEmail: string }).primaryEmail === courriel,
  );

test('filled in: thanked, and one lead with all that was said', async () => {
  const page = await open(
    'coaching',
    '?utm_source=lettre&utm_campaign=rentree&page=https://www.exemple.fr/offre?x=1',
  );
  expect(page.text).toMatch(/Cabinet Soleil[^]*Demander un premier échange[^]*01 23 45 67 89/);
  const person = somebody();
  const fields = fieldsOf(page, SEND);
  for (const [name, value] of Object.entries({ ...person, canalPrefere: 'SMS' })) fields.set(name, value);
  fields.append('canauxAutorises', 'SMS');
  fields.append('canauxAutorises', 'COURRIEL');
  const sent = await send(`${world.url}/formulaire/coaching`, fields);
  expect([sent.status, sent.location]).toEqual([303, `${world.url}/formulaire/coaching?fait=merci`]);
  const thanks = await visit(sent.location ?? '');
  expect(thanks.text).toMatch(/Merci, votre demande est bien arrivée/);
  await world.settle();
  const [lead, ...others] = await called(person.courriel);
  expect(others).toEqual([]);
  expect(lead).toMatchObject({
    ...{ name: `Léa ${person.nom}`, prenom: 'Léa', ville: 'Lyon', message: 'Je veux changer de métier.' },
    ...{ parcours: 'COACHING', source: 'FORMULAIRE_WEB', statut: 'NOUVEAU', statutCoaching: 'NOUVEAU' },
    ...{ canauxAutorises: ['SMS', 'COURRIEL'], canalPrefere: 'SMS', desabonneLe: null },
    telephone: { primaryPhoneNumber: person.telephone.slice(1), primaryPhoneCallingCode: '+33' },
    consentementTexte: expect.stringMatching(
      /^Formulaire, version 2026-11 : « J’accepte [^]* des SMS, des courriels\.$/,
    ),
    ...{ pageOrigine: 'https://www.exemple.fr/offre', campagne: 'source : lettre · campaign : rentree' },
    cleExterne: expect.stringMatching(/^formulaire\.[0-9a-f]{32}\.[0-9a-f]{8}$/),
  });
  expect(Date.parse(String(lead?.['consentementLe']))).toBe(Date.parse(String(lead?.['createdAt'])));
  const told = await world.staff.list('notificationsMax', 'nature leadId texte');
  expect(told.filter(({ leadId }) => leadId === lead?.['id'])).toEqual([
    expect.objectContaining({
      nature: 'NOUVEAU_LEAD',
      texte: `Léa ${person.nom} : nouvelle demande (Coaching, Formulaire web).`,
    }),
  ]);
});

test('to be corrected: everything typed comes back, each fault beside its field, and the corrected one arrives', async () => {
  const page = await open('immigration');
  const person = somebody({ nom: '', telephone: '0612', message: '</textarea><script>alert(1)</script>' });
  const again = await press(page, SEND, person);
  expect(again.status).toBe(422);
  expect(again.text).toMatch(/<title>À revoir/);
  expect(again.text).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/);
  expect(again.text).toMatch(/href="#nom">Écrivez votre nom\.[^]*href="#telephone">Ce numéro a 4 chiffres/);
  expect(again.text).toMatch(
    /id="telephone"[^>]*value="0612"[^>]*aria-invalid="true"[^>]*aria-describedby="telephone-help telephone-fault"/,
  );
  expect(again.text).toMatch(/value="Léa"/);
  expect(again.text).toContain('&lt;/textarea&gt;&lt;script&gt;');
  expect(again.text).not.toContain('<script>');
  const done = await press(again, SEND, { ...person, nom: 'Corrigée', telephone: '' });
  expect(done.text).toMatch(/Merci/);
  await world.settle();
  expect(await called(person.courriel)).toHaveLength(1);
});

test('a double click, and a second sending after it has arrived, are one lead', async () => {
  const page = await open();
  const person = somebody();
  const answers = await Promise.all([
    press(page, SEND, person),
    press(page, SEND, person),
    press(page, SEND, person),
  ]);
  expect(answers.map(({ text }) => /Merci/.test(text))).toEqual([true, true, true]);
  await world.settle();
  await press(page, SEND, person);
  await world.settle();
  expect(await called(person.courriel)).toHaveLength(1);
  expect(
    (await world.staff.list('notificationsMax', 'cle')).filter(({ cle }) =>
      String(cle).startsWith('formulaire-'),
    ),
  ).toEqual([]);
});

test('the same page sent again with other words: still one lead, as it was, and what is new is told', async () => {
  const page = await open();
  const person = somebody();
  await press(page, SEND, person);
  await world.settle();
  await press(page, SEND, { ...person, telephone: '0711223344' });
  await world.settle();
  const [lead, ...others] = await called(person.courriel);
  expect(others).toEqual([]);
  expect(lead).toMatchObject({ telephone: { primaryPhoneNumber: person.telephone.slice(1) } });
  const told = (await world.staff.list('notificationsMax', 'cle leadId texte nature')).filter(
    ({ cle, leadId }) => leadId === lead?.['id'] && String(cle).startsWith('formulaire-complement'),
  );
  expect(told).toEqual([
    expect.objectContaining({
      nature: 'A_COMPLETER',
      texte: expect.stringMatching(/Rien n’a été changé[^]*\+33711223344/),
    }),
  ]);
});

test('somebody known gets the same answer; nothing of theirs is touched, and the new request is linked and flagged', async () => {
  const person = somebody();
  const id = await world.staff.create('lead', {
    ...{ name: 'Léa Écrite-à-la-main', message: 'Notes de Marie', statut: 'QUALIFIE' },
    courriel: { primaryEmail: person.courriel },
  });
  await world.settle();
  const page = await open();
  const sent = await send(`${world.url}/formulaire/coaching`, withFields(page, person));
  expect([sent.status, sent.location]).toEqual([303, `${world.url}/formulaire/coaching?fait=merci`]);
  await world.settle();
  const [known, fresh] = await called(person.courriel);
  expect(known).toMatchObject({
    id,
    name: 'Léa Écrite-à-la-main',
    message: 'Notes de Marie',
    statut: 'QUALIFIE',
  });
  expect(fresh).toMatchObject({ doublonDeId: id, message: person.message });
  const told = await world.staff.list('notificationsMax', 'nature leadId name');
  expect(
    told
      .filter(({ leadId }) => leadId === fresh?.['id'])
      .map(({ nature }) => nature)
      .sort(),
  ).toEqual(['ALERTE', 'NOUVEAU_LEAD']);
});

test('an address that wants to hear no more is not made to hear again by a form that anybody can fill', async () => {
  const person = somebody();
  await world.staff.create('lead', {
    ...{ name: 'Partie', desabonneLe: '2026-11-01T08:00:00.000Z' },
    telephone: {
      primaryPhoneNumber: person.telephone.slice(1),
      primaryPhoneCountryCode: 'FR',
      primaryPhoneCallingCode: '+33',
    },
  });
  await world.settle();
  const fields = withFields(await open(), person);
  fields.append('canauxAutorises', 'SMS');
  await send(`${world.url}/formulaire/coaching`, fields);
  await world.settle();
  const [lead] = await called(person.courriel);
  expect(lead).toMatchObject({
    desabonneLe: '2026-11-01T08:00:00.000Z',
    canauxAutorises: ['SMS'],
    consentementTexte: expect.stringContaining('SMS'),
  });
});

function withFields(page: Browsed, values: Readonly<Record<string, string>>): URLSearchParams {
  const fields = fieldsOf(page, SEND);
  for (const [name, value] of Object.entries(values)) fields.set(name, value);
  return fields;
}

test('Twenty is down: thanked all the same, kept over a restart, and one lead when it is back; then nothing is kept', async () => {
  const person = somebody();
  const page = await open();
  world.sandbox.faults.unreachable = true;
  expect((await press(page, SEND, person)).text).toMatch(/Merci/);
  expect((await press(page, SEND, person)).text).toMatch(/Merci/);
  await world.restart();
  expect(await called(person.courriel).catch(() => 'down')).toBe('down');
  world.sandbox.faults.unreachable = false;
  await world.settle();
  expect(await called(person.courriel)).toHaveLength(1);
  await world.service().sweepNow();
  await world.settle();
  const figures = await (await fetch(`${world.url}/metrics`)).text();
  expect(figures).toContain('max_formulaire_en_attente 0');
  expect(figures).toContain('max_formulaire_livres_total{parcours="COACHING",resultat="cree"} 1');
});

test('an answer that Twenty gave and nobody heard makes no second lead', async () => {
  const person = somebody();
  const page = await open();
  world.sandbox.faults.lostAnswers.next = 1;
  await press(page, SEND, person);
  await world.settle();
  expect(await called(person.courriel)).toHaveLength(1);
});

test('what looks like a machine is sent back with all that was typed, and goes through when sent again', async () => {
  const person = somebody();
  const quick = await visit(`${world.url}/formulaire/coaching`);
  const back = await press(quick, SEND, person);
  expect(back.status).toBe(422);
  expect(back.text).toMatch(/parti très vite[^]*value="Léa"/);
  world.read();
  const trapped = await press(back, SEND, { ...person, site_internet: 'http://pills.example' });
  expect(trapped.status).toBe(422);
  expect(trapped.text).toMatch(/champ caché/);
  expect(trapped.text).not.toContain('pills');
  expect((await press(trapped, SEND, person)).text).toMatch(/Merci/);
  await world.settle();
  expect(await called(person.courriel)).toHaveLength(1);
});

test('a page open for days, or of another site, is renewed with all that was typed', async () => {
  const person = somebody();
  const page = await open();
  world.clock.jumpTo(plus(world.clock.now(), minutes(60 * 49)));
  const stale = await press(page, SEND, person);
  expect(stale.status).toBe(409);
  expect(stale.text).toMatch(/ouverte depuis longtemps[^]*value="Léa"/);
  expect(fieldsOf(stale, SEND).get('jeton')).not.toBe(fieldsOf(page, SEND).get('jeton'));
  world.read();
  expect((await press(stale, SEND, person)).text).toMatch(/Merci/);
  expect((await send(`${world.url}/formulaire/coaching`, new URLSearchParams(person))).status).toBe(409);
});

test('too many about one person, and too many from one address', async () => {
  const person = somebody();
  const statuses: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const page = await open();
    statuses.push((await send(`${world.url}/formulaire/coaching`, withFields(page, person))).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  const page = await open();
  const posts = Array.from({ length: 40 }, () =>
    send(`${world.url}/formulaire/coaching`, withFields(page, { prenom: 'Zoé' })),
  );
  const answers = await Promise.all(posts);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.text).toMatch(/Trop de demandes[^]*value="Zoé"/);
  expect(refused?.headers.get('retry-after')).toBe('600');
});

test('too long is said, with the text kept', async () => {
  const page = await open();
  const long = await press(page, SEND, somebody({ message: `début ${'é'.repeat(40_000)}` }));
  expect(long.status).toBe(413);
  expect(long.text).toMatch(/trop long[^]*début é/);
  expect((await press(page, SEND, somebody({ message: 'x'.repeat(6_000) }))).text).toMatch(
    /6000 caractères, il en faut 5000/,
  );
});

describe('JSON', () => {
  const url = (): string => `${world.url}/formulaire/coaching`;
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const token = async (): Promise<string> => {
    const answer = await fetch(url(), { headers: { accept: 'application/json' } });
    const { jeton } = (await answer.json()) as { jeton: string };
    world.read();
    return jeton;
  };

  test('the same rules and the same lead, once', async () => {
    const described = await fetch(url(), { headers: { accept: 'application/json' } });
    expect(await described.json()).toMatchObject({
      parcours: 'COACHING',
      jeton: expect.any(String),
      consentement: { version: '2026-11', texte: expect.stringMatching(/^J’accepte/) },
      champs: expect.arrayContaining([{ champ: 'message', requis: true, caracteres: 5_000 }]),
    });
    const jeton = await token();
    const person = somebody();
    const faulty = await post({ ...person, jeton, courriel: 'lea' });
    expect(faulty.status).toBe(422);
    expect(await faulty.json()).toEqual({
      ...{ recu: false, code: 'corriger', erreur: 'Des champs sont à corriger.' },
      champs: {
        courriel: 'Cette adresse n’a pas de @ : corrigez l’adresse, par exemple prenom.nom@exemple.fr.',
      },
    });
    for (let n = 0; n < 2; n += 1) {
      const answer = await post({ ...person, jeton, canauxAutorises: ['COURRIEL'], utm_source: 'appli' });
      expect([answer.status, await answer.json()]).toEqual([
        202,
        { recu: true, message: expect.any(String) },
      ]);
    }
    await world.settle();
    const leads = await called(person.courriel);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({ campagne: 'source : appli', canauxAutorises: ['COURRIEL'] });
  });

  test('no token, no JSON, too long', async () => {
    const stale = await post({ ...somebody(), jeton: 'x' });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({ code: 'perime', jeton: expect.stringMatching(/^[\w-]{51}$/) });
    expect((await post('{')).status).toBe(400);
    expect((await post({ message: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await fetch(url(), { method: 'POST', body: 'x' })).status).toBe(415);
  });

  test('sites on the list may send and read; others may not', async () => {
    const preflight = (origin: string) => fetch(url(), { method: 'OPTIONS', headers: { origin } });
    const friend = await preflight(FRIEND);
    expect([friend.status, friend.headers.get('access-control-allow-origin')]).toEqual([204, FRIEND]);
    const stranger = await preflight('https://ailleurs.example');
    expect([stranger.status, stranger.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const jeton = await token();
    const person = somebody();
    const refused = await post({ ...person, jeton }, { origin: 'https://ailleurs.example' });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const taken = await post({ ...person, jeton }, { origin: FRIEND });
    expect([taken.status, taken.headers.get('access-control-allow-origin')]).toEqual([202, FRIEND]);
    expect((await post({ ...somebody(), jeton: await token() }, { origin: world.url })).status).toBe(202);
  });
});

test('only the sites on the list may frame the page; the snippet is for any', async () => {
  const [plain, framed] = [
    await visit(`${world.url}/formulaire/immigration`),
    await visit(`${world.url}/formulaire/immigration?cadre=1`),
  ];
  expect(plain.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' https:\/\/www\.exemple\.fr$/,
  );
  expect(plain.text).not.toContain('<script');
  expect(framed.headers.get('content-security-policy')).toMatch(
    /frame-ancestors 'self' https:\/\/www\.exemple\.fr; script-src 'sha256-[^']+'$/,
  );
  expect(framed.text).toMatch(/action="\?cadre=1"/);
  const snippet = await fetch(`${world.url}/formulaire/immigration.js`);
  expect(snippet.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await snippet.text()).toContain('document.currentScript');
  expect((await visit(`${world.url}/formulaire/voyance`)).status).toBe(404);
  expect((await fetch(`${world.url}/formulaire/coaching`, { method: 'HEAD' })).status).toBe(200);
});

test('nothing of anybody in the log', () => {
  const written = world.log.join('\n');
  expect(written).not.toMatch(/essai\d|Essai|061234|\+33|changer de métier/);
  expect(written.length).toBeGreaterThan(100);
});

test('a body beyond all bounds is not even read', async () => {
  const head =
    'POST /formulaire/coaching HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 99999999\r\n\r\n';
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(PORT, '127.0.0.1', () => socket.write(head));
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413/);
});
