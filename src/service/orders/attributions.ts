/** Distribution orders in Twenty, and the leads they move, as the order loop sees them. Behind it: `src/twenty/attributions`. */
import type { StatutAttribution, Strategie } from '../../../objects/vocabulary';
import type { Write } from '../../../workflows/distribution/apply';
import type { Selection } from '../../../workflows/distribution/selection';
import type { Lead } from '../../../workflows/state';

/** An `attribution` as it was read; `repartition` and `selection` are whatever staff wrote, and MAX's ledger. */
export type OrderRecord = {
  readonly id: string;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly name: string;
  readonly statut: StatutAttribution | null;
  readonly nombre: number | null;
  readonly strategie: Strategie | null;
  readonly repartition: unknown;
  readonly selection: unknown;
  readonly enAttente: number | null;
  readonly resultat: string;
};

/** Rich texts as markdown. */
export type OrderPatch = {
  readonly statut?: StatutAttribution;
  readonly selection?: unknown;
  readonly repartition?: unknown;
  readonly enAttente?: number;
  readonly apercu?: string;
  readonly resultat?: string;
};

export type NewOrder = Pick<OrderRecord, 'name' | 'strategie' | 'nombre' | 'repartition' | 'selection'> & {
  readonly statut: StatutAttribution;
};

export type Filter = Extract<Selection, { readonly par: 'FILTRE' }>;

export interface Attributions {
  /** Null when there is none, or it was destroyed; one in the bin has its `deletedAt`. */
  load(id: string): Promise<OrderRecord | null>;
  /**
   * Writes `set` if the record is still exactly as `seen` (a person's click in between wins); answers it as it now is, or
   * null when it was changed. No webhook comes of it: the record moves out of the condition.
   */
  write(seen: OrderRecord, set: OrderPatch): Promise<OrderRecord | null>;
  /** Created once under the key's id; answers the id. */
  create(key: string, order: NewOrder): Promise<string>;
  /** Ids of the applied orders with leads that wait, oldest first. */
  waiting(): Promise<readonly string[]>;
  /** `repartition` of the last ten orders applied or cancelled: where the history is (`latestCumul`). */
  latest(): Promise<readonly unknown[]>;
  /** Open leads per member: one call for each 2,000 open leads that somebody has. */
  loads(): Promise<ReadonlyMap<string, number>>;
  /** Living leads by id: one call for each 200. */
  leadsById(ids: readonly string[]): Promise<readonly Lead[]>;
  /** Ids of the oldest living leads that nobody has and the filter takes, at most `most` (null: all). */
  leadsToTake(filter: Filter, most: number | null): Promise<readonly string[]>;
  /** Hands leads over in the name of the order; answers those for sure handed over, the others are to be read again. */
  handOver(orderId: string, write: Write): Promise<ReadonlySet<string>>;
  /** Ties leads that wait to their order, or lets them go. */
  holdWaiting(orderId: string, leadIds: readonly string[], hold: boolean): Promise<void>;
}
