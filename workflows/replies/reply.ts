/** What one inbound reply is (DESIGN §5), before anybody reads what it says. */
import type { Reading } from '../reading';

export type InboundReply = {
  readonly texte: string;
  readonly sujet?: string;
  /** Header names in any case. */
  readonly entetes?: Readonly<Record<string, string>>;
  /** The sender's address, for delivery failures. */
  readonly de?: string;
};

/** A civil day, `2026-08-03`, in the writer's own calendar: the caller knows the zone. */
export type CivilDay = string;

export type Reply =
  /** Nothing more is sent; confirmed once. */
  | { readonly kind: 'desabonnement'; readonly mots: string; readonly because: string }
  | { readonly kind: 'reabonnement'; readonly mots: string; readonly because: string }
  | { readonly kind: 'aide'; readonly mots: string; readonly because: string }
  /** Not an answer. `retourLe`: the first day they are back, when they say it. */
  | { readonly kind: 'automatique'; readonly retourLe: CivilDay | null; readonly because: string }
  /** The message did not arrive. `definitif`: it never will at this address. */
  | { readonly kind: 'echec-de-remise'; readonly definitif: boolean; readonly because: string }
  | { readonly kind: 'vide'; readonly because: string }
  /** Perhaps the wish to hear no more: read like an answer, and for a person to decide. */
  | {
      readonly kind: 'doute';
      readonly mots: string;
      readonly texte: string;
      readonly lecture: Reading;
      readonly because: string;
    }
  /** `texte`: their own words, history and signature cut off; `lecture`: what they say. */
  | { readonly kind: 'reponse'; readonly texte: string; readonly lecture: Reading; readonly because: string };
