import { hours, isBefore, minus } from '../../src/kernel/time';
import type { LeadState } from '../state';

/** Who calls a little early has called back. */
const EARLY = hours(1);

/** Was there an attempt at the time of the callback or after it? Asking for another callback is not one. */
export const isCalledBack = ({ tentatives }: LeadState, at: Date): boolean =>
  tentatives.some(
    ({ deletedAt, resultat, le, createdAt }) =>
      deletedAt === null && resultat !== 'RAPPEL_DEMANDE' && !isBefore(le ?? createdAt, minus(at, EARLY)),
  );
