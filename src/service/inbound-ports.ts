/** Twenty as the doors of received messages see it, behind `src/twenty/inbound.ts`. */
import type { Canal, StatutMessage } from '../../objects/vocabulary';

/** A lead that may be the sender. */
export type Sender = {
  readonly leadId: string;
  readonly createdAt: Date;
  /** E.164, as far as it can be understood. */
  readonly telephone: string | null;
  readonly courriel: string | null;
};

/** A message of ours, as a receipt or a reply names it. */
export type OwnMessage = {
  readonly id: string;
  readonly leadId: string | null;
  readonly statut: StatutMessage | null;
  readonly envoyeLe: Date | null;
  readonly idFournisseur: string;
};

/** A received message, to be recorded once. */
export type ReceivedMessage = {
  readonly key: string;
  readonly titre: string;
  /** null: nobody is known at this address; the record is there for staff to see. */
  readonly leadId: string | null;
  readonly canal: Canal;
  readonly etape: string;
  readonly sujet: string;
  readonly corps: string;
  readonly envoyeLe: Date;
  readonly raison: string;
  readonly idFournisseur: string;
};

/** A mail that Twenty's own mail sync brought in. */
export type SyncedMail = {
  readonly messageId: string;
  readonly from: string;
  readonly sujet: string;
  /** null: the mailbox's owner does not share its contents. */
  readonly texte: string | null;
  readonly receivedAt: Date;
};

export interface Inbox {
  /** Living leads with one of these addresses. */
  senders(addresses: {
    readonly phones: readonly string[];
    readonly emails: readonly string[];
  }): Promise<readonly Sender[]>;
  /** When each of these leads was last written to; those never written to are absent. */
  lastWrittenTo(leadIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  /** Messages of ours by record id or provider id. */
  ownMessages(ids: readonly string[], providerIds: readonly string[]): Promise<readonly OwnMessage[]>;
  /** Which of these keys are recorded already, in the bin included. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Insert-only; answers the keys that were there already. */
  record(messages: readonly ReceivedMessage[]): Promise<readonly string[]>;
  /** Mails that came in through Twenty's mail sync in [since, until), from one of the addresses that `wanted` chooses. */
  syncedMails(
    since: Date,
    until: Date,
    wanted: (addresses: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<readonly SyncedMail[]>;
}
