/** Leads as possible senders, and messages as receipts and replies name them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import type { StatutMessage } from '../../../objects/vocabulary';
import type { OwnMessage, ReceivedMessage, Sender } from '../../service/inbound-ports';
import type { MessageMaxCreateInput } from '../generated/operations';
import { sayable } from './out';
import { choice, email, id, instant, maybeId, maybeInstant, readRecords, text } from './wire';

/** The same number however it was typed: with a trunk zero, or whole in the number's own field. */
const anyPhone = z
  .object({ primaryPhoneNumber: z.string().nullable(), primaryPhoneCallingCode: z.string().nullable() })
  .nullable()
  .transform((value) => {
    const number = value?.primaryPhoneNumber?.trim() ?? '';
    const calling = value?.primaryPhoneCallingCode?.trim() ?? '';
    return e164(number.startsWith('+') ? number : `${calling}${number}`);
  });

export const e164 = (number: string): string | null =>
  number.startsWith('+') ? (parsePhoneNumberFromString(number)?.number ?? null) : null;

const sender = z
  .object({ id, createdAt: instant, courriel: email, telephone: anyPhone })
  .transform(({ id: leadId, createdAt, courriel, telephone }): Sender => ({
    leadId,
    createdAt,
    courriel,
    telephone,
  }));

const ownMessage = z.object({
  id,
  leadId: maybeId,
  statut: choice<StatutMessage>(),
  envoyeLe: maybeInstant,
  idFournisseur: text,
}) satisfies z.ZodType<OwnMessage>;

export const readSenders = (nodes: readonly unknown[]): readonly Sender[] =>
  readRecords('lead', sender, nodes);
export const readOwnMessages = (nodes: readonly unknown[]): readonly OwnMessage[] =>
  readRecords('messageMax', ownMessage, nodes);

export const receivedInput = (message: ReceivedMessage, recordId: string): MessageMaxCreateInput => ({
  id: recordId,
  cle: message.key,
  name: sayable(message.titre),
  leadId: message.leadId,
  etape: message.etape,
  canal: message.canal,
  sens: 'ENTRANT',
  statut: 'RECU',
  envoyeLe: message.envoyeLe.toISOString(),
  sujet: sayable(message.sujet),
  corps: sayable(message.corps),
  raison: sayable(message.raison),
  idFournisseur: sayable(message.idFournisseur),
});
