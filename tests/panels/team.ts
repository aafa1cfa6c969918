/** Two members, as MAX and as the panel know them. */
import type { AppliedPlan } from '../../workflows/distribution/stored';
import type { Team } from '../../workflows/distribution/team';
import { aTeam as teamOf, uuid } from '../workflows/distribution/people';

export const MEMBERS = [
  { id: uuid(1), nom: 'Marie Roy' },
  { id: uuid(2), nom: 'Sofia Ben Ali' },
] as const;

export const aTeam = (): Team =>
  teamOf([
    { prenom: 'Marie', nom: 'Roy' },
    { prenom: 'Sofia', nom: 'Ben Ali' },
  ]);

/** The n-th lead of a plan, given to Marie. */
export const aPlacement = (n: number): AppliedPlan['placements'][number] => ({
  leadId: uuid(100 + n),
  membreId: uuid(1),
  before: { conseillereId: null, attribueLe: null, statut: 'NOUVEAU' },
  because: 'à parts égales',
});
