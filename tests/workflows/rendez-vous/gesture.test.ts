/** What the page of an appointment still offers, and what each gesture makes of the record. */
import { decideAnswers } from '../../../workflows/rendez-vous/answered';
import { react, type Gesture } from '../../../workflows/rendez-vous/gesture';
import { standingOf, type Standing } from '../../../workflows/rendez-vous/standing';
import type { Lead, RendezVous } from '../../../workflows/state';
import { hours, days } from '../../../src/kernel/time';
import { aLead, anAgency, aNotification, aRendezVous, aState, at, NOW } from '../../support/builders';
import { later } from '../../support/moments';

const DEBUT = at('2026-11-27T14:00:00Z');
const LATER = at('2026-11-30T10:00:00Z');

describe('what may still be done', () => {
  test.each<[string, Partial<RendezVous>, Partial<Lead>, Date, string]>([
    ['planned', {}, {}, NOW, 'open'],
    ['confirmed', { statut: 'CONFIRME' }, {}, NOW, 'open'],
    ['without a status', { statut: null }, {}, NOW, 'open'],
    ['a minute before', {}, {}, at('2026-11-27T13:59:00Z'), 'open'],
    ['begun', {}, {}, DEBUT, 'closed past'],
    ['over, without a result', {}, {}, at('2026-11-28T14:00:00Z'), 'closed past'],
    ['put off', { statut: 'REPORTE' }, {}, NOW, 'undated'],
    ['without a time', { debut: null }, {}, NOW, 'undated'],
    ['cancelled', { statut: 'ANNULE' }, {}, NOW, 'closed cancelled'],
    ['held', { statut: 'EFFECTUE' }, {}, LATER, 'closed held'],
    ['missed', { statut: 'MANQUE' }, {}, LATER, 'missed'],
    ['missed by us', { statut: 'MANQUE_PAR_NOUS' }, {}, LATER, 'missed'],
    ['missed twice', { statut: 'MANQUE' }, { qualification: 'NON_QUALIFIE' }, LATER, 'closed missed'],
    [
      'missed by one who was turned down',
      { statut: 'MANQUE' },
      { statut: 'NON_QUALIFIE' },
      LATER,
      'closed missed',
    ],
    ['missed, thirty days ago', { statut: 'MANQUE' }, {}, at('2026-12-27T14:00:00Z'), 'gone'],
    ['missed, a moment less', { statut: 'MANQUE' }, {}, at('2026-12-27T13:59:59Z'), 'missed'],
    ['without a time for thirty days', { debut: null }, {}, at('2026-12-24T09:00:00Z'), 'gone'],
    ['thrown away', { deletedAt: NOW }, {}, NOW, 'gone'],
    ['of a lead thrown away', {}, { deletedAt: NOW }, NOW, 'gone'],
  ])('%s', (_name, rendezVous, lead, now, expected) => {
    const standing = standingOf(aRendezVous(rendezVous), aLead(lead), now);
    expect('as' in standing ? `${standing.is} ${standing.as}` : standing.is).toBe(expected);
  });
});

