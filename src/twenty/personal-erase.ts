/** The steps of a plan to forget, carried out in Twenty: emptied first, then destroyed, links before what they link. */
import type { Step } from '../../workflows/forget/plan';
import type { ObjectRow } from './metadata-model';
import { batchesOf } from './pages';
import { ANY, capital } from './personal-records';
import type { Transport } from './transport';

export async function carryOut(
  transport: Transport,
  byName: ReadonlyMap<string, ObjectRow>,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    const object = byName.get(step.object);
    if (object === undefined || step.do === 'keep') continue;
    const { namePlural, nameSingular } = object;
    const filter = `${capital(nameSingular)}FilterInput!`;
    if (step.do === 'empty') {
      await transport.rawData(
        `mutation MaxForget($filter: ${filter}, $data: ${capital(nameSingular)}UpdateInput!) { update${capital(namePlural)}(filter: $filter, data: $data) { id } }`,
        { filter: { and: [{ id: { eq: step.id } }, ANY] }, data: step.set },
        { repeatable: true },
      );
    }
  }
  for (const [name, group] of groups(steps)) {
    const object = byName.get(name);
    if (object === undefined) continue;
    for (const ids of batchesOf(group)) {
      await transport.rawData(
        `mutation MaxForget($filter: ${capital(name)}FilterInput!) { destroy${capital(object.namePlural)}(filter: $filter) { id } }`,
        { filter: { and: [{ id: { in: ids } }, ANY] } },
        { repeatable: true },
      );
    }
  }
}

/** What is destroyed, by object; links before what they link. */
function groups(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const order = ['attachment', 'noteTarget', 'taskTarget', 'note', 'task', 'person', 'timelineActivity'];
  const gone = steps.filter((step) => step.do === 'destroy');
  return new Map(
    order
      .map((name) => [name, gone.filter(({ object }) => object === name).map(({ id }) => id)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
