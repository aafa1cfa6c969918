/** The page of an appointment, end to end: a sandbox Twenty, the service over HTTP, a browser without JavaScript. */
import { createChannels } from '../../../src/channels/channels';
import { Lanes } from '../../../src/service/bookings/lanes';
import { act } from '../../../src/service/bookings/act';
import { openVisit, slotsFor, type Desk } from '../../../src/service/bookings/visit';
import { Figures } from '../../../src/service/figures';
import { startService, type Service } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { rendezVousUrl } from '../../../webhooks/rendez-vous';
import { fieldsOf, follow, linksOf, press, send, visit } from '../../support/form';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import {
  aCoachingLead,
  openSliceWorld,
  setCoachingMode,
  START,
  type SliceWorld,
} from '../../support/slice-world';
import { silent } from './loop-world';

const PORT = 21_000 + (process.pid % 9_000);
const URL = `http://127.0.0.1:${PORT}`;
let world: SliceWorld;
let service: Service;

/** One world for all, each test with leads of its own; those that jump far ahead come last. */
beforeAll(async () => {
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  const [coaching] = (await world.staff.list('reglagesMax', 'cle')).filter(
    ({ cle }) => cle === 'reglages.coaching',
  );
  await world.staff.update('reglageMax', coaching?.id ?? '', {
    nomAgence: 'Élan coaching',
    telephoneAgence: '01 23 45 67 89',
  });
  await setCoachingMode(world.staff, 'AUTO');
  service = await startService({
    workspace: createWorkspace(world.transport),
    channels: createChannels({ dataDir: `${queueUrl.slice('pglite:'.length)}.data`, clock: world.clock }),
    clock: world.clock,
    log: silent,
    secrets: [world.secret],
    queueUrl,
    publicUrl: URL,
    host: '127.0.0.1',
    port: PORT,
    sweepMinutes: 5,
  });
  await settle();
});
afterAll(async () => {
  await service.stop();
  await world.sandbox.stop();
  await removePgliteFolders();
});

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await world.sandbox.webhooksIdle();
    await service.idle();
  }
}

const link = (rendezVousId: string): string => rendezVousUrl(URL, rendezVousId, world.secret);

/** START is Tuesday 1 December, 10 h in Paris; the appointment is on Friday at 14 h 30. */
const DEBUT = '2026-12-04T13:30:00.000Z';

const NAMES =
  'Martin Petit Durand Leroy Moreau Simon Laurent Michel Garcia David Bertrand Roux Vincent Fournier Morel'.split(
    ' ',
  );

/** An appointment of a lead of its own, all of them at the same hour of Marie's unless the test says otherwise. */
async function booked(changes: Readonly<Record<string, unknown>> = {}) {
  const marie = world.member('Marie');
  const name = `Lea ${NAMES.shift()}`;
  const phone = `6123456${NAMES.length + 10}`;
  const leadId = await world.staff.create('lead', {
    ...aCoachingLead(name, phone, world.clock.now()),
    conseillereId: marie,
  });
  const id = await world.staff.create('rendezVous', {
    ...{ name: 'Appel découverte', leadId, statut: 'PLANIFIE', responsableId: marie, debut: DEBUT },
    ...{ dureeMinutes: 30, ...changes },
  });
  await settle();
  return { leadId, id, name };
}

type Booked = Awaited<ReturnType<typeof booked>>;

const FIELDS = 'statut debut reponse reponseTexte updatedAt leadId responsableId lieu';
const everyRendezVous = () => world.staff.list('tousRendezVous', FIELDS);
const rendezVous = async (id: string) => (await everyRendezVous()).find((one) => one.id === id);
const lead = async (id: string) =>
  (await world.staff.list('leads', 'statut dateRendezVous')).find((one) => one.id === id);
/** What the team was told of what this person did. */
const told = async ({ leadId }: Booked) =>
  (await world.staff.list('notificationsMax', 'cle nature texte destinataireId leadId'))
    .filter((one) => one['leadId'] === leadId && String(one['cle']).startsWith('reponse-rendez-vous'))
    .map(({ nature, texte, destinataireId }) => ({ nature, texte, destinataireId }));
const reminders = async ({ leadId }: Booked) =>
  (await world.staff.list('messagesMax', 'cle statut raison corps leadId')).filter(
    (one) => one['leadId'] === leadId && String(one['cle']).startsWith('coach-02'),
  );

