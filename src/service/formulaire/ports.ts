/** What the form needs of the outside: a store that keeps what was sent, and Twenty, which gets it. */
import type { NewRequest } from '../../../workflows/formulaire/arrival';
import type { Submission } from '../../../workflows/formulaire/submission';

/** Durable when it resolves; the same page with the same words twice is kept once. Throws `MaxError` when it cannot be kept. */
export type Keep = (submission: Submission) => Promise<void>;

/** How many requests wait for Twenty, and how many of those Twenty refused as they are. */
export type Kept = { readonly waiting: number; readonly refused: number };

export type Arrived =
  | 'created'
  /** This very request is there already. */
  | 'same'
  /** Its page was sent before, with other words. */
  | 'other';

/** Twenty, behind `src/twenty/formulaire.ts`. */
export interface Entrance {
  /** Since when a living lead with one of these wants to hear no more; null: none does. */
  optedOut(contacts: {
    readonly courriels: readonly string[];
    readonly telephones: readonly string[];
  }): Promise<Date | null>;
  /** Insert-only. */
  create(request: NewRequest): Promise<Arrived>;
}
