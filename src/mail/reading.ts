/** One reading of what is new in the mailbox, in groups: recorded first, and only then counted as read. */
import type { Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { recordsNamedIn } from '../channels/message-id';
import { cut } from '../kernel/cut';
import { days, minus } from '../kernel/time';
import type { Leases } from '../queue/leases';
import type { Figures } from '../service/figures';
import type { Log } from '../service/log';
import type { Clock } from '../service/ports';
import type { Envelope, Mailbox } from './mailbox';
import { parseMail, type ParsedMail } from './parse';
import type { PositionFile } from './position';

export type MailDesk = {
  /** Which of these addresses are a lead's. */
  readonly knows: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Which of these keys are recorded already. */
  readonly known: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly receive: (inbound: readonly Inbound[]) => Promise<void>;
  readonly acknowledge: (receipts: readonly Receipt[]) => Promise<void>;
  readonly position: PositionFile;
  /** A box is read by one process at a time. */
  readonly leases: Leases;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

/** A mailbox whose position is not known, new or lost with the disk, is read again from here. */
const AT_START = days(14);
const AT_ONCE = 50;

/** Throws what Twenty or the mailbox throws: what was not recorded is read again. */
export async function readNews(mailbox: Mailbox, desk: MailDesk): Promise<void> {
  const { uidValidity } = mailbox;
  const position = await desk.position.read();
  const after = position?.uidValidity === uidValidity ? position.uid : null;
  const uids = await mailbox.newSince(after, minus(desk.clock.now(), AT_START));
  for (const group of cut(uids, AT_ONCE)) {
    await readGroup(mailbox, group, desk);
    await desk.position.write({ uidValidity, uid: group.at(-1) ?? 0 });
  }
}

/** Mails of strangers are not even fetched: only a lead's, an answer to us, or a server's report on one of ours. */
async function readGroup(mailbox: Mailbox, uids: readonly number[], desk: MailDesk): Promise<void> {
  const envelopes = await mailbox.envelopes(uids);
  const knows = await desk.knows([
    ...new Set(envelopes.map(({ from }) => from).filter((from) => from !== '')),
  ]);
  const ours = envelopes.filter(
    ({ from, refersTo, isReport }) => isReport || knows.has(from) || recordsNamedIn(refersTo).length > 0,
  );
  desk.figures.count('max_courriels_lus_total', {}, ours.length);
  const mails: ParsedMail[] = [];
  for (const envelope of ours) mails.push(...(await readMail(mailbox, envelope, desk)));
  const replies = mails.flatMap((mail) => (mail.kind === 'reply' ? [mail.inbound] : []));
  const known = replies.length === 0 ? new Set() : await desk.known(replies.map(({ key }) => key));
  await desk.receive(replies.filter(({ key }) => !known.has(key)));
  await desk.acknowledge(mails.flatMap((mail) => (mail.kind === 'report' ? mail.receipts : [])));
}

/** A mail that cannot be read must not hold up those behind it. */
async function readMail(
  mailbox: Mailbox,
  envelope: Envelope,
  desk: MailDesk,
): Promise<readonly ParsedMail[]> {
  const { uid, arrivedAt } = envelope;
  const source = await mailbox.source(uid);
  if (source === null) return []; // moved or deleted meanwhile
  try {
    return [await parseMail(source, arrivedAt ?? desk.clock.now(), `imap.${mailbox.uidValidity}.${uid}`)];
  } catch {
    desk.figures.count('max_courriels_illisibles_total');
    desk.log.warn({ uid }, 'courriel illisible, laissé dans la boîte');
    return [];
  }
}
