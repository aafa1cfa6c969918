/** `POST /webhooks/twenty`: 202 only once the hint is durable (API.md §1: five seconds, one try). */
import { MaxError } from '../errors';
import type { ReceivedDelivery } from '../../webhooks/twenty/verify';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../webhooks/twenty/verify';
import type { Figures } from '../service/figures';
import type { Receipt } from '../service/intake';
import { faultFields, type Log } from '../service/log';
import type { Handle } from './http';
import { failed, json, refuse, type Reply } from './reply';

export type WebhookDoor = {
  readonly accept: (received: ReceivedDelivery) => Promise<Receipt>;
  readonly figures: Figures;
  readonly log: Log;
};

export const twentyWebhook =
  ({ accept, figures, log }: WebhookDoor): Handle =>
  async ({ header, body }) => {
    const received = {
      rawBody: body,
      signature: header(SIGNATURE_HEADER),
      timestamp: header(TIMESTAMP_HEADER),
    };
    try {
      const receipt = await accept(received);
      figures.count('max_webhooks_total', { resultat: WORD[receipt.kind] });
      if (receipt.kind === 'refused') log.warn({ code: receipt.reason }, 'webhook refusé');
      return replyTo(receipt);
    } catch (cause) {
      if (!(cause instanceof MaxError)) throw cause;
      figures.count('max_webhooks_total', { resultat: 'file-en-panne' });
      log.error(faultFields(cause), 'webhook refusé : la file d’attente ne répond pas');
      return failed(cause);
    }
  };

const WORD: Readonly<Record<Receipt['kind'], string>> = {
  refused: 'refuse',
  unreadable: 'illisible',
  ignored: 'ignore',
  echo: 'echo',
  agency: 'agence',
  mail: 'courriel',
  order: 'ordre',
  lead: 'lead',
};

/** A code and no detail for what is refused: the sender may be anyone. */
function replyTo(receipt: Receipt): Reply {
  switch (receipt.kind) {
    case 'refused':
      return json(401, { erreur: 'envoi refusé', code: receipt.reason });
    case 'unreadable':
      return refuse(400, 'JSON tronqué ou invalide');
    case 'ignored':
      return json(202, { recu: true, ignore: receipt.because });
    case 'echo':
    case 'agency':
    case 'mail':
    case 'order':
    case 'lead':
      return RECEIVED;
  }
}

const RECEIVED = json(202, { recu: true });
