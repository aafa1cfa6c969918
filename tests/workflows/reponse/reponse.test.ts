/** Received messages taken in: opt-out, return, absence, and who is told. */
import { days, hours, minus, plus } from '../../../src/kernel/time';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import { judge } from '../../../workflows/delivery/judge';
import type { LeadState, MessageMax } from '../../../workflows/state';
import {
  aHandwritten,
  aLead,
  aMessage,
  anAgency,
  aReminder,
  aRendezVous,
  aReply,
  aState,
  aTentative,
  at,
  NOW,
} from '../../support/builders';
import { World } from '../../support/world';

const known = () =>
  aState({ lead: aLead({ statutCoaching: 'PRE_QUALIF', conseillereId: 'marie', attribueLe: NOW }) });
const told = ({ state }: World): readonly string[] =>
  state.notifications
    .filter(({ cle }) => cle.startsWith('reponse.'))
    .map(({ name, destinataireId }) => `${destinataireId} : ${name}`);
const confirmations = ({ state }: World): readonly MessageMax[] =>
  state.messages.filter(({ scenario }) => scenario === 'DESABONNEMENT');

describe('an opt-out in the person’s own words', () => {
  test.each(['Arrêtez de m’écrire svp', 'STOP', 'arret', 'je veux me désabonner'])(
    '« %s » silences',
    (corps) => {
      const world = new World(known(), anAgency({ mode: 'AUTO' })).settle();
      world.now = plus(NOW, hours(1));
      world.adds(aReply({ corps }));
      expect(world.state.lead.desabonneLe).toEqual(world.now);
      expect(told(world)).toEqual(['marie : Amina Diallo ne veut plus recevoir de messages']);
    },
  );

  test('it is confirmed once, on the channel it came by, and never again', () => {
    const world = new World(known(), anAgency({ mode: 'AUTO' })).settle();
    const before = world.sent.length;
    world.now = plus(NOW, hours(1));
    world.adds(aReply({ corps: 'Laissez-moi tranquille, plus de messages', canal: 'COURRIEL' }));
    expect(world.sent.slice(before)).toMatchObject([
      { canal: 'COURRIEL', corps: expect.stringContaining('C’est noté') as string },
    ]);
    world.adds(aReply({ id: 'reponse-2', corps: 'STOP STOP', canal: 'COURRIEL' }));
    world.until(plus(NOW, days(5)));
    expect(world.sent.length).toBe(before + 1);
  });

  test('an older STOP that is found after it is not confirmed a second time', () => {
    const world = new World(known(), anAgency({ mode: 'AUTO' })).settle();
    world.now = plus(NOW, hours(2));
    world.adds(aReply({ corps: 'désabonnez-moi', envoyeLe: plus(NOW, hours(2)) }));
    world.now = plus(NOW, hours(3));
    world.adds(aReply({ id: 'reponse-perdue', corps: 'désabonnez-moi', envoyeLe: plus(NOW, hours(1)) }));
    expect(confirmations(world)).toHaveLength(1);
  });

  test.each([
    ['Twilio answered itself', { etape: ETAPE_RECUE.stop }, anAgency({ mode: 'AUTO' }), []],
    ['CONSEIL writes to nobody', {}, anAgency({ mode: 'CONSEIL' }), []],
    ['ASSISTE waits for approval', {}, anAgency({ mode: 'ASSISTE' }), ['A_VALIDER']],
  ] as const)('%s', (_name, changes, agency, statuts) => {
    const world = new World(known(), agency).settle();
    world.adds(aReply({ corps: 'STOP', ...changes }));
    expect(world.state.lead.desabonneLe).not.toBeNull();
    expect(confirmations(world).map(({ statut }) => statut)).toEqual(statuts);
  });

  test('the person comes back: START lifts it, and the confirmation that still waited is cancelled', () => {
    const world = new World(known()).settle();
    world.now = plus(NOW, hours(1));
    world.adds(aReply({ corps: 'STOP' }));
    world.now = plus(NOW, hours(2));
    world.adds(aReply({ id: 'reponse-2', corps: 'START' }));
    expect(world.state.lead.desabonneLe).toBeNull();
    expect(confirmations(world)).toMatchObject([
      { statut: 'ANNULE', raison: 'la personne accepte de nouveau les messages' },
    ]);
  });

  test('a START from before the opt-out lifts nothing', () => {
    const optedOut = aState({ lead: aLead({ desabonneLe: NOW }) });
    const world = new World(optedOut).settle();
    world.adds(aReply({ corps: 'START', envoyeLe: minus(NOW, hours(1)) }));
    expect(world.state.lead.desabonneLe).toEqual(NOW);
  });
});

