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
  /** The status it had then, as long as it has it. */
  adopteEn: z.string().optional(),
  /** What stood in `qualification` before MAX wrote NON_QUALIFIE for the no-shows. */
  disqualifie: z.object({ qualification: z.string().nullable(), raison: z.string() }).optional(),
});
export type SuiviMemory = z.infer<typeof SuiviMemory>;

/** Built by MAX: empty parts left out. */
export const isNothing = (memory: SuiviMemory): boolean => Object.keys(memory).length === 0;

/** Without the empty parts, so that what has nothing to say is nothing. */
export function tidy(memory: SuiviMemory): SuiviMemory {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(memory)) if (!isEmpty(value)) kept[name] = value;
  return kept;
}

/** Whatever the order of the names: Twenty's JSON column keeps none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a).filter((name) => (a as Part)[name] !== undefined);
  const others = Object.keys(b).filter((name) => (b as Part)[name] !== undefined);
  return (
    names.length === others.length && names.every((name) => isSame((a as Part)[name], (b as Part)[name]))
  );
}

type Part = Readonly<Record<string, unknown>>;

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === 'NOUVEAU';
  for (const name in value) if ((value as Part)[name] !== undefined) return false;
  return true;
}
