/**
 * A coaching journey, whole, on the server of TWENTY_API_URL: questions, reading, appointment, the days after the call, a second
 * lead who never answers, a third who wants to hear no more. Real Twenty, real service, a clock that jumps (docs/coaching.md).
 */
import { days, hours, minutes, plus } from '../../src/kernel/time';
import { openLive } from '../contract/live';
import type { Row } from '../contract/stage';
import { LEAD, MESSAGE, NOTIFICATION, openAgency, ownPhone, RENDEZ_VOUS, type Agency } from './agency';

openLive();

let agency: Agency;
const leads: Record<string, string> = {};
/** All before the clock jumps: Twenty dates them by its own, and MAX asks only newcomers. */
beforeAll(async () => {
  agency = await openAgency();
  leads.chloe = await coachee('Chloé Girard', 'AUTO');
  leads.hugo = await coachee('Hugo Petit', 'AUTO');
  leads.ines = await coachee('Inès Roy', 'ASSISTE');
  leads.paul = await coachee('Paul Roy', 'CONSEIL');
  await agency.awaited(
    () => messagesOf(known('chloe')),
    (seen) => seen.length > 0,
  );
}, 600_000);
afterAll(() => agency.close(), 120_000);

const STRONG =
  'Je n’arrive pas à trouver des clients, je suis à bout. Oui, je suis prête à m’engager maintenant, j’ai environ 800 €.';

const coachee = (name: string, modeMax: 'ASSISTE' | 'AUTO' | 'CONSEIL') =>
  agency.create(LEAD, {
    ...{ name, prenom: name.split(' ')[0], parcours: 'COACHING', modeMax },
    telephone: ownPhone(),
    canauxAutorises: ['SMS'],
    consentementLe: new Date().toISOString(),
    consentementTexte: 'J’accepte d’être contactée.',
  });

function known(name: string): string {
  const id = leads[name];
  if (id === undefined) throw new Error(`no lead ${name}`);
  return id;
}

/** As the door of received messages records it. */
const answers = (leadId: string, corps: string) => {
  const at = agency.clock.now().toISOString();
  const received = { sens: 'ENTRANT', canal: 'SMS', statut: 'RECU', envoyeLe: at, corps };
  return agency.create(MESSAGE, { name: 'SMS reçu', cle: `live.${leadId}.${at}`, leadId, ...received });
};

/** Once the clock has jumped, Twenty's deliveries are refused as too old: a full sweep finds what changed. */
async function look(): Promise<void> {
  await agency.service.sweepNow(true);
  await agency.service.idle();
  await agency.advanceTo(plus(agency.clock.now(), minutes(1)));
}

async function pass(span: number): Promise<void> {
  await agency.advanceTo(plus(agency.clock.now(), span));
  await look();
}

const FIELDS =
  'statut statutCoaching niveauMotivation qualification budgetEstime douleurPrincipale appelRealise desabonneLe lectureMax { markdown } notesCoaching { markdown }';
const leadOf = async (id: string): Promise<Row> => (await agency.list(LEAD, id, FIELDS))[0] as Row;
const messagesOf = async (id: string): Promise<readonly string[]> =>
  (await agency.list(MESSAGE, id, 'cle etape statut sens'))
    .filter(({ sens }) => sens !== 'ENTRANT')
    .map(({ cle, statut }) => `${String(cle).split('.').slice(0, 2).join('.')} ${String(statut)}`)
    .sort();
const markdownOf = (value: unknown): string => (value as { markdown: string | null } | null)?.markdown ?? '';

/** A Tuesday at 13:30 UTC, three to nine days after. */
function nextTuesday(after: Date): Date {
  let at = plus(new Date(`${after.toISOString().slice(0, 10)}T13:30:00.000Z`), days(3));
  while (at.getUTCDay() !== 2) at = plus(at, days(1));
  return at;
}

test('ASSISTE: an opt-out in words cancels the drafts; CONSEIL: only the advice', async () => {
  const [assiste, conseil] = [known('ines'), known('paul')];
  await look();
  expect(await messagesOf(assiste)).toEqual(['coach-01.questions A_VALIDER']);
  expect(markdownOf((await leadOf(conseil)).lectureMax)).toContain('Conseil de MAX');
  await answers(assiste, 'Laissez-moi tranquille svp');
  await look();
  expect((await leadOf(assiste)).desabonneLe).not.toBeNull();
  expect(await messagesOf(assiste)).toEqual([
    'coach-01.questions ANNULE',
    'desabonnement.confirmation A_VALIDER',
  ]);
  expect(await messagesOf(conseil)).toEqual([]);
}, 300_000);

test('AUTO: from the three questions to the open door', async () => {
  const lead = known('chloe');
  await pass(days(1) + hours(20));
  expect(await messagesOf(lead)).toContain('coach-01.questions ENVOYE');

  await answers(lead, STRONG);
  await look();
  const read = await leadOf(lead);
  expect(read).toMatchObject({
    statutCoaching: 'PRE_QUALIF',
    niveauMotivation: 'FORTE',
    qualification: 'A_QUALIFIER',
    budgetEstime: 'DE_500_A_2000',
    douleurPrincipale: 'Je n’arrive pas à trouver des clients',
  });
  expect(markdownOf(read.lectureMax)).toContain('Motivation : Forte');
  const told = await agency.list(NOTIFICATION, lead, 'nature name');
  expect(told.map(({ name }) => name)).toContain('Chloé Girard a répondu');

  const debut = nextTuesday(agency.clock.now());
  const id = await agency.create(RENDEZ_VOUS, {
    leadId: lead,
    debut: debut.toISOString(),
    statut: 'PLANIFIE',
  });
  await look();
  await agency.advanceTo(plus(debut, hours(1)));
  await agency.update(RENDEZ_VOUS, id, { statut: 'EFFECTUE' });
  await look();
  const called = await leadOf(lead);
  expect(called).toMatchObject({ appelRealise: 'OUI', statutCoaching: 'APPEL_REALISE' });
  expect(markdownOf(called.notesCoaching)).toContain('Je n’arrive pas à trouver des clients');

  await pass(days(9));
  expect(await messagesOf(lead)).toEqual([
    'coach-01.questions ENVOYE',
    'coach-01.relance ANNULE',
    'coach-02.h-1 ENVOYE',
    'coach-02.j-0 ENVOYE',
    'coach-02.j-1 ENVOYE',
    'coach-03.j+1 ENVOYE',
    'coach-03.j+3 ENVOYE',
    'coach-03.j+7-porte-ouverte ENVOYE',
  ]);
}, 400_000);

test('no answer: one reminder, then a weak motivation, and silence', async () => {
  const lead = known('hugo');
  expect(await messagesOf(lead)).toEqual(['coach-01.questions ENVOYE', 'coach-01.relance ENVOYE']);
  expect(await leadOf(lead)).toMatchObject({ niveauMotivation: 'FAIBLE', qualification: null });
}, 300_000);

test('nothing left twice', async () => {
  const keys = (await agency.outbox()).map(({ cle }) => cle);
  expect(new Set(keys).size).toBe(keys.length);
});
