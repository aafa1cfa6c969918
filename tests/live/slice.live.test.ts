/**
 * The thin slice, end to end on the server of TWENTY_API_URL: installer, webhooks, decisions, outbox (README, « Ce que fait MAX »).
 * It wants a workspace without leads, and takes its own away at the end; what the installer made stays.
 */
import { days, hours, minutes, plus } from '../../src/kernel/time';
import { keyOf } from '../../src/kernel/keys';
import type { Row } from '../contract/stage';
import { openLive } from '../contract/live';
import { LEAD, MESSAGE, NOTIFICATION, openAgency, ownPhone, RENDEZ_VOUS, type Agency } from './agency';

openLive();

const MESSAGES = 'cle etape statut raison canal corps';
let agency: Agency;

beforeAll(async () => {
  agency = await openAgency();
}, 600_000);

afterAll(() => agency.close(), 120_000);

const consenting = () => ({
  telephone: ownPhone(),
  canauxAutorises: ['SMS'],
  consentementLe: new Date().toISOString(),
  consentementTexte: 'J’accepte d’être contactée.',
});
const coachee = (name: string, modeMax: 'ASSISTE' | 'AUTO') =>
  agency.create(LEAD, { name, prenom: name.split(' ')[0], parcours: 'COACHING', modeMax, ...consenting() });

const messages = (lead: string, wanted: (seen: readonly Row[]) => boolean) =>
  agency.awaited(() => agency.list(MESSAGE, lead, MESSAGES), wanted);

/** A Wednesday at 13:30 UTC, at least four days away, with no public holiday of France that day or the day before. */
function quietWednesday(): Date {
  const holidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const isHoliday = (at: Date): boolean => holidays.includes(at.toISOString().slice(5, 10));
  let at = plus(new Date(`${new Date().toISOString().slice(0, 10)}T13:30:00.000Z`), days(4));
  while (at.getUTCDay() !== 3 || isHoliday(at) || isHoliday(plus(at, -days(1)))) at = plus(at, days(1));
  return at;
}

const REMINDERS = ['coach-02.h-1', 'coach-02.j-0', 'coach-02.j-1'];
const reminders = (seen: readonly Row[], debut?: Date): readonly Row[] =>
  seen
    .filter((message) => String(message.cle).startsWith('coach-02.'))
    .filter((message) => debut === undefined || String(message.cle).endsWith(keyOf(debut)));
const areAll = (statut: string, seen: readonly Row[]): boolean =>
  seen.length === REMINDERS.length && seen.every((message) => message.statut === statut);

const debut = quietWednesday();
const moved = plus(debut, hours(2));
const leads: Record<string, string> = {};

test('(a) a lead created in Twenty becomes NOUVEAU and is announced to each administrator', async () => {
  const lead = await agency.create(LEAD, { name: 'Nadia Haddad', prenom: 'Nadia', parcours: 'IMMIGRATION' });
  leads.nadia = lead;
  const told = await agency.awaited(
    () => agency.list(NOTIFICATION, lead, 'nature destinataireId'),
    (rows) => rows.length > 0,
  );
  expect(told.map((one) => one.nature)).toEqual(told.map(() => 'NOUVEAU_LEAD'));
  expect(new Set(told.map((one) => one.destinataireId)).size).toBe(told.length);
  const [seen] = await agency.list(LEAD, lead, 'statut source');
  expect(seen).toMatchObject({ statut: 'NOUVEAU', source: 'AJOUT_MANUEL' });
  // No sweep runs here: what made this happen is Twenty's own delivery.
  expect(agency.service.figures.lastWebhook).not.toBeNull();
});

test('(b) the person it is given to is told once', async () => {
  const lead = leads.nadia ?? '';
  const [first] = await agency.list(NOTIFICATION, lead, 'destinataireId');
  const conseillereId = String(first?.destinataireId);
  await agency.update(LEAD, lead, { conseillereId });
  const ofAssignment = async () =>
    (await agency.list(NOTIFICATION, lead, 'nature destinataireId')).filter(
      (one) => one.nature === 'LEAD_ATTRIBUE',
    );
  expect(await agency.awaited(ofAssignment, (rows) => rows.length > 0)).toMatchObject([
    { destinataireId: conseillereId },
  ]);
});

