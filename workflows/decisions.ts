/**
 * Everything MAX can do about a lead: one union, each with its `because` (French: staff read it in `max explain` and on
 * the records). Decisions say what should be true; `src/service` writes the difference.
 */
import type {
  Canal,
  CanalTentative,
  NatureNotification,
  ResultatTentative,
  Scenario,
  StatutMessage,
  StatutRendezVous,
  Strategie,
  TypeConsultation,
} from '../objects/vocabulary';
import type { Lead, Money } from './state';

/** Fields of a lead that deciders may write. */
export type LeadPatch = Partial<
  Pick<
    Lead,
    | 'statut'
    | 'source'
    | 'attribueLe'
    | 'statutCoaching'
    | 'lectureMax'
    | 'qualification'
    | 'raisonQualification'
    | 'desabonneLe'
    | 'niveauMotivation'
    | 'noShow'
    | 'nombreNoShow'
    | 'heuresAvantContact'
    | 'conseillereId'
    | 'dateRendezVous'
    | 'typeConsultation'
    | 'prochainRappel'
    | 'doublonDeId'
    | 'memoireMax'
    | 'appelRealise'
    | 'notesCoaching'
    | 'typeCoaching'
    | 'urgenceRessentie'
    | 'budgetEstime'
    | 'douleurPrincipale'
    | 'aReattribuer'
    | 'distributionId'
    | 'distribueAId'
  >
>;

/** A message to create, once: `key` gives the record's id, a second creation collides (DESIGN §2.4). */
export type PlannedMessage = {
  readonly key: string;
  readonly leadId: string;
  readonly rendezVousId: string | null;
  readonly scenario: Scenario;
  readonly etape: string;
  readonly canal: Canal;
  /** PERIME: recorded with its reason, never sent. */
  readonly statut: 'A_VALIDER' | 'PLANIFIE' | 'PERIME';
  readonly prevuLe: Date;
  readonly destinataire: string;
  readonly titre: string;
  readonly sujet: string;
  readonly corps: string;
};

/** A change of a message from the status it was seen in; a conditional update, so exactly one worker wins. */
export type MessageChange = {
  readonly messageId: string;
  readonly from: StatutMessage;
  readonly to: StatutMessage;
  readonly prevuLe?: Date;
  /** The channel it takes from now on, and why (`messageMax.repli`). */
  readonly canal?: Canal;
  readonly repli?: string;
};

/** WhatsApp: a text that Meta approved beforehand, by Twilio's ContentSid, and what stands in its numbered places. */
export type ModeleApprouve = {
  readonly contentSid: string;
  readonly variables: Readonly<Record<string, string>>;
};

/** An appointment to create, once (`key` gives its id). */
export type NewRendezVous = {
  readonly name: string;
  readonly debut: Date;
  readonly dureeMinutes: number;
  readonly typeConsultation: TypeConsultation | null;
  readonly responsableId: string | null;
  readonly statut: StatutRendezVous;
};

export type RendezVousPatch = Partial<NewRendezVous>;

export type Decision =
  | {
      readonly do: 'createRendezVous';
      readonly key: string;
      readonly leadId: string;
      readonly set: NewRendezVous;
      readonly because: string;
    }
  | {
      readonly do: 'updateRendezVous';
      readonly leadId: string;
      readonly rendezVousId: string;
      readonly set: RendezVousPatch;
      readonly because: string;
    }
  | {
      readonly do: 'createTentative';
      readonly key: string;
      readonly leadId: string;
      readonly titre: string;
      readonly auteurId: string | null;
      readonly canal: CanalTentative;
      readonly resultat: ResultatTentative;
      readonly le: Date;
      readonly note: string;
      readonly because: string;
    }
  /** A task of Twenty's own, linked to the lead. */
  | {
      readonly do: 'createTask';
      readonly key: string;
      readonly leadId: string;
      readonly responsableId: string | null;
      readonly titre: string;
      readonly texte: string;
      readonly echeance: Date;
      readonly because: string;
    }
  | {
      readonly do: 'updateTask';
      readonly leadId: string;
      readonly taskId: string;
      readonly set: {
        readonly echeance?: Date;
        readonly responsableId?: string | null;
        readonly statut?: 'TODO' | 'DONE';
        readonly titre?: string;
        readonly texte?: string;
      };
      readonly because: string;
    }
  /** The client record, once per lead (`key` gives its id), with a Twenty person found by e-mail or phone, else created. */
  | {
      readonly do: 'createClient';
      readonly key: string;
      readonly leadId: string;
      readonly name: string;
      readonly prenom: string;
      readonly courriel: string | null;
      readonly telephone: string | null;
      readonly conseillereId: string | null;
      readonly depuis: Date;
      readonly montantInitial: Money | null;
      readonly because: string;
    }
  | {
      readonly do: 'updateClient';
      readonly leadId: string;
      readonly clientId: string;
      readonly set: { readonly conseillereId: string | null };
      readonly because: string;
    }
  /** Hand this lead to somebody by a strategy: the leads of a batch become one `attribution` (DESIGN §4.2, §4.9). */
  | {
      readonly do: 'requestDistribution';
      readonly leadId: string;
      readonly strategie: Strategie;
      /** Who must give the lead up (a secretary after the consultation); null: only a lead that nobody has. */
      readonly reprendreA: string | null;
      readonly because: string;
    }
  /** A notification that is also to reach the member by e-mail, once. */
  | {
      readonly do: 'mailNotification';
      readonly leadId: string;
      readonly notificationId: string;
      readonly because: string;
    }
  | { readonly do: 'updateLead'; readonly leadId: string; readonly set: LeadPatch; readonly because: string }
  | {
      readonly do: 'notify';
      readonly key: string;
      readonly destinataireId: string;
      readonly nature: NatureNotification;
      readonly leadId: string;
      readonly titre: string;
      readonly texte: string;
      readonly because: string;
    }
  | ({ readonly do: 'planMessage'; readonly because: string } & PlannedMessage)
  /** `because` becomes the record's `raison`. */
  | ({ readonly do: 'changeMessage'; readonly leadId: string; readonly because: string } & MessageChange)
  /** Due now: claim it, judge again on fresh state, send. */
  | {
      readonly do: 'deliver';
      readonly leadId: string;
      readonly messageId: string;
      readonly from: 'PLANIFIE' | 'APPROUVE';
      readonly because: string;
    }
  /** A send whose end nobody saw: ask the provider, never repeat blindly. */
  | {
      readonly do: 'resolve';
      readonly leadId: string;
      readonly messageId: string;
      readonly from: 'ENVOI_EN_COURS' | 'INCERTAIN';
      readonly because: string;
    }
  /** Look at this lead again at `at`. */
  | { readonly do: 'wake'; readonly leadId: string; readonly at: Date; readonly because: string }
  | { readonly do: 'nothing'; readonly leadId: string; readonly rule: string; readonly because: string };

/** The second judgement, at the moment of sending (DESIGN §5, sending policy). */
export type Verdict =
  | {
      readonly verdict: 'send';
      readonly sujet: string;
      readonly corps: string;
      readonly destinataire: string;
      /** Leaves instead of `corps`, which the record keeps. */
      readonly modele?: ModeleApprouve;
      readonly because: string;
    }
  /** Not by this channel: written on the record first, so that a crash in mid-send asks the right provider. */
  | { readonly verdict: 'reroute'; readonly canal: Canal; readonly because: string }
  | { readonly verdict: 'postpone'; readonly until: Date; readonly because: string }
  | { readonly verdict: 'drop'; readonly to: 'ANNULE' | 'PERIME'; readonly because: string };
