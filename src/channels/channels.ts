/** Which way each kind of message leaves (DESIGN §2.10). Without credentials, all of them into the outbox on disk. */
import { join } from 'node:path';
import type { Channels } from '../service/loop';
import type { Clock } from '../service/ports';
import { createOutbox } from './outbox';

export type ChannelSettings = { readonly dataDir: string; readonly clock: Clock };

export const outboxFolder = (dataDir: string): string => join(dataDir, 'outbox');

export function createChannels({ dataDir, clock }: ChannelSettings): Channels {
  const outbox = createOutbox({ folder: outboxFolder(dataDir), clock });
  return { SMS: outbox, WHATSAPP: outbox, COURRIEL: outbox };
}

/** For `max doctor`: nothing is configured yet, everything goes to the outbox. */
export const channelReports = (): readonly { readonly name: string; readonly configured: boolean }[] =>
  ['SMS', 'WhatsApp', 'Courriel'].map((name) => ({ name, configured: false }));
