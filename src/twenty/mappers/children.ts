/** What hangs on a lead: Twenty's records → the state the deciders look at. */
import { z } from 'zod';
import type {
  Canal,
  CanalTentative,
  NatureNotification,
  ResultatTentative,
  Scenario,
  Sens,
  StatutMessage,
  StatutRendezVous,
  TypeConsultation,
} from '../../../objects/vocabulary';
import type { MessageMax, NotificationMax, RendezVous, TentativeContact } from '../../../workflows/state';
import { choice, count, link, maybeId, maybeInstant, readRecords, stored, text } from './wire';

/** Minutes an appointment lasts when staff cleared the field; the default of `rendezVous.object.ts`. */
const ORDINARY_DURATION = 30;

const rendezVous = z.object({
  ...stored,
  name: text,
  leadId: maybeId,
  responsableId: maybeId,
  debut: maybeInstant,
  dureeMinutes: count(ORDINARY_DURATION),
  typeConsultation: choice<TypeConsultation>(),
  statut: choice<StatutRendezVous>(),
  lieu: text,
  lienVisio: link,
}) satisfies z.ZodType<RendezVous>;

const messageMax = z.object({
  ...stored,
  cle: text,
  leadId: maybeId,
  rendezVousId: maybeId,
  scenario: choice<Scenario>(),
  etape: text,
  canal: choice<Canal>(),
  sens: choice<Sens>(),
  statut: choice<StatutMessage>(),
  prevuLe: maybeInstant,
  envoyeLe: maybeInstant,
  destinataire: text,
  sujet: text,
  corps: text,
  texteMax: text,
  raison: text,
  idFournisseur: text,
}) satisfies z.ZodType<MessageMax>;

const notificationMax = z.object({
  ...stored,
  cle: text,
  destinataireId: maybeId,
  nature: choice<NatureNotification>(),
  leadId: maybeId,
}) satisfies z.ZodType<NotificationMax>;

const tentativeContact = z.object({
  ...stored,
  leadId: maybeId,
  auteurId: maybeId,
  canal: choice<CanalTentative>(),
  resultat: choice<ResultatTentative>(),
  le: maybeInstant,
}) satisfies z.ZodType<TentativeContact>;

export const readRendezVous = (nodes: readonly unknown[]) => readRecords('rendezVous', rendezVous, nodes);
export const readMessages = (nodes: readonly unknown[]) => readRecords('messageMax', messageMax, nodes);
export const readNotifications = (nodes: readonly unknown[]) =>
  readRecords('notificationMax', notificationMax, nodes);
export const readTentatives = (nodes: readonly unknown[]) =>
  readRecords('tentativeContact', tentativeContact, nodes);
