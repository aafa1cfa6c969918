/** What an order adds to everybody's standing once it is known which leads really went where. */
import type { History, Standing } from './fair';
import type { AppliedPlan } from './stored';
import { historyOf } from './stored';

type Shared = Pick<AppliedPlan, 'placements' | 'standings'>;

/**
 * `returned`: leads of the plan that did not go, or went back. Received: what stays. Owed: in the same proportion, so that
 * the two still add up to the same number of leads.
 */
export function standingsWithout(
  { placements, standings }: Shared,
  returned: ReadonlySet<string>,
): Readonly<Record<string, Standing>> {
  const back = placements.filter(({ leadId }) => returned.has(leadId));
  if (back.length === 0) return standings;
  const kept = (placements.length - back.length) / placements.length;
  return Object.fromEntries(
    Object.entries(standings).map(([id, { received, owed }]) => [
      id,
      { received: received - back.filter(({ membreId }) => membreId === id).length, owed: owed * kept },
    ]),
  );
}

/** The plan without the leads that were left to whoever has them: what was really done, and can be undone. */
export function planWithout<Plan extends AppliedPlan>(plan: Plan, left: ReadonlySet<string>): Plan {
  return {
    ...plan,
    standings: standingsWithout(plan, left),
    placements: plan.placements.filter(({ leadId }) => !left.has(leadId)),
  };
}

/** The history after one more operation: `plus` what it gave, `minus` what it took back. */
export const historyAfter = (
  history: History,
  plus: readonly Pick<AppliedPlan, 'standings'>[],
  minus: readonly Pick<AppliedPlan, 'standings'>[] = [],
): History => {
  const negative = minus.map(({ standings }) => ({
    standings: Object.fromEntries(
      Object.entries(standings).map(([id, { received, owed }]) => [id, { received: -received, owed: -owed }]),
    ),
  }));
  return historyOf([{ standings: Object.fromEntries(history) }, ...plus, ...negative]);
};
