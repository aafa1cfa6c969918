/**
 * Takes out of a recording what must not be published (tokens, secrets, addresses) and what changes at every take (ids, dates,
 * prefix). What replaces it is made from the order of appearance, so equal things stay equal and later dates stay later.
 */
import { recordId } from '../../src/kernel/keys';
import type { Entry, Recording } from './recording';

/** The prefix every published recording speaks with. */
export const PREFIX = 'contratxxxx';
/** The server's address in a published recording. */
export const HOST = 'http://twenty.recorded';
const SECRET = 'c0de'.repeat(16);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;
/** A cursor is base64 of JSON that holds an id. */
const CURSOR = /"(eyJ[\w+/]+=*)"/g;

/** What one take knows: when it ran, whom it spoke to, which ids the case chose, and what the scene's recording made of its own. */
export type Take = {
  readonly server: string;
  readonly from: Date;
  readonly to: Date;
  readonly issued: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, string>;
};

/** Only what must not be published; ids and dates stay (a signature is about exact bytes). */
export function withoutSecrets(recording: Recording, take: Take): Recording {
  return edit(recording, (text) => hideSecrets(text, take.server));
}

/** Fit to be committed, and to be compared with another take. Also answers the ids it replaced, for the cases of a scene. */
export function canonical(
  recording: Recording,
  take: Take,
): { readonly recording: Recording; readonly ids: ReadonlyMap<string, string> } {
  const bare = edit(recording, (text) => openCursors(hideSecrets(text, take.server)));
  const ids = namesForIds(bare, recording, take);
  const dates = namesForDates(bare, take);
  const rename = (text: string): string =>
    closeCursors(
      renamePrefix(
        text.replace(UUID, (id) => ids.get(id) ?? id).replace(INSTANT, (date) => dates.get(date) ?? date),
        recording.prefix,
      ),
    );
  return { recording: { ...edit(bare, rename), prefix: PREFIX }, ids };
}

function hideSecrets(text: string, server: string): string {
  return text
    .replace(JWT, '<JWT>')
    .replace(/("secret":\s*")[0-9a-f]{64}"/g, `$1${SECRET}"`)
    .replaceAll(server, HOST)
    .replaceAll(server.replace('127.0.0.1', 'localhost'), HOST);
}

/** Ids that first appear in an answer are the server's; those that first appear in a request are the case's own words. */
function namesForIds(bare: Recording, original: Recording, take: Take): ReadonlyMap<string, string> {
  const ids = new Map(take.known);
  const literal = new Set<string>();
  for (const [word, id] of take.issued) ids.set(id, recordId(`${PREFIX}.${original.case}.${word}`));
  for (const { asked, answered } of halves(bare)) {
    for (const [id] of asked.matchAll(UUID)) if (!ids.has(id)) literal.add(id);
    for (const [id] of answered.matchAll(UUID)) {
      if (!ids.has(id) && !literal.has(id)) ids.set(id, recordId(`${original.case}.${ids.size}`));
    }
  }
  return ids;
}

/** Dates of the time of the take itself, in order, one second apart; a date a case wrote in a request is left alone. */
function namesForDates(bare: Recording, take: Take): ReadonlyMap<string, string> {
  const literal = new Set<string>();
  const volatile = new Set<string>();
  for (const { asked, answered } of halves(bare)) {
    for (const [date] of asked.matchAll(INSTANT)) if (!volatile.has(date)) literal.add(date);
    for (const [date] of answered.matchAll(INSTANT)) {
      if (!literal.has(date) && isDuring(date, take)) volatile.add(date);
    }
  }
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  const inOrder = [...volatile].sort((a, b) => Date.parse(a) - Date.parse(b));
  return new Map(inOrder.map((date, at) => [date, new Date(start + at * 1_000).toISOString()]));
}

function isDuring(date: string, { from, to }: Take): boolean {
  const at = Date.parse(date);
  return at >= from.getTime() - 600_000 && at <= to.getTime() + 26 * 3_600_000;
}

function halves(recording: Recording): { readonly asked: string; readonly answered: string }[] {
  return recording.entries.map((entry) => {
    if ('send' in entry) return { asked: JSON.stringify(entry.send), answered: JSON.stringify(entry.answer) };
    if ('together' in entry)
      return { asked: JSON.stringify(entry.together), answered: JSON.stringify(entry.answers) };
    if ('flood' in entry) return { asked: JSON.stringify(entry.flood), answered: JSON.stringify(entry.runs) };
    return { asked: '', answered: JSON.stringify(entry) };
  });
}

function renamePrefix(text: string, prefix: string): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return text.replaceAll(prefix, PREFIX).replaceAll(capital(prefix), capital(PREFIX));
}

const OPEN = 'cursor:';
const openCursors = (text: string): string =>
  text.replace(CURSOR, (_whole, cursor: string) =>
    JSON.stringify(OPEN + Buffer.from(cursor, 'base64').toString('utf8')),
  );
const closeCursors = (text: string): string =>
  text.replace(/"cursor:((?:[^"\\]|\\.)*)"/g, (whole) => {
    const plain = (JSON.parse(whole) as string).slice(OPEN.length);
    return JSON.stringify(Buffer.from(plain, 'utf8').toString('base64'));
  });

function edit(recording: Recording, change: (text: string) => string): Recording {
  return { ...recording, entries: JSON.parse(change(JSON.stringify(recording.entries))) as readonly Entry[] };
}
