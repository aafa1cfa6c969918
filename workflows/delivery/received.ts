/**
 * What the record of a received message (`sens: ENTRANT`, `statut: RECU`) says besides its text. `etape` is one of these
 * words, or '' for an ordinary reply; `raison` says in French what was noticed. Rules read them by the functions below.
 */
import type { MessageMax } from '../state';

export const ETAPE_RECUE = {
  /** The mail's own headers say that a machine wrote it (Auto-Submitted, Precedence…, RFC 3834). */
  automatique: 'réponse automatique',
  /** The provider has taken the words for a STOP, has answered it, and blocks what would still be sent. */
  stop: 'stop traité par Twilio',
  /** The provider has taken the words for a START, and has answered it. */
  start: 'retour traité par Twilio',
} as const;

type Received = Pick<MessageMax, 'sens' | 'etape'>;

const says = (message: Received, etape: string): boolean =>
  message.sens === 'ENTRANT' && message.etape === etape;

/** Said by its headers; an out-of-office that only its words betray is for the rules that read texts. */
export const isAutomatic = (message: Received): boolean => says(message, ETAPE_RECUE.automatique);
export const isProviderStop = (message: Received): boolean => says(message, ETAPE_RECUE.stop);
export const isProviderStart = (message: Received): boolean => says(message, ETAPE_RECUE.start);
