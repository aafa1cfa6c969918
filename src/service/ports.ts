/** The outside as the loop sees it. Each port has one room behind it; tests put the sandbox or a test double there. */
import type { Accord, Canal, StatutMessage, Strategie } from '../../objects/vocabulary';
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Decision, ModeleApprouve } from '../../workflows/decisions';
import type { AgreementCount } from '../../workflows/delivery/agreement';
import type { Classe } from '../../workflows/delivery/failure';
import type { Agency, Lead, LeadState, RendezVous } from '../../workflows/state';
import type { Imports } from './imports/imports';
import type { Bookings } from './bookings/bookings';
import type { Attributions } from './orders/attributions';

/** The only source of "now" below `src/main.ts`. */
export type Clock = { now(): Date };

export type Creation<Kind extends Decision['do']> = Extract<Decision, { do: Kind }>;

/** A conditional update of messages: those still in `from` take `set`. */
export type MessageTransition = {
  readonly id: string;
  readonly from: StatutMessage;
  readonly set: {
    readonly statut: StatutMessage;
    readonly raison: string;
    readonly prevuLe?: Date;
    readonly envoyeLe?: Date;
    readonly destinataire?: string;
    readonly sujet?: string;
    readonly corps?: string;
    readonly texteMax?: string;
    readonly canal?: Canal;
    readonly repli?: string;
    readonly accord?: Accord;
    readonly idFournisseur?: string;
  };
};

/** What a sweep found changed; `agency` when settings, templates, team or members changed; `orders` that ask for something. */
export type Changes = {
  readonly leadIds: readonly string[];
  readonly agency: boolean;
  readonly orders: readonly OrderRef[];
};

/** A settings record and what the service has to say on it. */
export type ReglageNote = {
  readonly id: string;
  readonly erreurs: string;
  readonly valeursActives: Readonly<Record<string, unknown>>;
};

export type AgreementNote = { readonly id: string; readonly accord: string };
export type AgreementBook = {
  readonly counts: readonly AgreementCount[];
  readonly reglages: readonly (AgreementNote & { readonly parcours: string | null })[];
};

/** A distribution order that the service gives itself: these leads, by this strategy, once. */
export type AutomaticOrder = {
  readonly key: string;
  readonly titre: string;
  readonly strategie: Strategie;
  readonly leadIds: readonly string[];
  /** Who must give these leads up; null: they are nobody's. */
  readonly reprendreA: string | null;
};

/** A notification, of a lead or (one for a whole lot) of none in particular. */
export type NewNotification = Omit<Creation<'notify'>, 'do' | 'because' | 'leadId'> & {
  readonly leadId: string | null;
};

/** The private address of a member's calendar. */
export type CalendarLink = { readonly membreEquipeId: string; readonly lien: string };

type AgendaLead = Pick<Lead, 'id' | 'name' | 'prenom' | 'telephone'>;

/** What one member's calendar shows: appointments that take place, and leads to call back. */
export type Agenda = {
  readonly rendezVous: readonly (Pick<
    RendezVous,
    'id' | 'updatedAt' | 'dureeMinutes' | 'typeConsultation' | 'lieu' | 'lienVisio'
  > & { readonly debut: Date; readonly lead: AgendaLead | null })[];
  readonly rappels: readonly { readonly lead: AgendaLead; readonly le: Date; readonly updatedAt: Date }[];
};

