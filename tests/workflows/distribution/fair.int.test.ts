/**
 * The figure of the house: over 100 consecutive runs of odd sizes nobody is more than one lead from the fair share. The
 * share is computed here by itself, from who was there and the weights, not read from the plan.
 */
import fc from 'fast-check';
import { planDistribution } from '../../../workflows/distribution/plan';
import { historyOf } from '../../../workflows/distribution/stored';
import { deviations, type Run, type Strategy } from '../../support/fair-share';
import { anOrder, aTeam, NOW, someLeads } from './people';

const oddSize = fc.integer({ min: 0, max: 15 }).map((half) => 2 * half + 1);
const sizes = fc.array(oddSize, { minLength: 100, maxLength: 100 });
const equalTeam = fc.integer({ min: 1, max: 12 }).map((people) => Array<number>(people).fill(1));
const weightedTeam = fc.array(fc.constantFrom(1, 1, 1, 2, 3, 5, 0.5, 30), { minLength: 1, maxLength: 12 });
const strategy = fc.constantFrom<Strategy>('EGALE', 'TOUR_DE_ROLE');
const ONE = 1 + 1e-6;
const steady = (counts: readonly number[]): readonly Run[] => counts.map((leads) => ({ leads, away: [] }));

test.each([
  ['equal parts', equalTeam],
  ['weights', weightedTeam],
])('a steady team, %s: never more than one lead', (_name, aWeightedTeam) => {
  fc.assert(
    fc.property(strategy, aWeightedTeam, sizes, (strategie, weights, counts) => {
      expect(Math.max(...deviations(strategie, weights, steady(counts)))).toBeLessThanOrEqual(ONE);
    }),
    { numRuns: 5 },
  );
});

test('one person away at a time, for some runs: never more than one lead, and nothing owed for the absence', () => {
  const spell = fc.record({ who: fc.nat(12), length: fc.integer({ min: 1, max: 10 }) });
  const spells = fc.array(spell, { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(strategy, equalTeam, sizes, spells, (strategie, weights, counts, absences) => {
      const away = absences.flatMap(({ who, length }) => Array<number>(length).fill(who));
      const runs = counts.map((leads, index) => ({
        leads,
        away: weights.length > 1 ? [away[index] ?? 99] : [],
      }));
      expect(Math.max(...deviations(strategie, weights, runs))).toBeLessThanOrEqual(ONE);
    }),
    { numRuns: 5 },
  );
});

test('overlapping absences: what is owed is made up, within one lead again once everybody is back', () => {
  const away = fc.array(fc.nat(5), { maxLength: 4 });
  const run = fc.record({ leads: oddSize, away });
  fc.assert(
    fc.property(strategy, fc.array(run, { minLength: 60, maxLength: 60 }), (strategie, runs) => {
      const back: readonly Run[] = [{ leads: 13, away: [] }];
      const all = deviations(strategie, [1, 1, 1, 1, 1, 1], [...runs, ...back]);
      expect(Math.max(...all)).toBeLessThanOrEqual(2);
      expect(all.at(-1)).toBeLessThanOrEqual(ONE);
    }),
    { numRuns: 5 },
  );
});

test('thirty orders of one lead among three: ten each, not thirty for the first', () => {
  const counts = new Map<string, number>();
  let history = historyOf([]);
  for (let run = 0; run < 30; run += 1) {
    const team = aTeam([
      { prenom: 'A', charge: 4 },
      { prenom: 'B', charge: 4 },
      { prenom: 'C', charge: 4 },
    ]);
    const made = planDistribution(
      { order: anOrder({ strategie: 'MOINS_CHARGE' }), leads: someLeads(1), team, history },
      NOW,
    );
    const who = made.placements[0]?.membreId ?? '';
    counts.set(who, (counts.get(who) ?? 0) + 1);
    history = historyOf([{ standings: Object.fromEntries(history) }, made]);
  }
  expect([...counts.values()]).toEqual([10, 10, 10]);
});

test('evening out loads is never held against anybody later', () => {
  const team = aTeam([{ prenom: 'A', charge: 10 }, { prenom: 'B' }]);
  const made = planDistribution(
    { order: anOrder({ strategie: 'MOINS_CHARGE' }), leads: someLeads(8), team, history: new Map() },
    NOW,
  );
  const history = historyOf([made]);
  const next = planDistribution(
    { order: anOrder({ strategie: 'EGALE' }), leads: someLeads(4), team, history },
    NOW,
  );
  expect(next.shares.map((share) => share.nombre)).toEqual([2, 2]);
});
