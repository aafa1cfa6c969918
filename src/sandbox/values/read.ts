/**
 * What a client sent for a field → what is stored, or the refusal Twenty words for it (API.md §3; recorded core/38-53). Stored: text
 * "" is null, composites are objects of all their parts, moments are ISO in UTC with milliseconds.
 */
import type { Field } from '../metadata/model';
import { invalidData } from '../problem';
import { readAddress, readActor, readCurrency, readFullName } from './named-parts';
import { readEmails } from './emails';
import { readFiles } from './files';
import { readLinks } from './links';
import { readDate, readMoment } from './moments';
import { readPhones } from './phones';
import { readRichText } from './rich-text';
import type { Reading } from './reading';
import {
  readBoolean,
  readChoice,
  readChoices,
  readJson,
  readNumber,
  readPosition,
  readRelationId,
  readText,
  readTexts,
  readUuid,
} from './scalars';

/** `undefined` parts of a composite leave the stored part as it is. */
export function readValue(reading: Reading, field: Field, key: string, value: unknown): unknown {
  if (value === null && field.defaultValue === null && !field.isNullable) {
    throw invalidData(
      `Field ${key} is not nullable and has no default value.`,
      'A required field is missing.',
    );
  }
  const read = READERS[field.type];
  return read(value, { ...reading, field, key });
}

type Place = Reading & { readonly field: Field; readonly key: string };
type Reader = (value: unknown, place: Place) => unknown;

const READERS: Readonly<Record<Field['type'], Reader>> = {
  TEXT: (value, { key }) => readText(value, key),
  NUMBER: (value, { key }) => readNumber(value, key),
  NUMERIC: (value, { key }) => readNumber(value, key),
  POSITION: (value, { key }) => readPosition(value, key),
  BOOLEAN: (value, { key }) => readBoolean(value, key),
  UUID: (value, { key }) => readUuid(value, key),
  DATE: (value, { key }) => readDate(value, key),
  DATE_TIME: (value, { key }) => readMoment(value, key),
  SELECT: (value, { field, key }) => readChoice(value, field, key),
  RATING: (value, { field, key }) => readChoice(value, field, key),
  MULTI_SELECT: (value, { field, key }) => readChoices(value, field, key),
  ARRAY: (value, { key }) => readTexts(value, key),
  RAW_JSON: (value, { key }) => readJson(value, key),
  FILES: (value, place) => readFiles(value, place),
  RELATION: (value, { field, key }) => readRelationId(value, field, key),
  MORPH_RELATION: (value, { field, key }) => readRelationId(value, field, key),
  PHONES: (value) => readPhones(value),
  EMAILS: (value, { key }) => readEmails(value, key),
  LINKS: (value, { key }) => readLinks(value, key),
  FULL_NAME: (value, { key }) => readFullName(value, key),
  ADDRESS: (value, { key }) => readAddress(value, key),
  CURRENCY: (value, { key }) => readCurrency(value, key),
  ACTOR: (value, { key }) => readActor(value, key),
  RICH_TEXT: (value, place) => readRichText(value, place.key, place.dice),
  TS_VECTOR: (_value, { key }) => {
    throw invalidData(`${key} TS_VECTOR-typed field does not support write operations`);
  },
};