describe('who is told of an answer', () => {
  test.each<[string, Partial<MessageMax>, readonly string[]]>([
    ['an answer', { corps: 'Oui, avec plaisir' }, ['marie : Amina Diallo a répondu']],
    ['a machine', { etape: ETAPE_RECUE.automatique, corps: 'Absente' }, []],
    ['an old one', { corps: 'Oui', envoyeLe: minus(NOW, days(4)) }, []],
    ['a deleted one', { corps: 'Oui', deletedAt: NOW }, []],
  ])('%s', (_name, changes, expected) => {
    const world = new World(known()).settle().adds(aReply(changes));
    expect(told(world)).toEqual(expected);
    expect(told(world.until(plus(NOW, days(2))))).toEqual(expected);
  });
});

describe('out of office', () => {
  const AWAY = 'Réponse automatique : je suis absente, de retour le 7 décembre 2026.';
  const due = { statut: 'PLANIFIE', prevuLe: NOW, createdAt: minus(NOW, days(2)) } as const;
  const message = aMessage({
    ...due,
    cle: 'coach-01.relance.lead-1',
    etape: 'relance',
    createdAt: at('2026-12-05T09:00:00Z'),
  });
  const lead = aLead({ statutCoaching: 'PRE_QUALIF' });
  const agency = anAgency({ mode: 'AUTO' });
  const notice = aReply({ corps: AWAY, envoyeLe: minus(NOW, hours(3)) });

  test('what persuades waits for the stated return, in the hours allowed there', () => {
    const state = aState({ lead, messages: [message, notice] });
    expect(judge({ ...message, statut: 'PLANIFIE' }, state, agency, NOW)).toMatchObject({
      verdict: 'postpone',
      until: at('2026-12-07T08:00:00Z'),
      because: 'la personne est absente : attendre son retour',
    });
  });

  test.each<[string, MessageMax[]]>([
    [
      'nobody stated a return',
      [aReply({ corps: 'Réponse automatique : je suis absente.', envoyeLe: minus(NOW, hours(3)) })],
    ],
    [
      'the return is past',
      [
        aReply({
          corps: 'Réponse automatique : de retour le 20 novembre 2026.',
          envoyeLe: minus(NOW, days(9)),
        }),
      ],
    ],
  ])('sent when %s', (_name, messages) => {
    const state = aState({ lead, messages: [message, ...messages] });
    expect(judge({ ...message, statut: 'PLANIFIE' }, state, agency, NOW).verdict).toBe('send');
  });

  test('a reminder of an appointment is not held', () => {
    const reminder = aReminder('h-1', due);
    const state = aState({
      lead: aLead({ statutCoaching: 'APPEL_PLANIFIE', statut: 'RENDEZ_VOUS_PRIS' }),
      rendezVous: [aRendezVous()],
      messages: [reminder, notice],
    });
    expect(judge({ ...reminder, statut: 'PLANIFIE' }, state, agency, NOW).verdict).toBe('send');
  });
});

