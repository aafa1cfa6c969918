/** What a member's calendar shows: Twenty's records → plain data. */
import { z } from 'zod';
import type { StatutRendezVous, TypeConsultation } from '../../../objects/vocabulary';
import { choice, count, id, instant, link, maybeId, maybeInstant, phone, readRecords, text } from './wire';

const ORDINARY_DURATION = 30;
const lead = { id, name: text, prenom: text, telephone: phone };

const appointment = z.object({
  id,
  updatedAt: instant,
  debut: instant,
  dureeMinutes: count(ORDINARY_DURATION),
  statut: choice<StatutRendezVous>(),
  typeConsultation: choice<TypeConsultation>(),
  responsableId: maybeId,
  lieu: text,
  lienVisio: link,
  lead: z
    .object({ ...lead, conseillereId: maybeId, deletedAt: maybeInstant })
    .nullable()
    .transform((value) => (value?.deletedAt === null ? value : null)),
});

const callback = z
  .object({ ...lead, updatedAt: instant, prochainRappel: instant })
  .transform(({ updatedAt, prochainRappel, ...who }) => ({ lead: who, le: prochainRappel, updatedAt }));

export const readAppointments = (nodes: readonly unknown[]) => readRecords('rendezVous', appointment, nodes);
export const readCallbacks = (nodes: readonly unknown[]) => readRecords('lead', callback, nodes);
