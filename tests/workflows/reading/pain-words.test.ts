/** Which words tell of a trouble, which only in company, which of something else: each once, in a sentence that holds no other. */
import { DIMENSIONS } from '../../../workflows/reading/features';
import { PAIN_DIMENSIONS, painFeatures } from '../../../workflows/reading/pain-words';
import { plainOf } from '../../../workflows/reading/plain';

/** How many words of trouble (three are many), of company (two) and of something else (two), as far as they are counted. */
function counts(text: string): string {
  const features = painFeatures(plainOf(text).text);
  const holds = (from: number, upTo: number) =>
    Array.from({ length: upTo - from }, (_none, at) => features.get(DIMENSIONS + from + at) ?? 0).reduce(
      (sum, one) => sum + one,
      0,
    );
  return [holds(0, 3), holds(3, 5), holds(5, 7)].join(' ');
}

describe('one word of trouble', () => {
  test.each([
    ...[
      'n’arrive pas',
      'ne arrive plus',
      'arrive jamais',
      'arrive même pas',
      'arrivons pas',
      'arrivons plus',
    ],
    ...['parviens pas', 'ne réussis plus', 'sais jamais', 'trouve pas', 'comprends pas', 'supporte plus'],
    ...['gère pas', 'sais toujours pas', 'sais vraiment pas', 'sais même plus', 'n’ose', 'sans réussir'],
    ...['sans y arriver', 'manque de', 'manque d’air', 'bloque', 'bloqués', 'coince', 'coincées', 'stagne'],
    ...['stagnation', 'plafonne', 'plafonnait', 'peur', 'peurs', 'angoisse', 'angoissée', 'crise', 'crises'],
    ...[
      'anxieux',
      'anxiété',
      'stress',
      'stresse',
      'stressées',
      'déprime',
      'déprimée',
      'épuise',
      'épuisement',
    ],
    ...[
      'burnout',
      'burn-out',
      'burn out',
      'craque',
      'craquait',
      'pleure',
      'pleurer',
      'dors plus',
      'dor plus',
    ],
    ...['dors mal', 'dors que', 'mal à me', 'mal à m’y', 'mal à parler', 'mal à trouver', 'mal à dormir'],
    ...[
      'mal à aborder',
      'mal à gérer',
      'mal à dire',
      'mal à fixer',
      'du mal',
      'difficulté à',
      'difficultés à',
    ],
    ...['de la difficulté', 'galère', 'galérait', 'misère', 'peine à', 'dispute', 'disputes', 'engueule'],
    ...[
      'engueulades',
      'chicane',
      'chicanes',
      'conflit',
      'conflits',
      'rupture',
      'quitte',
      'quitté',
      'quittée',
    ],
    ...['parti avec', 'partie avec', 'divorce', 'divorcée', 'trompe', 'trompé', 'trompée', 'procrastine'],
    ...['procrastination', 'repousse', 'repousser', 'disperse', 'dispersée', 'éparpille', 'éparpillée'],
    ...['doute de moi', 'doutait de tout', 'confiance', 'estime de', 'imposteur', 'nul', 'nuls', 'nulle'],
    ...['nulles', 'honte', 'colère', 'colères', 'étouffe', 'étouffer', 'déborde', 'débordée', 'dépasse'],
    ...['dépassée', 'surcharge', 'surchargée', 'surchauffe', 'rumine', 'ruminer', 'décourage', 'découragé'],
    ...['avance plus', 'avance pas', 'marche plus', 'marche pas', 'roule pas', 'décolle pas', 'décolle plus'],
    ...[
      'vend pas',
      'vend plus',
      'vend mal',
      'vends mal',
      'parle plus',
      'parle pas',
      'écoute plus',
      'écoute pas',
    ],
    ...['respecte pas', 'respectent plus', 'respecte rien', 'zéro client', 'zéro vente', 'zéro revenus'],
    ...['0 client', '0 ventes', 'pas de client', 'pas assez de clients', 'pas de vente', 'pas de ventes'],
    ...['pas de temps pour', 'pas de énergie', 'pas de amis', 'pas de vision'],
    ...['pas de cadre', 'perd', 'perds', 'perdu', 'perdue', 'perdus', 'rate', 'échec', 'échecs', 'sabote'],
    ...['sabotage', 'paralyse', 'paralysée', 'jalouse', 'jaloux', 'toxique', 'toxiques', 'écrase', 'écrasée'],
    ...[
      'dévalorise',
      'déteste',
      'détestent',
      'rabaisse',
      'rabaisser',
      'humilie',
      'humiliée',
      'tendu',
      'tendue',
    ],
    ...[
      'tendus',
      'tendues',
      'tension',
      'tensions',
      'fâché',
      'fâchées',
      'marcher dessus',
      'à sec',
      'découvert',
    ],
    ...['dettes', 'en retard', 'trop de', 'trop bas', 'trop peu', 'trop mal', 'fatigue', 'fatiguée', 'crevé'],
    ...[
      'crevées',
      'à plat',
      'forces',
      'seul',
      'seule',
      'seuls',
      'seules',
      'solitude',
      'souffre',
      'souffrance',
    ],
    ...['pèse', 'pourrit', 'plante', 'planter', 'licencié', 'licenciement', 'tourne à', 'rend malade'],
    ...[
      'mange mes émotions',
      'grignote',
      'grignotage',
      'tousse',
      'insomnie',
      'insomnies',
      'migraines',
      'poids',
    ],
    ...['kilos', 'alcool', 'boire', 'fume', 'fumer', 'oublie complètement', 'me sens vieux', 'vis pour'],
    ...['vis avec', 'vis comme', 'fuir', 'dépéri', 'dépérit', 'stuck', 'falling apart', 'culpabilise'],
    ...[
      'culpabilisait',
      'harcèle',
      'harcelée',
      'isole',
      'isolée',
      'vide',
      'impuissant',
      'impuissante',
      'rougi',
    ],
    ...[
      'rougis',
      'timide',
      'timidité',
      'trac',
      'bégai',
      'bégaie',
      'phobie',
      'phobies',
      'complexe',
      'complexes',
    ],
    ...['addict', 'addiction', 'dépendance', 'dépendante', 'trahi', 'trahie', 'infidèle', 'infidélité'],
    ...['endette', 'endettée', 'faillite'],
  ])('%s', (word) => {
    // "trop", "mal", "clients" are part of the word of trouble, and count once.
    expect(counts(`voilà ${word} ici`)).toMatch(/^1 /);
  });

  test.each(['le sens', 'le sens.', 'le sens .', 'le sens, oui', 'du sens , oui'])(
    'what has no meaning: %s',
    (text) => expect(counts(text)).toBe('1 0 0'),
  );

  test.each([
    ...[
      'sais pas si',
      'sais pas trop si',
      'sais pas encore',
      'sais pas trop encore',
      'sais pas quoi répondre',
    ],
    ...['sais pas ce que', 'le sens de ici', 'me sens prête', 'burn toute', 'blocage', 'peureux', 'crisette'],
    ...['anxi', 'épuis', 'annuler', 'nullement', 'boirez', 'fumerolle', 'perdant', 'perduement', 'traces'],
    ...['évide', 'videur', 'seulement', 'ratent', 'perdsu', 'vends bien', 'parti sans'],
    ...['doute de lui', 'respecte tout', 'dors bien', 'arrive bien', 'manque tout', 'vis bien'],
  ])('none: %s', (text) => expect(counts(`voilà ${text}`)).toMatch(/^0 /));

  test('they are counted up to three', () => {
    const texts = ['peur', 'peur, honte', 'peur, honte, crise', 'peur, honte, crise, trac'];
    expect(texts.map(counts)).toEqual(['1 0 0', '2 0 0', '3 0 0', '3 0 0']);
  });
});