describe('a gesture', () => {
  const confirm: Gesture = { do: 'confirmer', de: DEBUT };
  const cancel: Gesture = { do: 'annuler', de: DEBUT, mot: 'Je suis malade.' };
  const move: Gesture = { do: 'choisir', de: DEBUT, vers: LATER };
  const reacts = (gesture: Gesture, changes: Partial<RendezVous> = {}, now = NOW) => {
    const rendezVous = aRendezVous(changes);
    return react(gesture, standingOf(rendezVous, aLead(), now), rendezVous, { now, zone: 'Europe/Paris' });
  };

  test.each<[string, Gesture, Partial<RendezVous>, object]>([
    ['confirms', confirm, {}, { statut: 'CONFIRME', reponse: 'CONFIRME', reponseTexte: '', reponseLe: NOW }],
    [
      'cancels, with the person’s words',
      cancel,
      { statut: 'CONFIRME' },
      { statut: 'ANNULE', reponse: 'ANNULE', reponseTexte: 'Je suis malade.', reponseLe: NOW },
    ],
    [
      'moves, and says from where',
      move,
      {},
      {
        ...{ statut: 'CONFIRME', debut: LATER, reponse: 'DEPLACE', reponseLe: NOW },
        reponseTexte: 'Au lieu du vendredi 27 novembre à 15 h.',
      },
    ],
    [
      'gives a time to what was put off',
      { do: 'choisir', de: null, vers: LATER },
      { debut: null, statut: 'REPORTE' },
      {
        ...{ statut: 'CONFIRME', debut: LATER, reponse: 'DEPLACE', reponseLe: NOW },
        reponseTexte: 'Le rendez-vous attendait une date.',
      },
    ],
  ])('%s', (_name, gesture, rendezVous, set) => {
    expect(reacts(gesture, rendezVous)).toEqual({ then: 'change', set });
  });

  test.each<[string, Gesture, Partial<RendezVous>]>([
    ['confirmed', confirm, { statut: 'CONFIRME' }],
    ['cancelled', cancel, { statut: 'ANNULE' }],
    ['moved', move, { statut: 'CONFIRME', debut: LATER }],
  ])('twice is once: %s', (_name, gesture, rendezVous) => {
    expect(reacts(gesture, rendezVous)).toEqual({ then: 'already' });
  });

  test.each<[string, Gesture, Partial<RendezVous>, Date?]>([
    ['confirmed for another hour than the one on the screen', confirm, { debut: LATER }],
    ['cancelled for another hour', cancel, { debut: LATER }],
    ['moved from another hour', move, { debut: at('2026-12-01T10:00:00Z') }],
    ['confirmed although cancelled', confirm, { statut: 'ANNULE' }],
    ['moved although cancelled', move, { statut: 'ANNULE' }],
    ['cancelled when it has begun', cancel, {}, DEBUT],
    ['confirmed when missed', confirm, { statut: 'MANQUE' }],
  ])('does nothing, and shows how it stands: %s', (_name, gesture, rendezVous, now = NOW) => {
    expect(reacts(gesture, rendezVous, now)).toEqual({ then: 'show' });
  });

  test('for a missed one, a time is a new appointment', () => {
    expect(reacts(move, { statut: 'MANQUE' }, at('2026-11-28T09:00:00Z'))).toEqual({
      then: 'book',
      at: LATER,
    });
  });
});

describe('who is in charge is told', () => {
  const answered = (changes: Partial<RendezVous>) =>
    aState({
      lead: aLead({ conseillereId: 'marie' }),
      rendezVous: [aRendezVous({ statut: 'CONFIRME', reponse: 'CONFIRME', reponseLe: NOW, ...changes })],
    });
  const told = (state: ReturnType<typeof aState>, now = NOW) =>
    decideAnswers(state, anAgency(), now).filter((decision) => decision.do === 'notify');

  test.each<[string, Partial<RendezVous>, string, string]>([
    [
      'a confirmation',
      {},
      'RAPPEL_RENDEZ_VOUS',
      'Amina Diallo confirme le rendez-vous du vendredi 27 novembre à 15 h.',
    ],
    [
      'a move',
      { reponse: 'DEPLACE', reponseTexte: 'Au lieu du jeudi 26 novembre à 10 h.' },
      'ALERTE',
      'Amina Diallo a choisi un autre moment : vendredi 27 novembre à 15 h. Au lieu du jeudi 26 novembre à 10 h.',
    ],
    [
      'a cancellation',
      { statut: 'ANNULE', reponse: 'ANNULE', reponseTexte: 'Je suis malade.' },
      'ALERTE',
      'Amina Diallo a annulé le rendez-vous du vendredi 27 novembre à 15 h. Appelez la personne pour en convenir d’un autre. Ses mots : « Je suis malade. »',
    ],
    [
      'a cancellation without a word',
      { statut: 'ANNULE', reponse: 'ANNULE' },
      'ALERTE',
      'Amina Diallo a annulé le rendez-vous du vendredi 27 novembre à 15 h. Appelez la personne pour en convenir d’un autre.',
    ],
    [
      'a new one',
      { reponse: 'REPRIS' },
      'RAPPEL_RENDEZ_VOUS',
      'Amina Diallo a choisi un nouveau rendez-vous : vendredi 27 novembre à 15 h.',
    ],
  ])('of %s', (_name, changes, nature, texte) => {
    expect(told(answered(changes))).toMatchObject([{ destinataireId: 'marie', nature, texte }]);
  });

  test('the one named on the appointment before the one of the lead, and managers where there is nobody', () => {
    const to = (state: ReturnType<typeof aState>) => told(state).map((one) => one.destinataireId);
    expect(to(answered({ responsableId: 'sofia' }))).toEqual(['sofia']);
    expect(to({ ...answered({}), lead: aLead() })).toEqual(['anne']);
  });

  test.each<[string, Partial<RendezVous>, Date]>([
    ['no answer', { reponse: null, reponseLe: null }, NOW],
    ['an answer of last week', {}, at('2026-12-01T09:00:00Z')],
    ['what staff have changed since', { statut: 'PLANIFIE' }, NOW],
    ['a cancellation that was taken back', { reponse: 'ANNULE' }, NOW],
    ['what was thrown away', { deletedAt: NOW }, NOW],
  ])('nothing of %s', (_name, changes, now) => expect(told(answered(changes), now)).toEqual([]));

  test('once; a second change of mind in the same minute is another one', () => {
    const first = answered({});
    const [notice] = told(first);
    const known = [aNotification({ cle: notice?.key ?? '' })];
    expect(told({ ...first, notifications: known })).toEqual([]);
    expect(
      told({ ...answered({ reponseLe: at('2026-11-24T09:00:10Z') }), notifications: known }),
    ).toHaveLength(1);
  });
});

