/**
 * What MAX saw of a lead the last time, kept on the lead itself (`memoireMax`). Twenty's webhooks carry no previous values
 * and every record's `updatedAt` moves for many reasons, so only this tells which of two fields a person changed since.
 * Each rule owns one key and writes that key alone; `decide` joins the keys. Anything unreadable counts as never seen.
 */
import { z } from 'zod';
import type { Lead } from './state';
import { GENRES } from './reponse/genre';
import { SuiviMemory } from './suivi/memory';

const Memory = z.object({
  /** The last distribution asked for (`creation`, `reattribution.<membre>`). */
  distribution: z.string().optional(),
  /** Older leads with the same e-mail or phone were looked for: `vus`, or what the one found has in common. */
  doublons: z.string().optional(),
  /** The callback's task, the date it was last given, and whose it was made. */
  rappel: z.object({ tache: z.string(), le: z.string(), membre: z.string().nullable() }).optional(),
  /** How many times CLIENT was put back for want of a payment. */
  clientRefuse: z.number().optional(),
  /** The last advisor; and, once there is a client record, whom lead and record last agreed on. */
  conseillere: z.object({ derniere: z.string().optional(), accord: z.string().nullish() }).optional(),
  /** The secretary who holds the lead after the consultation, since when, and whether a distribution was asked for. */
  reattribution: z.object({ de: z.string(), depuis: z.string(), demandee: z.boolean() }).optional(),
  /** How many times a client was taken back from the secretary, and from whom the last time. */
  remise: z.object({ fois: z.number(), de: z.string() }).optional(),
  /** Received messages that were taken in: what each of them is. */
  reponses: z.record(z.string(), z.enum(GENRES)).optional().catch(undefined),
  /** What MAX read (`workflows/lecture`): by field, the value it wrote and the words that decided. */
  lecture: z
    .object({
      /** Of the form's message that was read, a fingerprint. */
      message: z.string().optional(),
      valeurs: z
        .record(
          z.string(),
          z.object({ valeur: z.string(), mots: z.string(), par: z.literal('modele').optional() }),
        )
        .optional(),
      /** Of what MAX wrote into `lectureMax`, a fingerprint. */
      texte: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  /** The call that COACH-03 follows up: when it was, and of which appointment. */
  appel: z.object({ le: z.iso.datetime(), rendezVous: z.string().optional() }).optional().catch(undefined),
  /** The frame of a summary was written into `notesCoaching`. */
  compteRendu: z.boolean().optional().catch(undefined),
  /** The import that made the lead, and what it wrote on it: to be undone while nobody has changed it. */
  import: z.object({ de: z.string(), empreinte: z.string() }).optional(),
  /** What the lead, its appointments and its attempts looked like; unreadable, it alone counts as never seen. */
  suivi: SuiviMemory.optional().catch(undefined),
});

export type Memory = z.infer<typeof Memory>;

const NOTHING: Memory = {};
/** Many rules ask for the memory of one lead, and reading it is slow. */
const readings = new WeakMap<object, Memory>();

export function memoryOf({ memoireMax }: Pick<Lead, 'memoireMax'>): Memory {
  if (typeof memoireMax !== 'object' || memoireMax === null) return NOTHING;
  const known = readings.get(memoireMax);
  if (known !== undefined) return known;
  const read = Memory.safeParse(memoireMax);
  const memory = read.success ? read.data : NOTHING;
  readings.set(memoireMax, memory);
  return memory;
}

/** The whole value to write: what stands there, with the given keys in place of theirs. */
export const remembering = (lead: Pick<Lead, 'memoireMax'>, keys: unknown): unknown => ({
  ...memoryOf(lead),
  ...(keys as Partial<Memory>),
});
