/** What the retention rule looks at first of a lead. */
import { z } from 'zod';
import type { Parcours, Statut, StatutCoaching } from '../../../objects/vocabulary';
import type { Candidate } from '../../../workflows/conservation/standing';
import { choice, id, maybeInstant, readRecords, text } from './wire';

const candidate = z.object({
  id,
  parcours: choice<Parcours>(),
  statut: choice<Statut>(),
  statutCoaching: choice<StatutCoaching>(),
  paiementInitialLe: maybeInstant,
  cleExterne: text,
}) satisfies z.ZodType<Candidate>;

export const readCandidates = (nodes: readonly unknown[]) => readRecords('lead', candidate, nodes);
