/** A mail server's report on a mail of ours (RFC 3464): the address does not exist, the mailbox is full, or it was delivered. */
import type { Email } from 'postal-mime';
import type { Receipt } from '../../webhooks/receipt';
import { withClasse } from '../../workflows/delivery/failure';
import { recordsNamedIn } from '../channels/message-id';

/** Receipts of the messages of ours that the report names; null: this is no report. A delay says nothing yet: []. */
export function reportOf(mail: Email): readonly Receipt[] | null {
  const status = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!status) return null;
  const fields = textOf(status.content);
  const action = /^action:\s*(\w+)/im.exec(fields)?.[1]?.toLowerCase() ?? '';
  const code = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(fields)?.[1] ?? '';
  const others = mail.attachments.filter((attachment) => attachment !== status);
  const original = [
    mail.inReplyTo ?? '',
    mail.references ?? '',
    ...others.map(({ content }) => textOf(content)),
  ];
  const said = receiptFor(action, code);
  if (said === null) return [];
  return recordsNamedIn(original.join('\n')).map((messageId) => ({ messageId, idFournisseur: '', ...said }));
}

function receiptFor(action: string, code: string): Pick<Receipt, 'statut' | 'raison'> | null {
  if (action === 'delivered' || action === 'relayed') return { statut: 'DELIVRE', raison: 'délivré' };
  if (action !== 'failed') return null;
  const number = code === '' ? '' : ` (${code})`;
  const raison = /^5\.1\.|^5\.2\.1/.test(code)
    ? withClasse(`cette adresse de courriel n’existe pas ou ne reçoit plus${number}`, 'NUMERO')
    : withClasse(`le courriel est revenu${number}`, 'OPERATEUR');
  return { statut: 'ECHEC', raison };
}

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
