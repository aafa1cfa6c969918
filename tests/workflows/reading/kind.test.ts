/** What the coaching would be about, and the words that say so. */
import { readKind } from '../../../workflows/reading/kind';
import { plainOf } from '../../../workflows/reading/plain';
import { domainsOf } from '../../../workflows/reading/domains';

test('it is told by four words at most', () => {
  const text = 'Mes clients, mes ventes, mon entreprise, mon chiffre d’affaires, la prospection, mes devis';
  const read = readKind(plainOf(text), null);
  expect(read.value).toBe('BUSINESS');
  expect(read.indices).toHaveLength(4);
  expect(read.indices.map(({ mots }) => text.toLowerCase().includes(mots.toLowerCase()))).not.toContain(
    false,
  );
});

test.each(['', 'Bonjour', 'le bus de midi'])('%j is about nothing', (text) =>
  expect(readKind(plainOf(text), null)).toMatchObject({ value: null, indices: [] }),
);

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
