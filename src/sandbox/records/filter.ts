/** A filter argument → a question to one row, with SQL's three answers so that `not` behaves as in Twenty. */
import type { Catalogue, Shape } from '../metadata/catalogue';
import { joinColumn } from '../metadata/model';
import { isObject, listOf } from '../unknown';
import { partsOf } from '../values/composites';
import type { World } from '../world';
import { candidates } from './candidates';
import { badFilter, fieldTest, partTests } from './filter-fields';
import type { Verdict } from './operators';
import type { Row, Tables } from './tables';

export type RowTest = (row: Row) => Verdict;
type Sources = { readonly catalogue: Catalogue; readonly tables: Tables };

/** Relations can be followed one step: `{task: {title: …}}`. */
const MAX_DEPTH = 1;

export function rowTest(world: Sources, shape: Shape, filter: unknown, depth = 0): RowTest {
  if (!isObject(filter)) return () => true;
  return all(Object.entries(filter).map(([key, value]) => entryTest({ world, shape, depth }, key, value)));
}

type Asking = { readonly world: Sources; readonly shape: Shape; readonly depth: number };

function entryTest({ world, shape, depth }: Asking, key: string, value: unknown): RowTest {
  if (key === 'and') return all(listOf(value).map((one) => rowTest(world, shape, one, depth)));
  if (key === 'or') return any(listOf(value).map((one) => rowTest(world, shape, one, depth)));
  if (key === 'not') return negation(rowTest(world, shape, value, depth));
  const relation = shape.byName.get(key);
  if (relation?.relation) return relationTest({ world, shape, depth }, key, value);
  const field = relation ?? shape.byJoinColumn.get(key);
  if (field === undefined) {
    throw badFilter(
      `Object ${shape.object.nameSingular} doesn't have any "${key}" field.`,
      `Invalid filter : ${shape.object.nameSingular} object doesn't have any "${key}" field.`,
    );
  }
  if (partsOf(field.type) !== null) {
    const tests = partTests(field, value);
    return all(
      tests.map(([part, test]) => (row: Row) => {
        const held = row[field.name];
        return test(isObject(held) ? held[part] : null);
      }),
    );
  }
  const test = fieldTest(field, key, value);
  return (row) => test(row[key]);
}

function relationTest({ world, shape, depth }: Asking, key: string, value: unknown): RowTest {
  const field = shape.byName.get(key);
  if (field?.relation?.kind !== 'MANY_TO_ONE') {
    throw badFilter(
      `Cannot filter by relation field "${key}"`,
      `Invalid filter: filtering by relation field "${key}" is not supported`,
    );
  }
  if (!isObject(value)) throw badFilter(`Cannot filter by relation field "${key}": use "${key}Id" instead`);
  if (depth >= MAX_DEPTH) {
    throw badFilter(
      `Relation filter nesting deeper than ${MAX_DEPTH} hop is not supported`,
      'Relation filters can only traverse one relation deep',
    );
  }
  const target = world.catalogue.target(field);
  const test = rowTest(world, target, value, depth + 1);
  const rows = world.tables.of(target).rows;
  return (row) => {
    const other = rows.get(String(row[joinColumn(field)]));
    return other === undefined ? null : test(other);
  };
}

function all(tests: readonly RowTest[]): RowTest {
  const [only, ...others] = tests;
  if (only !== undefined && others.length === 0) return only;
  return (row) => {
    let verdict: Verdict = true;
    for (const test of tests) {
      const one = test(row);
      if (one === false) return false;
      if (one === null) verdict = null;
    }
    return verdict;
  };
}

/** An empty `or` asks nothing. */
function any(tests: readonly RowTest[]): RowTest {
  if (tests.length === 0) return () => true;
  return (row) => {
    let verdict: Verdict = false;
    for (const test of tests) {
      const one = test(row);
      if (one === true) return true;
      if (one === null) verdict = null;
    }
    return verdict;
  };
}

const negation =
  (test: RowTest): RowTest =>
  (row) => {
    const verdict = test(row);
    return verdict === null ? null : !verdict;
  };

/** Soft-deleted rows are hidden unless the filter speaks of `deletedAt`, wherever in it (API.md §3). */
export const speaksOfDeletion = (filter: unknown): boolean => {
  if (Array.isArray(filter)) return filter.some(speaksOfDeletion);
  if (!isObject(filter)) return false;
  return Object.entries(filter).some(
    ([key, value]) => key === 'deletedAt' || (['and', 'or', 'not'].includes(key) && speaksOfDeletion(value)),
  );
};

type Finding = {
  /** As reads do and writes do not. */
  readonly hideDeleted: boolean;
  /** The rows need not come in the order they were made. */
  readonly anyOrder?: boolean;
};

/** The rows a filter finds. */
export function matching(
  world: World,
  shape: Shape,
  filter: unknown,
  { hideDeleted, anyOrder = false }: Finding,
): readonly Row[] {
  const test = rowTest(world, shape, filter);
  const hidden = hideDeleted && !speaksOfDeletion(filter);
  return candidates(world.tables.of(shape), shape, filter, anyOrder).filter(
    (row) => (!hidden || (row.deletedAt ?? null) === null) && test(row) === true,
  );
}
