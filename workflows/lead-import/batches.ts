/** A plan carried out two hundred leads at a time, from wherever it was cut (DESIGN §2.6). */
import { BATCH } from '../distribution/apply';
import type { NewLead } from './people';
import type { Completion, ImportPlan } from './plan';

/** What is in Twenty already, by lead. */
export type Done = { readonly crees: ReadonlySet<string>; readonly completes: ReadonlySet<string> };

export type Batch =
  | { readonly do: 'create'; readonly leads: readonly NewLead[] }
  | { readonly do: 'complete'; readonly completions: readonly Completion[] };

/** Creations in the order of the file (a duplicate may point at an earlier row), then completions; null: all is done. */
export function nextBatch({ creations, completions }: ImportPlan, done: Done): Batch | null {
  const leads = firstOf(creations, ({ id }) => !done.crees.has(id));
  if (leads.length > 0) return { do: 'create', leads };
  const rest = firstOf(completions, ({ leadId }) => !done.completes.has(leadId));
  return rest.length > 0 ? { do: 'complete', completions: rest } : null;
}

function firstOf<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (wanted(item)) found.push(item);
    if (found.length === BATCH) break;
  }
  return found;
}

/** Per cent of the writes that are made: 100 only when nothing is left. */
export function progressOf({ creations, completions }: ImportPlan, done: Done): number {
  const total = creations.length + completions.length;
  if (total === 0) return 100;
  const crees = creations.filter(({ id }) => done.crees.has(id)).length;
  const completes = completions.filter(({ leadId }) => done.completes.has(leadId)).length;
  return Math.floor((100 * (crees + completes)) / total);
}
