/** All the types a server generates for one object: `Lead`, `LeadConnection`, `LeadFilterInput`, `LeadCreateInput` … */
import type { Catalogue, Shape } from '../../metadata/catalogue';
import { isManyToOne } from '../../metadata/model';
import type { Field } from '../../metadata/model';
import { capitalise } from '../../metadata/names';
import { partsOf, uniqueParts } from '../../values/composites';
import { aggregateFields } from './aggregates';
import type { SchemaField } from './aggregates';
import { definition, enumeration } from './print';
import { enumName, groupedOrderType, orderType, outputType, typeName } from './field-types';
import { filtering, grouping, logic, ordering, output, writing } from './typings';
import type { Typing } from './typings';

export function objectSdl(catalogue: Catalogue, shape: Shape): string {
  const name = typeName(shape.object);
  const target = (field: Field): string => typeName(catalogue.target(field).object);
  return [
    ...answers(shape, target),
    ...inputs(shape, target),
    ...connecting(shape, name),
    ...enums(shape),
  ].join('\n\n');
}

type Target = (field: Field) => string;

const each = (shape: Shape, typing: Typing): readonly SchemaField[] =>
  shape.fields.filter(({ isActive }) => isActive).flatMap(typing);

function answers(shape: Shape, target: Target): readonly string[] {
  const name = typeName(shape.object);
  const { description } = shape.object;
  const type = (suffix: string, fields: readonly SchemaField[]): string =>
    definition('type', `${name}${suffix}`, fields, description);
  const listed: readonly SchemaField[] = [
    ...aggregateFields(shape),
    { name: 'edges', type: `[${name}Edge!]!` },
    { name: 'pageInfo', type: 'PageInfo!' },
  ];
  return [
    type('', each(shape, output(shape, target))),
    type('Edge', [
      { name: 'cursor', type: 'Cursor!' },
      { name: 'node', type: `${name}!` },
    ]),
    type('Connection', listed),
    type('GroupByConnection', [...listed, { name: 'groupByDimensionValues', type: 'JSON!' }]),
  ];
}

function inputs(shape: Shape, target: Target): readonly string[] {
  const name = typeName(shape.object);
  const input = (
    suffix: string,
    fields: readonly SchemaField[],
    description = shape.object.description,
  ): string => definition('input', `${name}${suffix}`, fields, description);
  const aggregate: SchemaField = {
    name: 'aggregate',
    type: `${name}OrderByWithGroupByAggregateInput`,
    description: 'Order by aggregate values',
  };
  const grouped = ordering(target, groupedOrderType, 'OrderByWithGroupByInput');
  return [
    input('FilterInput', [...each(shape, filtering(shape, target)), ...logic(name)]),
    input('CreateInput', each(shape, writing(shape, target, 'Create'))),
    input('UpdateInput', each(shape, writing(shape, target, 'Update'))),
    input('OrderByInput', each(shape, ordering(target, orderType, 'OrderByInput'))),
    input('GroupByInput', each(shape, grouping(target))),
    input('OrderByWithGroupByInput', [...each(shape, grouped), aggregate]),
    input(
      'OrderByWithGroupByAggregateInput',
      [
        ...aggregateFields(shape, false).map((field) => ({ ...field, type: 'OrderByDirection' })),
        ...shape.fields.filter(isManyToOne).flatMap(ordering(target, orderType, 'OrderByInput')),
      ],
      'Aggregate-based ordering',
    ),
  ];
}

/** `connect` and `disconnect`, by the id or a unique field. */
function connecting(shape: Shape, name: string): readonly string[] {
  const uniques = shape.fields.filter(
    (field) => field.isUnique && field.name !== 'id' && field.relation === null,
  );
  const whereType = (field: Field): string =>
    partsOf(field.type) === null
      ? outputType(shape.object, field)
      : `${name}${capitalise(field.name)}WhereInput`;
  const keys = ['id', ...uniques.map((field) => field.name)].join(' or ');
  return [
    definition('input', `${name}RelationInput`, [
      {
        name: 'connect',
        type: `${name}ConnectInput`,
        description: `Connect to a ${shape.object.nameSingular} record`,
      },
      {
        name: 'disconnect',
        type: 'Boolean',
        description: `Disconnect from a ${shape.object.nameSingular} record`,
      },
    ]),
    definition('input', `${name}ConnectInput`, [
      {
        name: 'where',
        type: `${name}WhereUniqueInput`,
        description: `Find a ${shape.object.nameSingular} record based on its unique fields: ${keys}`,
      },
    ]),
    definition('input', `${name}WhereUniqueInput`, [
      { name: 'id', type: 'ID', description: 'Connect by Id' },
      ...uniques.map((field) => ({
        name: field.name,
        type: whereType(field),
        description: `Connect by ${field.label}`,
      })),
    ]),
    ...uniques
      .filter((field) => partsOf(field.type) !== null)
      .map((field) =>
        definition(
          'input',
          whereType(field),
          uniqueParts(field.type).map((part) => ({
            name: part,
            type: 'String',
            description: `Connect by ${part}`,
          })),
        ),
      ),
  ];
}

const enums = (shape: Shape): readonly string[] =>
  shape.fields
    .filter((field) => field.options !== null && field.options.length > 0)
    .flatMap((field) => {
      const name = enumName(shape.object, field);
      return [
        enumeration(name, field.options ?? []),
        `input ${name}Filter {\ncontainsAny: [${name}]\neq: ${name}\nin: [${name}]\nis: FilterIs\nisEmptyArray: Boolean\nneq: ${name}\n}`,
      ];
    });