test('the reminder says where the page is; looking at it, as scanners do, changes nothing', async () => {
  const one = await booked();
  const { id } = one;
  const eve = (await reminders(one)).find(({ cle }) => String(cle).startsWith('coach-02.j-1'));
  expect(String(eve?.['corps'])).toMatch(new RegExp(`\\nConfirmer ou déplacer : ${link(id)}$`));
  const before = await rendezVous(id);
  for (const query of [
    '',
    '?choix=annuler',
    '?choix=deplacer',
    '?fait=annule',
    '?vers=2026-12-03T09:00:00.000Z',
  ]) {
    const page = await visit(link(id) + query);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/C’est noté|undefined|\[object/);
  }
  expect((await fetch(link(id), { method: 'HEAD' })).status).toBe(200);
  expect(await rendezVous(id)).toEqual(before);

  const page = await visit(link(id));
  expect(page.text).toContain('vendredi 4 décembre à 14 h 30');
  expect(page.text).toMatch(/Élan coaching[^]*30 minutes[^]*Marie[^]*Pas encore confirmé[^]*01 23 45 67 89/);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  });
});

test('confirmed: once, however often it is pressed', async () => {
  const one = await booked();
  const page = await visit(link(one.id));
  const done = await press(page, /Confirmer/);
  expect(done.text).toMatch(/C’est noté : le rendez-vous est confirmé/);
  expect(done.url).toBe(`${link(one.id)}?fait=confirme`);
  expect((await press(page, /Confirmer/)).text).toMatch(/✓ Confirmé/);
  await settle();
  expect(await rendezVous(one.id)).toMatchObject({ statut: 'CONFIRME', debut: DEBUT, reponse: 'CONFIRME' });
  expect(await told(one)).toEqual([
    {
      ...{ destinataireId: world.member('Marie'), nature: 'RAPPEL_RENDEZ_VOUS' },
      texte: `${one.name} confirme le rendez-vous du vendredi 4 décembre à 14 h 30.`,
    },
  ]);
});

test('moved: the same link shows the new time, the reminders follow, the person in charge is told', async () => {
  const one = await booked();
  const { id, leadId } = one;
  const choice = await follow(await visit(link(id)), /autre moment/);
  const review = await follow(choice, /^jeudi 3 décembre à 11 h(?! 30)/);
  expect(review.text).toMatch(/jeudi 3 décembre à 11 h[^]*Au lieu de : vendredi 4 décembre à 14 h 30/);
  const done = await press(review, /Déplacer/);
  expect(done.url).toBe(`${link(id)}?fait=deplace`);
  expect(done.text).toMatch(/voici le nouveau rendez-vous[^]*jeudi 3 décembre à 11 h[^]*✓ Confirmé/);
  expect((await press(review, /Déplacer/)).status).toBe(200);
  await settle();
  const moved = '2026-12-03T10:00:00.000Z';
  expect(await rendezVous(id)).toMatchObject({
    ...{ debut: moved, statut: 'CONFIRME', reponse: 'DEPLACE' },
    reponseTexte: 'Au lieu du vendredi 4 décembre à 14 h 30.',
  });
  expect(await lead(leadId)).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: moved });
  const after = await reminders(one);
  const at = (debut: string) =>
    after.filter(({ cle }) => String(cle).endsWith(debut)).map(({ statut }) => statut);
  expect(at('2026-12-04T13:30Z')).toEqual(['ANNULE', 'ANNULE', 'ANNULE']);
  expect(at('2026-12-03T10:00Z')).toEqual(expect.arrayContaining(['PLANIFIE']));
  expect(await told(one)).toMatchObject([
    {
      nature: 'ALERTE',
      texte: `${one.name} a choisi un autre moment : jeudi 3 décembre à 11 h. Au lieu du vendredi 4 décembre à 14 h 30.`,
    },
  ]);
});

