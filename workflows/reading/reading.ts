/** What MAX reads in a text (DESIGN §5): values of the data model, or null where it is not sure; and the words that decided. */
import type { Budget, Intensite, Qualification, TypeCoaching } from '../../objects/vocabulary';

export type Reading = {
  readonly typeCoaching: TypeCoaching | null;
  readonly niveauMotivation: Intensite | null;
  readonly qualification: Qualification | null;
  readonly budgetEstime: Budget | null;
  readonly urgenceRessentie: Intensite | null;
  /** Verbatim: a piece of the text, never a rewording. */
  readonly douleurPrincipale: string | null;
  readonly indices: readonly Indice[];
};

export type ReadField = Exclude<keyof Reading, 'indices'>;

/** `mots`: verbatim in the text. `pour`: the field they decided, or would have. `because`: in French, what they say. */
export type Indice = { readonly pour: ReadField; readonly mots: string; readonly because: string };

/** The sign of a value that no words of the rules decided: a language model alone read it. */
export const LU_PAR_LE_MODELE = 'lu par le modèle de langue seul';

/** The question the text answers, when known: a bare "oui" or "300" then has a meaning. */
export type Question = 'DIFFICULTE' | 'CHANGEMENT' | 'ENGAGEMENT' | 'BUDGET';

/** One field as an extractor answers it. */
export type Found<Value> = { readonly value: Value | null; readonly indices: readonly Indice[] };

export const abstain = { value: null, indices: [] } as const;
