/**
 * One lead, whole: the form, the secretary, a call, the appointment, the evaluation, the payment, the client, the advisor who gets
 * the file (DESIGN §4). The same story on the sandbox and on a live Twenty; the real service on a clock that jumps.
 */
import { days, hours, minutes, plus, seconds } from '../../src/kernel/time';
import { objectName } from '../contract/documents';
import type { Row } from '../contract/stage';
import { press, visit } from '../support/form';
import {
  CLIENT,
  LEAD,
  NOTIFICATION,
  openAgency,
  RECOMMANDATION,
  RENDEZ_VOUS,
  TENTATIVE,
  type Agency,
} from './agency';

const FICHE = objectName('membreEquipe', 'membresEquipe');
const PROCEDURE = objectName('procedure', 'procedures');
const PERSON = objectName('person', 'people');

const FIELDS =
  'name statut source parcours conseillereId dateRendezVous aReattribuer canauxAutorises canalPrefere campagne message consentementTexte notesEvaluation { markdown }';

/** `env` names the Twenty, as the environment of the live tests does. */
export function followFormToClient(env: () => Promise<NodeJS.ProcessEnv>): void {
  let agency: Agency;
  let secretary: string;
  let advisor: string;
  let leadId: string;

  beforeAll(async () => {
    agency = await openAgency(await env());
    await castTeam();
    await look();
  }, 600_000);

  /** What was changed in the team for the length of the test. */
  const restored: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const restore of restored) await restore();
    await agency.close();
  }, 240_000);

  /** The installer makes everybody but the administrators an advisor: the last of them is the secretary, unless there is one. */
  async function castTeam(): Promise<void> {
    const fiches = await agency.find(FICHE, { membreId: { is: 'NOT_NULL' } }, 'membreId fonction');
    const advisors = fiches.filter(({ fonction }) => fonction === 'CONSEILLERE');
    const there = fiches.find(({ fonction }) => fonction === 'SECRETAIRE');
    const chosen = there ?? advisors.at(-1);
    const [first] = advisors;
    if (!chosen || !first || chosen === first)
      throw new Error('Il faut à cet espace de travail deux membres qui n’en sont pas administrateurs.');
    [secretary, advisor] = [String(chosen.membreId), String(first.membreId)];
    if (there) return;
    await agency.update(FICHE, chosen.id, { fonction: 'SECRETAIRE' });
    restored.push(() => agency.update(FICHE, chosen.id, { fonction: 'CONSEILLERE' }));
  }

  /** Once the clock has jumped, Twenty's deliveries are refused as too old: a full sweep finds what changed. */
  async function look(): Promise<void> {
    await agency.service.sweepNow(true);
    await agency.service.idle();
  }
  const lead = async (): Promise<Row> => (await agency.list(LEAD, leadId, FIELDS))[0] as Row;
  const told = async (nature: string): Promise<readonly unknown[]> =>
    (await agency.list(NOTIFICATION, leadId, 'nature destinataireId'))
      .filter((one) => one.nature === nature)
      .map(({ destinataireId }) => destinataireId);

  test('the form: a lead, with what was said and agreed to, announced to the administrators', async () => {
    const page = await visit(`${agency.url}/formulaire/immigration?utm_source=salon`);
    agency.clock.jumpTo(plus(agency.clock.now(), seconds(10)));
    const thanks = await press(page, /Envoyer/, {
      ...{
        prenom: 'Nadia',
        nom: 'Haddad',
        courriel: 'nadia.haddad@example.org',
        telephone: '+33 6 12 34 56 78',
      },
      ...{
        message: 'Nous voulons nous installer au Québec.',
        canauxAutorises: 'COURRIEL',
        canalPrefere: 'COURRIEL',
      },
    });
    expect(thanks.text).toMatch(/Merci, votre demande est bien arrivée/);
    const found = await agency.awaited(
      () => agency.find(LEAD, { courriel: { primaryEmail: { eq: 'nadia.haddad@example.org' } } }, FIELDS),
      (seen) => seen.length > 0,
    );
    expect(found).toMatchObject([
      {
        ...{ name: 'Nadia Haddad', statut: 'NOUVEAU', source: 'FORMULAIRE_WEB', parcours: 'IMMIGRATION' },
        ...{ canauxAutorises: ['COURRIEL'], canalPrefere: 'COURRIEL', campagne: 'source : salon' },
        consentementTexte: expect.stringMatching(/^Formulaire, version .* des courriels\.$/),
      },
    ]);
    leadId = found[0]?.id ?? '';
    agency.adopt(LEAD, leadId);
    const announced = await agency.awaited(
      () => told('NOUVEAU_LEAD'),
      (seen) => seen.length > 0,
    );
    expect(new Set(announced).size).toBe(announced.length);
  }, 120_000);

  test('attributed: who gets it is told once', async () => {
    await agency.update(LEAD, leadId, { conseillereId: secretary });
    await look();
    await look();
    expect(await told('LEAD_ATTRIBUE')).toEqual([secretary]);
  }, 120_000);

  test('an attempt with its result writes the status', async () => {
    const attempt = { leadId, auteurId: secretary, canal: 'TELEPHONE', resultat: 'REPONDU' };
    await agency.create(TENTATIVE, { name: 'Appel', le: agency.clock.now().toISOString(), ...attempt });
    await look();
    expect(await lead()).toMatchObject({ statut: 'CONTACTE' });
  }, 120_000);

  let debut: Date;
  test('an appointment typed in on the lead is one appointment', async () => {
    debut = plus(new Date(`${agency.clock.now().toISOString().slice(0, 10)}T13:30:00.000Z`), days(4));
    await agency.update(LEAD, leadId, { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: debut.toISOString() });
    await look();
    const appointments = await agency.list(RENDEZ_VOUS, leadId, 'debut statut responsableId');
    expect(appointments).toMatchObject([{ debut: debut.toISOString(), statut: 'PLANIFIE' }]);
  }, 120_000);

  test('it took place: the lead says so, and a file still with the secretary is to be given to an advisor', async () => {
    await agency.advanceTo(plus(debut, minutes(40)));
    const [appointment] = await agency.list(RENDEZ_VOUS, leadId, 'statut');
    await agency.update(RENDEZ_VOUS, appointment?.id ?? '', { statut: 'EFFECTUE' });
    await look();
    await look();
    expect(await lead()).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE', aReattribuer: true });
    expect(await told('A_REATTRIBUER')).toContain(secretary);
  }, 400_000);

  test('evaluated: complete, so that nothing is asked for', async () => {
    const procedure = await agency.create(PROCEDURE, { name: 'Programme d’essai' });
    agency.adopt(PROCEDURE, procedure);
    await agency.create(RECOMMANDATION, { name: 'Programme d’essai', leadId, procedureId: procedure });
    const evaluation = { admissibilite: 'ADMISSIBLE', notesEvaluation: { markdown: 'Dossier solide.' } };
    await agency.update(LEAD, leadId, { statut: 'QUALIFIE', ...evaluation });
    await look();
    await agency.advanceTo(plus(agency.clock.now(), hours(1)));
    await look();
    expect(await lead()).toMatchObject({ statut: 'QUALIFIE' });
    expect(await told('A_COMPLETER')).toEqual([]);
  }, 200_000);

  test('CLIENT without its payment goes back, and is said; with it, one client record', async () => {
    await agency.update(LEAD, leadId, { statut: 'CLIENT' });
    await look();
    expect(await lead()).toMatchObject({ statut: 'QUALIFIE' });
    expect(await told('A_COMPLETER')).not.toEqual([]);
    expect(await agency.list(CLIENT, leadId, 'name')).toEqual([]);

    const paiementInitialLe = agency.clock.now().toISOString();
    const montantPaiement = { amountMicros: 750_000_000, currencyCode: 'EUR' };
    await agency.update(LEAD, leadId, { statut: 'CLIENT', paiementInitialLe, montantPaiement });
    await look();
    await look();
    const clients = await agency.list(
      CLIENT,
      leadId,
      'name personneId depuis montantInitial { amountMicros }',
    );
    expect(clients).toMatchObject([
      { name: 'Nadia Haddad', depuis: paiementInitialLe, montantInitial: { amountMicros: 750_000_000 } },
    ]);
    const personneId = String(clients[0]?.personneId);
    agency.adopt(PERSON, personneId);
    expect(await agency.find(PERSON, { id: { eq: personneId } }, 'name { lastName }')).toHaveLength(1);
    expect(await lead()).toMatchObject({ statut: 'CLIENT' });
    expect(await told('LEAD_CONVERTI')).not.toEqual([]);
  }, 200_000);

  test('dispatched: the secretary keeps no client; the advisor has lead and record, and the list is empty', async () => {
    const before = await lead();
    expect(before.conseillereId).not.toBe(secretary);
    expect(before.aReattribuer).toBe(true);
    await agency.update(LEAD, leadId, { conseillereId: advisor });
    await look();
    await look();
    expect(await lead()).toMatchObject({ conseillereId: advisor, aReattribuer: false, statut: 'CLIENT' });
    expect(await agency.list(CLIENT, leadId, 'conseillereId')).toMatchObject([{ conseillereId: advisor }]);
    // In no order: their ids are computed, and records come by id.
    expect([...(await told('LEAD_ATTRIBUE'))].sort()).toEqual([secretary, advisor].sort());
  }, 200_000);

  test('looked at once more, nothing is done twice', async () => {
    const all = async () => ({
      clients: await agency.list(CLIENT, leadId, 'name'),
      notices: (await agency.list(NOTIFICATION, leadId, 'cle')).length,
      appointments: await agency.list(RENDEZ_VOUS, leadId, 'statut'),
    });
    const before = await all();
    await look();
    expect(await all()).toEqual(before);
    const left = (await agency.outbox()).map(({ cle }) => cle);
    expect(new Set(left).size).toBe(left.length);
  }, 200_000);
}
