/** Whom a notification about a lead is for. */
import type { Fonction } from '../../objects/vocabulary';
import type { Agency } from '../state';

/** The first of these people who still is a member; else all of the given functions. */
export function recipientsOf(
  people: readonly (string | null)[],
  functions: readonly Fonction[],
  { equipe, membres }: Agency,
): readonly string[] {
  const present = people.find((id) => id !== null && membres.has(id)) ?? null;
  if (present !== null) return [present];
  const ids = equipe.flatMap(({ fonction, membreId }) =>
    membreId !== null && fonction !== null && functions.includes(fonction) ? [membreId] : [],
  );
  return [...new Set(ids)].filter((id) => membres.has(id));
}
