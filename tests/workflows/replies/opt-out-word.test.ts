/** Nothing but the word, or the word first or last. */
import { plainOf } from '../../../workflows/reading/plain';
import { isBareStop, ruledIn } from '../../../workflows/replies/opt-out-rules';

describe('nothing but the word', () => {
  test.each([
    'Stop s’il te plaît',
    'Stop s’il vous plaît',
    'Stop merci',
    'Bonjour, stop',
    'Bonsoir. Stop',
    'Salut, stop !',
    'Madame, stop',
    'Monsieur : stop',
    'Coach, stop',
    'Stop de suite',
    'Stop tout de suite',
    'Stop maintenant',
    'Stop immédiatement',
    'Stop svp',
    'Stop, merci d’avance',
    'Stop à tous',
    'Merci beaucoup, stop',
    'Stop, ça suffit',
    'Stop. Cordialement',
    'Oui, stop',
    'Non, stop',
    'Ok stop',
    'Désolé, stop',
    'Stop, bonne journée',
    'Stop par pitié',
    'Vraiment stop',
    '« Stop »',
    '*STOP*',
    'Je dis stop',
    'Je réponds stop',
    'Je veux arrêter',
    'Je voudrais me désabonner',
    'Je souhaite me désinscrire',
    'Stop sms',
    'Stop les messages',
    'Stop message',
    'Stop mails',
    'Stop whatsapp',
    'Stop pub',
    'Stop stop',
    'Stop tout',
    'Stop all',
    'Stopall',
    'Unsubscribe',
    'Désabonnement',
    'Désinscription',
    'End',
    'Quit',
    'Cancel',
    'Arrêt',
    'Arrêts',
    'Arrêter',
    'Arrêtes',
    'Arrêtez tout',
    'Fin',
    'Baraka',
    'Khalas',
    '36111',
    'Opt-out',
    'Opt out',
    'Optout',
    'Annuler abonnement',
    '🛑',
    '⛔ ⛔️',
    '🚫🚫 ',
  ])('« %s »', (texte) => expect(isBareStop(plainOf(texte))).toBe(true));

  test.each(['Stop Amina', 'Non-stop au bureau', 'Fin mars', 'Le mot stop', '🛑 ok', 'ok 🛑', '', '🙂'])(
    'more or less than it: « %s »',
    (texte) => expect(isBareStop(plainOf(texte))).toBe(false),
  );

  test('and why, in less than seventy characters', () => {
    const why = (length: number): string => 'stop pas intéressé '.padEnd(length, 'ab');
    expect([69, 70].map((length) => isBareStop(plainOf(why(length))))).toEqual([true, false]);
    expect(isBareStop(plainOf(`  ${why(69)}  `))).toBe(true);
  });
});

describe('the word first or last', () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) => `mot${String(at)}`).join(' ');
  const mots = (texte: string): string | undefined => ruledIn(plainOf(texte))?.mots;

  test('alone on the first line, before twelve words at most', () => {
    expect(mots(`Stop\n${words(12)}`)).toBe('Stop');
    expect(mots(`Stop\n\n${words(6)}\n${words(6)}`)).toBe('Stop');
    expect(mots(`Stop\n${words(13)}`)).toBeUndefined();
    expect(mots(`Stop ${words(1)}\n${words(3)}`)).toBeUndefined();
    expect(mots(`${words(1)}\nLe mot stop\n${words(3)}`)).toBeUndefined();
  });

  test('at the end of a message of twelve words at most', () => {
    expect(mots(`${words(11)}. Stop`)).toBe(`${words(11)}. Stop`);
    expect(mots(`${words(12)}. Stop`)).toBeUndefined();
    expect(mots(`${words(3)} stop`)).toBeUndefined();
    expect(mots(`${words(3)}. Stop ${words(1)}`)).toBeUndefined();
  });

  test('whatever blanks and lines stand between', () => {
    expect(mots(`\n  Stop  \n${words(2)}`)).toBe('Stop');
    expect(mots(`Stop\n${words(6)}\n\n\n${words(6)}\n`)).toBe('Stop');
    expect(mots(`Stop\n${words(6)}\n${words(7)}`)).toBeUndefined();
    expect(mots(` ${words(5)}.\n\n\n${words(6)}. Stop `)).toBe(`${words(5)}.\n\n\n${words(6)}. Stop`);
    expect(mots(`${words(2)}. ${words(2)}. ${words(2)}. Stop`)).toContain('Stop');
    expect(mots(`${'a1b2'.repeat(60)}. Stop`)).toHaveLength(200);
  });

  test.each([
    'Je ne veux pas me désabonner',
    'Pourquoi ne m’écrivez-vous plus ?',
    'Vous ne m’avez plus recontactée',
    'N’hésitez pas à arrêter vos messages un jour',
  ])('the contrary has none: %s', (texte) => expect(mots(texte)).toBeUndefined());

  test.each(['', ' ', '...', '?', '\n'])('%j has no words', (texte) => expect(mots(texte)).toBeUndefined());

  test('at most two hundred characters of a message are told', () => {
    expect(mots(`stop${' '.repeat(50)}${'stop '.repeat(60)}`)?.length).toBeLessThanOrEqual(200);
    expect(mots(`${'stop '.repeat(60)}`)).toHaveLength(200);
  });
});
