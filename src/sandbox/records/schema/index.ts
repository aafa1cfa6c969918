/** The record schema of the workspace as it is now, for introspection and code generation. Rebuilt when the model changed. */
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Catalogue, Shape } from '../../metadata/catalogue';
import { capitalise } from '../../metadata/names';
import type { World } from '../../world';
import { BASICS_SDL } from './basics';
import { COMPOSITE_ORDERS_SDL } from './composite-orders';
import { COMPOSITES_SDL } from './composites';
import { objectSdl } from './object';
import { typeName } from './field-types';
import { pageArguments } from './typings';

const built = new WeakMap<Catalogue, { readonly version: number; readonly schema: GraphQLSchema }>();

export function recordSchema({ catalogue }: Pick<World, 'catalogue'>): GraphQLSchema {
  const known = built.get(catalogue);
  if (known?.version === catalogue.version) return known.schema;
  const schema = buildSchema(recordSdl(catalogue), { assumeValid: true });
  built.set(catalogue, { version: catalogue.version, schema });
  return schema;
}

function recordSdl(catalogue: Catalogue): string {
  const shapes = [...catalogue.objects.values()]
    .filter((object) => object.isActive)
    .map((object) => catalogue.shape(object.id));
  return [
    BASICS_SDL,
    COMPOSITES_SDL,
    COMPOSITE_ORDERS_SDL,
    ...shapes.map((shape) => objectSdl(catalogue, shape)),
    `type Query {\n${shapes.flatMap(queries).join('\n')}\n}`,
    `type Mutation {\n${shapes.flatMap(mutations).join('\n')}\n}`,
  ].join('\n\n');
}

function queries(shape: Shape): readonly string[] {
  const name = typeName(shape.object);
  const { nameSingular: one, namePlural: many } = shape.object;
  return [
    `${many}${pageArguments(name)}: ${name}Connection`,
    `${one}(filter: ${name}FilterInput!): ${name}`,
    `${many}GroupBy(groupBy: [${name}GroupByInput!]!, filter: ${name}FilterInput, orderBy: [${name}OrderByWithGroupByInput], ` +
      `orderByForRecords: [${name}OrderByInput], viewId: UUID, limit: Int, offsetForRecords: Int): [${name}GroupByConnection!]`,
  ];
}

function mutations(shape: Shape): readonly string[] {
  const name = typeName(shape.object);
  const many = capitalise(shape.object.namePlural);
  const byId = (verb: string): string => `${verb}${name}(id: UUID!): ${name}`;
  const byFilter = (verb: string): string => `${verb}${many}(filter: ${name}FilterInput!): [${name}!]`;
  return [
    `create${many}(data: [${name}CreateInput!]!, upsert: Boolean): [${name}!]`,
    `create${name}(data: ${name}CreateInput!, upsert: Boolean): ${name}`,
    `update${name}(id: UUID!, data: ${name}UpdateInput!): ${name}`,
    `update${many}(data: ${name}UpdateInput!, filter: ${name}FilterInput!): [${name}!]`,
    ...['delete', 'destroy', 'restore'].flatMap((verb) => [byId(verb), byFilter(verb)]),
  ];
}
