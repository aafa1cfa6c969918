/** Twenty's side of the `Workspace` port in memory: insert-only creations, conditional updates, echoes, injected faults. */
import type { MaxError } from '../../src/errors';
import { recordId } from '../../src/kernel/keys';
import type { Clock, MessageTransition, ReglageNote, Workspace } from '../../src/service/ports';
import type { Agency, Lead, LeadState, MessageMax, NotificationMax } from '../../workflows/state';
import { aLead, anAgency, aMessage, aNotification } from './builders';
import { noAttributions } from './no-attributions';
import { noImports } from './no-imports';
import { noBookings } from './no-bookings';

type Call = keyof Workspace;
type Keyed = { readonly key: string };
const PENDING = ['PLANIFIE', 'APPROUVE', 'A_VALIDER', 'ENVOI_EN_COURS', 'INCERTAIN'];

export class MemoryWorkspace implements Workspace {
  readonly leads = new Map<string, Lead>();
  readonly messages = new Map<string, MessageMax>();
  readonly notifications = new Map<string, NotificationMax>();
  readonly calls: Call[] = [];
  readonly written: ReglageNote[] = [];
  agency: Agency = anAgency();
  notes: readonly ReglageNote[] = [];
  private readonly faults = new Map<Call, MaxError[]>();
  private readonly echoes = new Set<string>();

  constructor(private readonly clock: Clock) {}

  /** The next `times` calls fail with `error`. */
  fail(call: Call, error: MaxError, times = 1): void {
    this.faults.set(
      call,
      Array.from({ length: times }, () => error),
    );
  }

  put(changes: Partial<Lead>): Lead {
    const lead = aLead({ createdAt: this.clock.now(), ...changes, updatedAt: this.clock.now() });
    this.leads.set(lead.id, lead);
    return lead;
  }

  putMessage(changes: Partial<MessageMax>): MessageMax {
    const message = aMessage({ ...changes, updatedAt: this.clock.now() });
    this.messages.set(message.id, message);
    return message;
  }

  /** Set by a test. */
  lead: number | null = null;
  clockLead(): number | null {
    return this.lead;
  }
  async roomToSend(): Promise<void> {
    await this.called('roomToSend');
  }

  async loadStates(leadIds: readonly string[]): Promise<readonly LeadState[]> {
    await this.called('loadStates');
    return leadIds.flatMap((id) => {
      const lead = this.leads.get(id);
      if (!lead) return [];
      const mine = (child: { readonly leadId: string | null }) => child.leadId === id;
      return [
        {
          lead,
          rendezVous: [],
          tentatives: [],
          recommandations: [],
          clients: [],
          taches: [],
          voisins: [],
          semblables: [],
          avisDuLot: [],
          messages: [...this.messages.values()].filter(mine),
          notifications: [...this.notifications.values()].filter(mine),
        },
      ];
    });
  }

  async loadAgency() {
    await this.called('loadAgency');
    return { agency: this.agency, notes: this.notes };
  }

  async writeNotes(notes: readonly ReglageNote[]): Promise<void> {
    await this.called('writeNotes');
    this.written.push(...notes);
  }

  /** What the settings records say, by parcours. */
  readonly accords = new Map<string, string>([
    ['COACHING', ''],
    ['IMMIGRATION', ''],
  ]);

  async agreement() {
    await this.called('agreement');
    const counts = [...this.messages.values()].flatMap(({ scenario, accord }) =>
      scenario === null || accord === null ? [] : [{ scenario, accord, nombre: 1 }],
    );
    const reglages = [...this.accords].map(([parcours, accord]) => ({ id: parcours, parcours, accord }));
    return { counts, reglages };
  }

  async writeAgreement(those: Parameters<Workspace['writeAgreement']>[0]): Promise<void> {
    await this.called('writeAgreement');
    for (const { id, accord } of those) this.accords.set(id, accord);
  }

  async giveCalendarLinks(links: Parameters<Workspace['giveCalendarLinks']>[0]): Promise<void> {
    await this.called('giveCalendarLinks');
    this.changed.push(...links);
  }

  agendaOf(): Promise<null> {
    return Promise.resolve(null);
  }

  async changesBetween(since: Date | null, until: Date) {
    await this.called('changesBetween');
    const changed = [...this.leads.values()].filter(
      ({ updatedAt }) => (since === null || updatedAt >= since) && updatedAt < until,
    );
    return { leadIds: changed.map(({ id }) => id), agency: false, orders: [] };
  }

  async leadsWithPendingMessages(): Promise<readonly string[]> {
    await this.called('leadsWithPendingMessages');
    const pending = [...this.messages.values()].filter(({ statut }) => PENDING.includes(statut ?? ''));
    return [...new Set(pending.flatMap(({ leadId }) => leadId ?? []))];
  }

