/** Names, types and descriptions of the aggregate fields of a connection. */
import { capitalise } from '../../metadata/names';
import type { Shape } from '../../metadata/catalogue';
import type { Field } from '../../metadata/model';
import { isDated } from './field-types';

export type SchemaField = {
  readonly name: string;
  readonly type: string;
  readonly description?: string | null;
};

/** Morph relations are counted in a connection, but one cannot order groups by those counts. */
export function aggregateFields(shape: Shape, withMorphs = true): readonly SchemaField[] {
  const counted = shape.fields.filter(
    (field) => field.relation === null || (withMorphs && field.type === 'MORPH_RELATION'),
  );
  return [
    { name: 'totalCount', type: 'Int', description: 'Total number of records in the connection' },
    ...counted.flatMap(counts),
    ...shape.fields.flatMap(measures),
  ];
}

function counts(field: Field): readonly SchemaField[] {
  const suffix = capitalise(field.name);
  const { name } = field;
  return [
    { name: `countUniqueValues${suffix}`, type: 'Int', description: `Number of unique values for ${name}` },
    { name: `countEmpty${suffix}`, type: 'Int', description: `Number of empty values for ${name}` },
    { name: `countNotEmpty${suffix}`, type: 'Int', description: `Number of non-empty values for ${name}` },
    {
      name: `percentageEmpty${suffix}`,
      type: 'Float',
      description: `Percentage of empty values for ${name}`,
    },
    {
      name: `percentageNotEmpty${suffix}`,
      type: 'Float',
      description: `Percentage of non-empty values for ${name}`,
    },
  ];
}

function measures(field: Field): readonly SchemaField[] {
  const suffix = capitalise(field.name);
  if (field.type === 'NUMBER') return amounts(suffix, field.name, 'Maximum');
  if (field.type === 'CURRENCY') return amounts(`${suffix}AmountMicros`, field.name, 'Maximal');
  if (isDated(field)) {
    return [
      {
        name: `min${suffix}`,
        type: 'DateTime',
        description: `Earliest date contained in the field ${field.name}`,
      },
      {
        name: `max${suffix}`,
        type: 'DateTime',
        description: `Latest date contained in the field ${field.name}`,
      },
    ];
  }
  if (field.type !== 'BOOLEAN') return [];
  return [
    {
      name: `countTrue${suffix}`,
      type: 'Int',
      description: `Count of true values in the field ${field.name}`,
    },
    {
      name: `countFalse${suffix}`,
      type: 'Int',
      description: `Count of false values in the field ${field.name}`,
    },
  ];
}

const amounts = (suffix: string, name: string, most: 'Maximum' | 'Maximal'): readonly SchemaField[] => [
  { name: `min${suffix}`, type: 'Float', description: `Minimum amount contained in the field ${name}` },
  { name: `max${suffix}`, type: 'Float', description: `${most} amount contained in the field ${name}` },
  { name: `avg${suffix}`, type: 'Float', description: `Average amount contained in the field ${name}` },
  { name: `sum${suffix}`, type: 'Float', description: `Sum of amounts contained in the field ${name}` },
];
