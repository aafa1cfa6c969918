/** What reading an order gives: a value, or every fault at once, in French, each with its remedy (style 24, 31). */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly erreurs: readonly string[] };

export const good = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const bad = (...erreurs: readonly string[]): Outcome<never> => ({ ok: false, erreurs });
export const faultsOf = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.erreurs);
