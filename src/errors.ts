/**
 * Every way the world can fail us, as a small set of kinds. The sentence is French, for the person who reads it, and ends
 * with what to do next. Expected outcomes are values, not errors; these are for a broken world or a wrong configuration.
 */
export type ErrorKind =
  | 'configuration'
  | 'injoignable'
  | 'cle-refusee'
  | 'droit-manquant'
  | 'limite'
  | 'doublon'
  | 'introuvable'
  | 'refus'
  | 'panne'
  | 'reponse-illisible'
  | 'modele-incomplet';

/** How each kind ends: is trying again later, unchanged, worth it? And which exit code does the CLI give? */
export const ERROR_KINDS: Readonly<Record<ErrorKind, { readonly retryable: boolean }>> = {
  configuration: { retryable: false },
  injoignable: { retryable: true },
  'cle-refusee': { retryable: false },
  'droit-manquant': { retryable: false },
  limite: { retryable: true },
  doublon: { retryable: false },
  introuvable: { retryable: false },
  refus: { retryable: false },
  panne: { retryable: true },
  'reponse-illisible': { retryable: true },
  'modele-incomplet': { retryable: false },
};

/** `message` = what happened + what to do. `cause` keeps the original. Never put a secret or a person's data in it. */
export class MaxError extends Error {
  override readonly name = 'MaxError';
  constructor(
    readonly kind: ErrorKind,
    message: string,
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.details = options.details ?? {};
  }
  /** Machine-readable extras, e.g. `conflictingRecordId`. */
  readonly details: Readonly<Record<string, unknown>>;
  get retryable(): boolean {
    return ERROR_KINDS[this.kind].retryable;
  }
}
