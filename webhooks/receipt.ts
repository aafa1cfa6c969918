/**
 * What a provider says of a message it was given. Receipts come in any order, twice, or before our own answer (peers.md 4.2):
 * a message only ever moves forward, so its final status is the same whatever the order.
 */
import type { StatutMessage } from '../objects/vocabulary';

export type StatutRecu = Extract<StatutMessage, 'ENVOYE' | 'ECHEC' | 'DELIVRE' | 'LU'>;

export type Receipt = {
  /** The provider's id; '' when it is not known. */
  readonly idFournisseur: string;
  /** Our record's id where the provider gives back what we attached; null else. */
  readonly messageId: string | null;
  readonly statut: StatutRecu;
  readonly raison: string;
};

/** A failure outranks a departure, and a proof that it arrived outranks a failure. */
const RANK: Readonly<Record<StatutRecu, number>> = { ENVOYE: 1, ECHEC: 2, DELIVRE: 3, LU: 4 };

/** Not gone as far as we know: any receipt proves that it did go. */
const BEFORE: readonly StatutMessage[] = ['PLANIFIE', 'APPROUVE', 'ENVOI_EN_COURS', 'INCERTAIN'];

const rankOf = (statut: StatutMessage | null): number | null => {
  if (statut === null) return null;
  if (BEFORE.includes(statut)) return 0;
  return Object.hasOwn(RANK, statut) ? RANK[statut as StatutRecu] : null;
};

/** Taken back after a failure, to be sent by another way: it keeps the id of the attempt that failed. */
const TAKEN_BACK: readonly StatutMessage[] = ['PLANIFIE', 'APPROUVE', 'ENVOI_EN_COURS'];

type Own = { readonly statut: StatutMessage | null; readonly idFournisseur: string };

/** Is this what led to another attempt? Providers tell it again: a second call, or their log read over. */
export const isKnownFailure = ({ statut, idFournisseur }: Own, receipt: Receipt): boolean =>
  (receipt.statut === 'ECHEC' || receipt.statut === 'ENVOYE') &&
  idFournisseur !== '' &&
  idFournisseur === receipt.idFournisseur &&
  statut !== null &&
  TAKEN_BACK.includes(statut);

/** Does this receipt move a message in `statut` forward? A draft, a cancelled or a received message has no receipts. */
export function movesForward(statut: StatutMessage | null, receipt: Receipt): boolean {
  const rank = rankOf(statut);
  return rank !== null && RANK[receipt.statut] > rank;
}

/** Of several receipts of one message, the one that stands. */
export const strongest = (receipts: readonly [Receipt, ...Receipt[]]): Receipt =>
  receipts.reduce((best, receipt) => (RANK[receipt.statut] > RANK[best.statut] ? receipt : best));
