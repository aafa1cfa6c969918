/** How each field of an object is typed in answers, filters, inputs, orders and groups. */
import type { Shape } from '../../metadata/catalogue';
import { isManyToOne, isOneToMany, joinColumn } from '../../metadata/model';
import type { Field } from '../../metadata/model';
import type { SchemaField } from './aggregates';
import { filterType, groupByType, inputType, outputType } from './field-types';

/** A relation is two fields: itself, and the column of its id. */
export type Typing = (field: Field) => readonly SchemaField[];

export const output =
  (shape: Shape, target: (field: Field) => string): Typing =>
  (field) => {
    const { description } = field;
    if (isOneToMany(field)) {
      const other = target(field);
      const type = `${other}Connection`;
      return [{ name: `${field.name}${pageArguments(other)}`, type, description }];
    }
    if (isManyToOne(field)) {
      return [
        { name: field.name, type: target(field), description },
        { name: joinColumn(field), type: 'ID', description },
      ];
    }
    return [
      {
        name: field.name,
        type: `${outputType(shape.object, field)}${field.isNullable ? '' : '!'}`,
        description,
      },
    ];
  };

export const pageArguments = (name: string): string =>
  `(first: Int, last: Int, offset: Int, before: String, after: String, filter: ${name}FilterInput, orderBy: [${name}OrderByInput])`;

export const logic = (name: string): readonly SchemaField[] => [
  { name: 'and', type: `[${name}FilterInput]` },
  { name: 'or', type: `[${name}FilterInput]` },
  { name: 'not', type: `${name}FilterInput` },
];

const related = (what: string, other: string): string =>
  `${what} of the related ${other.charAt(0).toLowerCase()}${other.slice(1)}`;

export const filtering =
  (shape: Shape, target: (field: Field) => string): Typing =>
  (field) => {
    if (isOneToMany(field)) return [];
    const { description } = field;
    if (!isManyToOne(field))
      return [{ name: field.name, type: filterType(shape.object, field), description }];
    const other = target(field);
    return [
      { name: field.name, type: `${other}FilterInput`, description: related('Filter on fields', other) },
      { name: joinColumn(field), type: 'UUIDFilter', description },
    ];
  };

export const writing =
  (shape: Shape, target: (field: Field) => string, kind: 'Create' | 'Update'): Typing =>
  (field) => {
    if (isOneToMany(field)) return [];
    const { description } = field;
    if (isManyToOne(field)) {
      return [
        { name: field.name, type: `${target(field)}RelationInput`, description },
        { name: joinColumn(field), type: 'ID', description },
      ];
    }
    const isRequired = kind === 'Create' && !field.isNullable && field.defaultValue === null;
    return [
      {
        name: field.name,
        type: `${inputType(shape.object, field, kind)}${isRequired ? '!' : ''}`,
        description,
      },
    ];
  };

export const ordering =
  (target: (field: Field) => string, typing: (field: Field) => string, suffix: string): Typing =>
  (field) => {
    if (isOneToMany(field)) return [];
    const { description } = field;
    if (!isManyToOne(field)) return [{ name: field.name, type: typing(field), description }];
    const other = target(field);
    return [
      { name: field.name, type: `${other}${suffix}`, description: related('Order by fields', other) },
      { name: joinColumn(field), type: 'OrderByDirection', description },
    ];
  };

export const grouping =
  (target: (field: Field) => string): Typing =>
  (field) => {
    if (isOneToMany(field)) return [];
    if (isManyToOne(field)) {
      const other = target(field);
      return [
        { name: field.name, type: `${other}GroupByInput`, description: related('Group by fields', other) },
      ];
    }
    const type = groupByType(field);
    return type === null ? [] : [{ name: field.name, type, description: field.description }];
  };
