import fc from 'fast-check';
import { STATUT_MESSAGE, type StatutMessage } from '../../objects/vocabulary';
import {
  isKnownFailure,
  movesForward,
  strongest,
  type Receipt,
  type StatutRecu,
} from '../../webhooks/receipt';

const receipt = (statut: StatutRecu): Receipt => ({
  idFournisseur: 'SM1',
  messageId: null,
  statut,
  raison: '',
});
const RECEIPTS = ['ENVOYE', 'DELIVRE', 'LU', 'ECHEC'] as const;

const after = (start: StatutMessage, receipts: readonly StatutRecu[]): StatutMessage =>
  receipts.reduce<StatutMessage>((statut, one) => (movesForward(statut, receipt(one)) ? one : statut), start);

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

const subsets = Array.from({ length: 15 }, (_, mask) =>
  RECEIPTS.filter((_one, bit) => ((mask + 1) >> bit) & 1),
);

test.each(subsets.map((subset) => [subset.join(', '), subset] as const))(
  '%s: the same end in every order, from every start',
  (_name, subset) => {
    for (const start of ['PLANIFIE', 'APPROUVE', 'ENVOI_EN_COURS', 'INCERTAIN', ...RECEIPTS] as const) {
      const ends = new Set(permutations(subset).map((order) => after(start, order)));
      expect([start, ends.size]).toEqual([start, 1]);
      expect([...ends][0]).toBe(after(start, [strongest(subset.map(receipt) as [Receipt]).statut]));
    }
  },
);

test.each<[StatutRecu[], StatutMessage]>([
  [['DELIVRE', 'ENVOYE'], 'DELIVRE'],
  [['LU', 'DELIVRE', 'ENVOYE'], 'LU'],
  [['ECHEC', 'ENVOYE'], 'ECHEC'],
  [['ECHEC', 'DELIVRE'], 'DELIVRE'],
  [['LU', 'ECHEC'], 'LU'],
])('%s ends as %s', (receipts, statut) => expect(after('ENVOYE', receipts)).toBe(statut));

test('a draft, a cancelled, an expired and a received message have no receipts', () => {
  const others = STATUT_MESSAGE.map(({ value }) => value).filter((value) =>
    ['A_VALIDER', 'ANNULE', 'PERIME', 'RECU'].includes(value),
  );
  for (const statut of others) expect(RECEIPTS.some((one) => movesForward(statut, receipt(one)))).toBe(false);
  expect(movesForward(null, receipt('LU'))).toBe(false);
});

test('repeated receipts change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RECEIPTS), { minLength: 1 }), (receipts) => {
      expect(after('ENVOI_EN_COURS', [...receipts, ...receipts])).toBe(after('ENVOI_EN_COURS', receipts));
    }),
  );
});

test.each<[string, StatutMessage, string, StatutRecu, boolean]>([
  ['taken back after it, still waiting', 'PLANIFIE', 'SM1', 'ECHEC', true],
  ['approved, waiting', 'APPROUVE', 'SM1', 'ECHEC', true],
  ['on its way again', 'ENVOI_EN_COURS', 'SM1', 'ECHEC', true],
  ['its departure, told late', 'PLANIFIE', 'SM1', 'ENVOYE', true],
  ['it arrived all the same', 'PLANIFIE', 'SM1', 'DELIVRE', false],
  ['the first we hear of it', 'ENVOI_EN_COURS', '', 'ECHEC', false],
  ['of another attempt', 'PLANIFIE', 'SM0', 'ECHEC', false],
  ['of the one that left', 'ENVOYE', 'SM1', 'ECHEC', false],
])('a failure that is known: %s', (_name, statut, idFournisseur, recu, known) => {
  expect(isKnownFailure({ statut, idFournisseur }, receipt(recu))).toBe(known);
});