describe('perhaps a wish for silence', () => {
  const DOUBTFUL = 'reponse-1';
  const agency = anAgency({ mode: 'AUTO' });
  const message = aMessage({ id: 'm', cle: 'coach-01.relance.lead-1', etape: 'relance', statut: 'PLANIFIE' });
  const reply = aReply({ id: DOUBTFUL, corps: 'Hmm, à voir.', envoyeLe: minus(NOW, hours(3)) });
  const lead = aLead({ statutCoaching: 'PRE_QUALIF', memoireMax: { reponses: { [DOUBTFUL]: 'doute' } } });
  const judged = (changes: Partial<LeadState>, ...more: readonly MessageMax[]) =>
    judge(
      { ...message, statut: 'PLANIFIE' },
      aState({ lead, messages: [message, reply, ...more], ...changes }),
      agency,
      NOW,
    );

  test('what persuades waits for a person, and says what ends the waiting', () => {
    expect(judged({})).toMatchObject({
      verdict: 'postpone',
      because: expect.stringContaining('notez une tentative') as string,
    });
  });

  test.each<[string, Partial<LeadState>, readonly MessageMax[]]>([
    ['an attempt is noted', { tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE', createdAt: NOW })] }, []],
    [
      'she writes clearly',
      {},
      [aReply({ id: 'r2', corps: 'Oui, avec plaisir', envoyeLe: minus(NOW, hours(1)) })],
    ],
    ['staff wrote to her', {}, [aHandwritten({ id: 'h', statut: 'ENVOYE', envoyeLe: minus(NOW, hours(1)) })]],
  ])('sent once %s', (_name, state, more) => expect(judged(state, ...more).verdict).toBe('send'));

  test.each<[string, Partial<LeadState>, readonly MessageMax[]]>([
    [
      'an attempt was noted before',
      { tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE', createdAt: minus(NOW, hours(4)) })] },
      [],
    ],
    ['a message of staff still waits', {}, [aHandwritten({ id: 'h', statut: 'APPROUVE', envoyeLe: null })]],
  ])('still held when %s', (_name, state, more) => expect(judged(state, ...more).verdict).toBe('postpone'));

  test('a reminder of an appointment is not held', () => {
    const reminder = aReminder('h-1', { statut: 'PLANIFIE', prevuLe: NOW, createdAt: minus(NOW, days(2)) });
    const state = aState({
      lead: { ...lead, statutCoaching: 'APPEL_PLANIFIE', statut: 'RENDEZ_VOUS_PRIS' },
      rendezVous: [aRendezVous()],
      messages: [reminder, reply],
    });
    expect(judge({ ...reminder, statut: 'PLANIFIE' }, state, agency, NOW).verdict).toBe('send');
  });
});

describe('not too many on one day', () => {
  const agency = anAgency({ mode: 'AUTO', reglages: { messagesParJour: 2 } });
  const sentAt = (id: string, envoyeLe: Date) => aMessage({ id, cle: id, statut: 'ENVOYE', envoyeLe });
  const message = aMessage({ id: 'm', cle: 'coach-01.relance.lead-1', etape: 'relance', statut: 'PLANIFIE' });
  const judged = (...sent: readonly MessageMax[]) =>
    judge(
      { ...message, statut: 'PLANIFIE' },
      aState({ lead: aLead({ statutCoaching: 'PRE_QUALIF' }), messages: [message, ...sent] }),
      agency,
      NOW,
    );

  test.each<[string, readonly MessageMax[], object]>([
    ['one today', [sentAt('a', minus(NOW, hours(1)))], { verdict: 'send' }],
    [
      'two today: tomorrow',
      [sentAt('a', minus(NOW, hours(1))), sentAt('b', minus(NOW, hours(2)))],
      { verdict: 'postpone', until: at('2026-11-25T08:00:00Z') },
    ],
    [
      'two yesterday',
      [sentAt('a', minus(NOW, hours(20))), sentAt('b', minus(NOW, hours(21)))],
      { verdict: 'send' },
    ],
  ])('%s', (_name, sent, verdict) => {
    expect(judged(...sent)).toMatchObject(verdict);
  });
});
