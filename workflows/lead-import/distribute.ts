/** Who gets the leads of a file: the same planner as for every distribution, on leads that are not yet in Twenty. */
import type { Draft } from '../distribution';
import { draftDistribution } from '../distribution';
import type { History } from '../distribution/fair';
import { isOpen } from '../distribution/selection';
import type { Team } from '../distribution/team';
import type { Parcours } from '../../objects/vocabulary';
import { newcomer } from './newcomer';
import type { NewLead } from './people';

export type DistributionInput = {
  readonly creations: readonly NewLead[];
  readonly parcours: Parcours;
  /** As staff wrote them on the import; an empty strategy gives nobody anything. */
  readonly strategie: unknown;
  readonly repartition: unknown;
  readonly team: Team;
  readonly history: History;
};

/**
 * In the order of the file: "12 à Marie" takes its first twelve. Leads that the file itself gives to somebody, and closed
 * ones, are left out. Null: nothing to distribute, or nobody asked for it.
 */
export function distributeCreations(input: DistributionInput, now: Date): Draft | null {
  const { creations, parcours, strategie, repartition, team, history } = input;
  if (strategie === null || strategie === undefined || strategie === '') return null;
  const leads = creations
    .map((lead, rank) => newcomer(lead, { parcours, now, rank }))
    .filter((lead) => lead.conseillereId === null && isOpen(lead));
  if (leads.length === 0) return null;
  const selection = { ids: leads.map(({ id }) => id) };
  return draftDistribution({ raw: { strategie, repartition, selection }, team, leads, history }, now);
}
