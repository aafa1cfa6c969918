/** What turns "stop" into something else, and what is about us all the same: each way of saying it, and what only looks like it. */
import { plainOf } from '../../../workflows/reading/plain';
import { isBareStop, isContrary, ruledIn, SIGNS, signsOf } from '../../../workflows/replies/opt-out-rules';

/** In the order in which the rules show themselves to the model. */
const [WHOLE, CONTRARY, SURELY, WORK, OTHER_STOP, HABIT, OTHERS] = [1, 2, 3, 4, 5, 6, 7] as const;
const shows = (sign: number, texte: string): boolean => signsOf(plainOf(texte)).includes(sign);
const all = (sign: number, texts: readonly string[]) => texts.map((texte) => [texte, shows(sign, texte)]);
const are = (texts: readonly string[], isSo: boolean) => texts.map((texte) => [texte, isSo]);

test.each<[string, number, readonly string[], readonly string[]]>([
  [
    'nothing but the word',
    WHOLE,
    [
      'Stop',
      'stopp',
      'Ok stop',
      'Bon stop',
      'Non stop',
      'Merci stop',
      'C’est bon stop',
      'Oui stop',
      'Alors stop',
      'Et stop',
      'Donc stop',
      'Stop svp',
      'Stop, svp',
      'Stop , merci',
      'Stop merci !',
      'Stop s’il te plaît',
      'Stop s’il vous plaît...',
      'Stop c’est bon',
      'Stop maintenant',
      'Stop it',
      'Stop ! je suis pas intéressé',
      'Stop, je ne suis plus intéressé',
      'Stop pas intéressé',
      'Stop, ce n’est pas pour moi',
      'Stop c’est pas pour moi',
      'Stop mauvais numéro',
      'Arrête',
      'Arrêtes',
      'Arrêtez !',
      'Arrêtez là',
      'Arrête ça',
      'Arrêtez tout',
      'Arrêtez tout de suite',
      'Arrête ça maintenant.',
      'Basta',
      'Spam !',
      'Dégage',
      'Dégages',
      'Dégagez',
      'Dégagez de là',
      'La paix',
      'Arrêt immédiat',
      'Arrêt immédiat de tout',
    ],
    [
      'Je dis stop',
      'Stop à tout',
      'Stop, je vis mal',
      'On arrête',
      'Arrêtez demain',
      'Arrêtez tout demain',
      'Un spam',
      'Spam ou pas',
      'La paix intérieure',
      'Un arrêt immédiat',
    ],
  ],
  [
    'the contrary',
    CONTRARY,
    [
      'N’arrêtez pas',
      'N’arrêtez surtout pas',
      'ne arrêtez jamais',
      'Je ne veux pas me désabonner',
      'Je ne veux pas désabonner',
      'Je ne souhaite surtout pas me désinscrire',
      'Je ne veux pas de me désabonner',
      'Je ne veux pas de m’arrêter',
      'Je n’arrête pas de me désabonner',
      'Pourquoi ne m’écrivez-vous plus ?',
      `Pourquoi ${'ab'.repeat(14)} plus`,
      'Si vous arrêtez je serai triste',
      'Si vous cessez je serai triste',
      'J’ai peur que ça finisse',
      'N’hésite pas',
      'N’hésitez pas',
      'n’hésiter pas',
      'Vous n’avez jamais cessé',
      'Pas d’arrêt',
      'pas de stop',
      'pas stop',
      'Vous n’avez plus rien reçu',
      'Je n’ai pas de nouvelles',
      'n’ai jamais reçu',
      'Je l’ai pas reçu',
      'pas encore reçu',
      'Ne me laissez pas',
      'Ne laisse pas',
      'Ne laisser pas',
      'ne laisse moi pas',
      'pas recontacté',
      'Vous ne m’avez plus écrit',
      'Tu ne m’as jamais recontacté',
      'Vous ne m’avez pas rappelé',
      'Tu ne m’as pas envoyé',
      'Vous ne m’avez pas relancé',
    ],
    [
      'Étienne arrête pas',
      'pourquoi pas',
      'Pourquoi plusieurs',
      'pourquois plus',
      `pourquoi ${'ab'.repeat(14)}c plus`,
      'Aussi vous arrêtez',
      'Si vous arrêt',
      'J’ai peur quelquefois',
      'N’hésites plus',
      'pas recontactée',
      'ne me laissez plus',
      'Vous m’avez écrit',
      'pas très réceptive',
    ],
  ],
  [
    'surely us',
    SURELY,
    [
      'désabonn',
      'désabonner',
      'désinscri',
      'désinscrire',
      'vos messages',
      'vos mails',
      'vos sms',
      'vos relances',
      'vos envois',
      'vos pubs',
      'vos courriels',
      'votre liste',
      'votre fichier',
      'votre base',
      'foutez',
      'fichez',
      'Je veux plus recevoir',
      'Je ne souhaite pas recevoir',
      'Je voudrais pas recevoir',
      'Je ne désire plus recevoir',
      'Je ne veux plus recevoir',
      'Je ne veux plus être contact',
      'Je ne veux plus être contactée',
      'Je ne veux pas être recontacté',
      'Je ne veux pas être sollicité',
      'Je ne veux pas être relancé',
      'Je ne veux plus de vos nouvelles',
      'Je ne veux pas de tes conseils',
      'recevoir vos conseils',
      'recevoir tes conseils',
    ],
    [
      'redésabonner',
      'vos messageries',
      'votre fichiers',
      'votre basement',
      'je veux recevoir',
      'Je ne veux plus de mon travail',
      'je ne veux pas être seule',
      'recevoir des conseils',
      'Bonjour',
    ],
  ],
  [
    'work, quotations, later',
    WORK,
    [
      'au boulot',
      'au travail',
      'au bureau',
      'm’envoyez pas le lien',
      'm’envoyez pas la facture',
      'm’envoyez pas un lien',
      'm’envoyez pas une offre',
      'm’envoyez pas ça ici',
      'Qu’on me lâche',
      'Qu’on me laisse',
      'Rappelez-moi plus tard',
      'Rappelle moi plus tôt',
      'Écrivez-moi plus souvent',
      'Écrivez-moi plus vite',
      'Donnez-moi plus d’informations',
      'Donnez-moi plus de détails',
      'Donnez-moi plus de précisions',
      'Donnez-moi plus de temps',
      'Parlez-moi plus longtemps',
      'Parlez-moi plus facilement',
      'Parlez-moi plus rapidement',
      'Il m’a dit stop',
      'Il m’a demandé d’arrêter',
      'Elle m’a supplié',
      'Elle m’a suppliée',
      'Il m’a ordonné',
      'Je me suis désabonnée de tout',
      'mon abonnement de salle',
      'depuis mars',
      'depuis fin janvier',
      'depuis un an',
      'depuis des mois',
    ],
    [
      'Un chapeau travail',
      'au travailleur',
      'm’envoyez pas tout',
      'l’émoi plus tard',
      'Donnez-moi plus de messages',
      'On m’a dite',
      'Simon abonnement de',
      'mon abonnement',
      'depuis hier',
      'depuis hier soir janvier',
    ],
  ],
  [
    'another stop',
    OTHER_STOP,
    [
      'à l’arrêt',
      'au arrêt',
      'a arrêt',
      'l’arrêt des médicaments',
      'arrêt maladie',
      'arrêt de travail',
      'arrêt de bus',
      'arrêt cardiaque',
      'je n’arrête pas',
      'n’arrêtez plus',
      'n’arrêtais jamais',
      'n’arrête pas de m’agacer',
      'sans cesse',
      'sans arrêt',
    ],
    [
      'la arrêt',
      'l’arrêt des messages',
      'l’arrêt des sms',
      'l’arrêt des mails',
      'Barrêt maladie',
      'n’arrêtez pas de m’écrire',
      'n’arrêtez pas de m’envoyer',
      'n’arrêtez pas de m’appeler',
      'n’arrêtez pas de m’harceler',
      'n’arrêtez pas de m’relancer',
      'arrêt immédiat',
      'n’arrêt pas',
    ],
  ],
  [
    'a habit',
    HABIT,
    [
      'arrêter de fumer',
      'j’arrêterai de fumer',
      'j’ai arrêté fumer',
      'arrêtez de fumer',
      'stop tabac',
      'stop alcool',
      'cesser de boire',
      'stopper la cigarette',
      'arrêter le sucre',
      'arrêter de procrastiner',
      'arrêter de travail',
      'arrêter de travailler',
      'arrêter de bosser',
      'arrêter de grignoter',
      'arrêter de me plaindre',
      'arrêter de me comparer',
      'arrêter de me juger',
      'arrêter de m’excuser',
      'arrêter de m’inquiéter',
      'arrêter de m’auto',
      'arrêter de m’autosaboter',
      'arrêter de tourner en rond',
      'arrêter de courir',
      'arrêter le stress',
      'arrêter de stresser',
      'arrêter d’angoisse',
      'arrêter d’angoisser',
      'arrêter de ruminer',
      'arrêter de penser',
      'arrêter de douter',
      'arrêter de subir',
      'arrêter de repousser',
      'arrêter de perdre du temps',
      'arrêter mon traitement',
      'arrêter mes études',
      'arrêter mon métier',
      'arrêter ma formation',
      'arrêter la thérapie',
      'stop aux échec',
      'stop aux échecs',
      'stop à la peur',
      'stop aux peurs',
      'arrêter de disputer',
      'arrêter de manger',
      'arrêter de scroller',
      'arrêter tout plaquer',
      'arrêter de tout contrôler',
      'arrêter d’attendre',
      'stop j’en peux plus',
      'arrêter de payer',
    ],
    ['Je désarrêter de fumer', 'arrêter de m’écrire', 'stop aux messages', 'fumer'],
  ],
])('%s', (_name, sign, spoken, silent) => {
  expect(all(sign, spoken)).toEqual(are(spoken, true));
  expect(all(sign, silent)).toEqual(are(silent, false));
});

