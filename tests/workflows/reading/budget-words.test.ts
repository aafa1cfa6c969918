/** The words that make an amount a budget or keep it from being one, each in a sentence where it alone decides. */
import type { Question } from '../../../workflows/reading';
import { readBudget } from '../../../workflows/reading/budget';
import { plainOf } from '../../../workflows/reading/plain';

const bracket = (text: string, question?: Question) => readBudget(plainOf(text), question).value;
/** "Mon [budget] tourne vers 300": the sentence, and the same with another word. */
const both = (text: string) => [text.replace(/[[\]]/g, ''), text.replace(/\[.*\]/, 'chat')] as const;

describe('a number without a currency is a budget by one word', () => {
  test.each([
    'Mon [budget] tourne vers 300',
    'Mon [enveloppe] tourne vers 300',
    'Je [mettrais] bien 300 là-dedans',
    'On va [mettr] bien 300 là-dedans',
    'Je [mets] bien 300 là-dedans',
    'Elle [met] bien 300 là-dedans',
    'Il y a 300 [de côté] chez nous',
    'Il y a 300 [mis de côté] chez nous',
    'Une [mise de côté] tourne vers 300',
    'On va [investir] bien 300',
    'Mon [investissement] tourne vers 300',
    'On va [payer] bien 300',
    'Je [payerai] bien 300',
    'Je [payerais] bien 300',
    'Nous [payons] bien 300',
    'On va [dépenser] bien 300',
    'Ma [dépense] tourne vers 300',
    'On va [consacrer] bien 300',
    'On va [allouer] bien 300',
    'Une [allocation] tourne vers 300',
    'On va se [permettre] bien 300',
    'Mon [moyen] tourne vers 300',
    'Mes [moyens] tournent vers 300',
    'Je [dispose] bien des 300',
    'Nous [disposons] bien des 300',
    'Il reste à ma [disposition] vers 300',
    'Il est [disponible] vers 300',
    'Ils sont [disponibles] vers 300',
    'On va [débourser] bien 300',
    'On va [provisionner] bien 300',
    'On va [réserver] bien 300',
    'On va [économiser] bien 300',
    'Mes [économies] tournent vers 300',
    'On va [épargner] bien 300',
    'Il y a 300 dans ma [poche]',
    'On va [sortir] bien 300',
    'On va [donner] bien 300',
    'Elle veut [aller jusqu’]aux 300',
    'Elle veut [monter jusqu’]aux 300',
    'Elle ira [jusqu’à] bien 300',
    'Elle ira vers 300 [grand max]',
    'Elle ira vers 300 [max]',
    'Elle ira vers 300 [maxi]',
    'Elle ira vers 300 [maximum]',
    'Elle ira vers [pas plus de] 300',
    'Elle ira vers [pas plus que] 300',
    'Elle ira [autour de] bien 300',
    'Elle ira [environ] vers 300',
    'Elle ira [à peu près] vers 300',
    'Elle ira [dans les] bons 300',
    'Mon mari [finance] bien 300',
    'Mon mari [valide] bien 300',
    'Mon mari a [prévu] bien 300',
    'Mon mari [garde] bien 300',
    'On va [trouver] bien 300',
    'On en [trouve] bien 300',
    'On va [justifier] bien 300',
    'On va [ajouter] bien 300',
    'Elle ira vers 300 [tout au plus]',
    'Elle ira vers 300 [à tout casser]',
    'Voici vers 300 [pour ça]',
    'Voici vers 300 [pour me faire] aider',
    'Voici vers 300 [pour mon coaching]',
    'Voici vers 300 [pour mon accompagnement]',
    'Voici vers 300 [pour mon projet]',
    'Voici vers 300 [pour cela]',
    'Voici vers 300 [pour l’accompagnement]',
    'Voici vers 300 [pour un coach]',
    'Vers 300 [c’est bon pour moi]',
    'Voici vers 300 [à y mettre]',
    'Voici vers 300 [à y consacrer]',
    'I [can pay] like 300',
    'I could [spend] like 300',
    'I could [afford] like 300',
  ])('%s', (text) => {
    const [said, without] = both(text);
    expect([bracket(said), bracket(without)]).toEqual(['DE_100_A_500', null]);
  });

  test.each([
    'Mes budgetaires tournent vers 300',
    'La maxime tourne vers 300',
    'Le metteur tourne vers 300',
    'La pochette tourne vers 300',
    'Les payeurs tournent vers 300',
    'Le remoyen tourne vers 300',
    'La jardinière regarde bien 300',
  ])('not inside another word: %s', (text) => expect(bracket(text)).toBeNull());

  test.each<[string, ReturnType<typeof bracket>]>([
    ['J’en mets, de ma vie à moi et sans regret aucun, vers 300', null],
    ['J’en mets vers 300', 'DE_100_A_500'],
    ['J’en mets 19', null],
    ['J’en mets 20', 'MOINS_100'],
  ])('near it and not too small: %s', (text, value) => expect(bracket(text)).toBe(value));
});

