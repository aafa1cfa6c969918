/** What one row says about one person, read but not yet compared with anybody. */
import type { Canal, Langue, Statut } from '../../objects/vocabulary';

export type Draft = {
  /** The row's number in the file. */
  readonly row: number;
  readonly name: string;
  readonly prenom: string;
  /** The first of each is the primary one. At least one e-mail or phone is there. */
  readonly courriels: readonly string[];
  readonly telephones: readonly string[];
  readonly ville: string;
  readonly pays: string;
  readonly langue: Langue | null;
  readonly fuseauHoraire: string;
  /** Null: the file says nothing, or nothing that was understood. */
  readonly statut: Statut | null;
  readonly message: string;
  readonly prochainRappel: Date | null;
  readonly dateRendezVous: Date | null;
  readonly conseillereId: string | null;
  readonly canauxAutorises: readonly Canal[];
  readonly desabonneLe: Date | null;
  /** What had no field to go to, one line each: kept at the end of the message. */
  readonly notes: readonly string[];
};

/** `remarques`: what was not taken as it stands, each with its column, the value's form and the remedy. */
export type ReadRow = { readonly row: number; readonly remarques: readonly string[] } & (
  | { readonly lu: 'lead'; readonly draft: Draft }
  /** Not about anybody: the titles again, a line of totals. */
  | { readonly lu: 'rien'; readonly because: string }
  | { readonly lu: 'refus'; readonly because: string }
);

/** What the person wrote, then what else the file knows. */
export const messageOf = ({ message, notes }: Pick<Draft, 'message' | 'notes'>): string =>
  [message, notes.length === 0 ? '' : ['Du fichier importé :', ...notes].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
