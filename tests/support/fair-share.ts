/** How far each run of a distribution leaves anybody from the fair share; the share is computed here by itself. */
import { planDistribution } from '../../workflows/distribution/plan';
import { historyOf, readPlan, withPlan } from '../../workflows/distribution/stored';
import { anOrder, aTeam, NOW, someLeads } from '../workflows/distribution/people';

export type Run = { readonly leads: number; readonly away: readonly number[] };
export type Strategy = 'EGALE' | 'TOUR_DE_ROLE';

const LEADS = someLeads(31);

/** The largest distance from the fair share after every run, each plan stored in its record and read back. */
export function deviations(strategie: Strategy, weights: readonly number[], runs: readonly Run[]): number[] {
  let history = historyOf([]);
  const owed = weights.map(() => 0);
  const received = weights.map(() => 0);
  return runs.map(({ leads, away }) => {
    const people = weights.map((poids, index) => ({
      prenom: `P${String(index).padStart(2, '0')}`,
      poids,
      absentAu: away.includes(index) ? '2026-08-10' : null,
    }));
    const team = aTeam(people);
    const made = planDistribution(
      { order: anOrder({ strategie }), leads: LEADS.slice(0, leads), team, history },
      NOW,
    );
    const total = weights.reduce((sum, weight, index) => sum + (away.includes(index) ? 0 : weight), 0);
    weights.forEach((weight, index) => {
      if (!away.includes(index)) owed[index] = (owed[index] ?? 0) + (leads * weight) / total;
    });
    made.shares.forEach((share, index) => (received[index] = (received[index] ?? 0) + share.nombre));
    const stored = readPlan(JSON.parse(JSON.stringify(withPlan(null, made))));
    history = historyOf([
      { standings: Object.fromEntries(history) },
      ...(stored.ok && stored.value ? [stored.value] : []),
    ]);
    return Math.max(...owed.map((share, index) => Math.abs(share - (received[index] ?? 0))));
  });
}
