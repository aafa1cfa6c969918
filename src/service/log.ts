/** Structured logs, as pino writes them. Ids, counts and reasons only: never a name, an address, a text or a secret. */
import { MaxError } from '../errors';

type Write = (fields: Readonly<Record<string, unknown>>, sentence: string) => void;

export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};

/** What may be said of a fault: its kind and sentence, which `MaxError` keeps free of secrets; of anything else, its class. */
export function faultFields(cause: unknown): Readonly<Record<string, unknown>> {
  if (cause instanceof MaxError) return { faute: cause.kind, phrase: cause.message };
  if (!(cause instanceof Error)) return { faute: 'inconnue' };
  return cause.cause instanceof Error ? faultFields(cause.cause) : { faute: cause.name };
}
