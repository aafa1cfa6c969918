/**
 * What was furnished once. A view or a menu entry that staff removed leaves no trace in Twenty (its interface destroys, it
 * does not mark as deleted), so without this memory every upgrade would bring it back. It is kept where everything else
 * is, in Twenty: in a field of the settings.
 */
import { z } from 'zod';

import { readAnswer } from '../twenty/metadata-answer';
import type { Transport } from '../twenty/transport';
import { nothing, step, type Outcome } from './plan-field';
import type { Actual, ObjectRow } from './step';

const HOLDER = { object: 'reglageMax', field: 'installation', cle: 'reglages.immigration' };

const held = z.object({ faits: z.array(z.string()) });
const holders = z.object({
  reglagesMax: z.object({
    edges: z.array(z.object({ node: z.object({ installation: z.unknown().optional() }) })),
  }),
});

// Soft-deleted ones included: the memory outlives a record put in the bin.
const READ = `query MaxSettled($cle: String!) {
  reglagesMax(first: 1, filter: { and: [{ cle: { eq: $cle } }, { or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }] }) {
    edges { node { id installation } }
  }
}`;
const WRITE = `mutation MaxSettle($filter: ReglageMaxFilterInput!, $data: ReglageMaxUpdateInput!) {
  updateReglagesMax(filter: $filter, data: $data) { id }
}`;

/** `null` when staff deactivated the field or the object that hold it. */
export async function readSettled(
  transport: Transport,
  objects: readonly ObjectRow[],
): Promise<Actual['settled']> {
  const object = objects.find(({ nameSingular }) => nameSingular === HOLDER.object);
  const field = object?.fieldsList.find(({ name }) => name === HOLDER.field);
  if (!object || !field) return new Set();
  if (!object.isActive || field.isActive === false) return null;
  const answer = readAnswer(holders, await transport.rawData(READ, { cle: HOLDER.cle }), 'installation');
  const parsed = held.safeParse(answer.reglagesMax.edges[0]?.node.installation);
  return new Set(parsed.success ? parsed.data.faits : []);
}

/** One write at the end, when something has become staff's that was not before. */
export function planSettled(settles: readonly string[], actual: Actual): Outcome {
  const before = actual.settled ?? new Set<string>();
  const added = settles.filter((key) => !before.has(key));
  if (added.length === 0) return nothing;
  return step({ do: 'settle', keys: [...before, ...added], added: added.length });
}

export async function writeSettled(transport: Transport, keys: readonly string[]): Promise<void> {
  const filter = { cle: { eq: HOLDER.cle } };
  await transport.rawData(WRITE, { filter, data: { installation: { faits: keys } } });
}
