/** Stored → shown, for answers and webhooks alike: missing text is "", missing lists are [], files get their signed address. */
import type { Field } from '../metadata/model';
import { isMissing, isObject, listOf } from '../unknown';
import { partsOf } from './composites';
import type { Part } from './composites';

export function present(field: Field, stored: unknown): unknown {
  const parts = partsOf(field.type);
  if (parts !== null) return presentParts(parts, stored);
  if (field.type === 'TEXT') return stored ?? '';
  if (field.type === 'ARRAY' || field.type === 'MULTI_SELECT') return stored ?? [];
  return stored ?? null;
}

function presentParts(parts: Readonly<Record<string, Part>>, stored: unknown): unknown {
  const value = isObject(stored) ? stored : {};
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, presentPart(part, value[name])]),
  );
}

export function presentPart(part: Part, stored: unknown): unknown {
  if (!isMissing(stored)) return stored;
  if (part.kind === 'TEXT') return '';
  if (part.kind === 'LIST') return [];
  return null;
}

/** FILES with the address to fetch each from; webhooks carry none (PLATFORM.md §5). */
export const withAddresses = (stored: unknown, address: (fileId: string) => string): unknown =>
  stored === null
    ? null
    : listOf(stored).map((item) =>
        isObject(item) && typeof item.fileId === 'string' ? { ...item, url: address(item.fileId) } : item,
      );
