/** Which GraphQL types a field of the model has, in answers, inputs, filters and orders; names as on a 2.21 server. */
import { capitalise } from '../../metadata/names';
import type { Field, ObjectType } from '../../metadata/model';
import { compositeTypeName, partsOf } from '../../values/composites';

export const typeName = (object: ObjectType): string => capitalise(object.nameSingular);

export const enumName = (object: ObjectType, field: Field): string =>
  `${typeName(object)}${capitalise(field.name)}Enum`;

type Names = { readonly output: string; readonly filter: string };

const PLAIN: Readonly<Partial<Record<Field['type'], Names>>> = {
  TEXT: { output: 'String', filter: 'StringFilter' },
  BOOLEAN: { output: 'Boolean', filter: 'BooleanFilter' },
  UUID: { output: 'UUID', filter: 'UUIDFilter' },
  DATE: { output: 'Date', filter: 'DateFilter' },
  DATE_TIME: { output: 'DateTime', filter: 'DateTimeFilter' },
  NUMERIC: { output: 'BigFloat', filter: 'BigFloatFilter' },
  POSITION: { output: 'Position', filter: 'FloatFilter' },
  RAW_JSON: { output: 'JSON', filter: 'RawJsonFilter' },
  ARRAY: { output: '[String]', filter: 'ArrayFilter' },
  FILES: { output: '[FileObject]', filter: 'RawJsonFilter' },
  TS_VECTOR: { output: 'TSVector', filter: 'TSVectorFilter' },
};

function names(object: ObjectType, field: Field): Names {
  const plain = PLAIN[field.type];
  if (plain !== undefined) return plain;
  if (field.type === 'NUMBER') {
    const isInt = field.settings?.dataType === 'int';
    return isInt ? { output: 'Int', filter: 'IntFilter' } : { output: 'Float', filter: 'FloatFilter' };
  }
  const name = enumName(object, field);
  if (field.type === 'MULTI_SELECT') return { output: `[${name}]`, filter: `${name}Filter` };
  if (field.type === 'SELECT' || field.type === 'RATING') return { output: name, filter: `${name}Filter` };
  const composite = compositeTypeName(field.type);
  return { output: composite, filter: `${composite}FilterInput` };
}

export const outputType = (object: ObjectType, field: Field): string => names(object, field).output;
export const filterType = (object: ObjectType, field: Field): string => names(object, field).filter;

/** The primary key is written as `ID`, whatever it is read as. */
export function inputType(object: ObjectType, field: Field, kind: 'Create' | 'Update'): string {
  if (field.name === 'id') return 'ID';
  if (field.type === 'FILES') return '[FileItemInput]';
  if (partsOf(field.type) !== null) return `${compositeTypeName(field.type)}${kind}Input`;
  return outputType(object, field);
}

export const orderType = (field: Field): string =>
  partsOf(field.type) === null ? 'OrderByDirection' : `${compositeTypeName(field.type)}OrderByInput`;

/** Inside a groupBy, dates are ordered by granularity. */
export const groupedOrderType = (field: Field): string =>
  isDated(field) ? 'OrderByDateGranularityInput' : orderType(field);

export const isDated = (field: Field): boolean => field.type === 'DATE' || field.type === 'DATE_TIME';

/** Null for a field that cannot be grouped by. */
export function groupByType(field: Field): string | null {
  const ungroupable = ['FILES', 'RAW_JSON', 'ACTOR', 'TS_VECTOR', 'POSITION'];
  if (ungroupable.includes(field.type)) return null;
  if (field.isSystem && field.name !== 'createdAt' && field.name !== 'updatedAt') return null;
  if (isDated(field)) return 'GroupByDateGranularityInput';
  return partsOf(field.type) === null ? 'Boolean' : `${compositeTypeName(field.type)}GroupByInput`;
}
