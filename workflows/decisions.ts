/**
 * Everything MAX can do about a lead: one union, each with its `because` (French: staff read it in `max explain` and on
 * the records). Decisions say what should be true; `src/service` writes the difference.
 */
import type { Canal, NatureNotification, Scenario, StatutMessage } from '../objects/vocabulary';
import type { Lead } from './state';

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
};

export type Decision =
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
      readonly because: string;
    }
  | { readonly verdict: 'postpone'; readonly until: Date; readonly because: string }
  | { readonly verdict: 'drop'; readonly to: 'ANNULE' | 'PERIME'; readonly because: string };
