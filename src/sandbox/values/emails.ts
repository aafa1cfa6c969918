/** EMAILS: checked and lower-cased. A missing `primaryEmail` is emptied, missing `additionalEmails` stay (seen on a real server). */
import { inspect } from 'node:util';
import { z } from 'zod';
import { invalidData } from '../problem';
import { isMissing, isObject } from '../unknown';

const address = z.email();

export function readEmails(value: unknown, key: string): unknown {
  if (value === null) return {};
  if (!isObject(value)) throw invalidData(`Invalid object value ${inspect(value)} for field "${key}"`);
  return {
    primaryEmail: readAddress(value.primaryEmail, `${key}.primaryEmail`),
    additionalEmails:
      value.additionalEmails === undefined
        ? undefined
        : readList(value.additionalEmails, `${key}.additionalEmails`),
  };
}

function readAddress(value: unknown, key: string): string | null {
  if (isMissing(value) || value === '') return null;
  if (typeof value === 'string' && address.safeParse(value).success) return value.toLowerCase();
  throw invalidData(
    `Invalid string value ${inspect(value)} for email field "${key}"`,
    `Invalid value: "${inspect(value)}"`,
  );
}

function readList(value: unknown, key: string): readonly string[] | null {
  if (isMissing(value)) return null;
  const given: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  const texts = Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
  if (!Array.isArray(given) || texts.length !== given.length) {
    throw invalidData(`Invalid value ${inspect(value)} for field "${key} - Array values need to be string"`);
  }
  return texts.length === 0 ? null : texts.map((text) => text.toLowerCase());
}
