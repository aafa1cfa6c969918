/** One connection to the mailbox: what is new in it, who wrote, and the bytes of what concerns us. Nothing is changed in it. */
import type { ImapFlow } from 'imapflow';

export type Mailbox = {
  /** Numbers of the mails after `uid`, or since `since` when nothing is known of the mailbox; oldest first. */
  newSince(after: number | null, since: Date): Promise<readonly number[]>;
  envelopes(uids: readonly number[]): Promise<readonly Envelope[]>;
  /** At most a megabyte: the text comes first, what follows are attachments. */
  source(uid: number): Promise<Uint8Array | null>;
  readonly uidValidity: string;
  /** Resolves when the connection has ended, however it did. */
  readonly closed: Promise<void>;
  /** Calls when the server says that the mailbox has grown. */
  onNews(listener: () => void): void;
  close(): Promise<void>;
};

export type Envelope = {
  readonly uid: number;
  readonly from: string;
  /** In-Reply-To and References as they stand. */
  readonly refersTo: string;
  readonly isReport: boolean;
  readonly arrivedAt: Date | null;
};

const MOST_BYTES = 1_048_576;
const TIMEOUT_MS = 20_000;
/** IDLE is renewed well before servers and routers forget the connection (RFC 2177: 29 minutes). */
const IDLE_MS = 240_000;

export function imapOptions(address: string) {
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'imaps:' ? 993 : 143),
    secure: url.protocol === 'imaps:',
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false as const,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    maxIdleTime: IDLE_MS,
    autoIdleDelay: 500,
  };
}

export const folderOf = (address: string): string =>
  decodeURIComponent(new URL(address).pathname.replace(/^\//, '')) || 'INBOX';

/** Which mailbox it is, whatever its password. */
export const boxOf = (address: string): string => {
  const { host, username, pathname } = new URL(address);
  return `${username}@${host}${pathname}`;
};

/** The library is loaded with the first mailbox: most processes have none, and it takes thirty megabytes. Connects, logs in and opens the folder to read only; throws what imapflow says when that fails. */
export async function openMailbox(address: string): Promise<Mailbox> {
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow(imapOptions(address));
  const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
  client.on('error', () => undefined); // `closed` tells; without a listener the process would end
  try {
    await client.connect();
    const { uidValidity } = await client.mailboxOpen(folderOf(address), { readOnly: true });
    return mailboxOf(client, String(uidValidity), closed);
  } catch (cause) {
    client.close();
    throw cause;
  }
}

const mailboxOf = (client: ImapFlow, uidValidity: string, closed: Promise<void>): Mailbox => ({
  uidValidity,
  closed,
  newSince: async (after, since) => {
    const query = after === null ? { since } : { uid: `${after + 1}:*` };
    const found = await client.search(query, { uid: true });
    // "n:*" always names the last mail, even when its number is below n.
    return (found || []).filter((uid) => after === null || uid > after).sort((a, b) => a - b);
  },
  envelopes: async (uids) => {
    const asked = {
      uid: true,
      envelope: true,
      internalDate: true,
      bodyStructure: true,
      headers: ['references'],
    };
    const mails = await client.fetchAll([...uids].join(','), asked, { uid: true });
    return mails.map(({ uid, envelope, headers, internalDate, bodyStructure }) => ({
      uid,
      from: envelope?.from?.[0]?.address?.trim().toLowerCase() ?? '',
      refersTo: `${envelope?.inReplyTo ?? ''} ${headers?.toString('utf8') ?? ''}`,
      isReport: bodyStructure?.type === 'multipart/report',
      arrivedAt: internalDate === undefined ? null : new Date(internalDate),
    }));
  },
  source: async (uid) => {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
    return mail && mail.source ? mail.source : null;
  },
  onNews: (listener) => void client.on('exists', listener),
  close: async () => {
    await client.logout().catch(() => client.close());
    await closed;
  },
});
