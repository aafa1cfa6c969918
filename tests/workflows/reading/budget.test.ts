import { readText, type Question } from '../../../workflows/reading';
import { plainOf } from '../../../workflows/reading/plain';
import { readBudget } from '../../../workflows/reading/budget';

const budget = (texte: string, question?: Question) =>
  readText(texte, question === undefined ? {} : { question }).budgetEstime;

test.each([
  ['1 500 €', 'DE_500_A_2000'],
  ['1\u00a0500\u202f€', 'DE_500_A_2000'],
  ['2,5k', 'PLUS_2000'],
  ['2.5 k€', 'PLUS_2000'],
  ['1k5', 'DE_500_A_2000'],
  ['deux mille cinq cents euros', 'PLUS_2000'],
  ['quinze cents dollars', 'DE_500_A_2000'],
  ['quatre-vingt-dix euros', 'MOINS_100'],
  ['septante euros', 'MOINS_100'],
  ['une centaine d’euros', 'DE_100_A_500'],
  ['entre 300 et 400 euros', 'DE_100_A_500'],
  ['entre 1 et 1,5k', 'DE_500_A_2000'],
  ['300-400€', 'DE_100_A_500'],
  ['200, 300 balles', 'DE_100_A_500'],
  ['$1,200', 'DE_500_A_2000'],
  ['2’500 CHF', 'PLUS_2000'],
  ['600 piasses', 'DE_500_A_2000'],
  ['250e', 'DE_100_A_500'],
])('an amount alone: %s', (texte, bracket) => expect(budget(texte)).toBe(bracket));

test.each([
  ['99 €', 'MOINS_100'],
  ['100 €', 'DE_100_A_500'],
  ['500 €', 'DE_500_A_2000'],
  ['2 000 €', 'DE_500_A_2000'],
  ['2 001 €', 'PLUS_2000'],
  ['pas plus de 500 €', 'DE_100_A_500'],
  ['500 € maximum', 'DE_100_A_500'],
  ['moins de 100 €', 'MOINS_100'],
  ['plus de 2 000 €', 'PLUS_2000'],
  ['entre 500 et 2000 €', 'DE_500_A_2000'],
])('the bounds of the brackets: %s', (texte, bracket) => expect(budget(texte)).toBe(bracket));

test.each([
  ['5 000 dh', 'DE_500_A_2000'],
  ['500 DH', 'MOINS_100'],
  ['200 000 FCFA', 'DE_100_A_500'],
  ['deux cent mille francs CFA', 'DE_100_A_500'],
  ['5000 dinars algériens', 'MOINS_100'],
  ['500 dinars tunisiens', 'DE_100_A_500'],
])('other currencies by a round rate: %s', (texte, bracket) => expect(budget(texte)).toBe(bracket));

test.each([
  ['150 € par mois', 'DE_100_A_500'],
  ['200 € par mois pendant 6 mois', 'DE_500_A_2000'],
  ['3 fois 200 euros', 'DE_500_A_2000'],
  ['650 euros payables en 3 fois', 'DE_500_A_2000'],
])('by the month, in instalments: %s', (texte, bracket) => expect(budget(texte)).toBe(bracket));

test.each([
  'J’ai 38 ans et 3 enfants',
  'Appelez-moi au 06 12 34 56 78',
  'Rappelez-moi au 514 555 0199 à 14h30',
  'Je suis libre le 12/05/2026',
  'Je bloque depuis 15 ans',
  'Je gagne 1 500 € par mois',
  'Mon loyer est de 900 €',
  'J’ai 12 000 € de dettes',
  'J’ai déjà perdu 2 500 euros dans une formation',
  'Je veux passer de 2 000 à 10 000 € par mois',
  'Vous demandez 500 € la séance ?',
  'Je facture 450 € la journée',
  'C’est la 3e fois que j’essaie',
  'J’ai 200 clients',
])('no budget: %s', (texte) => expect(budget(texte)).toBeNull());

test('the budget is told from the other amounts of the same text', () => {
  const read = readText('Mon loyer est de 900 euros alors je ne peux mettre que 200 €.');
  expect(read.budgetEstime).toBe('DE_100_A_500');
  expect(read.indices.find(({ pour }) => pour === 'budgetEstime')?.mots).toBe('200 €');
});

