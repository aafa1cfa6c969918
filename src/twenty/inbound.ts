/** Twenty as the doors of received messages see it: the `Inbox` port. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { recordId } from '../kernel/keys';
import type { Inbox, OwnMessage, ReceivedMessage, Sender } from '../service/inbound-ports';
import { createEchoes } from './echoes';
import {
  CreateMessagesDocument,
  KnownMessagesDocument,
  LastWrittenToDocument,
  OwnMessagesDocument,
  SendersDocument,
} from './generated/operations';
import { insertOnce, rowsOf } from './insert';
import { readOwnMessages, readSenders, receivedInput } from './mappers/inbound';
import { batchesOf, nodesOf } from './pages';
import { syncedMails } from './synced-mail';
import type { Transport } from './transport';

/**
 * What is recorded here is not remembered as an echo: the webhook that tells of it marks the lead dirty once more, should we
 * die in between.
 */
export function createInbox(transport: Transport): Inbox {
  return {
    senders: (addresses) => senders(transport, addresses),
    lastWrittenTo: (leadIds) => lastWrittenTo(transport, leadIds),
    ownMessages: (ids, providerIds) => ownMessages(transport, ids, providerIds),
    known: (keys) => known(transport, keys),
    record: (messages) => record(transport, messages),
    syncedMails: (since, until, wanted) => syncedMails(transport, { since, until, wanted }),
  };
}

/** Twenty refuses an empty list in a filter: a value that nothing has stands for it. */
const orNothing = (values: readonly string[], nothing: string): readonly string[] =>
  values.length === 0 ? [nothing] : values;
const NO_TEXT = '—';
const NO_ID = '00000000-0000-4000-8000-000000000000';
const ADDRESSES_PER_CALL = 60;

async function senders(
  transport: Transport,
  { phones, emails }: Parameters<Inbox['senders']>[0],
): Promise<readonly Sender[]> {
  const wanted = [...phones.map((phone) => ({ phone })), ...emails.map((email) => ({ email }))];
  const found: Sender[] = [];
  for (const batch of batchesOf(wanted, ADDRESSES_PER_CALL)) {
    const numbers = batch.flatMap((one) => ('phone' in one ? spellings(one.phone) : []));
    const addresses = batch.flatMap((one) => ('email' in one ? [one.email] : []));
    const { leads } = await transport.data(SendersDocument, {
      emails: orNothing(addresses, NO_TEXT),
      numbers: orNothing(numbers, NO_TEXT),
    });
    found.push(...readSenders(nodesOf(leads)));
  }
  return found;
}

/** As Twenty keeps it (the national number), and as it may have been typed where Twenty did not understand it. */
function spellings(phone: string): readonly string[] {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return [];
  const { nationalNumber, number } = parsed;
  return [nationalNumber, `0${nationalNumber}`, number];
}

async function lastWrittenTo(
  transport: Transport,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const last = new Map<string, Date>();
  for (const batch of batchesOf([...new Set(leadIds)])) {
    const { messagesMax } = await transport.data(LastWrittenToDocument, { leadIds: batch });
    for (const { leadId, envoyeLe } of nodesOf(messagesMax)) {
      if (leadId !== null && envoyeLe !== null && !last.has(leadId)) last.set(leadId, new Date(envoyeLe));
    }
  }
  return last;
}

async function ownMessages(
  transport: Transport,
  ids: readonly string[],
  providerIds: readonly string[],
): Promise<readonly OwnMessage[]> {
  const wanted = [...ids.map((id) => ({ id })), ...providerIds.map((providerId) => ({ providerId }))];
  const found = new Map<string, OwnMessage>();
  for (const batch of batchesOf(wanted)) {
    const { messagesMax } = await transport.data(OwnMessagesDocument, {
      ids: orNothing(
        batch.flatMap((one) => ('id' in one ? [one.id] : [])),
        NO_ID,
      ),
      providerIds: orNothing(
        batch.flatMap((one) => ('providerId' in one ? [one.providerId] : [])),
        NO_TEXT,
      ),
    });
    for (const message of readOwnMessages(nodesOf(messagesMax))) found.set(message.id, message);
  }
  return [...found.values()];
}

async function known(transport: Transport, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const batch of batchesOf(keys)) {
    const ids = batch.map(recordId);
    const { messagesMax } = await transport.data(KnownMessagesDocument, { ids, keys: batch });
    const taken = new Set(nodesOf(messagesMax).flatMap(({ id, cle }) => [id, cle]));
    batch.filter((key, at) => taken.has(key) || taken.has(ids[at] ?? '')).forEach((key) => found.add(key));
  }
  return found;
}

const record = (transport: Transport, messages: readonly ReceivedMessage[]): Promise<readonly string[]> =>
  insertOnce(rowsOf(messages, receivedInput), {
    echoes: createEchoes(0),
    create: async (data) =>
      (await transport.data(CreateMessagesDocument, { data }, { repeatable: true })).createMessagesMax,
    known: async (ids, keys) =>
      nodesOf((await transport.data(KnownMessagesDocument, { ids, keys })).messagesMax),
  });
