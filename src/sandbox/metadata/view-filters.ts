/** createViewFilter: the one part of a view whose contents Twenty checks. */
import type { Problem } from '../problem';
import { listOf } from '../unknown';
import type { World } from '../world';
import type { Desk } from './change';
import { fault, metadataRefusal } from './refusals';
import { createPart } from './views';

type Input = Readonly<Record<string, unknown>>;

/** A filter on a SELECT names options that exist; its value may be a list or the text of one. */
export function createFilter(desk: Desk, input: Input): Input {
  const field = desk.world.catalogue.fields.get(String(input.fieldMetadataId));
  const values = input.operand === 'IS' || input.operand === 'IS_NOT' ? listed(input.value) : [];
  const known = field?.options?.map((option) => option.value) ?? [];
  const unknown =
    field?.type === 'SELECT' ? values.filter((value) => value !== '' && !known.includes(value)) : [];
  if (unknown.length > 0) throw unknownOption(desk.world, String(field?.label), { unknown, known });
  return createPart(desk, desk.world.furniture.viewFilters, input);
}

function listed(value: unknown): readonly string[] {
  const list: unknown = typeof value === 'string' && value.startsWith('[') ? JSON.parse(value) : value;
  return listOf(list).map(String);
}

function unknownOption(
  world: World,
  label: string,
  { unknown, known }: { readonly unknown: readonly string[]; readonly known: readonly string[] },
): Problem {
  const message =
    `Filter on "${label}" uses option(s) ${unknown.join(', ')} that do not exist. ` +
    `Allowed values: ${known.join(', ')}.`;
  const error = {
    ...fault('INVALID_VIEW_FILTER_DATA', message),
    userFriendlyMessage: 'Filter uses a select option that does not exist',
  };
  return metadataRefusal('creating view filter', [
    {
      kind: 'viewFilter',
      type: 'create',
      errors: [error],
      about: { universalIdentifier: world.dice.uuid() },
    },
  ]);
}
