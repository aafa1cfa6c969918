import { anAgency, aHandwritten, aLead, aReply, aState, at, NOW } from '../support/builders';
import { World } from '../support/world';
import { days, minutes, plus } from '../../src/kernel/time';

const QUESTIONS = 'coach-01.questions.lead-1';
const auto = anAgency({ mode: 'AUTO' });
const newcomer = () => aState({ lead: aLead({ statut: null, source: null, statutCoaching: null }) });
/** A coaching lead to whom the questions were put already; only its appointments matter. */
const known = () =>
  aState({ lead: aLead({ createdAt: at('2026-10-01T09:00:00Z'), statutCoaching: 'PRE_QUALIF' }) });
const reminder = (etape: string, debut: string) => `coach-02.${etape}.rdv-1.${debut}`;

describe('a lead arrives', () => {
  test('it is named new, announced once to each administrator, and its questions wait for approval', () => {
    const world = new World(newcomer()).settle();
    expect(world.state.lead).toMatchObject({
      statut: 'NOUVEAU',
      source: 'AJOUT_MANUEL',
      statutCoaching: 'NOUVEAU',
    });
    expect(world.state.notifications.map(({ cle }) => cle)).toEqual(['nouveau-lead.lead-1.anne']);
    expect(world.statuts).toEqual({ 'coach-01.questions': 'A_VALIDER' });
    expect(world.until(plus(NOW, days(2))).sent).toEqual([]);
  });

  test('approved in ASSISTE, the questions leave with the words of the person who edited them', () => {
    const world = new World(newcomer()).settle();
    world.now = plus(NOW, minutes(20));
    world.edits(QUESTIONS, { corps: 'Bonjour Amina, on s’appelle ?', statut: 'APPROUVE' });
    expect(world.sent).toMatchObject([
      {
        at: plus(NOW, minutes(20)),
        cle: QUESTIONS,
        canal: 'SMS',
        destinataire: '+33612345678',
        corps: 'Bonjour Amina, on s’appelle ?',
      },
    ]);
    expect(world.state.lead.statutCoaching).toBe('PRE_QUALIF');
    expect(world.message(QUESTIONS).statut).toBe('ENVOYE');
  });

  test('a draft that nobody approves in seven days expires', () => {
    const world = new World(newcomer()).settle().until(plus(NOW, days(7)));
    expect(world.message(QUESTIONS)).toMatchObject({
      statut: 'PERIME',
      raison: 'le moment où ce message servait est passé',
    });
  });

  test.each([
    ['in the evening: the next morning at 9', '2026-11-24T21:30:00Z', '2026-11-25T08:00:00Z'],
    ['on Saturday evening: Monday morning', '2026-11-28T19:00:00Z', '2026-11-30T08:00:00Z'],
    ['in the night: the same morning', '2026-11-25T03:00:00Z', '2026-11-25T08:00:00Z'],
    ['in the day: at once', '2026-11-25T10:12:00Z', '2026-11-25T10:12:00Z'],
  ])('AUTO sends at night wait till morning: %s', (_name, arrives, leaves) => {
    const lead = aLead({ createdAt: at(arrives) });
    const world = new World(aState({ lead }), auto, at(arrives)).settle().until(plus(at(arrives), days(2)));
    expect(world.sent.filter(({ cle }) => cle === QUESTIONS).map((sent) => sent.at)).toEqual([at(leaves)]);
  });

  test('opt-out between plan and send: nothing leaves, and coming back in time revives the questions', () => {
    const night = at('2026-11-24T22:00:00Z');
    const world = new World(aState({ lead: aLead({ createdAt: night }) }), auto, night).settle();
    expect(world.statuts).toEqual({ 'coach-01.questions': 'PLANIFIE' });
    world.changesLead({ desabonneLe: night });
    expect(world.message(QUESTIONS)).toMatchObject({
      statut: 'ANNULE',
      raison: 'la personne s’est désabonnée',
    });
    world.until(at('2026-11-25T12:00:00Z'));
    expect(world.sent).toEqual([]);
    world.changesLead({ desabonneLe: null });
    expect(world.sent).toHaveLength(1);
  });

  test('what a person cancelled or deleted stays so, whatever happens next', () => {
    const cancelled = new World(newcomer()).settle().edits(QUESTIONS, { statut: 'ANNULE' });
    cancelled.changesLead({ statut: 'PAS_INTERESSE' }).changesLead({ statut: 'NOUVEAU' }).changesAgency(auto);
    expect(cancelled.message(QUESTIONS).statut).toBe('ANNULE');

    const deleted = new World(newcomer()).settle().edits(QUESTIONS, { deletedAt: NOW }).changesAgency(auto);
    expect(deleted.until(plus(NOW, days(3))).sent).toEqual([]);
    expect(deleted.state.messages).toHaveLength(1);
  });

  test('an answer before the questions leave makes them pointless', () => {
    const night = at('2026-11-24T22:00:00Z');
    const world = new World(aState({ lead: aLead({ createdAt: night }) }), auto, night).settle();
    world.now = plus(night, minutes(5));
    world.adds(aReply());
    expect(world.message(QUESTIONS)).toMatchObject({ statut: 'ANNULE', raison: 'la personne a répondu' });
  });

  test('the mode is changed back and forth: the draft follows, CONSEIL only advises', () => {
    const night = at('2026-11-24T22:00:00Z');
    const world = new World(aState({ lead: aLead({ createdAt: night }) }), anAgency(), night).settle();
    const seen = [world.message(QUESTIONS).statut];
    for (const mode of ['AUTO', 'CONSEIL', 'ASSISTE', 'CONSEIL', 'AUTO'] as const) {
      seen.push(world.changesAgency(anAgency({ mode })).message(QUESTIONS).statut);
    }
    expect(seen).toEqual(['A_VALIDER', 'PLANIFIE', 'ANNULE', 'A_VALIDER', 'ANNULE', 'PLANIFIE']);
    expect(world.state.lead.lectureMax).toBe(
      'Conseil de MAX : poser à la personne les trois questions de pré-qualification, par SMS.',
    );
    expect(world.state.messages).toHaveLength(1);
  });
});