describe('an amount with its currency is none by one word', () => {
  test.each([
    'Je [gagne] 1 500 € nets',
    'Je [gagnais] 1 500 € nets',
    'Mon [salaire] fait 1 500 €',
    'Mes [salaires] font 1 500 €',
    'Je [touche] 1 500 € nets',
    'Mon [revenu] fait 1 500 €',
    'Mes [revenus] font 1 500 €',
    'C’est 1 500 € [net par mois]',
    'Mon [chiffre d’affaires] fait 1 500 €',
    '[Mon CA] fait 1 500 €',
    'Le [CA mensuel] fait 1 500 €',
    'Le [CA annuel] fait 1 500 €',
    'Un [CA de] 1 500 € nets',
    'Une [dette] fait 1 500 €',
    'Des [dettes] font 1 500 €',
    'Un [crédit] fait 1 500 €',
    'Des [crédits] font 1 500 €',
    'Un [loyer] fait 1 500 €',
    'Un [emprunt] fait 1 500 €',
    'J’ai [emprunté] bien 1 500 €',
    'Un [découvert] fait 1 500 €',
    'C’est 1 500 € [par mois de côté]',
    'C’est 1 500 € [par semaine de côté]',
    'J’ai [perdu] bien 1 500 €',
    'Une somme [perdue] fait 1 500 €',
    'Je [perds] bien 1 500 €',
    'Une [perte] fait 1 500 €',
    'Mon [objectif] fait 1 500 €',
    'Il faut [atteindre] bien 1 500 €',
    'Il faut [passer de] rien vers 1 500 €',
    'Je [vise] bien 1 500 €',
    'Il faut [viser] bien 1 500 €',
    '[Je facture] bien 1 500 €',
    'Elle [facture à] bien 1 500 €',
    '[Mes tarif] font 1 500 €',
    '[Mes tarifs] font 1 500 €',
    '[Mes prix] font 1 500 €',
    '[Je vend] bien 1 500 €',
    '[Je vends] bien 1 500 €',
    'Mon [panier moyen] fait 1 500 €',
    '[Je demande] bien 1 500 €',
    '[Vous demandez] bien 1 500 €',
    '[Vous prenez] bien 1 500 €',
    '[Votre page] dit bien 1 500 €',
    '[Votre site] dit bien 1 500 €',
    '[Votre prix] fait bien 1 500 €',
    '[Votre tarif] fait bien 1 500 €',
    '[Votre offre] fait bien 1 500 €',
    '[Vos tarif] font bien 1 500 €',
    '[Vos tarifs] font bien 1 500 €',
    '[Vos prix] font bien 1 500 €',
    'Le lot [coûte] bien 1 500 €',
    'Les lots [coûtent] bien 1 500 €',
    'Le lot [coûtait] bien 1 500 €',
    'J’ai [déjà dépensé] bien 1 500 €',
    'J’ai [déjà payé] bien 1 500 €',
    'J’ai [déjà mis] bien 1 500 €',
    'J’ai [déjà investi] bien 1 500 €',
    'J’ai [claqué] bien 1 500 €',
    'J’ai [déjà donné] bien 1 500 €',
    'Une [formation à] bien 1 500 €',
    'Un [programme à] bien 1 500 €',
    'Un [coach à] bien 1 500 €',
    'On [me doit] bien 1 500 €',
    'Ils [me doivent] bien 1 500 €',
    'Le [SMIC] fait 1 500 €',
    'Une [retraite de] bien 1 500 €',
    'Ma [pension] fait 1 500 €',
    'Mon [impôt] fait 1 500 €',
    'Mes [impôts] font 1 500 €',
    'Il faut [rembourser] bien 1 500 €',
    'Une [arnaque de] bien 1 500 €',
    'J’ai [vu] bien 1 500 €',
    'On m’a [volé] bien 1 500 €',
    'Des sous [volés] font 1 500 €',
    'On m’a [escroqué] bien 1 500 €',
    'C’est 1 500 € [par an]',
    'J’ai [remporté] bien 1 500 €',
    'Une [prime de] bien 1 500 €',
    'Ma [marge] fait 1 500 €',
    'Une [vente à] bien 1 500 €',
    'Des [ventes de] bien 1 500 €',
    'Un lot [vendu] 1 500 €',
    'Une maison [vendue] 1 500 €',
    'Des lots [vendus] 1 500 €',
    '[Je loue] bien 1 500 €',
    '[Je paie] bien 1 500 €',
    '[Je paye] bien 1 500 €',
  ])('%s', (text) => {
    const [said, without] = both(text);
    expect([bracket(said), bracket(without)]).toEqual([null, 'DE_500_A_2000']);
  });

  test.each([
    'Mon ami Vuong a bien 1 500 €',
    'Le logagne fait 1 500 €',
    'La margelle fait 1 500 €',
    'Les impotents ont 1 500 €',
    'Je paie pour ça 1 500 €',
    'Je paye pour vous voir : 1 500 €',
  ])('a budget nevertheless: %s', (text) => expect(bracket(text)).toBe('DE_500_A_2000'));

  test.each<[string, ReturnType<typeof bracket>]>([
    ['Le prix est bien 500 € ?', null],
    ['Le tarif de base, 500 € ?', 'DE_500_A_2000'],
    ['Le tarif est bien 500 € ?', null],
    ['La séance à 500 € chez toi ?', null],
    ['Ça fait 500 € chez toi ?', null],
    ['Vous avez dit 500 € ?', null],
    ['Le prix est bien 500 €', 'DE_500_A_2000'],
    ['Le lot de 500 € ?', 'DE_500_A_2000'],
    ['Vous me voyez mettre 500 € ?', 'DE_500_A_2000'],
  ])('asked for: %s', (text, value) => expect(bracket(text)).toBe(value));
});