  async updateLeads(updates: Parameters<Workspace['updateLeads']>[0]): Promise<void> {
    await this.called('updateLeads');
    for (const { leadId, set } of updates) {
      const lead = this.leads.get(leadId);
      if (lead) this.leads.set(leadId, this.wrote({ ...lead, ...set, updatedAt: this.clock.now() }));
    }
  }

  async createMessages(messages: Parameters<Workspace['createMessages']>[0]): Promise<readonly string[]> {
    await this.called('createMessages');
    const fresh = messages.filter(({ key }) => !this.messages.has(recordId(key)));
    for (const { key, leadId, rendezVousId, scenario, etape, canal, statut, prevuLe, ...rest } of fresh) {
      const { destinataire, sujet, corps, because } = rest;
      const plan = {
        leadId,
        rendezVousId,
        scenario,
        etape,
        canal,
        statut,
        prevuLe,
        destinataire,
        sujet,
        corps,
      };
      const now = this.clock.now();
      const stored = { id: recordId(key), createdAt: now, updatedAt: now };
      const record = { ...stored, cle: key, texteMax: corps, raison: because };
      this.messages.set(record.id, this.wrote(aMessage({ ...plan, ...record })));
    }
    return messages.filter((message) => !fresh.includes(message)).map(({ key }) => key);
  }

  async createNotifications(
    those: Parameters<Workspace['createNotifications']>[0],
  ): Promise<readonly string[]> {
    await this.called('createNotifications');
    const fresh = those.filter(({ key }) => !this.notifications.has(recordId(key)));
    for (const { key, destinataireId, nature, leadId } of fresh) {
      const id = recordId(key);
      this.notifications.set(id, aNotification({ id, cle: key, destinataireId, nature, leadId }));
    }
    return those.filter((one) => !fresh.includes(one)).map(({ key }) => key);
  }

  /** What was created by key, and what was changed, of the kinds this double does not hold as records. */
  readonly created = new Map<string, object>();
  readonly changed: object[] = [];

  createRendezVous = (those: readonly Keyed[]) => this.create('createRendezVous', those);
  createTentatives = (those: readonly Keyed[]) => this.create('createTentatives', those);
  createTasks = (those: readonly Keyed[]) => this.create('createTasks', those);
  createClients = (those: readonly Keyed[]) => this.create('createClients', those);
  updateRendezVous = (those: readonly object[]) => this.change('updateRendezVous', those);
  updateTasks = (those: readonly object[]) => this.change('updateTasks', those);
  updateClients = (those: readonly object[]) => this.change('updateClients', those);
  readonly attributions = noAttributions;
  readonly imports = noImports;
  readonly bookings = noBookings;
  createOrders = async (orders: readonly Keyed[]) => void (await this.create('createOrders', orders));

  async claimNotifications(ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    await this.called('claimNotifications');
    const won = ids.filter((id) => this.notifications.get(id)?.courrielLe === null);
    for (const id of won) {
      const notice = this.notifications.get(id);
      if (notice) this.notifications.set(id, { ...notice, courrielLe: now });
    }
    return new Set(won);
  }

  private async create(call: Call, those: readonly Keyed[]): Promise<readonly string[]> {
    await this.called(call);
    const there = those.filter(({ key }) => this.created.has(key)).map(({ key }) => key);
    for (const one of those) if (!there.includes(one.key)) this.created.set(one.key, one);
    return there;
  }

  private async change(call: Call, those: readonly object[]): Promise<void> {
    await this.called(call);
    this.changed.push(...those);
  }

  async transition(transitions: readonly MessageTransition[]): Promise<ReadonlySet<string>> {
    await this.called('transition');
    const won = transitions.filter(({ id, from }) => this.messages.get(id)?.statut === from);
    for (const { id, set } of won) {
      const message = this.messages.get(id);
      if (message) this.messages.set(id, this.wrote({ ...message, ...set, updatedAt: this.clock.now() }));
    }
    return new Set(won.map(({ id }) => id));
  }

  isOwnEcho(id: string, updatedAt: string): boolean {
    return this.echoes.has(`${id} ${Date.parse(updatedAt)}`);
  }

  private called(call: Call): Promise<void> {
    this.calls.push(call);
    const fault = this.faults.get(call)?.shift();
    return fault ? Promise.reject(fault) : Promise.resolve();
  }

  private wrote<Row extends { readonly id: string; readonly updatedAt: Date }>(row: Row): Row {
    this.echoes.add(`${row.id} ${row.updatedAt.getTime()}`);
    return row;
  }
}