/** Twenty, behind `src/twenty`. Batches of any size; it cuts them to Twenty's limits and paces the calls. */
export interface Workspace {
  /** Resolves when a claim and the look after it can follow each other: Twenty's limit would not hold up the second. */
  roomToSend(): Promise<void>;
  /** Whole state of the leads that exist; missing or destroyed ones are absent from the answer. */
  loadStates(leadIds: readonly string[]): Promise<readonly LeadState[]>;
  /** Settings, templates, team. Also answers the notes to write on settings that make no sense. */
  loadAgency(): Promise<{ readonly agency: Agency; readonly notes: readonly ReglageNote[] }>;
  writeNotes(notes: readonly ReglageNote[]): Promise<void>;
  /** What the team did with MAX's drafts, and what each settings record says of it. */
  agreement(): Promise<AgreementBook>;
  writeAgreement(those: readonly AgreementNote[]): Promise<void>;
  /** Where there is none yet: a link that somebody gave in the meantime stays. */
  giveCalendarLinks(links: readonly CalendarLink[]): Promise<void>;
  /** In [from, to), of the member who has exactly this link; null when nobody has it. */
  agendaOf(lien: string, from: Date, to: Date): Promise<Agenda | null>;
  /** Leads touched in [since, until), themselves or by a child, created, updated or deleted. `since: null` means all. */
  changesBetween(since: Date | null, until: Date): Promise<Changes>;
  /** Leads with a message that waits for a moment: PLANIFIE, APPROUVE, A_VALIDER, ENVOI_EN_COURS, INCERTAIN. */
  leadsWithPendingMessages(): Promise<readonly string[]>;
  updateLeads(updates: readonly Creation<'updateLead'>[]): Promise<void>;
  /** Insert-only. Answers the keys that were there already. */
  createMessages(messages: readonly Creation<'planMessage'>[]): Promise<readonly string[]>;
  createNotifications(notifications: readonly NewNotification[]): Promise<readonly string[]>;
  /** Insert-only, like all creations below; each answers the keys that were there already. */
  createRendezVous(those: readonly Creation<'createRendezVous'>[]): Promise<readonly string[]>;
  updateRendezVous(those: readonly Creation<'updateRendezVous'>[]): Promise<void>;
  createTentatives(those: readonly Creation<'createTentative'>[]): Promise<readonly string[]>;
  createTasks(those: readonly Creation<'createTask'>[]): Promise<readonly string[]>;
  updateTasks(those: readonly Creation<'updateTask'>[]): Promise<void>;
  createClients(those: readonly Creation<'createClient'>[]): Promise<readonly string[]>;
  updateClients(those: readonly Creation<'updateClient'>[]): Promise<void>;
  createOrders(orders: readonly AutomaticOrder[]): Promise<void>;
  readonly attributions: Attributions;
  readonly imports: Imports;
  /** Appointments, for the page on which a lead answers. */
  readonly bookings: Bookings;
  /** Ids of the notifications won, to be sent by e-mail by the winner alone. */
  claimNotifications(ids: readonly string[], now: Date): Promise<ReadonlySet<string>>;
  /** Answers the ids of the messages won. */
  transition(transitions: readonly MessageTransition[]): Promise<ReadonlySet<string>>;
  /** How far our clock is ahead of Twenty's, as the last transition showed, in milliseconds; null: not known. */
  clockLead(): number | null;
  /** True when this webhook payload is the echo of one of our own writes: same record, same `updatedAt`. */
  isOwnEcho(recordId: string, updatedAt: string): boolean;
}

/** The queue, behind `src/queue`. Durable when the promise resolves. */
export interface Alarms {
  /** Look at these leads now. */
  markDirty(leadIds: readonly string[], because: string): Promise<void>;
  /** Look at this lead at `at`; the same alarm twice is one alarm. */
  setAlarm(leadId: string, at: Date): Promise<void>;
}

/** What goes with an e-mail; `method` marks a calendar invitation (RFC 6047). */
export type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
  readonly method?: 'REQUEST' | 'CANCEL';
};

/** One message as a provider gets it. `key` makes a repeated hand-over recognisable. */
export type Outgoing = {
  readonly key: string;
  readonly canal: Canal;
  readonly destinataire: string;
  readonly sujet: string;
  readonly corps: string;
  /** The lead it is for: its e-mails carry the way out (List-Unsubscribe). Absent: a message to the team. */
  readonly leadId?: string;
  /** WhatsApp: an approved template (ContentSid) instead of `corps`, and its numbered variables. */
  readonly modele?: ModeleApprouve;
  /** E-mail only, as are the two below. */
  readonly attachments?: readonly Attachment[];
  /** Message-ID of the mail that this one answers. */
  readonly inReplyTo?: string;
  readonly replyTo?: string;
};

/** `classe` says what kind of fault it was, for the rules that act on it; `unknown` may know the id it would have. */
export type Outcome =
  | { readonly outcome: 'sent'; readonly idFournisseur: string }
  | { readonly outcome: 'refused'; readonly because: string; readonly classe?: Classe }
  | { readonly outcome: 'later'; readonly because: string; readonly classe?: Classe }
  | { readonly outcome: 'unknown'; readonly because: string; readonly idFournisseur?: string };

/** What is known of a message whose end nobody saw, so that a provider that keeps no key can look for it. */
export type Sought = {
  readonly canal: Canal;
  /** Where it may have gone: the record's address, and the lead's of now. */
  readonly destinataires: readonly string[];
  readonly corps: string;
  /** It cannot have left before its record existed. */
  readonly createdAt: Date;
  /** Until this moment at least, by Twenty's clock, whoever claimed it may still have been sending. */
  readonly claimedAt: Date;
  /** The same by our own clock: since when this process knows of the claim (`Sightings`). */
  readonly knownSince: Date;
  /** Provider ids that are other messages. */
  readonly others: readonly string[];
};

/** Answer to "did this key leave?". `not-sent` is only said when it is certain. */
export type Trace =
  | { readonly trace: 'sent'; readonly idFournisseur: string }
  | { readonly trace: 'not-sent' }
  | { readonly trace: 'unknown' };

export interface Channel {
  readonly name: string;
  send(message: Outgoing): Promise<Outcome>;
  trace(key: string, sought?: Sought): Promise<Trace>;
  /** Lets go of connections kept open, at the end. */
  close?(): void;
}