describe('what a number counts is no budget, even as the answer about it', () => {
  test.each([
    ...['an', 'ans', 'année', 'années', 'mois', 'jour', 'jours', 'semaine', 'semaines', 'heure', 'heures'],
    ...['minute', 'minutes', 'min', 'h', 'fois', 'enfant', 'enfants', 'fille', 'filles', 'fils', 'personne'],
    ...['personnes', 'client', 'clients', 'cliente', 'clientes', 'abonnés', 'followers', 'séance', 'séances'],
    ...['kilo', 'kilos', 'kg', 'km', 'pourcent', 'employé', 'employés', 'salariés'],
    ...['associé', 'associés', 'rendez-vous', 'rdv', 'appel', 'appels', 'question', 'questions', 'page'],
    ...['pages', 'ami', 'amis', 'vente', 'ventes', 'projet', 'projets', 'copain', 'copains', 'nuit', 'nuits'],
    ...['mot', 'mots', 'vue', 'vues', 'mail', 'mails', 'message', 'messages', 'point', 'points', 'étape'],
    ...['étapes', 'chose', 'choses', 'livre', 'livres', 'étudiant', 'étudiants', 'élève', 'élèves', 'pièces'],
    ...['places', 'contrat', 'contrats', 'devis', 'collègues', 'frères', 'sœurs'],
    ...['réunion', 'réunions', 'cigarettes', 'paquets', 'tonnes', 'degrés', 'boîte', 'boîtes', 'annonces'],
    ...['candidatures', 'cv', 'ième'],
  ])('quarante %s', (thing) => {
    const [counted, alone] = [`Voilà quarante ${thing} chez nous`, 'Voilà quarante chez nous'];
    expect([bracket(counted, 'BUDGET'), bracket(alone, 'BUDGET')]).toEqual([null, 'MOINS_100']);
  });

  test.each<[string, ReturnType<typeof bracket>]>([
    ['J’ai 40 clients', null],
    ['J’ai 40clients', null],
    ['J’ai 40-clients', null],
    ['J’ai 40 - clients', null],
    ['J’ai 40/clients', null],
    ['J’ai 40 / clients', null],
    ['J’ai 40 clientèles', 'MOINS_100'],
    ['Voilà 40 avec 3 clients', 'MOINS_100'],
    ['J’ai 40 min/mois', null],
    ['J’ai 40/mois tout net', 'MOINS_100'],
    ['J’ai 40 /mois tout net', 'MOINS_100'],
    ['J’ai 40/ mois tout net', 'MOINS_100'],
    ['J’ai 40 / mois tout net', 'MOINS_100'],
    ['J’ai 40 par mois tout net', 'MOINS_100'],
    ['J’habite au numéro 40', null],
    ['J’habite au n°40', null],
    ['J’habite rue 40', null],
    ['J’habite appartement 40', null],
    ['Voilà, question 40', null],
    ['Voilà, point 40', null],
    ['Voilà, réponse 40', null],
    ['Le code40', null],
    ['La question est 40', 'MOINS_100'],
    ['5) voilà', null],
    ['5 ) voilà', null],
    ['5. voilà', null],
    ['5: voilà', null],
    ['5 voilà', 'MOINS_100'],
    ['19) voilà', null],
    ['20) voilà', 'MOINS_100'],
  ])('%s', (text, value) => expect(bracket(text, 'BUDGET')).toBe(value));

  test.each<[string, ReturnType<typeof bracket>]>([
    ['500 par mois me vont', 'DE_500_A_2000'],
    ['500/mois me vont', 'DE_500_A_2000'],
    ['29 par mois me vont', null],
    ['30 par mois me vont', 'MOINS_100'],
    ['Là-bas 500 dossiers par mois', null],
    ['500 me vont', null],
  ])('a clause that begins with an amount by the month: %s', (text, value) =>
    expect(bracket(text)).toBe(value),
  );
});

