/** Which refusals of a rule are about a message that somebody might expect, and which only say that there is nothing to write. */
import type { Decision } from '../decisions';

type Nothing = Extract<Decision, { do: 'nothing' }>;

/** Rules that write to leads and to the team; the others keep the file. */
const WRITES = /^(COACH-\d|rappel de consultation|invitation)/;

/** The occasion is missing, over, or taken already. A reason that is not here is shown: better a line too many. */
const NO_OCCASION: readonly RegExp[] = [
  /exist(e|ent) déjà$/,
  /^les questions ne se posent qu’une fois/,
  /^le lead n’est pas du parcours/,
  /^le lead n’est plus du parcours/,
  /^le parcours coaching a ses propres/,
  /^le parcours est déjà plus avancé/,
  /^aucun (rendez-vous|appel)/,
  /^aucune (consultation|invitation)/,
  /^l’invitation est partie/,
  /^le rendez-vous (est passé|annulé est passé|a eu lieu|a été pris après)/,
  /^la personne responsable a été prévenue/,
  /^personne n’est responsable/,
  /^le lead a été supprimé/,
  /^les questions ne sont pas parties/,
  /^le réglage ne demande pas le budget/,
  /^le compte rendu est là/,
];

export const isRefusal = ({ rule, because }: Nothing): boolean =>
  WRITES.test(rule) && !NO_OCCASION.some((reason) => reason.test(because));
