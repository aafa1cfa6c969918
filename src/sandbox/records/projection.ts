/**
 * Rows → the fields a document selected. Unknown fields are null without an error; a nested one-to-many is cut at 60 without a word,
 * its arguments ignored, its totalCount that of the cut list (API.md §2, §3).
 */
import type { Shape } from '../metadata/catalogue';
import { joinColumn } from '../metadata/model';
import type { Field, FieldType } from '../metadata/model';
import { capitalise } from '../metadata/names';
import { badInput } from '../problem';
import { isObject } from '../unknown';
import { compositeTypeName, partsOf } from '../values/composites';
import type { Part } from '../values/composites';
import { present, presentPart, withAddresses } from '../values/present';
import type { World } from '../world';
import { searchVector } from './full-record';
import type { Selection } from './selection';
import type { Row } from './tables';

/** `QUERY_MAX_RECORDS_FROM_RELATION` of a 2.21 server. */
const NESTED_MAX = 60;

/** Reads of one request; remembers which children belong to whom, so that a page of parents walks the children once. */
export type Projector = (shape: Shape, row: Row, selection: Selection) => Record<string, unknown>;

export function projector(world: World, fileAddress: (fileId: string) => string): Projector {
  const children = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  const childrenOf = (field: Field, id: string): readonly Row[] => {
    const known = children.get(field.id) ?? groupByParent(world, field);
    children.set(field.id, known);
    return known.get(id) ?? [];
  };
  const project: Projector = (shape, row, selection) => {
    const record: Record<string, unknown> = {};
    for (const { name, below, field, isColumn } of planOf(shape, selection)) {
      if (isColumn) record[name] = row[name] ?? null;
      else if (field === undefined)
        record[name] = name === '__typename' ? capitalise(shape.object.nameSingular) : null;
      else record[name] = value(shape, row, field, below);
    }
    return record;
  };
  const value = (shape: Shape, row: Row, field: Field, below: Selection): unknown => {
    if (field.relation?.kind === 'MANY_TO_ONE') return related(field, row, below);
    if (field.relation?.kind === 'ONE_TO_MANY') return relatedMany(field, row, below);
    return plainValue(shape, row, field, below);
  };
  const related = (field: Field, row: Row, below: Selection): unknown => {
    const target = world.catalogue.target(field);
    const other = world.tables.of(target).rows.get(String(row[joinColumn(field)]));
    return other === undefined || (other.deletedAt ?? null) !== null ? null : project(target, other, below);
  };
  const relatedMany = (field: Field, row: Row, below: Selection): unknown => {
    const rows = childrenOf(field, row.id).slice(0, NESTED_MAX);
    const target = world.catalogue.target(field);
    return connection(target, below, {
      rows,
      totalCount: rows.length,
      hasNextPage: false,
      hasPreviousPage: false,
      project,
      cursor: (one) => Buffer.from(JSON.stringify({ id: one.id })).toString('base64'),
    });
  };
  const plainValue = (shape: Shape, row: Row, field: Field, below: Selection): unknown => {
    if (field.type === 'TS_VECTOR') return searchVector(shape, row);
    const parts = below.size === 0 ? null : partsOf(field.type);
    if (parts !== null) return someParts(field.type, parts, [row[field.name], below]);
    const shown = present(field, row[field.name]);
    return field.type === 'FILES' ? withAddresses(shown, fileAddress) : shown;
  };
  return project;
}

type Planned = {
  readonly name: string;
  readonly below: Selection;
  /** What the name means on this object: a column of its own, a field, or nothing. */
  readonly isColumn: boolean;
  readonly field: Field | undefined;
};

/** What is selected, looked up in the model once for all rows, and for as long as model and selection are the same. */
const plans = new WeakMap<Selection, { readonly shape: Shape; readonly fields: readonly Planned[] }>();