test('(c) the three questions wait for approval in ASSISTE and are on their way in AUTO', async () => {
  leads.lea = await coachee('Léa Martin', 'ASSISTE');
  leads.karim = await coachee('Karim Benali', 'AUTO');
  const [draft] = await messages(leads.lea, (seen) => seen.length > 0);
  expect(draft).toMatchObject({ etape: 'questions', statut: 'A_VALIDER', canal: 'SMS' });
  const [planned] = await messages(leads.karim, (seen) => seen.length > 0);
  expect(['PLANIFIE', 'ENVOI_EN_COURS', 'ENVOYE']).toContain(planned?.statut);
  const corps = `${String(draft?.corps)}\nJe te lis personnellement.`;
  await agency.update(MESSAGE, draft?.id ?? '', { corps, statut: 'APPROUVE' });
});

test('(d) an appointment gets its reminders, which move with it and die with it', async () => {
  const book = async (name: string) => {
    const leadId = await coachee(name, 'AUTO');
    const rendezVous = { leadId, debut: debut.toISOString(), statut: 'PLANIFIE' };
    return { leadId, id: await agency.create(RENDEZ_VOUS, rendezVous) };
  };
  const [ines, paul] = [await book('Inès Roy'), await book('Paul Tremblay')];
  leads.ines = ines.leadId;
  leads.paul = paul.leadId;
  for (const lead of [leads.ines, leads.paul]) {
    const seen = reminders(await messages(lead, (rows) => reminders(rows).length === REMINDERS.length));
    expect(seen.map((message) => String(message.cle).split('.').slice(0, 2).join('.')).sort()).toEqual(
      REMINDERS,
    );
    expect(seen.map((message) => message.statut)).toEqual(['PLANIFIE', 'PLANIFIE', 'PLANIFIE']);
  }
  await agency.update(RENDEZ_VOUS, ines.id, { debut: moved.toISOString() });
  await agency.update(RENDEZ_VOUS, paul.id, { statut: 'ANNULE' });
  const after = await messages(
    leads.ines,
    (seen) => areAll('PLANIFIE', reminders(seen, moved)) && areAll('ANNULE', reminders(seen, debut)),
  );
  expect(reminders(after, moved).map((message) => message.statut)).toEqual([
    'PLANIFIE',
    'PLANIFIE',
    'PLANIFIE',
  ]);
  expect(reminders(after, debut).map((message) => message.raison)).toEqual(
    Array(3).fill('rendez-vous déplacé'),
  );
  const dead = reminders(await messages(leads.paul, (seen) => areAll('ANNULE', reminders(seen))));
  expect(dead.map((message) => message.raison)).toEqual(Array(3).fill('rendez-vous annulé'));
});

test('(e) not interested or opted out, a lead hears nothing more', async () => {
  leads.rosa = await coachee('Rosa Diaz', 'ASSISTE');
  leads.omar = await coachee('Omar Saïdi', 'ASSISTE');
  await messages(leads.rosa, (seen) => seen.length > 0);
  await messages(leads.omar, (seen) => seen.length > 0);
  await agency.update(LEAD, leads.rosa, { desabonneLe: new Date().toISOString() });
  await agency.update(LEAD, leads.omar, { statut: 'PAS_INTERESSE' });
  for (const [lead, raison] of [
    [leads.rosa, 'la personne s’est désabonnée'],
    [leads.omar, 'le lead est « Pas intéressé »'],
  ] as const) {
    const seen = await messages(lead, (rows) => rows.every((message) => message.statut === 'ANNULE'));
    expect(seen).toMatchObject([{ statut: 'ANNULE' }]);
    expect(String(seen[0]?.raison)).toContain(raison);
    expect(await agency.reasons(lead)).toContain(raison);
  }
});

test('when their time has come, and not before, the messages leave', async () => {
  await agency.advanceTo(plus(moved, minutes(5)));
  const sent = (await agency.outbox()).map((one) => one.cle);
  const expected = [
    `coach-01.questions.${leads.lea}`,
    `coach-01.questions.${leads.karim}`,
    ...reminders(await agency.list(MESSAGE, leads.ines ?? '', MESSAGES), moved).map((message) => message.cle),
  ];
  expect(sent).toEqual(expect.arrayContaining(expected));
  expect(new Set(sent).size).toBe(sent.length);
  for (const silent of ['nadia', 'rosa', 'omar']) {
    expect(sent.filter((cle) => cle.includes(leads[silent] ?? '?'))).toEqual([]);
  }
  expect(
    reminders(await agency.list(MESSAGE, leads.paul ?? '', MESSAGES)).every((m) => m.statut === 'ANNULE'),
  ).toBe(true);
  const kept = (await agency.outbox()).find((one) => one.cle === expected[0]);
  expect(kept?.corps).toMatch(/Je te lis personnellement\.$/);
  // Four days of alarms at Twenty's untouched limit: reading a lead whole costs some 14 of its 100 tokens a minute.
}, 900_000);
