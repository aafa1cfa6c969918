/** FILES: a list of uploaded files; the extension is Twenty's to fill in, an unknown file is refused (recorded files/05-08). */
import { inspect } from 'node:util';
import type { Field } from '../metadata/model';
import { badInput, invalidData } from '../problem';
import { isObject } from '../unknown';
import type { Reading } from './reading';

export type FileItem = { readonly label: string; readonly fileId: string; readonly extension: string };

export function readFiles(
  value: unknown,
  place: Reading & { readonly field: Field; readonly key: string },
): readonly FileItem[] | null {
  if (value === null) return null;
  const items = Array.isArray(value) ? value.filter(isObject) : [];
  const named = items.flatMap(({ fileId, label }) =>
    typeof fileId === 'string' && typeof label === 'string' ? [{ fileId, label }] : [],
  );
  if (!Array.isArray(value) || named.length !== value.length) {
    throw invalidData(
      `Invalid value "${inspect(value)}" for FILES field "${place.key}" - It should be an array of objects with "fileId" and "label" properties.`,
    );
  }
  const max = Number(place.field.settings?.maxNumberOfValues ?? 1);
  if (named.length > max) {
    const message = `Max number of files is ${max} for field "${place.key}"`;
    throw invalidData(message, message);
  }
  if (named.length === 0) return null;
  return named.map(({ fileId, label }) => {
    const file = place.files.get(fileId);
    if (file === null) throw badInput(`File not found: ${fileId}`, null, 'Invalid input provided.');
    return { label, fileId, extension: file.extension };
  });
}
