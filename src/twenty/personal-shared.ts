/** What hangs on a person and on something else too: it is not theirs alone to be erased. */
import type { Found } from '../../workflows/forget/plan';
import type { ObjectRow } from './metadata-model';
import { idOf, inTurn } from './personal-records';

type Linked = (object: ObjectRow, target: string, ids: readonly string[]) => Promise<readonly Found[]>;

/** Notes, tasks and people with a link to something that is not among what is being looked at. */
export async function usedElsewhere(
  lead: Found,
  others: readonly Found[],
  objects: readonly ObjectRow[],
  linked: Linked,
): Promise<ReadonlySet<string>> {
  const known = new Set([lead.id, ...others.map(({ id }) => id)]);
  const shared = new Set<string>();
  for (const [target, by] of [
    ['note', ['noteTarget']],
    ['task', ['taskTarget']],
    ['person', null],
  ] as const) {
    const ids = others.filter(({ object }) => object === target).map(({ id }) => id);
    const holders = objects.filter(({ nameSingular }) =>
      by === null ? nameSingular !== 'timelineActivity' : by.some((name) => name === nameSingular),
    );
    const found = await inTurn(holders, (object) => linked(object, target, ids));
    const outside = found.filter((one) => !known.has(one.id) || pointsElsewhere(one, known));
    for (const value of outside.flatMap(({ values }) => Object.values(values).flatMap(idOf)))
      if (ids.includes(value)) shared.add(value);
  }
  return shared;
}

/** A link of ours whose other end is a stranger. */
const pointsElsewhere = ({ object, values }: Found, known: ReadonlySet<string>): boolean =>
  (object === 'noteTarget' || object === 'taskTarget') &&
  Object.entries(values).some(
    ([name, value]) => /^target.*Id$/.test(name) && typeof value === 'string' && !known.has(value),
  );
