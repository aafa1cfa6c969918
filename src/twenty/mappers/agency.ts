/** Settings, wordings, team and members: Twenty's records → plain data. The settings are judged in `workflows/settings`. */
import { z } from 'zod';
import { LANGUE } from '../../../objects/vocabulary';
import type { Canal, Fonction } from '../../../objects/vocabulary';
import type { ReglageRecord } from '../../../workflows/settings/record';
import type { Membre, MembreEquipe, ModeleMessage } from '../../../workflows/state';
import { choice, choices, count, id, maybeDay, maybeId, orderedChoices, readRecords, text } from './wire';

const nothing = z.string().nullable();
const number = z.number().nullable();
const boolean = z.boolean().nullable();

const reglage = z.object({
  id,
  cle: text,
  parcours: nothing,
  erreurs: text,
  mode: nothing,
  modeCoach01: nothing,
  modeCoach02: nothing,
  modeCoach03: nothing,
  canauxPreferes: orderedChoices,
  fuseauHoraire: text,
  paysParDefaut: text,
  heureDebut: text,
  heureFin: text,
  heureDebutRappel: text,
  heureFinRappel: text,
  heureRappelVeille: text,
  heureRappelMatin: text,
  minutesRappelAvant: number,
  joursSansReponse: number,
  joursRelance: number,
  questionBudget: boolean,
  strategie: nothing,
  paiementRequis: boolean,
  modeRappel: nothing,
  modeInvitation: nothing,
  heureOuverture: text,
  heureFermeture: text,
  joursOuvres: orderedChoices,
  joursFeries: text,
  heuresPremierContact: number,
  heuresReattribution: number,
  heuresEscalade: number,
  tentativesSansReponse: number,
  dureeRendezVous: number,
  preavisRendezVous: number,
  joursRendezVous: number,
  nomAgence: text,
  telephoneAgence: text,
  strategieReattribution: nothing,
  heureSuivi: text,
  joursSuivi1: number,
  joursSuivi2: number,
  joursSuivi3: number,
  messagesParJour: number,
  moisConservation: number,
  moisConservationDesabonnes: number,
  valeursActives: z.unknown(),
}) satisfies z.ZodType<ReglageRecord>;

const modele = z.object({
  id,
  cle: text,
  canal: choice<Canal>(),
  sujet: text,
  corps: text,
  contentSidWhatsapp: text,
  actif: boolean.transform((value) => value ?? true),
}) satisfies z.ZodType<ModeleMessage>;

const membreEquipe = z.object({
  id,
  membreId: maybeId,
  fonction: choice<Fonction>(),
  capacite: number,
  poids: count(1),
  recoitDesLeads: boolean.transform((value) => value ?? true),
  absentDu: maybeDay,
  absentAu: maybeDay,
  langues: choices(LANGUE),
  lienCalendrier: text,
}) satisfies z.ZodType<MembreEquipe>;

const membre = z
  .object({
    id,
    name: z.object({ firstName: text, lastName: text }).nullable(),
    userEmail: text,
  })
  .transform(({ id: membreId, name, userEmail }): Membre => ({
    id: membreId,
    prenom: name?.firstName ?? '',
    nom: name?.lastName ?? '',
    courriel: userEmail.toLowerCase(),
  }));

export const readReglages = (nodes: readonly unknown[]) => readRecords('reglageMax', reglage, nodes);
export const readModeles = (nodes: readonly unknown[]) => readRecords('modeleMessage', modele, nodes);
export const readEquipe = (nodes: readonly unknown[]) => readRecords('membreEquipe', membreEquipe, nodes);
export const readMembres = (nodes: readonly unknown[]) => readRecords('workspaceMember', membre, nodes);
