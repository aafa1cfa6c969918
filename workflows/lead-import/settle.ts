/** A plan as it went: what Twenty itself refused, and leads that somebody was writing on at the very moment. */
import type { Fate, ImportPlan } from './plan';
import { countsOf } from './plan';

export type Unforeseen = {
  /** Why Twenty refused a lead, by its id. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Leads of Twenty that could not be completed. */
  readonly left: ReadonlySet<string>;
};

export function settled(plan: ImportPlan, { refusals, left }: Unforeseen): ImportPlan {
  if (refusals.size + left.size === 0) return plan;
  const fates = plan.fates.map((fate): Fate => {
    const { row, remarques } = fate;
    const refusal = fate.do === 'create' ? refusals.get(fate.leadId) : undefined;
    if (refusal !== undefined) return { row, remarques, do: 'refuse', because: refusal };
    if (fate.do !== 'merge' || !left.has(fate.into.leadId)) return fate;
    const because = `${fate.because} ; quelqu’un y travaillait, rien n’a été complété`;
    return { row, remarques, do: 'skip', like: fate.into, because };
  });
  return {
    ...plan,
    fates,
    creations: plan.creations.filter(({ id }) => !refusals.has(id)),
    counts: countsOf(fates),
  };
}