describe('an assignment', () => {
  test('A → B → A notifies three times, and nobody twice for the same', () => {
    const world = new World(known()).settle();
    for (const conseillereId of ['marie', 'sofia', 'marie']) {
      world.now = plus(world.now, minutes(10));
      world.changesLead({ conseillereId }).settle();
      expect(world.state.lead.attribueLe).toEqual(world.now);
    }
    expect(world.state.notifications.map(({ cle }) => cle)).toEqual([
      'lead-attribue.lead-1.0.marie',
      'lead-attribue.lead-1.1.sofia',
      'lead-attribue.lead-1.2.marie',
    ]);
  });

  test('taken away, the date goes; given back to the same person, she knows already', () => {
    const world = new World(known()).settle().changesLead({ conseillereId: 'marie' });
    expect(world.changesLead({ conseillereId: null }).state.lead.attribueLe).toBeNull();
    expect(world.changesLead({ conseillereId: 'marie' }).state.lead.attribueLe).toEqual(NOW);
    expect(world.state.notifications).toHaveLength(1);
  });
});

describe('an appointment', () => {
  test('is reminded of three times, in its own words', () => {
    const world = new World(known(), auto)
      .books({ debut: at('2026-11-27T14:00:00Z') })
      .until(at('2026-11-28T12:00:00Z'));
    expect(world.sent.map(({ at: moment, cle, corps }) => [moment.toISOString(), cle, corps]))
      .toMatchInlineSnapshot(`
     [
       [
         "2026-11-26T17:00:00.000Z",
         "coach-02.j-1.rdv-1.2026-11-27T14:00Z",
         "Bonjour Amina, petit rappel : nous avons rendez-vous demain, vendredi 27 novembre à 15 h. Ce moment est pour toi : tu en ressortiras avec une vision claire de ta prochaine étape. À demain !",
       ],
       [
         "2026-11-27T07:00:00.000Z",
         "coach-02.j-0.rdv-1.2026-11-27T14:00Z",
         "Bonjour Amina, je te confirme notre rendez-vous de tout à l’heure, à 15 h. À très vite !",
       ],
       [
         "2026-11-27T13:00:00.000Z",
         "coach-02.h-1.rdv-1.2026-11-27T14:00Z",
         "Amina, on se parle à 15 h. À tout de suite !",
       ],
     ]
    `);
    expect(Object.values(world.statuts)).toEqual(['ENVOYE', 'ENVOYE', 'ENVOYE']);
  });

  test('moves, and its reminders move with it', () => {
    const world = new World(known(), auto).books({ debut: at('2026-11-27T14:00:00Z') });
    world.until(at('2026-11-25T09:00:00Z')).books({ debut: at('2026-12-01T10:30:00Z') });
    expect(world.statuts).toEqual({
      'coach-02.j-1.2026-11-27T14:00Z': 'ANNULE',
      'coach-02.j-0.2026-11-27T14:00Z': 'ANNULE',
      'coach-02.h-1.2026-11-27T14:00Z': 'ANNULE',
      'coach-02.j-1.2026-12-01T10:30Z': 'PLANIFIE',
      'coach-02.j-0.2026-12-01T10:30Z': 'PLANIFIE',
      'coach-02.h-1.2026-12-01T10:30Z': 'PLANIFIE',
    });
    expect(world.message(reminder('j-1', '2026-11-27T14:00Z')).raison).toBe('rendez-vous déplacé');
    world.until(at('2026-12-02T00:00:00Z'));
    expect(world.sent.map(({ at: moment }) => moment.toISOString())).toEqual([
      '2026-11-30T17:00:00.000Z',
      '2026-12-01T07:00:00.000Z',
      '2026-12-01T09:30:00.000Z',
    ]);
  });

  test('moves away and back: ours come back, what a person cancelled does not', () => {
    const world = new World(known(), auto).books({ debut: at('2026-11-27T14:00:00Z') });
    world.edits(reminder('j-0', '2026-11-27T14:00Z'), { statut: 'ANNULE', raison: '' });
    world.books({ debut: at('2026-12-01T10:30:00Z') }).books({ debut: at('2026-11-27T14:00:00Z') });
    expect(world.statuts).toMatchObject({
      'coach-02.j-1.2026-11-27T14:00Z': 'PLANIFIE',
      'coach-02.j-0.2026-11-27T14:00Z': 'ANNULE',
      'coach-02.h-1.2026-11-27T14:00Z': 'PLANIFIE',
      'coach-02.j-1.2026-12-01T10:30Z': 'ANNULE',
    });
    world.until(at('2026-12-02T00:00:00Z'));
    expect(world.sent.map(({ cle }) => cle)).toEqual([
      reminder('j-1', '2026-11-27T14:00Z'),
      reminder('h-1', '2026-11-27T14:00Z'),
    ]);
  });

  test.each([
    ['cancelled', { statut: 'ANNULE' }, 'rendez-vous annulé'],
    ['put off', { statut: 'REPORTE' }, 'rendez-vous reporté'],
    ['held early', { statut: 'EFFECTUE' }, 'rendez-vous effectué'],
    ['deleted', { deletedAt: NOW }, 'rendez-vous supprimé'],
    ['left without date', { debut: null }, 'rendez-vous sans date'],
  ] as const)('dies, and its reminders die with it: %s', (_name, changes, raison) => {
    const world = new World(known(), auto).books().books(changes);
    const reminders = world.state.messages.filter(({ scenario }) => scenario === 'COACH_02');
    expect(new Set(reminders.map((message) => `${message.statut} ${message.raison}`))).toEqual(
      new Set([`ANNULE ${raison}`]),
    );
    const { sent } = world.until(plus(NOW, days(10)));
    expect(sent.filter(({ cle }) => cle.startsWith('coach-02'))).toEqual([]);
  });

  test('in ASSISTE each reminder waits for approval and expires when it no longer helps', () => {
    const world = new World(known()).books({ debut: at('2026-11-27T14:00:00Z') });
    world
      .until(at('2026-11-26T08:00:00Z'))
      .edits(reminder('j-1', '2026-11-27T14:00Z'), { statut: 'APPROUVE' });
    world.until(at('2026-11-27T20:00:00Z'));
    expect(world.statuts).toEqual({
      'coach-02.j-1.2026-11-27T14:00Z': 'ENVOYE',
      'coach-02.j-0.2026-11-27T14:00Z': 'PERIME',
      'coach-02.h-1.2026-11-27T14:00Z': 'PERIME',
    });
    expect(world.sent.map(({ at: moment }) => moment.toISOString())).toEqual(['2026-11-26T17:00:00.000Z']);
  });

  test('is told in the lead’s hours and the zone is said', () => {
    const lead = { ...known().lead, fuseauHoraire: 'America/Toronto' };
    const world = new World(aState({ lead }), auto).books({ debut: at('2026-11-27T19:00:00Z') });
    world.until(at('2026-11-28T12:00:00Z'));
    expect(world.sent.map(({ at: moment, corps }) => `${moment.toISOString()} ${corps}`))
      .toMatchInlineSnapshot(`
     [
       "2026-11-26T23:00:00.000Z Bonjour Amina, petit rappel : nous avons rendez-vous demain, vendredi 27 novembre à 14 h (heure de Toronto). Ce moment est pour toi : tu en ressortiras avec une vision claire de ta prochaine étape. À demain !",
       "2026-11-27T13:00:00.000Z Bonjour Amina, je te confirme notre rendez-vous de tout à l’heure, à 14 h (heure de Toronto). À très vite !",
       "2026-11-27T18:00:00.000Z Amina, on se parle à 14 h (heure de Toronto). À tout de suite !",
     ]
    `);
  });
});

describe('a person writes a message by hand', () => {
  test('it leaves under the same policy: at once in the day, in the morning at night, never after an opt-out', () => {
    const day = new World(known(), anAgency()).adds(aHandwritten({ prevuLe: null }));
    expect(day.sent).toHaveLength(1);

    const night = new World(known(), anAgency(), at('2026-11-24T22:00:00Z')).adds(
      aHandwritten({ prevuLe: null }),
    );
    expect(night.until(at('2026-11-25T12:00:00Z')).sent.map(({ at: moment }) => moment)).toEqual([
      at('2026-11-25T08:00:00Z'),
    ]);

    const gone = new World(aState({ lead: aLead({ desabonneLe: NOW }) })).adds(aHandwritten());
    expect(gone.sent).toEqual([]);
    expect(gone.state.messages[0]).toMatchObject({
      statut: 'ANNULE',
      raison: 'la personne s’est désabonnée',
    });
  });
});
