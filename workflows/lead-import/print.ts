/** What an import wrote on a lead, as a fingerprint: it still fits as long as nobody has changed any of it. */
import { recordId } from '../../src/kernel/keys';
import type { Lead } from '../state';

/** Fields that the import or a person writes, and no rule of MAX by itself. */
const OURS = [
  'name',
  'prenom',
  'courriel',
  'telephone',
  'parcours',
  'statut',
  'message',
  'langue',
  'fuseauHoraire',
  'ville',
  'pays',
  'dateRendezVous',
  'typeConsultation',
  'prochainRappel',
  'canauxAutorises',
  'desabonneLe',
  'admissibilite',
  'notesEvaluation',
  'paiementInitialLe',
  'montantPaiement',
  'modeMax',
] as const satisfies readonly (keyof Lead)[];

export const printOf = (lead: Pick<Lead, (typeof OURS)[number]>): string =>
  recordId(JSON.stringify(OURS.map((name) => lead[name])));
