/** What of a form shows that a machine sent it. */
import { judgeSpam } from '../../../workflows/formulaire/spam';
import { plus } from '../../../src/kernel/time';
import { NOW } from '../../support/builders';
import { before } from '../../support/moments';

type Case = { message?: string; piege?: string; after?: number };
const judged = ({ message = 'Bonjour', piege = '', after = 20_000 }: Case) =>
  judgeSpam({ typed: { message, ville: '' }, piege, ouverteLe: plus(NOW, -after) }, NOW);

test.each<[string, Case, string, string]>([
  ['a person', {}, 'personne', 'rien n’y ressemble à une machine'],
  [
    'a person with two links',
    { message: 'https://a.example et www.b.example' },
    'personne',
    'rien n’y ressemble à une machine',
  ],
  ['a browser’s autofill of three seconds', { after: 3_000 }, 'personne', 'rien n’y ressemble à une machine'],
  ['the hidden field filled', { piege: 'x' }, 'piege', 'le champ caché a été rempli'],
  ['in no time', { after: 2_999 }, 'vitesse', 'envoyé 2999 ms après l’ouverture de la page'],
  [
    'before the page was opened',
    { after: -5_000 },
    'vitesse',
    'envoyé -5000 ms après l’ouverture de la page',
  ],
  [
    'three links',
    { message: 'http://a http://b http://c' },
    'liens',
    'le message a 3 liens ou du code de lien',
  ],
  ['code of a forum', { message: '[url=x]pills[/url]' }, 'liens', 'le message a 0 liens ou du code de lien'],
  ['code of a page', { message: '<a href=x>pills</a>' }, 'liens', 'le message a 0 liens ou du code de lien'],
])('%s', (_name, sent, expected, because) => {
  const verdict = judged(sent);
  expect(verdict.verdict === 'machine' ? verdict.motif : verdict.verdict).toBe(expected);
  expect(verdict.because).toBe(because);
});

test('what looks like a machine is told what to do', () => {
  for (const sent of [{ piege: 'x' }, { after: 0 }, { message: '[url]' }]) {
    const verdict = judged(sent);
    expect(verdict.verdict === 'machine' && verdict.phrase).toMatch(/puis envoyez de nouveau\.$/);
  }
});

describe('a form that a machine sent', () => {
  const judged = (message: string, { piege = '', spent = 3_000, ville = '' } = {}) => {
    const verdict = judgeSpam({ typed: { message, ville }, piege, ouverteLe: before(spent) }, NOW);
    return verdict.verdict === 'machine' ? verdict.motif : 'personne';
  };
  test.each<[string, string, string]>([
    ['words', judged('Bonjour'), 'personne'],
    ['the hidden field', judged('Bonjour', { piege: 'x' }), 'piege'],
    ['blanks in the hidden field', judged('Bonjour', { piege: ' ' }), 'personne'],
    ['in less than three seconds', judged('Bonjour', { spent: 2_999 }), 'vitesse'],
    ['two links', judged('https://a.fr http://b.fr'), 'personne'],
    ['three links', judged('https://a.fr http://b.fr www.c.fr'), 'liens'],
    ['three, one as the town', judged('www.a.fr www.b.fr', { ville: 'WWW.c.fr' }), 'liens'],
    ['three dots are no link', judged('www... www... www...'), 'personne'],
    ['code of a link', judged('[url=x]'), 'liens'],
    ['its end', judged('[/link]'), 'liens'],
    ['an image', judged('[IMG]'), 'liens'],
    ['an element', judged('<a href=x>'), 'liens'],
    ['its end', judged('</a>'), 'liens'],
    ['another element', judged('<abbr>'), 'personne'],
    ['a word in brackets', judged('[urls]'), 'personne'],
  ])('%s', (_name, verdict, expected) => expect(verdict).toBe(expected));
});
