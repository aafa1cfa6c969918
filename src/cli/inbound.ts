/** What comes in, as the configuration says: Twilio's calls and log, the mailbox, Twenty's own synced mail. */
import { addressOf } from '../channels/settings';
import { openTwilio } from '../channels/twilio/client';
import { readHistory } from '../channels/twilio/history';
import type { Config } from '../config';
import { openMailEar } from '../mail/ear';
import { boxOf } from '../mail/mailbox';
import { createPositionFile } from '../mail/position';
import type { ServiceDeps } from '../service/start';
import { createInbox } from '../twenty/inbound';
import type { Transport } from '../twenty/transport';

export function inboundOf(
  { publicUrl, dataDir, channels }: Pick<Config, 'publicUrl' | 'dataDir' | 'channels'>,
  transport: Transport,
): NonNullable<ServiceDeps['inbound']> {
  const { twilio, smtp, imap } = channels;
  const account = twilio && openTwilio(twilio);
  const own = [addressOf(smtp?.from ?? ''), addressOf(userOf(imap?.url))];
  return {
    inbox: createInbox(transport),
    ownAddresses: own.filter((address) => address !== null),
    publicUrl,
    ...(twilio &&
      account && {
        twilio: {
          authToken: twilio.authToken,
          history: (since: Date, now: Date) => readHistory(account, since, now),
        },
      }),
    ...(imap && {
      mail: (desk) =>
        openMailEar({
          url: imap.url,
          desk: { ...desk, position: createPositionFile(dataDir, boxOf(imap.url)) },
        }),
    }),
  };
}

const userOf = (url: string | undefined): string =>
  url === undefined ? '' : decodeURIComponent(new URL(url).username);
