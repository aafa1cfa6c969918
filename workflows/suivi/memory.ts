/**
 * What MAX saw last of a lead's status, date, appointments and attempts: the base of the three-way merge (`lead.memoireMax`,
 * key `suivi`). Absent parts mean the ordinary ones of a newcomer, so that a lead with nothing to remember costs no write.
 */
import { z } from 'zod';

const Instant = z.iso.datetime();

/** One appointment as it was; those without a date are not remembered. */
const Seen = z.object({ statut: z.string(), debut: Instant, type: z.string().optional() });
export type SeenRendezVous = z.infer<typeof Seen>;

/** A missed appointment: when MAX saw it missed (absent: before MAX came), and whether it stands in `nombreNoShow`. */
const Miss = z.object({ le: Instant.optional(), compte: z.boolean() });
export type Miss = z.infer<typeof Miss>;

export const SuiviMemory = z.object({
  /** Absent: NOUVEAU. */
  statut: z.string().optional(),
  date: Instant.optional(),
  /** Only beside a date: alone it concerns no appointment. */
  type: z.string().optional(),
  /** Marks of coaching that stand on the lead (`marks.ts`). */
  marques: z.array(z.string()).optional(),
  /** The last person in charge, while an appointment is open. */
  conseillere: z.string().optional(),
  rendezVous: z.record(z.string(), Seen).optional(),
  /** Result by attempt. */
  tentatives: z.record(z.string(), z.string()).optional(),
  manques: z.record(z.string(), Miss).optional(),
  /** Since when the lead is RENDEZ_VOUS_PRIS without an appointment. */
  sansDate: Instant.optional(),
  /** When MAX met a lead that was there before it: what was over by then is not asked about. */
  adopte: Instant.optional(),
  /** What stood in `qualification` before MAX wrote NON_QUALIFIE for the no-shows. */
  disqualifie: z.object({ qualification: z.string().nullable(), raison: z.string() }).optional(),
});
export type SuiviMemory = z.infer<typeof SuiviMemory>;

const SHAPE = Object.keys(SuiviMemory.shape) as readonly (keyof SuiviMemory)[];

/** Without the empty parts, names in one order: Twenty's JSON column keeps neither order nor `undefined`. */
export function tidy(memory: SuiviMemory): SuiviMemory {
  const kept = SHAPE.flatMap((name) => {
    const value = sorted(memory[name]);
    return isEmpty(value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

export const isSame = (a: SuiviMemory, b: SuiviMemory): boolean =>
  JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

export const isNothing = (memory: SuiviMemory): boolean => Object.keys(tidy(memory)).length === 0;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === 'NOUVEAU' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]),
  );
}