describe('one word that tells of a trouble in company', () => {
  test.each([
    ...['difficile', 'difficiles', 'dur', 'compliqué', 'compliquée', 'problème', 'souci', 'soucis', 'ennui'],
    ...['ennuis', 'client', 'clients', 'clientèle', 'vente', 'ventes', 'devis', 'couple'],
    ...[
      'prospection',
      'désorganisé',
      'désorganisation',
      'organiser',
      'organisation',
      'plus de',
      'plus d’air',
    ],
    ...['plus envie', 'plus goût', 'jamais', 'toujours', 'trop', 'mais', 'pas', 'personne ne', 'rien'],
    ...['pression', 'charge', 'flou', 'floue', 'dormir', 'concentre', 'concentration', 'routine'],
    ...[
      'moral',
      'gère mal',
      'mal',
      'dire non',
      'colocataires',
      'temps',
      'discipline',
      'régularité',
      'se passe',
    ],
  ])('%s', (word) => expect(counts(`voilà ${word} ici`)).toBe('0 1 0'));

  test.each([
    'durée',
    'malin',
    'tempsion',
    'organ',
    'difficil',
    'compliqu',
    'concentr',
    'plus ici',
    'impression',
  ])('none: %s', (word) => expect(counts(`voilà ${word} ici`)).toBe('0 0 0'));

  test('they are counted up to two', () => {
    expect(['souci', 'souci, flou', 'souci, flou, trop'].map(counts)).toEqual(['0 1 0', '0 2 0', '0 2 0']);
  });
});

describe('one word of something else', () => {
  test.each([
    ...['combien', 'tarif', 'tarifs', 'prix', 'intéressant', 'intéressés', 'merci'],
    ...[
      'bonjour',
      'budget',
      'euro',
      'euros',
      'rendez-vous',
      'disponible',
      'prêt',
      'prête',
      'prêts',
      'prêtes',
    ],
    ...['engage', 'engagement', 'ça va mieux', 'va bien', 'réconcilié', 'réconciliation', 'arrange'],
    ...['arrangement', 'besoin d’accompagnement', 'réfléchis', 'réfléchir', 'hésite', 'hésitation', 'veux'],
    ...['voudrais', 'souhaite', 'objectif', 'arrête', 'arrêté'],
  ])('%s', (word) => expect(counts(`voilà ${word} ici`)).toBe('0 0 1'));

  test('« aimerais savoir »', () => {
    expect(painFeatures('aimerais savoir le').get(DIMENSIONS + 5)).toBe(1);
  });

  test.each(['pas pour moi', 'pas besoin'])('%s', (word) =>
    expect(counts(`voilà ${word} ici`)).toMatch(/ 1$/),
  );

  // `plain.ts` makes them one word before.
  test.each(['prete', 'pretes', 'pret', 'prets'])('%s, as it stands', (word) => {
    const features = painFeatures(word);
    expect(features.get(DIMENSIONS + 5)).toBe(1);
  });

  test.each(['prétexte', 'interess', 'arrang', 'hesit', 'inengage', 'comparatif'])('none: %s', (word) =>
    expect(counts(`voilà ${word} ici`)).toBe('0 0 0'),
  );

  test('they are counted up to two', () => {
    expect(['merci', 'merci, euro', 'merci, euro, prix'].map(counts)).toEqual(['0 0 1', '0 0 2', '0 0 2']);
  });
});

test('the model has eight places more than the words have', () => {
  expect(PAIN_DIMENSIONS - DIMENSIONS).toBe(8);
});
