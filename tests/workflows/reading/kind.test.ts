/** What the coaching would be about, and the words that say so. */
import { readKind } from '../../../workflows/reading/kind';
import { plainOf } from '../../../workflows/reading/plain';

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
