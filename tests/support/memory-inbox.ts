/** Twenty's side of the `Inbox` port, on the same records as `MemoryWorkspace`. */
import { recordId } from '../../src/kernel/keys';
import type { Inbox, ReceivedMessage, Sender, SyncedMail } from '../../src/service/inbound-ports';
import { aMessage } from './builders';
import type { MemoryWorkspace } from './memory-workspace';

export class MemoryInbox implements Inbox {
  down: Error | null = null;
  readonly mails: SyncedMail[] = [];
  /** Keys that Twenty will not take. */
  readonly refused = new Map<string, Error>();
  constructor(private readonly workspace: MemoryWorkspace) {}

  senders({ phones, emails }: Parameters<Inbox['senders']>[0]): Promise<readonly Sender[]> {
    const leads = [...this.workspace.leads.values()].filter(
      ({ telephone, courriel, deletedAt }) =>
        deletedAt === null && (phones.includes(telephone ?? '') || emails.includes(courriel ?? '')),
    );
    return this.answer(
      leads.map(({ id, createdAt, telephone, courriel }) => ({ leadId: id, createdAt, telephone, courriel })),
    );
  }

  lastWrittenTo(leadIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const last = new Map<string, Date>();
    for (const { leadId, sens, envoyeLe } of this.workspace.messages.values()) {
      if (leadId === null || envoyeLe === null || sens === 'ENTRANT' || !leadIds.includes(leadId)) continue;
      if (envoyeLe > (last.get(leadId) ?? new Date(0))) last.set(leadId, envoyeLe);
    }
    return this.answer(last);
  }

  ownMessages(ids: readonly string[], providerIds: readonly string[]) {
    const own = [...this.workspace.messages.values()].filter(
      ({ id, sens, idFournisseur }) =>
        sens !== 'ENTRANT' &&
        (ids.includes(id) || (idFournisseur !== '' && providerIds.includes(idFournisseur))),
    );
    return this.answer(own);
  }

  known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    return this.answer(new Set(keys.filter((key) => this.workspace.messages.has(recordId(key)))));
  }

  record(messages: readonly ReceivedMessage[]): Promise<readonly string[]> {
    const bad = messages.map(({ key }) => this.refused.get(key)).find((error) => error !== undefined);
    if (bad) return Promise.reject(bad);
    if (this.down) return Promise.reject(this.down);
    const before = messages.filter(({ key }) => this.workspace.messages.has(recordId(key)));
    for (const { key, leadId, canal, etape, sujet, corps, envoyeLe, raison, idFournisseur } of messages) {
      if (this.workspace.messages.has(recordId(key))) continue;
      const rest = { leadId, canal, etape, sujet, corps, envoyeLe, raison, idFournisseur };
      const stored = {
        id: recordId(key),
        cle: key,
        sens: 'ENTRANT',
        statut: 'RECU',
        scenario: null,
      } as const;
      this.workspace.messages.set(stored.id, aMessage({ ...rest, ...stored }));
    }
    return this.answer(before.map(({ key }) => key));
  }

  async syncedMails(
    since: Date,
    until: Date,
    wanted: (addresses: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<readonly SyncedMail[]> {
    const chosen = await wanted(this.mails.map(({ from }) => from));
    return this.answer(
      this.mails.filter(
        ({ from, receivedAt }) => chosen.has(from) && receivedAt >= since && receivedAt < until,
      ),
    );
  }

  private answer<T>(answer: T): Promise<T> {
    return this.down ? Promise.reject(this.down) : Promise.resolve(answer);
  }
}
