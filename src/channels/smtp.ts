/** E-mail by SMTP: a few connections kept open, and an answer for every message, "I do not know" included. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Readable } from 'node:stream';
import type { Channel, Clock, Outcome, Outgoing, Sought, Trace } from '../service/ports';
import { mailOf, type Letterhead } from './mail';
import { messageIdOf } from './message-id';
import { smtpFault, smtpOutcome } from './smtp-outcome';

export type SmtpChannelSettings = {
  readonly url: string;
  readonly letterhead: Letterhead;
  readonly clock: Clock;
  readonly timeoutMs?: number;
};

export type SmtpChannel = Channel & {
  /** Connects and logs in; throws what nodemailer says when that fails. */
  verify(): Promise<void>;
  close(): void;
};

/** Below the loop's own patience, so that a lost answer is known as one. */
const TIMEOUT_MS = 15_000;
/** What is remembered of sends that ended after the loop had lost patience. */
const MOST_REMEMBERED = 10_000;

export function createSmtp({
  url,
  letterhead,
  clock,
  timeoutMs = TIMEOUT_MS,
}: SmtpChannelSettings): SmtpChannel {
  const started = new Map<string, Readable[]>();
  const transport = open(url, timeoutMs, started);
  const ends = new Map<string, End>();
  const remember = (key: string, outcome: Outcome): Outcome => {
    if (ends.size >= MOST_REMEMBERED) ends.clear();
    ends.set(key, { trace: traceOf(outcome), at: clock.now() });
    return outcome;
  };
  return {
    name: 'courriel (SMTP)',
    send: async (message) => {
      ends.delete(message.key);
      return remember(message.key, await send(message, { transport, started, letterhead, clock }));
    },
    trace: (key, sought) => Promise.resolve(seen(ends.get(key), sought)),
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

type End = { readonly trace: Trace; readonly at: Date };

/**
 * A mail server keeps no log that one may ask; what this process saw is certain, of the rest a bounce or a reply may tell. "It
 * did not leave" only counts when it was seen after the claim in question: another process may have claimed it since.
 */
function seen(end: End | undefined, sought: Sought | undefined): Trace {
  if (!end) return { trace: 'unknown' };
  if (end.trace.trace !== 'not-sent') return end.trace;
  return sought && sought.claimedAt <= end.at ? end.trace : { trace: 'unknown' };
}

type Office = {
  readonly transport: Transporter;
  readonly started: Map<string, Readable[]>;
  readonly letterhead: Letterhead;
  readonly clock: Clock;
};

async function send(message: Outgoing, { transport, started, letterhead, clock }: Office): Promise<Outcome> {
  const id = messageIdOf(message.key, letterhead.domain);
  try {
    await transport.sendMail(mailOf(message, letterhead, clock.now()));
    return { outcome: 'sent', idFournisseur: id };
  } catch (cause) {
    const began = (started.get(id) ?? []).some(({ readableDidRead }) => readableDidRead);
    const outcome = smtpOutcome(smtpFault(cause, began));
    return outcome.outcome === 'unknown' ? { ...outcome, idFournisseur: id } : outcome;
  } finally {
    started.delete(id);
  }
}

/** Notes the stream of each message as the connection takes it: nothing was sent as long as nobody has read from it. */
function open(url: string, timeoutMs: number, started: Map<string, Readable[]>): Transporter {
  const transport: Transporter = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    // A kept connection that the server has closed meanwhile: once more, and only if not a byte had left.
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  transport.use('stream', ({ message }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = create(options);
      const id = message.messageId();
      started.set(id, [...(started.get(id) ?? []), stream]);
      return stream;
    };
    done();
  });
  return transport;
}

const traceOf = (outcome: Outcome): Trace => {
  switch (outcome.outcome) {
    case 'sent':
      return { trace: 'sent', idFournisseur: outcome.idFournisseur };
    case 'refused':
    case 'later':
      return { trace: 'not-sent' };
    case 'unknown':
      return { trace: 'unknown' };
  }
};
