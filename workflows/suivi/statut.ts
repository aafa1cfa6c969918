/** Which status may follow which when it is not the lead's own field that a person set (DESIGN §4.3, §4.4, §4.6). */
import type { ResultatTentative, Statut, StatutRendezVous } from '../../objects/vocabulary';

export type Outcome = 'EFFECTUE' | 'MANQUE' | 'MANQUE_PAR_NOUS';
export const isOutcome = (statut: StatutRendezVous): statut is Outcome =>
  statut === 'EFFECTUE' || statut === 'MANQUE' || statut === 'MANQUE_PAR_NOUS';

/** The result of an appointment that a status of the lead speaks of. */
export const RESULT_OF: Partial<Readonly<Record<Statut, Outcome>>> = {
  CONSULTATION_EFFECTUEE: 'EFFECTUE',
  CONSULTATION_MANQUEE: 'MANQUE',
};

/** What the lead becomes by a result; missed by us, it is ours to call again. */
export const STATUT_BY: Readonly<Record<Outcome, Statut>> = {
  EFFECTUE: 'CONSULTATION_EFFECTUEE',
  MANQUE: 'CONSULTATION_MANQUEE',
  MANQUE_PAR_NOUS: 'A_RECONTACTER',
};

/** Evaluated or client: a further appointment is part of the file, it does not start the process again. */
const EVALUATED: readonly Statut[] = ['QUALIFIE', 'NON_QUALIFIE', 'CLIENT'];

/** An appointment is made: also with one who had said no, or missed the last one. */
export const isBookable = (statut: Statut): boolean => !EVALUATED.includes(statut);

/** The result of an appointment is news until the lead was evaluated, or said no. */
export const isBeforeEvaluation = (statut: Statut): boolean =>
  isBookable(statut) && statut !== 'PAS_INTERESSE';

export const STATUT_OF: Readonly<Record<ResultatTentative, Statut>> = {
  REPONDU: 'CONTACTE',
  PAS_DE_REPONSE: 'A_RECONTACTER',
  RAPPEL_DEMANDE: 'A_RECONTACTER',
  PAS_INTERESSE: 'PAS_INTERESSE',
  RENDEZ_VOUS: 'RENDEZ_VOUS_PRIS',
};

/**
 * From where the result of an attempt moves the lead. A call tells less than an appointment or an evaluation, so it never
 * takes a lead back from those; "not interested" is said by the person and holds anywhere but for a client.
 */
export const MOVES: Readonly<Record<ResultatTentative, (from: Statut) => boolean>> = {
  REPONDU: (from) => from === 'NOUVEAU' || from === 'A_RECONTACTER',
  PAS_DE_REPONSE: (from) => from === 'NOUVEAU' || from === 'CONTACTE',
  RAPPEL_DEMANDE: (from) => from === 'NOUVEAU' || from === 'CONTACTE' || from === 'CONSULTATION_MANQUEE',
  PAS_INTERESSE: (from) => from !== 'CLIENT',
  RENDEZ_VOUS: isBookable,
};
