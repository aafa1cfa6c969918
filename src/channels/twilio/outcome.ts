/** From what Twilio's API does to what becomes of the message. */
import { faultSentence, twilioFault } from '../../../webhooks/twilio/errors';
import type { Outcome } from '../../service/ports';
import { callFault } from './client';

/**
 * A 4xx is certain: nothing was sent. A 5xx and a lost answer are not: Twilio may have taken the message, and is asked later
 * instead of being sent it twice.
 */
export function outcomeOf(cause: unknown): Outcome {
  const fault = callFault(cause);
  switch (fault.kind) {
    case 'never-left':
      return {
        outcome: 'later',
        because: 'Twilio est injoignable : vérifiez la connexion du serveur de MAX',
      };
    case 'lost':
      return { outcome: 'unknown', because: 'la réponse de Twilio s’est perdue : envoi à vérifier' };
    case 'answered':
      return answered(fault.status, fault.code);
  }
}

function answered(status: number, code: number): Outcome {
  const known = twilioFault(code) ?? twilioFault(OF_STATUS[status] ?? 0);
  if (known?.then === 'later') return { outcome: 'later', because: known.because, classe: known.classe };
  if (status >= 500)
    return { outcome: 'unknown', because: `Twilio est en panne (HTTP ${status}) : envoi à vérifier` };
  const because = code === 0 ? `Twilio a refusé l’envoi (HTTP ${status})` : faultSentence(code);
  return { outcome: 'refused', because, classe: known?.classe ?? 'OPERATEUR' };
}

/** Statuses that say enough when no code comes along. */
const OF_STATUS: Readonly<Record<number, number>> = { 401: 20003, 403: 20005, 429: 20429 };
