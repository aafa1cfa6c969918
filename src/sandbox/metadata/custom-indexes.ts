/** createOneIndex: plain indexes only, never unique (PLATFORM.md §1.4). They are remembered, and change nothing in memory. */
import { objectOf, listOf } from '../unknown';
import { addIndex } from './build';
import { mustAdminister } from './change';
import type { Desk } from './change';
import type { Index } from './model';
import { notFound } from './objects';

export function addCustomIndex(desk: Desk, input: Readonly<Record<string, unknown>>): Index {
  mustAdminister(desk);
  const [first] = listOf(input.fields).map((one) => String(objectOf(one).fieldMetadataId));
  const field = desk.world.catalogue.fields.get(first ?? '');
  if (field === undefined) throw notFound('Field metadata not found', null);
  return addIndex(desk.world, field, input.indexType === 'GIN' ? 'GIN' : 'BTREE');
}
