/** Options of SELECT, MULTI_SELECT and RATING: their checks, and what a changed list does to records in use (API.md §4). */
import type { Dice } from '../dice';
import { isObject, listOf, plainText } from '../unknown';
import type { FieldType, Option } from './model';
import { MAX_NAME } from './names';
import { fault } from './refusals';
import type { Fault } from './refusals';

export const hasOptions = (type: FieldType): boolean =>
  type === 'SELECT' || type === 'MULTI_SELECT' || type === 'RATING';

/** Options as sent, each with an id: the given one, or a new one. That a missing id means "another option" is the trap. */
export function readOptions(sent: unknown, dice: Dice): readonly Option[] {
  return listOf(sent)
    .filter(isObject)
    .map((raw) => ({
      ...raw,
      id: typeof raw.id === 'string' ? raw.id : dice.uuid(),
      label: plainText(raw.label),
      value: plainText(raw.value),
    }));
}

export const ratingOptions = (dice: Dice): readonly Option[] =>
  [1, 2, 3, 4, 5].map((n) => ({ id: dice.uuid(), label: String(n), value: `RATING_${n}`, position: n - 1 }));

export function optionFaults(options: readonly Option[]): readonly Fault[] {
  if (options.length === 0)
    return [{ ...fault('INVALID_FIELD_INPUT', 'Options are required for enum fields'), value: [] }];
  return [...options.flatMap(oneFault), ...duplicates(options)];
}

function oneFault(option: Option): readonly Fault[] {
  const faults: Fault[] = [];
  const refuse = (message: string, value: string): void =>
    void faults.push(fault('INVALID_FIELD_INPUT', message, value));
  if (option.label.trim() === '') refuse('Option label is required', option.label);
  if (option.label.length > MAX_NAME) refuse(`Option label exceeds ${MAX_NAME} characters`, option.label);
  if (option.label.includes(',')) refuse('Label must not contain a comma', option.label);
  if (option.value === '') refuse('Option value is required', option.value);
  if (option.value.length > MAX_NAME) refuse(`Option value exceeds ${MAX_NAME} characters`, option.value);
  if (!/^(?!.*__)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(option.value)) {
    refuse(`Value must be in UPPER_CASE and follow snake_case "${option.value}"`, option.value);
  }
  return faults;
}

function duplicates(options: readonly Option[]): readonly Fault[] {
  const keys = ['id', 'value', 'position'] as const;
  return keys.flatMap((key) => {
    const values = options.map((option) => option[key]).filter((value) => value !== undefined);
    return new Set<unknown>(values).size === values.length
      ? []
      : [fault('INVALID_FIELD_INPUT', `Duplicated option ${key}`, options)];
  });
}

/** Default values are written with inner quotes: `"'NEW'"`; lists of them for MULTI_SELECT. */
export function defaultFaults(type: FieldType, value: unknown, options: readonly Option[]): readonly Fault[] {
  if (value === null || value === undefined) return [];
  const given: readonly unknown[] = type === 'MULTI_SELECT' ? listOf(value) : [value];
  return given.flatMap((one) => {
    if (typeof one !== 'string' || !/^'.*'$/s.test(one)) {
      return [fault('INVALID_FIELD_INPUT', 'Default value should be as quoted string', one)];
    }
    if (options.some((option) => option.value === one.slice(1, -1))) return [];
    return [fault('INVALID_FIELD_INPUT', `Default value "${one}" must be one of the option values`, one)];
  });
}

/** Unquoted default of a SELECT, the value Twenty silently puts where an option went away. */
export const unquoted = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/^'(.*)'$/s, '$1') : null;

/**
 * Old value → new value for records in use: an option kept under its id takes its records along when renamed; a value whose id
 * is gone maps to null, i.e. the default. The same values sent without ids are all gone.
 */
export function valueMoves(
  before: readonly Option[],
  after: readonly Option[],
): ReadonlyMap<string, string | null> {
  const byId = new Map(after.map((option) => [option.id, option.value]));
  return new Map(before.map((option) => [option.value, byId.get(option.id) ?? null]));
}
