/**
 * WhatsApp's window: a business writes freely until 24 hours after the person's last message, and only in approved templates
 * after that (DESIGN §5). Our own clock is not the truth: where WhatsApp refused us all the same, the record's `repli` says so.
 */
import { hours, isBefore, plus } from '../../src/kernel/time';
import type { LeadState, MessageMax } from '../state';

export const WINDOW = hours(24);

const NEVER = 'la personne n’a encore rien écrit sur WhatsApp';
const LONG_AGO = 'plus de 24 heures depuis le dernier message WhatsApp de la personne';
export const REFUSED = 'WhatsApp a refusé l’envoi hors de sa fenêtre de 24 heures';

/** Why a text of ours cannot leave as it is; null where it can, or the message takes another channel. */
export function windowClosedBecause(message: MessageMax, state: LeadState, now: Date): string | null {
  if (message.canal !== 'WHATSAPP') return null;
  if (message.repli !== '') return REFUSED;
  const last = lastWhatsappFrom(state);
  if (last === null) return NEVER;
  return isBefore(now, plus(last, WINDOW)) ? null : LONG_AGO;
}

/** Also one in the bin: it was received. */
function lastWhatsappFrom({ messages }: LeadState): Date | null {
  let last: Date | null = null;
  for (const { sens, canal, envoyeLe, createdAt } of messages) {
    if (sens !== 'ENTRANT' || canal !== 'WHATSAPP') continue;
    const at = envoyeLe ?? createdAt;
    if (last === null || isBefore(last, at)) last = at;
  }
  return last;
}
