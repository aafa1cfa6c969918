/**
 * One lead that Twenty refuses must not hold up the other 199 of its batch (a batch is written whole or not at all). When a
 * batch fails for a reason that one lead may have caused, its halves are tried apart, down to that lead. What was already
 * written is found written, and is not written again (DESIGN §2.2).
 */
import { MaxError, type ErrorKind } from '../errors';
import type { Failures, React } from './batcher';

/** Nobody's fault in the batch: the halves would fail for the same reason. */
const NOT_ABOUT_A_LEAD: readonly ErrorKind[] = [
  'configuration',
  'injoignable',
  'cle-refusee',
  'droit-manquant',
  'limite',
  'modele-incomplet',
];

export function isolating(react: React): React {
  const attempt: React = async (leadIds) => {
    try {
      return await react(leadIds);
    } catch (cause) {
      if (leadIds.length === 1 || concernsAll(cause)) return new Map(leadIds.map((id) => [id, cause]));
      const middle = Math.ceil(leadIds.length / 2);
      const first = await attempt(leadIds.slice(0, middle));
      const second = await attempt(leadIds.slice(middle));
      return new Map([...first, ...second]) satisfies Failures;
    }
  };
  return attempt;
}

const concernsAll = (cause: unknown): boolean =>
  cause instanceof MaxError && NOT_ABOUT_A_LEAD.includes(cause.kind);
