/** A delivery receipt of Twilio, from its form to plain data. */
import { withClasse } from '../../workflows/delivery/failure';
import type { Receipt } from '../receipt';
import { faultSentence, twilioFault } from './errors';
import { valueOf, type Form } from './form';

export type ParsedStatus =
  { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly because: string };

/** The parameter of the callback's URL that carries our record's id. */
export const MESSAGE_PARAMETER = 'message';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** `query` is the callback URL's own, without "?". What says nothing new (queued, sending) is not a receipt. */
export function parseStatus(form: Form, query: string): ParsedStatus {
  const sid = valueOf(form, 'MessageSid') || valueOf(form, 'SmsSid');
  const status = valueOf(form, 'MessageStatus') || valueOf(form, 'SmsStatus');
  if (sid === '') return { ok: false, because: 'appel sans identifiant de message' };
  const tag = new URLSearchParams(query).get(MESSAGE_PARAMETER) ?? '';
  const code = Number(valueOf(form, 'ErrorCode')) || 0;
  const receipt = receiptOf({ sid, status, code, messageId: UUID.test(tag) ? tag : null });
  return receipt ? { ok: true, receipt } : { ok: false, because: 'état intermédiaire' };
}

export type TwilioState = {
  readonly sid: string;
  readonly status: string;
  /** 0: none. */
  readonly code: number;
  readonly messageId: string | null;
};

/** The same receipt whether Twilio called us or we read it in its history; null for a state on the way. */
export function receiptOf({ sid, status, code, messageId }: TwilioState): Receipt | null {
  const to = (statut: Receipt['statut'], raison: string): Receipt => ({
    idFournisseur: sid,
    messageId,
    statut,
    raison,
  });
  switch (status) {
    case 'sent':
      return to('ENVOYE', 'remis à l’opérateur');
    case 'delivered':
    case 'partially_delivered':
      return to('DELIVRE', 'délivré');
    case 'read':
      return to('LU', 'lu par la personne');
    case 'failed':
    case 'undelivered':
      return to('ECHEC', failure(code));
    case 'canceled':
      return to('ECHEC', withClasse('l’envoi a été annulé chez Twilio', 'OPERATEUR'));
    default:
      return null;
  }
}

const failure = (code: number): string => {
  if (code === 0) return withClasse('le message n’a pas été remis', 'OPERATEUR');
  return withClasse(faultSentence(code), twilioFault(code)?.classe ?? 'OPERATEUR');
};
