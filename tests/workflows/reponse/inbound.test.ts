/** What a received message is taken in as, and who is told. */
import { decideReplies } from '../../../workflows/reponse/inbound';
import { isAnswer } from '../../../workflows/reponse/received';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import type { Decision } from '../../../workflows/decisions';
import type { Genre } from '../../../workflows/reponse/genre';
import type { Lead, LeadState, MessageMax } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aLead, aMessage, anAgency, aNotification, aReplySaying, aState, NOW } from '../../support/builders';
import { before, later } from '../../support/moments';

describe('received messages', () => {
  const decide = (messages: readonly MessageMax[], lead: Partial<Lead> = {}, rest: Partial<LeadState> = {}) =>
    decideReplies(
      aState({ lead: aLead({ conseillereId: 'marie', ...lead }), messages, ...rest }),
      anAgency(),
      NOW,
    );
  const genres: readonly (readonly [string, Partial<MessageMax>, Genre, string | null])[] = [
    ['Je viens demain', {}, 'reponse', 'a répondu'],
    ['AIDE', {}, 'aide', 'demande qui lui écrit'],
    ['STOP', {}, 'desabonnement', 'ne veut plus recevoir de messages'],
    ['START', {}, 'reabonnement', 'accepte de nouveau les messages'],
    ['Merci', { etape: ETAPE_RECUE.automatique }, 'automatique', null],
    ['', {}, 'vide', null],
    ['ok', { etape: ETAPE_RECUE.stop }, 'desabonnement', 'ne veut plus recevoir de messages'],
    ['ok', { etape: ETAPE_RECUE.start }, 'reabonnement', 'accepte de nouveau les messages'],
  ];
  test.each(genres)('%j %j is taken in as %s, and told: %s', (corps, changes, genre, titre) => {
    const [update, news] = decide([aReplySaying(corps, changes)]);
    expect(update).toMatchObject({
      do: 'updateLead',
      set: { memoireMax: { reponses: { 'reponse-1': genre } } },
    });
    expect(news).toEqual(
      titre === null
        ? undefined
        : expect.objectContaining({
            do: 'notify',
            nature: 'ALERTE',
            titre: `Amina Diallo ${titre}`,
            destinataireId: 'marie',
            key: 'reponse.reponse-1.marie',
          }),
    );
    expect(isAnswer(aReplySaying(corps, changes), aLead())).toBe(genre === 'reponse' || genre === 'aide');
  });

  test.each<[string, readonly Decision[], object]>([
    ['none', decide([aMessage()]), { do: 'nothing', because: 'aucun message reçu' }],
    [
      'of a deleted lead',
      decide([aReplySaying('oui')], { deletedAt: NOW }),
      { do: 'nothing', because: 'le lead a été supprimé' },
    ],
    [
      'deleted',
      decide([aReplySaying('oui', { deletedAt: NOW })]),
      { do: 'nothing', because: 'aucun message reçu' },
    ],
    [
      'known, and told',
      decide(
        [aReplySaying('oui')],
        { memoireMax: { reponses: { 'reponse-1': 'reponse' } } },
        { notifications: [aNotification({ cle: 'reponse.reponse-1.marie' })] },
      ),
      { do: 'nothing', because: 'tous les messages reçus sont lus' },
    ],
    [
      'the reasons, each once, in order',
      decide([
        aReplySaying('Oui', { id: 'a' }),
        aReplySaying('D’accord', { id: 'b' }),
        aReplySaying('STOP', { id: 'c', createdAt: NOW }),
      ]),
      { because: 'la personne a répondu ; la personne demande de ne plus lui écrire' },
    ],
    [
      'a way out is dated by when it was written',
      decide([aReplySaying('STOP')]),
      { set: { desabonneLe: before(hours(1)) } },
    ],
    [
      'not by a clock that runs ahead',
      decide([aReplySaying('STOP', { envoyeLe: later(days(1)) })]),
      { set: { desabonneLe: NOW } },
    ],
    [
      'a way back lifts it',
      decide([aReplySaying('START')], { desabonneLe: before(days(1)) }),
      { set: { desabonneLe: null } },
    ],
    [
      'written at that instant as well',
      decide([aReplySaying('START')], { desabonneLe: before(hours(1)) }),
      { set: { desabonneLe: null } },
    ],
  ])('%s', (_name, decisions, expected) => expect(decisions[0]).toMatchObject(expected));

  test('what does not change is not written', () => {
    const set = (decisions: readonly Decision[]) =>
      decisions[0]?.do === 'updateLead' ? Object.keys(decisions[0].set) : [];
    expect(set(decide([aReplySaying('START')], { desabonneLe: NOW }))).toEqual(['memoireMax']);
    expect(set(decide([aReplySaying('STOP')], { desabonneLe: before(days(9)) }))).toEqual(['memoireMax']);
    expect(set(decide([aReplySaying('oui')]))).toEqual(['memoireMax']);
  });

  const texte = (corps: string, changes: Partial<MessageMax> = {}) => {
    const news = decide([aReplySaying(corps, changes)]).find((one) => one.do === 'notify');
    return news?.do === 'notify' ? news.texte : null;
  };
  test('told in their words, at most 280 characters, while it is news', () => {
    expect(texte('  oui\n')).toBe('« oui »');
    expect(texte('é'.repeat(280))).toBe(`« ${'é'.repeat(280)} »`);
    expect(texte(`${'é'.repeat(279)} ${'é'.repeat(9)}`)).toBe(`« ${'é'.repeat(279)}… »`);
    expect(texte('oui', { createdAt: before(days(3)) })).toBeNull();
    expect(texte('oui', { createdAt: before(days(3) - 1) })).toBe('« oui »');
  });
});