describe('what others do is no order to us', () => {
  const WHO =
    'il,elle,ils,elles,mon ex,mon mari,mon patron,mon chef,mon conjoint,mon père,mon fils,mon frère,mon copain,mon client,mon associé,mon voisin,mon cousin,mon compagnon,mon oncle,ma mère,ma femme,ma fille,ma copine,ma sœur,ma cliente,ma belle-mère,ma cheffe,ma tante,ma compagne,mes client,mes clients,mes parents,mes amis,mes enfants,mes prospects,mes collègues,on,les gens,les clients,les prospects,les filles,les mecs,personne,je'.split(
      ',',
    );
  const DOES =
    'écrit,contact,contacte,relanc,relance,rappel,rappelle,appelle,parle,laiss,laisse,envoy,envoyer,harcel,harcèle,recevoir,répond,réponds,répondent,dérang,dérange'.split(
      ',',
    );
  const HOW =
    'ne ,n’,m’a ,me ,m’,a ,ont ,s’est ,lui ,leur ,leur ai ,t’,l’,nous ,se ,veux ,veut ,vais ,voudrais ,dois ,l’ai ,ai ,n’ai ,n’arrive ,refuse de ,peut ,vient de ,continue de ,continue à ,sais ,suis ,ne me ,ne veut plus ,n’arrête pas de ,arrête d’,a cessé de ,ne m’a jamais ,n’arrive pas à ,n’arrive plus à '.split(
      ',',
    );

  test.each(WHO)('%s', (who) => {
    const texts = [`${who} appelle`, `${who} ne me parle plus`, `${who} arrête de m’appeler`];
    expect(all(OTHERS, texts)).toEqual(are(texts, true));
  });

  test('whatever they do, and however it is said', () => {
    const texts = [...DOES.map((does) => `elle ${does}`), ...HOW.map((how) => `elle ${how}appelle`)];
    expect(all(OTHERS, texts)).toEqual(are(texts, true));
  });

  test('but not without them, nor in the middle of a word, nor when it is something else', () => {
    const texts = [
      'Avril écrit',
      'Appelle',
      'Mon numéro appelle',
      'elle dort',
      'mon existe appelle',
      'vous écrivez',
    ];
    expect(all(OTHERS, texts)).toEqual(are(texts, false));
  });

  test.each(['Mon ex ne veut plus m’appeler', 'Ma mère n’écrit plus'])(
    'so no rule opts them out: %s',
    (texte) => expect(ruledIn(plainOf(texte))).toBeNull(),
  );

  test('unless it is surely about us', () => {
    expect(ruledIn(plainOf('Mon mari ne veut plus recevoir vos messages'))).not.toBeNull();
    expect(ruledIn(plainOf('Mon mari ne veut plus recevoir de messages'))).toBeNull();
  });
});

test.each([
  ['N’arrêtez pas', true],
  ['Non, n’arrêtez pas', true],
  ['Non n’arrêtez pas', true],
  ['Surtout, n’arrêtez jamais', true],
  ['Surtout n’arrêtez pas', true],
  ['ne vous arrêtez pas !!', true],
  ['ne arrêtez surtout pas de m’écrire. ', true],
  ['Oui, n’arrêtez pas', false],
  ['n’arrêt pas', false],
  ['n’arrêtez passablement', false],
  ['n’arrêtez pas ?', false],
  ['n’arrêtez pas ; stop', false],
  ['n’arrêtez pas\nstop', false],
  ['N’arrêtez pas. Stop', false],
])('« %s » asks for more: %s', (texte, isSo) => expect(isContrary(plainOf(texte))).toBe(isSo));

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

test('the rules show themselves by small numbers', () => {
  const all = signsOf(plainOf('Stop, arrêtez de m’écrire, retirez-moi de votre liste, désabonnez-moi, cnil'));
  expect(all.length).toBeGreaterThan(3);
  expect(Math.max(...all)).toBeLessThan(SIGNS);
});
