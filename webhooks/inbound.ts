/** A message that came in, by whatever door, as plain data. */
import type { Canal } from '../objects/vocabulary';
import { keyOf } from '../src/kernel/keys';

export type Inbound = {
  /** From the provider's id, so that it is recorded once, whichever door tells of it first. */
  readonly key: string;
  readonly canal: Canal;
  /** E.164, or a lower-case e-mail address. */
  readonly from: string;
  readonly sujet: string;
  readonly corps: string;
  readonly arrivedAt: Date;
  readonly idFournisseur: string;
  /** A word of `ETAPE_RECUE`, or ''. */
  readonly etape: string;
  /** What was noticed, in French, for `raison`. */
  readonly notes: readonly string[];
  /** Record ids of the messages of ours that it answers, where it says so. */
  readonly answers: readonly string[];
};

export const inboundKey = (canal: Canal, providerId: string): string =>
  keyOf('entrant', canal.toLowerCase(), providerId);