function planOf(shape: Shape, selection: Selection): readonly Planned[] {
  const known = plans.get(selection);
  if (known?.shape === shape) return known.fields;
  const fields = [...selection].map(([name, below]) => ({
    ...{ name, below, isColumn: name !== '__typename' && shape.byJoinColumn.has(name) },
    field: name === '__typename' ? undefined : shape.byName.get(name),
  }));
  plans.set(selection, { shape, fields });
  return fields;
}

function someParts(
  type: FieldType,
  parts: Readonly<Record<string, Part>>,
  [stored, below]: readonly [unknown, Selection],
): Record<string, unknown> {
  const held = isObject(stored) ? stored : {};
  const shown: Record<string, unknown> = {};
  for (const name of below.keys()) {
    const part = parts[name];
    if (part !== undefined) shown[name] = presentPart(part, held[name]);
    else shown[name] = name === '__typename' ? compositeTypeName(type) : null;
  }
  return shown;
}

function groupByParent(world: World, field: Field): ReadonlyMap<string, readonly Row[]> {
  const target = world.catalogue.target(field);
  const owner = world.catalogue.fields.get(field.relation?.targetFieldId ?? '');
  const groups = new Map<string, Row[]>();
  if (owner === undefined) return groups;
  for (const row of world.tables.of(target).rows.values()) {
    const parent = row[joinColumn(owner)];
    if (typeof parent !== 'string' || (row.deletedAt ?? null) !== null) continue;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

export type Page = {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly project: Projector;
  readonly cursor: (row: Row) => string;
  /** Aggregates by name (`sumScore`); unknown ones are null. */
  readonly aggregate?: (name: string) => unknown;
};

export function connection(shape: Shape, selection: Selection, page: Page): Record<string, unknown> {
  const name = capitalise(shape.object.nameSingular);
  const answer: Record<string, unknown> = {};
  for (const [key, below] of selection) answer[key] = connectionPart(key, below, { shape, name, page });
  return answer;
}

type Connecting = { readonly shape: Shape; readonly name: string; readonly page: Page };

function connectionPart(key: string, below: Selection, { shape, name, page }: Connecting): unknown {
  if (key === '__typename') return `${name}Connection`;
  if (key === 'totalCount') return page.totalCount;
  if (key === 'pageInfo') return pageInfo(below, page);
  if (key !== 'edges') return page.aggregate?.(key) ?? null;
  return page.rows.map((row) => {
    const edge: Record<string, unknown> = {};
    for (const [part, inner] of below) {
      if (part === '__typename') edge[part] = `${name}Edge`;
      if (part === 'cursor') edge[part] = page.cursor(row);
      if (part === 'node') edge[part] = page.project(shape, row, inner);
    }
    return edge;
  });
}

function pageInfo(below: Selection, page: Page): Record<string, unknown> {
  const info: Record<string, unknown> = {};
  for (const part of below.keys()) info[part] = PAGE_INFO[part]?.(page) ?? null;
  return info;
}

const PAGE_INFO: Readonly<Record<string, (page: Page) => unknown>> = {
  __typename: () => 'PageInfo',
  hasNextPage: ({ hasNextPage }) => hasNextPage,
  hasPreviousPage: ({ hasPreviousPage }) => hasPreviousPage,
  startCursor: ({ rows, cursor }) => rows[0] && cursor(rows[0]),
  endCursor: ({ rows, cursor }) => {
    const last = rows.at(-1);
    return last && cursor(last);
  },
};

/** Twenty refuses a one-to-many inside a one-to-many before it looks anything up. */
export function refuseDeepLists(world: World, shape: Shape, selection: Selection, isInList = false): void {
  for (const [name, below] of selection) {
    const field = shape.byName.get(name);
    if (!field?.relation) continue;
    const isList = field.relation.kind === 'ONE_TO_MANY';
    if (isList && isInList) {
      throw badInput(
        'Query complexity is too high. One-to-Many relation cannot be nested in another One-to-Many relation.',
        'TOO_COMPLEX_QUERY',
      );
    }
    const node = isList ? (below.get('edges')?.get('node') ?? new Map<string, Selection>()) : below;
    refuseDeepLists(world, world.catalogue.target(field), node, isInList || isList);
  }
}