test('cancelled, with a word: the lead is to be called again, nothing more is sent, the link is dead', async () => {
  const one = await booked();
  const { id, leadId } = one;
  const page = await visit(link(id));
  const ask = await follow(page, /Annuler/);
  const done = await press(ask, /Oui, annuler/, { mot: '<b>Grippe</b> & fièvre' });
  expect(done.text).toMatch(/Rendez-vous annulé[^]*C’est noté : le rendez-vous est annulé/);
  await settle();
  expect(await rendezVous(id)).toMatchObject({
    ...{ statut: 'ANNULE', reponse: 'ANNULE' },
    reponseTexte: '<b>Grippe</b> & fièvre',
  });
  expect(await lead(leadId)).toMatchObject({ statut: 'A_RECONTACTER', dateRendezVous: null });
  expect((await reminders(one)).map(({ statut }) => statut)).toEqual(['ANNULE', 'ANNULE', 'ANNULE']);
  expect(await told(one)).toMatchObject([
    { nature: 'ALERTE', texte: expect.stringMatching(/Ses mots : « <b>Grippe<\/b> & fièvre »$/) },
  ]);

  const late = await press(page, /Confirmer/);
  expect(late.status).toBe(409);
  expect(late.text).toMatch(/a changé entre-temps/);
  expect((await press(ask, /Oui, annuler/)).status).toBe(200);
  expect(await rendezVous(id)).toMatchObject({ statut: 'ANNULE' });
  expect(await told(one)).toHaveLength(1);
});

test('what staff changed meanwhile is shown, never confirmed or cancelled unseen', async () => {
  const { id } = await booked();
  const page = await visit(link(id));
  const ask = await follow(page, /Annuler/);
  await world.staff.update('rendezVous', id, { debut: '2026-12-07T09:00:00.000Z' });
  for (const answer of [await press(page, /Confirmer/), await press(ask, /Oui, annuler/)]) {
    expect(answer.status).toBe(409);
    expect(answer.text).toMatch(/a changé entre-temps[^]*lundi 7 décembre à 10 h[^]*Pas encore confirmé/);
  }
  expect(await rendezVous(id)).toMatchObject({ statut: 'PLANIFIE', reponse: null });
});

