/** What a text is about. */
import { domainsOf } from '../../../workflows/reading/domains';
import { plainOf } from '../../../workflows/reading/plain';

describe('what a text is about', () => {
  test.each([
    ['BUSINESS', ['mes clients', 'ma boutique en ligne', 'mon chiffre d’affaires']],
    ['RELATIONNEL', ['mon couple', 'ma belle-mère', 'mes enfants']],
    ['MINDSET', ['la confiance en moi', 'le trac', 'ma procrastination']],
    ['AUTRE', ['mes kilos', 'mes examens', 'arrêter de fumer']],
  ])('%s', (kind, texts) => {
    expect(texts.map((text) => domainsOf(plainOf(text))[0]?.kind)).toEqual(texts.map(() => kind));
  });

  test('a word counts once, and is quoted as it was written', () => {
    const [first] = domainsOf(plainOf('Mes CLIENTS, mes clientes, mes ventes'));
    expect(first).toMatchObject({ kind: 'BUSINESS', score: 6, words: ['clientes', 'ventes'] });
  });
});
