/**
 * The reasons for which MAX itself cancels a message, word for word as they stand in `messageMax.raison`. A closed list,
 * because it is read back: a message cancelled for one of REVERSIBLE may come back when the cause is gone; any other
 * cancellation is a person's, and stays. Changing a sentence orphans the messages cancelled under the old one.
 */
import type { StatutRendezVous } from '../objects/vocabulary';

export const REASON = {
  desabonne: 'la personne s’est désabonnée',
  pasInteresse: 'le lead est « Pas intéressé »',
  leadSupprime: 'le lead a été supprimé',
  gagne: 'le coaching est « Gagné »',
  perdu: 'le coaching est « Perdu »',
  modeConseil: 'mode CONSEIL',
  doublon: 'doublon probable d’un autre lead : à la personne qui le suit de trancher',
  avance: 'le parcours est déjà plus avancé',
  parcoursChange: 'le lead n’est plus du parcours coaching',
  parcoursCoaching: 'le lead est passé au parcours coaching',
  aRepondu: 'la personne a répondu',
  rendezVousDeplace: 'rendez-vous déplacé',
  rendezVousSupprime: 'rendez-vous supprimé',
  rendezVousAnnule: 'rendez-vous annulé',
  rendezVousReporte: 'rendez-vous reporté',
  rendezVousEffectue: 'rendez-vous effectué',
  rendezVousManque: 'rendez-vous manqué',
  rendezVousManqueParNous: 'rendez-vous manqué par nous',
  rendezVousSansDate: 'rendez-vous sans date',
  autreResponsable: 'une autre personne est responsable du rendez-vous',
  rendezVousMaintenu: 'le rendez-vous a de nouveau lieu',
  budgetConnu: 'le budget est connu',
  appelChange: 'l’appel n’est plus marqué comme réalisé ce jour-là',
  motivationChangee: 'la motivation a changé : un autre message convient',
  absenceRetiree: 'le rendez-vous n’est plus marqué manqué',
  autreRendezVous: 'un autre rendez-vous est pris',
  deRetour: 'la personne accepte de nouveau les messages',
  sansAccord: 'la personne n’a pas donné son accord pour ce canal',
} as const;
export type Reason = (typeof REASON)[keyof typeof REASON];

/** Expired although it was to be sent, word for word: read back to tell whether a person was reminded (`suivi/reminded`). */
export const TROP_TARD = 'le moment où ce message servait est passé';

/** An answer is an answer: it stays true. Everything else may stop being true. */
const REVERSIBLE: ReadonlySet<string> = new Set(
  Object.values(REASON).filter((reason) => reason !== REASON.aRepondu),
);

/** Was this cancellation ours, and of a kind that can be taken back? */
export const isReversible = (raison: string): boolean => REVERSIBLE.has(raison);

/** Why the reminders of an appointment in this status are cancelled; null while it is to take place. */
export const ENDED: Readonly<Record<StatutRendezVous, Reason | null>> = {
  PLANIFIE: null,
  CONFIRME: null,
  EFFECTUE: REASON.rendezVousEffectue,
  MANQUE: REASON.rendezVousManque,
  MANQUE_PAR_NOUS: REASON.rendezVousManqueParNous,
  REPORTE: REASON.rendezVousReporte,
  ANNULE: REASON.rendezVousAnnule,
};
