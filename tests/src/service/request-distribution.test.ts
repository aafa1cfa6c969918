import { requestDistribution } from '../../../src/service/request-distribution';
import { recordId } from '../../../src/kernel/keys';
import { aLoop } from './loop-world';

const request = (leadId: string, reprendreA: string | null = null) => ({
  do: 'requestDistribution' as const,
  leadId,
  strategie: 'EGALE' as const,
  reprendreA,
  because: 'un lead est arrivé',
});

test('one order for each strategy and person who gives up; the same request again is the same order', async () => {
  const { loop, workspace, marked } = aLoop();
  const those = [request('a'), request('b'), request('c', 'paul')];
  await requestDistribution(those, loop);
  await requestDistribution([...those].reverse(), loop);
  const orders = [...workspace.created.values()];
  expect(orders).toMatchObject([
    { leadIds: ['a', 'b'], reprendreA: null, titre: 'Attribution automatique · 2 leads' },
    { leadIds: ['c'], reprendreA: 'paul', titre: 'Réattribution · 1 lead' },
  ]);
  const ids = [...workspace.created.keys()].map((key) => recordId(key));
  expect(new Set(marked.map(({ id }) => id))).toEqual(new Set(ids));
});
