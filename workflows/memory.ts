/**
 * What MAX saw of a lead the last time, kept on the lead itself (`memoireMax`). Twenty's webhooks carry no previous values
 * and every record's `updatedAt` moves for many reasons, so only this tells which of two fields a person changed since.
 * Each rule owns one key and writes that key alone; `decide` joins the keys. Anything unreadable counts as never seen.
 */
import { z } from 'zod';
import type { Lead } from './state';
import { SuiviMemory } from './suivi/memory';

const Memory = z.object({
  /** The last distribution asked for (`creation`, `reattribution.<membre>`). */
  distribution: z.string().optional(),
  /** What the lead, its appointments and its attempts looked like; unreadable, it alone counts as never seen. */
  suivi: SuiviMemory.optional().catch(undefined),
});

export type Memory = z.infer<typeof Memory>;

export function memoryOf(lead: Pick<Lead, 'memoireMax'>): Memory {
  const read = Memory.safeParse(lead.memoireMax ?? {});
  return read.success ? read.data : {};
}

/** The whole value to write: what stands there, with the given keys in place of theirs. */
export const remembering = (lead: Pick<Lead, 'memoireMax'>, keys: unknown): unknown => ({
  ...memoryOf(lead),
  ...(keys as Partial<Memory>),
});