test('two people, one free time: one gets it', async () => {
  const [one, other] = [await booked(), await booked()];
  const wanted = /^jeudi 3 décembre à 15 h(?! 30)/;
  const reviews = await Promise.all(
    [one, other].map(async ({ id }) => follow(await visit(`${link(id)}?choix=deplacer`), wanted)),
  );
  const answers = await Promise.all(
    reviews.map((review) => send(review.url.split('?')[0] ?? '', fieldsOf(review, /Déplacer/))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.text).toMatch(/vient d’être pris/);
  expect(linksOf({ ...(refused ?? answers[0]!), url: link(one.id) }, wanted)).toEqual([]);
  const debuts = await Promise.all([one, other].map(async ({ id }) => (await rendezVous(id))?.['debut']));
  expect(debuts.filter((debut) => debut === '2026-12-03T14:00:00.000Z')).toHaveLength(1);
});

test('two processes, one free time: never both, whoever is first', async () => {
  const desk = (): Desk => {
    const workspace = createWorkspace(world.transport);
    const agency = async () => (await workspace.loadAgency()).agency;
    const alarms = { markDirty: () => Promise.resolve() };
    const { clock } = world;
    return {
      bookings: workspace.bookings,
      agency,
      alarms,
      lanes: new Lanes(),
      clock,
      figures: new Figures(clock),
      log: silent,
    };
  };
  const pair = [desk(), desk()] as const;
  const ids = [(await booked()).id, (await booked()).id];
  const [free = []] = await Promise.all(
    ids.slice(0, 1).map(async (id) => slotsFor((await openVisit(id, pair[0]))!, pair[0])),
  );
  for (const vers of free.slice(0, 12)) {
    const ended = await Promise.all(
      ids.map(async (id, at) => {
        const visiting = (await openVisit(id, pair[at]!))!;
        return act({ do: 'choisir', de: visiting.rendezVous.debut, vers }, visiting, pair[at]!);
      }),
    );
    const there = await Promise.all(
      ids.map(async (id) => (await rendezVous(id))?.['debut'] === vers.toISOString()),
    );
    expect(there.filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(ended.map((one, at) => one.ended === 'done' && there[at])).toEqual(there);
  }
});

test('a stranger’s guess and a mangled form cost nothing and do nothing', async () => {
  const { id } = await booked();
  const before = world.transport.usage.calls;
  await visit(`${URL}/rdv/${'x'.repeat(43)}`);
  expect(world.transport.usage.calls).toBe(before);
  const mangled = await send(link(id), new URLSearchParams({ geste: 'supprimer', de: DEBUT }));
  expect(mangled.status).toBe(400);
  expect(mangled.text).toMatch(/pas arrivé entier/);
  const outside = new URLSearchParams({ geste: 'choisir', de: DEBUT, vers: '2026-12-05T22:00:00.000Z' });
  expect((await send(link(id), outside)).status).toBe(409);
  expect(await rendezVous(id)).toMatchObject({ statut: 'PLANIFIE', debut: DEBUT });
});

test('when Twenty is down the page says so, with the agency’s number, and a choice made again is made once', async () => {
  const { id } = await booked();
  const page = await visit(link(id));
  world.sandbox.faults.unreachable = true;
  const down = await press(page, /Confirmer/);
  expect(down.status).toBe(503);
  expect(down.headers.get('retry-after')).toBe('30');
  expect(down.text).toMatch(/ne répond pas[^]*rien ne sera fait deux fois[^]*01 23 45 67 89/);
  world.sandbox.faults.unreachable = false;
  expect((await press(page, /Confirmer/)).status).toBe(200);
  expect(await rendezVous(id)).toMatchObject({ statut: 'CONFIRME' });
});

test('an answer that Twenty gave and nobody heard is no failure', async () => {
  const { id } = await booked();
  const page = await visit(link(id));
  world.sandbox.faults.lostAnswers.next = 1;
  expect((await press(page, /Confirmer/)).text).toMatch(/✓ Confirmé/);
  expect(await rendezVous(id)).toMatchObject({ statut: 'CONFIRME' });
});

test('missed: the link lets the person choose another, once; the old link then leads to the new appointment', async () => {
  const { id, leadId } = await booked({
    debut: '2026-12-01T12:00:00.000Z',
    lieu: '3 rue Haute',
    typeConsultation: 'EN_PERSONNE',
  });
  world.clock.jumpTo(new Date('2026-12-01T14:00:00Z'));
  await world.staff.update('rendezVous', id, { statut: 'MANQUE' });
  await settle();
  const choice = await visit(link(id));
  expect(choice.text).toMatch(/Choisir un nouveau rendez-vous[^]*mardi 1er décembre à 13 h n’a pas eu lieu/);
  const [slot = '', another = ''] = linksOf(choice, /mercredi 2 décembre/);
  const review = await visit(slot);
  expect(review.text).toMatch(/3 rue Haute/);
  const done = await press(review, /Prendre/);
  expect(done.text).toMatch(/le nouveau rendez-vous est pris[^]*mercredi 2 décembre/);
  expect(done.url).not.toContain(link(id));
  await press(review, /Prendre/);
  const vers = new globalThis.URL(another).searchParams.get('vers') ?? '';
  const second = await press(review, /Prendre/, { vers });
  expect(second.status).toBe(409);
  await settle();
  const all = (await everyRendezVous()).filter((one) => one['leadId'] === leadId);
  expect(all).toHaveLength(2);
  expect(all.find((one) => one.id !== id)).toMatchObject({
    ...{
      statut: 'CONFIRME',
      reponse: 'REPRIS',
      leadId,
      responsableId: world.member('Marie'),
      lieu: '3 rue Haute',
    },
  });
  expect(await rendezVous(id)).toMatchObject({ statut: 'MANQUE' });
  expect(await lead(leadId)).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS' });
  const old = await visit(link(id));
  expect(old.text).toMatch(/prochain rendez-vous est déjà pris/);
  expect((await follow(old, /Voir ce rendez-vous/)).url).toBe(done.url.split('?')[0]);
});

test.each<[string, (id: string, leadId: string) => Promise<unknown>]>([
  ['thrown away', (id) => world.staff.update('rendezVous', id, { deletedAt: START.toISOString() })],
  [
    'of a lead thrown away',
    (_id, leadId) => world.staff.update('lead', leadId, { deletedAt: START.toISOString() }),
  ],
  ['long over', () => Promise.resolve(world.clock.jumpTo(new Date('2027-01-04T13:30:00Z')))],
])('%s: the same answer as for an address that never was', async (_name, end) => {
  const { id, leadId } = await booked();
  await end(id, leadId);
  const [gone, never] = [await visit(link(id)), await visit(`${URL}/rdv/${'A'.repeat(43)}`)];
  expect([gone.status, gone.text]).toEqual([404, never.text]);
  expect((await send(link(id), new URLSearchParams({ geste: 'confirmer', de: DEBUT }))).status).toBe(404);
});
