/** The pace towards Twenty, kept with the other processes of ours on the same queue: one bucket, however many they are. */
import { z } from 'zod';
import { within } from '../service/within';
import type { Limit } from './bucket';
import { firstPace, ownPace, type Pace, type PaceStore } from './pace';

/** What it needs of the queue's home (`src/queue/notes.ts`). */
export type Notes = {
  read(name: string): Promise<{ readonly note: string | null; readonly now: number }>;
  swap(name: string, from: string | null, to: string): Promise<boolean>;
};

const NOTE = 'rythme';
/** A call to Twenty is not held up longer by a home that does not answer: then this process paces itself, as if alone. */
const PATIENCE_MS = 2_000;

const limit = z.object({ tokens: z.number().positive(), windowMs: z.number().positive() });
const bucket = z.object({ tokens: z.number(), countedAt: z.number() });
const written = z.object({
  /** Tokens a minute that were configured when it was written: another configuration makes another pace. */
  reglage: z.number(),
  pace: z.object({
    ...{ short: limit, long: limit, shortBucket: bucket, longBucket: bucket },
    ...{ silentUntil: z.number(), silence: z.number() },
  }),
});

/** As text; what is no JSON is nothing either. */
const stored = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(written);

export function sharedPace(notes: Notes, short: Limit, long: Limit, now: () => number): PaceStore {
  const own = ownPace(firstPace(short, long, now()), now);
  const seenAs = new WeakMap<Pace, string | null>();
  return {
    async read() {
      try {
        const { note, now: at } = await within(notes.read(NOTE), PATIENCE_MS);
        const pace = parse(note, long) ?? firstPace(short, long, at);
        seenAs.set(pace, note);
        return { pace, now: at };
      } catch {
        return own.read();
      }
    },
    async swap(from, to) {
      const note = seenAs.get(from);
      if (note === undefined) return own.swap(from, to);
      const next = JSON.stringify({ reglage: long.tokens, pace: to });
      // There was room a moment ago: a home that falls silent now does not keep this one call back.
      return within(notes.swap(NOTE, note, next), PATIENCE_MS).catch(() => true);
    },
  };
}

function parse(note: string | null, long: Limit): Pace | null {
  if (note === null) return null;
  const read = stored.safeParse(note);
  return read.success && read.data.reglage === long.tokens ? read.data.pace : null;
}