/** 500 € are DE_500_A_2000, and just less than 500 € are DE_100_A_500: a maximum is read just below itself. */
describe('how firm an amount is', () => {
  test.each([
    'pas plus de 500 €',
    'pas plus que 500 €',
    'jusqu’à 500 €',
    'jusqua 500 €',
    'max 500 €',
    'maxi 500 €',
    'maximum 500 €',
    'maximum500 €',
    'maximum de 500 €',
    'max de 500 €',
    'max: 500 €',
    'max : 500 €',
    'le maximum c’est 500 €',
    'moins de 500 €',
    'moins que 500 €',
    'en dessous de 500 €',
    'sous les 500 €',
    'sous la barre des 500 €',
    'au plus 500 €',
    'plafond de 500 €',
    'plafond: 500 €',
    'plafond : 500 €',
    'plafond 500 €',
    'sans dépasser 500 €',
    'sans dépasser les 500 €',
    'je ne dépasse pas 500 €',
    'je ne dépasserai pas les 500 €',
    'je ne mettrai que 500 €',
    'je ne peux vraiment mettre que 500 €',
    'je n’ai que 500 €',
    'je peux que 500 €',
    'pas au delà de 500 €',
    'pas au-delà de 500 €',
    'pas audelà de 500 €',
    'limite 500 €',
    'limite de 500 €',
    'limité à 500 €',
    '500 € max',
    '500€max',
    '500 €, max',
    '500 € , max',
    '500 €,max',
    '500 € maxi',
    '500 € maximum',
    '500 € par mois maximum',
    '500 € pour ma part, maximum',
    '500 € tout au plus',
    '500 € au plus',
    '500 € grand max',
    '500 € à tout casser',
    '500 € pas plus',
    '500 €, pas un de plus',
    '500 €, pas davantage',
    '500 € plafond',
    '500 € au maximum',
    '500 € c’est mon maximum',
  ])('a maximum: %s', (text) => expect(bracket(text)).toBe('DE_100_A_500'));

  test.each([
    '500 €',
    'pas plus de deux séances pour 500 €',
    '500 € ; je dors au maximum',
    '500 €, pour la vie au maximum',
    '500 € (je dors au maximum)',
    '500 € pour trois belles grandes séances maximum',
  ])('no maximum: %s', (text) => expect(bracket(text)).toBe('DE_500_A_2000'));

  test.each([
    'maximum d’une centaine d’euros',
    'moins d’une centaine d’euros',
    'pas plus d’une centaine d’euros',
    'sous la limite d’une centaine d’euros',
  ])('before an apostrophe: %s', (text) => expect(bracket(text)).toBe('MOINS_100'));

  test.each<[string, ReturnType<typeof bracket>]>([
    ['2000 €', 'DE_500_A_2000'],
    ['plus de 2000 €', 'PLUS_2000'],
    ['plus de2000 €', 'PLUS_2000'],
    ['au moins 2000 €', 'PLUS_2000'],
    ['minimum 2000 €', 'PLUS_2000'],
    ['minimum de 2000 €', 'PLUS_2000'],
    ['au-delà de 2000 €', 'PLUS_2000'],
    ['supérieur à 2000 €', 'PLUS_2000'],
    ['à partir de 2000 €', 'PLUS_2000'],
    ['avec plus de courage, 2000 €', 'DE_500_A_2000'],
  ])('a minimum is read just above: %s', (text, value) => expect(bracket(text)).toBe(value));

  test.each([
    '200 € trop',
    '200 €,trop',
    '200 € c’est trop',
    '200 €, c’est trop',
    '200 € , c’est trop',
    '200 €,c’est trop',
    '200 € euh c’est trop',
    '200 €, euh trop',
    '200 € est trop',
    '200 € ça fait trop',
    '200 € ça fait beaucoup trop',
    '200 € c’est déjà trop',
    '200 € c’est bien trop',
    '200 € serait trop',
    '200 € c’était trop',
  ])('too much, so unknown: %s', (text) => expect(bracket(text)).toBeNull());

  test.each(['200 € c’est tropical', '200 €, le reste est trop', '200 € oui et merci, c’est trop'])(
    'not too much: %s',
    (text) => expect(bracket(text)).toBe('DE_100_A_500'),
  );

  test.each<[string, ReturnType<typeof bracket>]>([
    ['c’est 100 € et c’est trop', 'DE_100_A_500'],
    ['100 € c’est trop', 'MOINS_100'],
    ['101 € c’est trop', null],
  ])('a hundred is the least that can be too much: %s', (text, value) => expect(bracket(text)).toBe(value));
});

