/** Is it worth trying the waiting leads again? Not while everybody is away or full. */
import type { Team } from './team';
import { personObstacle, roster } from './team';

/** True when somebody could receive one lead more today. */
export const hasRoom = (team: Team, now: Date): boolean =>
  roster(team).some(
    (person) =>
      person.charge < (person.fiche.capacite ?? Infinity) &&
      personObstacle(person, 'MOINS_CHARGE', team.fuseauHoraire, now) === null,
  );
