/**
 * Listens to the mailbox for as long as the service runs: reads what is new, waits for news, connects again when cut off. Of
 * several processes that were given the same box one listens; another takes over when that one ends, or lost its lease.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { MaxError } from '../errors';
import { recordId } from '../kernel/keys';
import { faultFields } from '../service/log';
import { boxOf, openMailbox, type Mailbox } from './mailbox';
import { readNews, type MailDesk } from './reading';

export type MailEar = {
  /** Ends the connection; a reading under way is finished first, or read again at the next start. */
  close(): Promise<void>;
};

export type MailEarSettings = {
  readonly url: string;
  readonly desk: MailDesk;
  /** Between two attempts to connect: this, doubled each time up to sixteen times as long; and between two at a box held by another. */
  readonly retryMs?: number;
};

const RETRY_MS = 5_000;
const LONGEST_RETRY = 16;

export function openMailEar({ url, desk, retryMs = RETRY_MS }: MailEarSettings): MailEar {
  const stop = new AbortController();
  const listening = listen({ url, desk, retryMs }, stop.signal);
  return {
    close: async () => {
      stop.abort();
      await listening;
    },
  };
}

async function listen(settings: Required<MailEarSettings>, signal: AbortSignal): Promise<void> {
  const { desk, retryMs } = settings;
  for (let failures = 0; !signal.aborted;) {
    try {
      const listened = await alone(settings, (lost) =>
        session(settings, AbortSignal.any([signal, lost]), () => {
          failures = 0;
        }),
      );
      if (!listened) failures = 0;
    } catch (cause) {
      desk.log.warn(mailFault(cause), 'boîte de réception injoignable : nouvel essai');
    }
    if (signal.aborted) return;
    failures = Math.min(failures + 1, 5);
    const wait = retryMs * Math.min(LONGEST_RETRY, 2 ** (failures - 1));
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** False when another process listens to this box. */
const alone = (
  { url, desk }: Required<MailEarSettings>,
  listenTo: (lost: AbortSignal) => Promise<void>,
): Promise<boolean> =>
  desk.leases.holding([leaseOn(url)], async (taken, lost) => {
    if (taken.size > 0) await listenTo(lost);
    return taken.size > 0;
  });

/** Whose box it is stays unwritten where the queue lives. */
const leaseOn = (url: string): string => recordId(`boite.${boxOf(url)}`);

/** From connecting to the end of the connection. Readings follow one another; news during one ask for one more. */
async function session(
  { url, desk }: Required<MailEarSettings>,
  signal: AbortSignal,
  onRead: () => void,
): Promise<void> {
  const mailbox = await openMailbox(url);
  const hangUp = (): void => void mailbox.close();
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    if (signal.aborted) return;
    const news = new News(mailbox);
    while (await news.next()) {
      await readNews(mailbox, desk);
      onRead();
    }
  } finally {
    signal.removeEventListener('abort', hangUp);
    await mailbox.close();
  }
}

/** The first reading at once; then one for any number of news since the last began; false at the end of the connection. */
class News {
  private ring: (() => void) | null = null;
  private waiting = true;
  private ended = false;

  constructor(mailbox: Mailbox) {
    mailbox.onNews(() => this.note());
    void mailbox.closed.then(() => {
      this.ended = true;
      this.note();
    });
  }

  async next(): Promise<boolean> {
    if (!this.waiting) await new Promise<void>((resolve) => (this.ring = resolve));
    this.waiting = false;
    return !this.ended;
  }

  private note(): void {
    this.waiting = true;
    this.ring?.();
    this.ring = null;
  }
}

/** imapflow's errors quote the server, which may quote the account: only their class is told. */
function mailFault(cause: unknown): Readonly<Record<string, unknown>> {
  if (cause instanceof MaxError) return faultFields(cause);
  const known =
    typeof cause === 'object' && cause !== null ? (cause as Readonly<Record<string, unknown>>) : {};
  if (known['authenticationFailed'] === true)
    return { faute: 'identifiants refusés', remede: 'vérifiez IMAP_URL' };
  return { faute: typeof known['code'] === 'string' ? known['code'] : 'connexion' };
}
