/** What changed between two takes of a case, beyond ids, dates, signatures and the run's own names. */
import type { Entry, Recording } from './recording';

const MOST = 8;

/** Lines like `entries[3].answer.body.data…: "avant" → "après"`; empty when the two say the same. */
export function differences(before: Recording, after: Recording): readonly string[] {
  const lines = [...compare('', blank(before), blank(after))];
  return lines.length > MOST ? [...lines.slice(0, MOST), `… et ${lines.length - MOST} de plus`] : lines;
}

function blank(recording: Recording): unknown {
  const { prefix } = recording;
  const capital = prefix.charAt(0).toUpperCase() + prefix.slice(1);
  const text = JSON.stringify({ twenty: recording.twenty, entries: recording.entries.map(opened) })
    .replaceAll(prefix, '<prefix>')
    .replaceAll(capital, '<Prefix>')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<instant>')
    .replace(/\b[0-9a-f]{32,}\b/g, '<hex>')
    .replace(/\b(FK|IDX|UQ)_[0-9a-f]{20,}/g, '$1_<hex>')
    .replace(/"\d{13}"/g, '"<ms>"')
    .replace(/127\.0\.0\.1:\d+/g, '<host>')
    .replace(/"[A-Za-z0-9+/]{60,}={0,2}"/g, '"<cursor>"');
  const { twenty, entries } = JSON.parse(text) as { twenty: string; entries: Record<string, unknown>[] };
  // Numbered by name, so that the exchanges themselves keep their order.
  return { twenty, entries: Object.fromEntries(entries.map((entry, at) => [at, unordered(entry)])) };
}

/** Twenty answers many lists in an order of chance; where the order matters, an assertion says so. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.map((item) => JSON.stringify(unordered(item)));
    return texts.sort().map((text) => JSON.parse(text) as unknown);
  }
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unordered(item)]));
}

/** A delivery's body is text for the signature's sake; what it says is compared part by part. */
function opened(entry: Entry): unknown {
  if (!('heard' in entry)) return entry;
  return { heard: entry.heard.map(({ headers, body }) => ({ headers, body: JSON.parse(body) as unknown })) };
}

function* compare(path: string, before: unknown, after: unknown): Generator<string> {
  if (isTree(before) && isTree(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* compare(path === '' ? key : `${path}.${key}`, before[key], after[key]);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    yield `${path} : ${short(before)} → ${short(after)}`;
  }
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const short = (value: unknown): string => (JSON.stringify(value) ?? 'absent').slice(0, 120);
