/** What people write in « Répartition » → who, and how many. No member is looked up here. */
import { z } from 'zod';
import type { Outcome } from './outcome';
import { bad, good } from './outcome';

/** `nombre` as written, not yet checked; undefined when nothing was said. */
export type Entry = { readonly qui: string; readonly nombre: unknown };

const Written = z.object({
  membreId: z.string().optional(),
  personne: z.string().optional(),
  nom: z.string().optional(),
  nombre: z.unknown().optional(),
});

/**
 * Accepted: a short text ("12 à Marie, 8 à Sofia, 5 au secrétariat", "Marie : 12", "Marie, Sofia"), a list of such texts
 * or of `{ membreId | personne | nom, nombre }`, an object `{ "Marie": 12 }`, the same as JSON text, and what MAX itself
 * wrote back (`{ demande, plan }`). Nothing at all is an empty list.
 */
export function readEntries(value: unknown): Outcome<readonly Entry[]> {
  if (value === null || value === undefined) return good([]);
  if (typeof value === 'string') return readText(value);
  if (Array.isArray(value)) return all(value.map(readItem));
  if (typeof value === 'object') return readObject(value);
  return bad(`« Répartition » vaut ${short(value)}, qui n’est ni un texte ni une liste : ${EXAMPLE}`);
}

const EXAMPLE = 'écrivez par exemple « 12 à Marie, 8 à Sofia ».';

function readText(text: string): Outcome<readonly Entry[]> {
  const trimmed = text.trim();
  if (!/^[[{"]/.test(trimmed)) return readPhrase(trimmed);
  const parsed = fromJson(trimmed);
  return parsed.ok ? readEntries(parsed.value) : parsed;
}

function fromJson(text: string): Outcome<unknown> {
  try {
    return good(JSON.parse(text));
  } catch {
    return bad(`« Répartition » commence comme du JSON mais n’en est pas : ${EXAMPLE}`);
  }
}

/** A comma between two digits is a decimal comma ("2,5 à Marie" must be refused as a fraction, not cut in two). */
const readPhrase = (text: string): Outcome<readonly Entry[]> =>
  all(
    text
      .split(/;|\n|\+|,(?!\d)|(?<!\d),|\s+et\s+/i)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(readPart),
  );

const NUMBER = String.raw`(?<nombre>[-−–]?\d+(?:[.,]\d+)?)`;
const LINK = String.raw`(?:leads?\s+)?(?:à\s+la|à\s+l[’']|à|a|aux|au|pour|chez)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^${NUMBER}\s*${LINK}(?:\s+|(?<=[’'])|[:=→]\s*)(?<qui>\D+)$`, 'iu'),
  new RegExp(String.raw`^(?<qui>\D+?)(?:\s*[:=→]\s*|\s+[-–—]\s+|\s+)${NUMBER}(?:\s*leads?)?$`, 'iu'),
];

function readPart(part: string): Outcome<readonly Entry[]> {
  for (const form of FORMS) {
    const found = form.exec(part)?.groups;
    if (found) return good([{ qui: (found.qui ?? '').trim(), nombre: toNumber(found.nombre ?? '') }]);
  }
  if (/\d/.test(part)) return bad(`« Répartition » : « ${part} » n’est pas compris : ${EXAMPLE}`);
  return good([{ qui: part, nombre: undefined }]);
}

const toNumber = (text: string): number =>
  Number(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.'));

function readItem(item: unknown): Outcome<readonly Entry[]> {
  if (typeof item === 'string')
    return UUID_ONLY.test(item) ? good([{ qui: item, nombre: undefined }]) : readPhrase(item);
  const written = Written.safeParse(item);
  const qui = written.success
    ? (written.data.membreId ?? written.data.personne ?? written.data.nom)
    : undefined;
  if (!written.success || qui === undefined || qui.trim() === '') {
    return bad(
      `« Répartition » : l’élément ${short(item)} ne dit pas à qui : donnez « membreId » ou « personne », et « nombre ».`,
    );
  }
  return good([{ qui, nombre: written.data.nombre ?? undefined }]);
}

const UUID_ONLY = /^\s*[0-9a-f-]{36}\s*$/i;

function readObject(value: object): Outcome<readonly Entry[]> {
  if ('demande' in value) return readEntries(value.demande);
  if ('membreId' in value || 'personne' in value) return readItem(value);
  return good(Object.entries(value).map(([qui, nombre]: [string, unknown]) => ({ qui, nombre })));
}

const short = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

function all(parts: readonly Outcome<readonly Entry[]>[]): Outcome<readonly Entry[]> {
  const faults = parts.flatMap((part) => (part.ok ? [] : part.erreurs));
  return faults.length > 0 ? bad(...faults) : good(parts.flatMap((part) => (part.ok ? part.value : [])));
}
