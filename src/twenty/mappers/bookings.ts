/** What a lead's page needs of an appointment: Twenty's records → plain data. */
import { z } from 'zod';
import type { StatutRendezVous } from '../../../objects/vocabulary';
import { choice, count, id, maybeId, maybeInstant, readRecords } from './wire';

const ORDINARY_DURATION = 30;

const diary = z.object({
  id,
  debut: maybeInstant,
  dureeMinutes: count(ORDINARY_DURATION),
  statut: choice<StatutRendezVous>(),
  responsableId: maybeId,
  lead: z.object({ conseillereId: maybeId, deletedAt: maybeInstant }).nullable(),
});

export const readDiary = (nodes: readonly unknown[]) => readRecords('rendezVous', diary, nodes);
