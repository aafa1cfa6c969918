/** What hangs on a lead: Twenty's records → the state the deciders look at. */
import { z } from 'zod';
import type {
  Accord,
  Canal,
  CanalTentative,
  NatureNotification,
  ReponseRendezVous,
  ResultatTentative,
  Scenario,
  Sens,
  StatutMessage,
  StatutRendezVous,
  TypeConsultation,
} from '../../../objects/vocabulary';
import type {
  Client,
  MessageMax,
  NotificationMax,
  Recommandation,
  RendezVous,
  Tache,
  TentativeContact,
} from '../../../workflows/state';
import { choice, count, id, link, maybeId, maybeInstant, readRecords, stored, text } from './wire';

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
  reponse: choice<ReponseRendezVous>(),
  reponseLe: maybeInstant,
  reponseTexte: text,
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
  repli: text,
  accord: choice<Accord>(),
  idFournisseur: text,
}) satisfies z.ZodType<MessageMax>;

const notificationMax = z.object({
  ...stored,
  cle: text,
  destinataireId: maybeId,
  nature: choice<NatureNotification>(),
  leadId: maybeId,
  name: text,
  texte: text,
  courrielLe: maybeInstant,
}) satisfies z.ZodType<NotificationMax>;

const tentativeContact = z.object({
  ...stored,
  leadId: maybeId,
  auteurId: maybeId,
  canal: choice<CanalTentative>(),
  resultat: choice<ResultatTentative>(),
  le: maybeInstant,
}) satisfies z.ZodType<TentativeContact>;

const recommandation = z.object({
  ...stored,
  leadId: maybeId,
  rang: count(1),
  note: text,
  procedure: z.object({ id, name: text, lien: link }).nullable(),
}) satisfies z.ZodType<Recommandation>;

const client = z.object({
  ...stored,
  leadId: maybeId,
  personneId: maybeId,
  conseillereId: maybeId,
}) satisfies z.ZodType<Client>;

/** A link and its task, flattened; a link whose task is gone is nothing. */
const tache = z
  .object({
    targetLeadId: maybeId,
    deletedAt: maybeInstant,
    task: z
      .object({
        id,
        title: text,
        status: z.string().nullable(),
        dueAt: maybeInstant,
        assigneeId: maybeId,
        deletedAt: maybeInstant,
      })
      .nullable(),
  })
  .transform(({ targetLeadId, deletedAt, task }): readonly Tache[] =>
    task === null
      ? []
      : [
          {
            id: task.id,
            leadId: targetLeadId,
            titre: task.title,
            statut: task.status,
            echeance: task.dueAt,
            responsableId: task.assigneeId,
            deletedAt: task.deletedAt ?? deletedAt,
          },
        ],
  );

export const readRecommandations = (nodes: readonly unknown[]) =>
  readRecords('recommandation', recommandation, nodes);
export const readClients = (nodes: readonly unknown[]) => readRecords('client', client, nodes);
export const readTaches = (nodes: readonly unknown[]): readonly Tache[] =>
  readRecords('taskTarget', tache, nodes).flat();
export const readRendezVous = (nodes: readonly unknown[]) => readRecords('rendezVous', rendezVous, nodes);
export const readMessages = (nodes: readonly unknown[]) => readRecords('messageMax', messageMax, nodes);
export const readNotifications = (nodes: readonly unknown[]) =>
  readRecords('notificationMax', notificationMax, nodes);
export const readTentatives = (nodes: readonly unknown[]) =>
  readRecords('tentativeContact', tentativeContact, nodes);
