/**
 * Mails that Twenty's own mail sync brought in, when somebody of the team has connected a mailbox (PLATFORM.md §5). First only
 * who wrote; the text is read of those whom `wanted` chooses, and of incoming mails.
 */
import { z } from 'zod';
import { MaxError } from '../errors';
import type { SyncedMail } from '../service/inbound-ports';
import { batchesOf } from './pages';
import type { Transport } from './transport';

export type SyncedMailQuery = {
  readonly since: Date;
  readonly until: Date;
  readonly wanted: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** Not typed like our other documents: these objects are Twenty's own, and older or smaller servers do not have them. */
const PARTICIPANTS = `query SyncedSenders($since: DateTime!, $until: DateTime!, $after: String) {
  messageParticipants(
    filter: { and: [{ role: { eq: FROM } }, { createdAt: { gte: $since } }, { createdAt: { lt: $until } }] }
    orderBy: [{ id: AscNullsFirst }]
    first: 1000
    after: $after
  ) { edges { node { handle messageId } } pageInfo { hasNextPage endCursor } }
}`;
const MESSAGES = `query SyncedMails($ids: [UUID!]!) {
  messages(filter: { id: { in: $ids } }, first: 200) {
    edges { node {
      id headerMessageId subject text receivedAt
      messageChannelMessageAssociations { edges { node { direction } } }
    } }
  }
}`;

const participants = z.object({
  messageParticipants: z.object({
    edges: z.array(
      z.object({ node: z.object({ handle: z.string().nullable(), messageId: z.string().nullable() }) }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean().nullable(), endCursor: z.string().nullish() }),
  }),
});
const mail = z.object({
  id: z.string(),
  headerMessageId: z.string().nullable(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  receivedAt: z.iso.datetime({ offset: true }).nullable(),
  messageChannelMessageAssociations: z.object({
    edges: z.array(z.object({ node: z.object({ direction: z.string().nullable() }) })),
  }),
});
const mails = z.object({ messages: z.object({ edges: z.array(z.object({ node: mail })) }) });

type From = { readonly messageId: string; readonly from: string };

/** What Twenty answers in place of a text that the mailbox's owner does not share. */
const RESTRICTED = 'FIELD_RESTRICTED_ADDITIONAL_PERMISSIONS_REQUIRED';

/** [] on a server without mail sync. */
export async function syncedMails(
  transport: Transport,
  query: SyncedMailQuery,
): Promise<readonly SyncedMail[]> {
  const all = await sendersSince(transport, query);
  const wanted = await query.wanted([...new Set(all.map(({ from }) => from))]);
  const chosen = new Map(all.filter(({ from }) => wanted.has(from)).map((one) => [one.messageId, one.from]));
  const found: SyncedMail[] = [];
  for (const ids of batchesOf([...chosen.keys()])) {
    const { messages } = mails.parse(await transport.rawData(MESSAGES, { ids }));
    for (const { node } of messages.edges) found.push(...toMail(node, chosen.get(node.id) ?? ''));
  }
  return found;
}

async function sendersSince(
  transport: Transport,
  { since, until }: SyncedMailQuery,
): Promise<readonly From[]> {
  const span = { since: since.toISOString(), until: until.toISOString() };
  const found: From[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await readPage(transport, { ...span, after });
    if (page === null) return [];
    for (const { node } of page.edges) {
      if (node.handle && node.messageId)
        found.push({ messageId: node.messageId, from: node.handle.trim().toLowerCase() });
    }
    after = page.pageInfo.endCursor ?? null;
    more = page.pageInfo.hasNextPage === true && after !== null;
  }
  return found;
}

/** null: this server has no such object. Anything else that fails is thrown. */
async function readPage(transport: Transport, variables: Readonly<Record<string, unknown>>) {
  try {
    return participants.parse(await transport.rawData(PARTICIPANTS, variables)).messageParticipants;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof z.ZodError ||
  (cause instanceof MaxError && ['refus', 'droit-manquant', 'modele-incomplet'].includes(cause.kind));

function toMail(node: z.infer<typeof mail>, from: string): readonly SyncedMail[] {
  const incoming = node.messageChannelMessageAssociations.edges.some(
    ({ node: { direction } }) => direction === 'INCOMING',
  );
  if (!incoming || node.receivedAt === null) return [];
  const shown = (text: string | null): string | null => (text === RESTRICTED ? null : (text ?? ''));
  return [
    {
      messageId: node.headerMessageId ?? node.id,
      from,
      sujet: shown(node.subject) ?? '',
      texte: shown(node.text),
      receivedAt: new Date(node.receivedAt),
    },
  ];
}
