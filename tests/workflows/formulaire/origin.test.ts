/** Where a form comes from: its page, its campaign. */
import { pageOf, campaignIn } from '../../../workflows/formulaire/origin';

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

describe('at the edges', () => {
  test.each([
    ['https://x.fr/a?nom=b#c', 'https://x.fr/a'],
    ['HTTP://X.fr', 'http://x.fr/'],
    ['x.fr/a', ''],
    ['voir https://x.fr', ''],
    ['https://', ''],
    [`https://x.fr/${'a'.repeat(600)}`, `https://x.fr/${'a'.repeat(487)}`],
  ])('the page %j is %j', (text, page) => expect(pageOf(text)).toBe(page));

  test('the campaign, each parameter by its name, in their order', () => {
    const query = new URLSearchParams(
      `utm_term= t &utm_source=s&utm_medium=&utm_content=c&utm_campaign=${'x'.repeat(120)}&other=o`,
    );
    expect(campaignIn(query)).toBe(`source : s · campaign : ${'x'.repeat(100)} · term : t · content : c`);
    expect(campaignIn(new URLSearchParams())).toBe('');
  });
});