test('a bare number answers the question about the budget, and nothing else', () => {
  expect(budget('oui, 80', 'BUDGET')).toBe('MOINS_100');
  expect(budget('oui, 80 c’est mon âge')).toBeNull();
});

describe('each bracket, and what is no budget', () => {
  const bracket = (text: string, question?: Question) => readBudget(plainOf(text), question).value;
  test.each<[string, ReturnType<typeof bracket>]>([
    ['budget 99 €', 'MOINS_100'],
    ['budget 100 €', 'DE_100_A_500'],
    ['budget 499 €', 'DE_100_A_500'],
    ['budget 500 €', 'DE_500_A_2000'],
    ['budget 2000 €', 'DE_500_A_2000'],
    ['budget 2001 €', 'PLUS_2000'],
    ['budget 100 € max', 'MOINS_100'],
    ['budget 500 € maximum', 'DE_100_A_500'],
    ['500 € au plus', 'DE_100_A_500'],
    ['500 euros grand max', 'DE_100_A_500'],
    ['500 euros tout au plus', 'DE_100_A_500'],
    ['pas plus de 500 euros', 'DE_100_A_500'],
    ['moins de 500 euros', 'DE_100_A_500'],
    ['je n’ai que 500 euros', 'DE_100_A_500'],
    ['jusqu’à 500 euros', 'DE_100_A_500'],
    ['au moins 2000 euros', 'PLUS_2000'],
    ['plus de 2000 euros', 'PLUS_2000'],
    ['à partir de 2000 euros', 'PLUS_2000'],
    ['entre 400 et 700 euros', 'DE_500_A_2000'],
    ['50 euros c’est trop', 'MOINS_100'],
    ['100 € c’est déjà trop', 'MOINS_100'],
    ['101 € c’est déjà trop', null],
    ['aucun budget', 'MOINS_100'],
    ['zéro budget', 'MOINS_100'],
    ['mon budget est de zéro', 'MOINS_100'],
    ['pas un sou', 'MOINS_100'],
    ['pas le moindre centime', 'MOINS_100'],
    ['pas un sou à perdre', null],
    ['aucun budget, mais ce n’est pas un problème', null],
    ['je gagne 3000 euros par mois', null],
    ['j’ai 5000 euros de dettes', null],
    ['mon loyer est de 900 euros', null],
    ['mon objectif est de 10 000 euros', null],
    ['mes tarifs sont de 500 euros', null],
    ['votre programme à 500 euros', null],
    ['on me doit 500 euros', null],
    ['c’est 500 euros ?', null],
    ['je peux mettre 500 euros, c’est bon ?', 'DE_500_A_2000'],
    ['500 dirhams', 'MOINS_100'],
    ['150 000 fcfa', 'DE_100_A_500'],
    ['100 000 dinars', 'DE_500_A_2000'],
    ['je peux investir 800', 'DE_500_A_2000'],
    ['3 enfants, budget 800', 'DE_500_A_2000'],
    ['12 rue de la Paix', null],
    ['2. je veux changer', null],
    ['le code 4000', null],
    ['environ 300', 'DE_100_A_500'],
    ['500 max', 'DE_100_A_500'],
    ['29', null],
    ['30', 'MOINS_100'],
    ['0 €', 'MOINS_100'],
    ['500 par mois, c’est bon pour moi', 'DE_500_A_2000'],
  ])('%s: %s', (text, value) => expect(bracket(text)).toBe(value));

  test.each<[string, ReturnType<typeof bracket>]>([
    ['300', 'DE_100_A_500'],
    ['je dirais que 300 me semblent justes', 'DE_100_A_500'],
    ['peu après l’été 2024 sans doute', null],
    ['j’ai 3 enfants', null],
    ['1900 lors de ce printemps', null],
    ['1899 lors de ce printemps', 'DE_500_A_2000'],
  ])('to the budget question, %s: %s', (text, value) => expect(bracket(text, 'BUDGET')).toBe(value));

  test('of two that are as sure, the last one said', () => {
    expect(bracket('budget 50 euros, non, budget 800 euros')).toBe('DE_500_A_2000');
  });
});
