/** Which words of a reply decided, as the team reads them; and what the models see of a text. */
import { createHash } from 'node:crypto';
import { classifyReply } from '../../../workflows/replies';
import { optInIn } from '../../../workflows/replies/opt-in';
import { OPT_OUT_DIMENSIONS, optOutFeatures } from '../../../workflows/replies/opt-out-features';
import { isBareStop, isContrary, ruledIn } from '../../../workflows/replies/opt-out-rules';
import { DIMENSIONS, featuresOf } from '../../../workflows/reading/features';
import { plainOf } from '../../../workflows/reading/plain';

const NOW = new Date('2026-07-20T10:00:00Z');

test.each([
  [' Stop ', 'Stop'],
  ['Bonjour. Merci de ne plus me contacter. Amina', 'ne plus me contacter'],
  ['STOP\nAmina Diallo\n06 12 34 56 78', 'STOP'],
  ['Pas intéressé. Stop.', 'Pas intéressé. Stop.'],
])('the words of « %s »', (texte, mots) => {
  expect(ruledIn(plainOf(texte))?.mots).toBe(mots);
});

test.each([
  'Stop. Je ne veux plus vivre ainsi, cela fait dix ans que cela dure et je suis épuisée de tout',
  'Je voudrais vous parler de ma vie, de mon travail et de mes enfants, et puis. Stop.',
  'Bonjour',
])('no words of ours in « %s »', (texte) => {
  expect(ruledIn(plainOf(texte))).toBeNull();
});

test.each(['🛑', '🛑 ⛔', ' stop ', 'Stop c’est bon'])('nothing but the word: %s', (texte) => {
  expect(isBareStop(plainOf(texte))).toBe(true);
});

test.each(['Oui 🛑', '🛑 oui', 'Stop à la procrastination'])('more than the word: %s', (texte) => {
  expect(isBareStop(plainOf(texte))).toBe(false);
});

test.each([
  ['N’arrêtez pas de m’écrire', true],
  ['Surtout n’arrêtez jamais !', true],
  ['N’arrêtez pas. Ou plutôt si', false],
  ['Mon ex n’arrête pas', false],
])('« %s » asks for more: %s', (texte, isSo) => {
  expect(isContrary(plainOf(texte))).toBe(isSo);
});

test.each([
  [' START ', 'START'],
  ['Finalement vous pouvez me réécrire', 'vous pouvez me réécrire'],
  ['J’ai fait STOP par erreur', 'STOP par erreur'],
  ['Je veux de nouveau recevoir vos messages', 'veux de nouveau recevoir vos messages'],
])('they want to hear from us again, by « %s »', (texte, mots) => {
  expect(optInIn(plainOf(texte))?.mots).toBe(mots);
});

test.each(['Je ne veux pas recevoir encore vos messages', 'Bonjour', 'ne recommencez pas à m’écrire'])(
  'they do not, by « %s »',
  (texte) => {
    expect(optInIn(plainOf(texte))).toBeNull();
  },
);

test('a denial far before does not deny', () => {
  const texte = 'Pas de souci pour moi, je le répète : vous pouvez me réécrire';
  expect(optInIn(plainOf(texte))).not.toBeNull();
});

test.each([
  ['AIDE', { kind: 'aide', mots: 'AIDE' }],
  ['C’est qui ?', { kind: 'aide', mots: 'C’est qui ?' }],
  ['', { kind: 'vide' }],
])('« %s »', (texte, expected) => {
  expect(classifyReply({ texte }, NOW)).toMatchObject(expected);
});

test.each([
  ['désabonnement', 'desabonnement'],
  ['Re: désabonnement', 'vide'],
  ['Bonjour', 'vide'],
])('an empty mail whose subject is « %s »', (sujet, kind) => {
  expect(classifyReply({ texte: '', sujet }, NOW).kind).toBe(kind);
});

test('the question a reply answers goes along to the reading', () => {
  const read = (question?: 'BUDGET') => classifyReply({ texte: '300' }, NOW, question);
  expect(read('BUDGET')).toMatchObject({ kind: 'reponse', lecture: { budgetEstime: 'DE_100_A_500' } });
});

/**
 * The models were trained on exactly these numbers (`npm run train`): a change here without a new training makes them wrong,
 * a little and everywhere. A changed fingerprint after a new training is right.
 */
const fingerprint = (features: ReadonlyMap<number, number>): string => {
  const told = [...features]
    .sort(([a], [b]) => a - b)
    .map(([at, weight]) => `${String(at)}:${weight.toFixed(6)}`);
  return `${String(told.length)} ${createHash('sha256').update(told.join(' ')).digest('hex').slice(0, 12)}`;
};
const TEXTS = [
  'stop',
  'Merci de ne plus m’envoyer vos messages, retirez-moi de la liste ! Sinon je saisis la CNIL. OK ?',
  'Je n’arrête pas d’y penser :\nc’est l’argent qui me bloque, 2 500 euros par mois 🛑',
  'Oui je suis très motivée, prête à m’engager dès demain. Mon budget : 800 €, c’est urgent !!',
  '',
];

test('what the models see of a text is what they were trained on', () => {
  expect([OPT_OUT_DIMENSIONS, DIMENSIONS]).toEqual([16_439, 8_228]);
  expect(TEXTS.map((texte) => fingerprint(optOutFeatures(plainOf(texte))))).toMatchInlineSnapshot(`
   [
     "22 989e04780bc8",
     "264 9acfda861146",
     "205 9c8ef4845fc4",
     "175 f78da597f9d1",
     "11 d67fb4d4117b",
   ]
  `);
  expect(TEXTS.map((texte) => fingerprint(featuresOf(plainOf(texte))))).toMatchInlineSnapshot(`
   [
     "7 5aa725cf0d08",
     "90 fd5d440ff6a1",
     "74 759ceea2e28f",
     "88 85523902d3db",
     "3 ba252c640e1f",
   ]
  `);
});