describe('a gesture, whatever the appointment has become', () => {
  const debut = later(hours(5));
  const open: Standing = { is: 'open', debut };
  const to = later(days(2));
  const reaction = (
    gesture: Gesture,
    standing: Standing = open,
    seen: Partial<Pick<RendezVous, 'debut' | 'statut'>> = {},
  ) => react(gesture, standing, { debut, statut: 'PLANIFIE', ...seen }, { now: NOW, zone: 'Europe/Paris' });
  const confirm: Gesture = { do: 'confirmer', de: debut };
  const cancel: Gesture = { do: 'annuler', de: debut, mot: 'malade' };
  const choose: Gesture = { do: 'choisir', de: debut, vers: to };
  test.each<[string, ReturnType<typeof reaction>, object]>([
    [
      'confirms',
      reaction(confirm),
      { then: 'change', set: { statut: 'CONFIRME', reponse: 'CONFIRME', reponseLe: NOW, reponseTexte: '' } },
    ],
    ['confirms twice', reaction(confirm, open, { statut: 'CONFIRME' }), { then: 'already' }],
    ['confirms what moved', reaction(confirm, open, { debut: to, statut: 'CONFIRME' }), { then: 'show' }],
    ['confirms what is closed', reaction(confirm, { is: 'closed', as: 'cancelled' }), { then: 'show' }],
    [
      'cancels',
      reaction(cancel),
      { then: 'change', set: { statut: 'ANNULE', reponse: 'ANNULE', reponseTexte: 'malade' } },
    ],
    ['cancels twice', reaction(cancel, open, { statut: 'ANNULE' }), { then: 'already' }],
    ['cancels what moved', reaction(cancel, open, { debut: to, statut: 'ANNULE' }), { then: 'show' }],
    ['cancels what is missed', reaction(cancel, { is: 'missed' }), { then: 'show' }],
    [
      'moves',
      reaction(choose),
      {
        then: 'change',
        set: {
          statut: 'CONFIRME',
          reponse: 'DEPLACE',
          debut: to,
          reponseTexte: expect.stringMatching(/^Au lieu du .*\.$/),
        },
      },
    ],
    ['moves twice', reaction(choose, open, { debut: to, statut: 'CONFIRME' }), { then: 'already' }],
    ['moves to where it stands unconfirmed', reaction({ ...choose, vers: debut }), { then: 'change' }],
    [
      'gives a time',
      reaction({ ...choose, de: null }, { is: 'undated' }, { debut: null }),
      { then: 'change', set: { debut: to, reponseTexte: 'Le rendez-vous attendait une date.' } },
    ],
    ['books another', reaction(choose, { is: 'missed' }), { then: 'book', at: to }],
    ['chooses for what is closed', reaction(choose, { is: 'closed', as: 'held' }), { then: 'show' }],
    ['chooses for what is gone', reaction(choose, { is: 'gone' }), { then: 'show' }],
  ])('on its page somebody %s', (_name, reacted, expected) => expect(reacted).toMatchObject(expected));
});
