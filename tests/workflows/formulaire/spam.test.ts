import { plus } from '../../../src/kernel/time';
import { campaignIn, pageOf } from '../../../workflows/formulaire/origin';
import { judgeSpam } from '../../../workflows/formulaire/spam';
import { NOW } from '../../support/builders';

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

test.each([
  ['https://exemple.fr/a/b?nom=lea#c', 'https://exemple.fr/a/b'],
  ['HTTP://Exemple.fr', 'http://exemple.fr/'],
  ['javascript:alert(1)', ''],
  ['/chez-nous', ''],
  ['', ''],
])('the page %s', (text, expected) => {
  expect(pageOf(text)).toBe(expected);
});

test('a campaign is its parameters, named, cut and on one line', () => {
  const query = new URLSearchParams(
    `utm_source=facebook&utm_campaign=rentrée\n2026&utm_id=7&utm_term=${'x'.repeat(300)}`,
  );
  expect(campaignIn(query)).toBe(`source : facebook · campaign : rentrée 2026 · term : ${'x'.repeat(100)}`);
  expect(campaignIn(new URLSearchParams('a=b'))).toBe('');
});
