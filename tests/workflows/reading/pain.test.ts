/** Where it hurts, in their own words: what opens the sentence is left out, two short troubles side by side are one. */
import { readPain } from '../../../workflows/reading/pain';
import { plainOf } from '../../../workflows/reading/plain';
import type { Question } from '../../../workflows/reading';

const pain = (text: string, question?: Question) => readPain(plainOf(text), question).value;
const said = 'je n’arrive pas à dormir';

test.each([
  ...[
    'Bonjour,',
    'Bonsoir !',
    'Salut',
    'Coach,',
    'Madame,',
    'Monsieur,',
    'Et',
    'Mais',
    'Donc',
    'Alors',
    'Bah',
  ],
  ...['Bon,', 'Euh', 'Ok,', 'Oui,', 'Franchement', 'Honnêtement,', 'Écoute,', 'Car', 'Parce que', 'Puis'],
  ...[
    'En fait',
    'Pour être honnête',
    'C’est que',
    'La difficulté principale:',
    'Le problème',
    'Mon problème',
  ],
  ...['Ma difficulté', 'Voici la situation', 'Bref', 'Voilà', 'Que', 'Bonjour -', 'Bonjour, donc, en fait,'],
  ...[
    'Le problème c’est que',
    '1)',
    '1 )',
    '12)',
    '1.',
    '12 .',
    '1:',
    '1/',
    '1-',
    '1 -',
    '1) 2)',
    '1) Bonjour,',
  ],
])('"%s" only opens it', (opening) => expect(pain(`${opening} ${said}`)).toBe(said));

test.each([
  [`1)${said}`, said],
  [`${said}.`, said],
  [`${said} ...`, said],
  [`${said} ! "`, said],
  [`${said} ?`, said],
  [`${said} ;`, said],
  [`${said} :`, said],
])('%j: %j', (text, mots) => expect(pain(text)).toBe(mots));

test.each([
  ['Bonjour madame, je procrastine, et je rougis', 'je procrastine, et je rougis'],
  [`${said} et je pleure`, `${said} et je pleure`],
  [`${said} et je vais bien`, said],
  [`${said}, mais demain il fera beau`, said],
])('two clauses that both hurt are one pain: %s', (text, mots) => expect(pain(text)).toBe(mots));

test('but not when they are long together', () => {
  const both = (middle: string) => pain(`${said}${middle} et je pleure`);
  const long =
    ' depuis que mes deux grands enfants sont partis vivre chez leur tante à la montagne avec le chien';
  expect(both(' depuis l’été')).toBe(`${said} depuis l’été et je pleure`);
  expect(both(long)).toBe(`${said}${long}`);
});

test('of two that hurt as much, the first', () => {
  const read = readPain(plainOf('JE PLEURE. Je pleure'));
  expect(read.value).toBe('JE PLEURE');
});

test.each<[string, string | null]>([
  ['aidez-moi', 'aidez-moi'],
  ['je suis à bout', 'je suis à bout'],
  ['il faut que ça change', 'il faut que ça change'],
  ['mes horaires. le bus', 'mes horaires'],
  ['C’est le stress', 'le stress'],
  ['abc', 'abc'],
  ['ab', null],
  ['12', null],
  ['bonjour', 'bonjour'],
  ['oui', null],
  ['non', null],
])('to the question what is difficult, the whole of %j: %j', (text, mots) => {
  expect([pain(text), pain(text, 'DIFFICULTE')]).toEqual([null, mots]);
});

test.each(['1-', '1/', '12-', '12/', '12 - '])('a number before it, %j, only opens it', (opening) =>
  expect(pain(`${opening}${said}`)).toBe(said),
);

test('two troubles are one in a later sentence too', () => {
  const before =
    'Merci à vous tous pour la belle rencontre de mardi, et le bus du retour aussi, sous la pluie. ';
  expect(pain(`${before}Je procrastine, et je rougis. À mardi`)).toBe('Je procrastine, et je rougis');
});

test.each<[string, string | null, Question | undefined]>([
  ['Bonjour, je n’arrive pas à trouver des clients.', 'je n’arrive pas à trouver des clients', undefined],
  ['1) Je n’arrive plus à dormir', 'Je n’arrive plus à dormir', undefined],
  ['Merci beaucoup, bonne journée', null, undefined],
  ['les horaires de cet été', 'les horaires de cet été', 'DIFFICULTE'],
  ['les horaires de cet été', null, undefined],
  ['je ne sais pas', null, 'DIFFICULTE'],
  ['non merci', null, 'DIFFICULTE'],
  ['12', null, 'DIFFICULTE'],
  ['', null, 'DIFFICULTE'],
])('%j: %j', (text, value, question) => expect(pain(text, question)).toBe(value));