describe('no money at all', () => {
  test.each([
    'zéro budget',
    'aucun budget',
    'mon budget zéro',
    'mon budget nul',
    'un budget de zéro',
    'mon budget : zéro',
    'mon budget :zéro',
    'mon budget est de zéro',
    'mon budget est de 0',
    '0 budget',
    '0budget',
    '0 euro',
    '0 euros',
    '0 €',
    'zéro euro',
    'zéro euros',
    'zéro centime',
    'zéro balle',
    'zéro argent',
    'pas un sou',
    'pas un rond',
    'pas un centime',
    'pas un euro',
    'pas un kopeck',
    'pas le moindre sou',
  ])('%s', (text) => expect(bracket(`J’ai ${text}`)).toBe('MOINS_100'));

  test.each([
    'pas un sou à perdre',
    'pas un sou pour lui',
    'pas un sou de plus',
    'aucun budgetaire',
    'pas un souci',
    'mon budget annulé',
    'aucun budget, pas un problème',
    'aucun budget, pas une question',
  ])('but not: %s', (text) => expect(bracket(text)).toBeNull());
});

describe('how near a word stands to the amount', () => {
  test.each<[string, ReturnType<typeof bracket>]>([
    ['J’en mets de ma vie à moi et sans regret aucun vers 300', null],
    ['J’en mets de ma vie vers 300', 'DE_100_A_500'],
    ['Voilà 300 que les gens de la rue du bout du monde ont en poche', null],
    ['Avec tout le monde voilà 300 en poche', 'DE_100_A_500'],
    ['Avec tout le monde de la rue du bout je mets bien 300', 'DE_100_A_500'],
    ['Le bus de la ville passe le matin et le soir, je mets bien 300 ici', 'DE_100_A_500'],
    ['Mon salaire me laisse mettre 500 €', 'DE_500_A_2000'],
    ['On peut mettre de côté vu que je gagne 500 €', null],
    ['Je mets 500 €. Le lot de 50 € est là', 'DE_500_A_2000'],
    ['0 dollar', 'MOINS_100'],
  ])('%s: %s', (text, value) => expect(bracket(text)).toBe(value));

  test.each<[string, ReturnType<typeof bracket>]>([
    ['vous dites 300 ?', 'DE_100_A_500'],
    ['rien avant 2035 chez elle', null],
    ['rien avant 2036 chez elle', 'PLUS_2000'],
    ['je mets 2030 nets', 'PLUS_2000'],
  ])('to the budget question, %s: %s', (text, value) => expect(bracket(text, 'BUDGET')).toBe(value));

  test('no money is told in their words', () => {
    expect(readBudget(plainOf('Hélas, PAS UN SOU cette année')).indices).toEqual([
      { pour: 'budgetEstime', mots: 'PAS UN SOU', because: 'la personne dit n’avoir rien à mettre' },
    ]);
  });
});
