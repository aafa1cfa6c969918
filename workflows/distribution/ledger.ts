/**
 * What MAX keeps of an order in its own record (`repartition`), beside what staff wrote: enough to resume, undo, drain and
 * be fair after losing everything else (DESIGN §2.1). `repartition` is then `{ demande, plan, suites, etape, … }`.
 */
import { z } from 'zod';
import { recordId } from '../../src/kernel/keys';
import type { History } from './fair';
import type { RawOrder } from './order';
import type { Outcome } from './outcome';
import { bad, faultsOf, good } from './outcome';
import type { AppliedPlan } from './stored';
import { readPlan, withPlan } from './stored';
import type { Kept } from './undo';

/** How far MAX has come with the order, whatever its `statut` says at this moment. */
export const ETAPES = ['APERCU', 'EN_COURS', 'APPLIQUEE', 'ANNULATION', 'ANNULEE'] as const;
export type Etape = (typeof ETAPES)[number];

/** What an undo gives back and what it leaves, decided before its first write. */
export type Retour = { readonly rendus: readonly string[]; readonly gardes: readonly Kept[] };

/** Everybody's standing after all orders up to `le`: the newest one read is the whole history. */
export type Cumul = { readonly le: Date; readonly parts: History };

export type Ledger = {
  readonly etape: Etape;
  /** The demand the plan answers (`demandPrint`): another demand needs another plan. */
  readonly pour: string;
  /** Why another plan than the previewed one is applied; '' when it is the previewed one, or none was asked for. */
  readonly change: string;
  /** The order as applied, then one lot for each time waiting leads found a place. The last may be under way. */
  readonly lots: readonly AppliedPlan[];
  /** Leads of the order that it did not place and that no longer wait, with the reason. */
  readonly laisses: readonly Kept[];
  readonly retour: Retour | null;
  readonly cumul: Cumul | null;
};

/** A fingerprint of what staff asked for, whatever MAX wrote beside it and however Twenty orders the keys of JSON. */
export const demandPrint = ({ nombre, strategie, repartition, selection }: RawOrder): string =>
  recordId(sorted([nombre, strategie, demandOf(repartition), selection]));

/** What staff wrote in `repartition`. */
export const demandOf = (repartition: unknown): unknown =>
  isRecord(repartition) && 'demande' in repartition ? repartition['demande'] : (repartition ?? null);

/** `repartition` without MAX's part. Twenty takes an object in a RAW_JSON field, never a bare text or a list. */
export function withoutLedger(repartition: unknown): unknown {
  const demande = demandOf(repartition);
  return demande === null || isRecord(demande) ? demande : { demande };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON whose objects have their keys in order: Twenty keeps none. */
export const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) ?? 'null';

const kept = z
  .array(z.tuple([z.string(), z.string()]))
  .transform((rows) => rows.map(([leadId, because]): Kept => ({ leadId, because })));
const rowsOf = (those: readonly Kept[]) => those.map(({ leadId, because }) => [leadId, because]);

const Stored = z.object({
  etape: z.enum(ETAPES),
  pour: z.string(),
  change: z.string().default(''),
  suites: z.array(z.unknown()).default([]),
  laisses: kept.default([]),
  retour: z
    .object({ rendus: z.array(z.string()), gardes: kept })
    .nullable()
    .default(null),
  cumul: z
    .object({
      le: z.iso.datetime().transform((text) => new Date(text)),
      parts: z.record(z.string(), z.tuple([z.number(), z.number()])),
    })
    .nullable()
    .default(null),
});

/** A ledger with nothing in it yet. */
export const newLedger = (etape: Etape, pour: string, lots: readonly AppliedPlan[]): Ledger => ({
  etape,
  pour,
  change: '',
  lots,
  laisses: [],
  retour: null,
  cumul: null,
});

/** The value of `repartition`: the demand kept as it was, MAX's part written anew. */
export function writeLedger(repartition: unknown, ledger: Ledger): unknown {
  const [first, ...suites] = ledger.lots;
  const { retour, cumul } = ledger;
  return {
    ...(first ? withPlan(repartition, first) : { demande: demandOf(repartition) }),
    etape: ledger.etape,
    pour: ledger.pour,
    ...(ledger.change !== '' && { change: ledger.change }),
    ...(suites.length > 0 && { suites: suites.map((lot) => withPlan(null, lot).plan) }),
    ...(ledger.laisses.length > 0 && { laisses: rowsOf(ledger.laisses) }),
    ...(retour && { retour: { rendus: retour.rendus, gardes: rowsOf(retour.gardes) } }),
    ...(cumul && {
      cumul: {
        le: cumul.le.toISOString(),
        parts: Object.fromEntries([...cumul.parts].map(([id, { received, owed }]) => [id, [received, owed]])),
      },
    }),
  };
}

/** Null when MAX wrote nothing there yet; a fault when its part was edited into nonsense. */
export function readLedger(repartition: unknown): Outcome<Ledger | null> {
  if (!isRecord(repartition) || !('etape' in repartition)) return good(null);
  const stored = Stored.safeParse(repartition);
  if (!stored.success) return bad(UNREADABLE);
  const { suites, cumul, ...rest } = stored.data;
  const plans = [readPlan(repartition), ...suites.map((plan) => readPlan({ demande: null, plan }))];
  const faults = plans.flatMap(faultsOf);
  if (faults.length > 0) return bad(...new Set(faults));
  return good({
    ...rest,
    lots: plans.flatMap((plan) => (plan.ok && plan.value ? [plan.value] : [])),
    cumul: cumul && {
      le: cumul.le,
      parts: new Map(Object.entries(cumul.parts).map(([id, [received, owed]]) => [id, { received, owed }])),
    },
  });
}

const UNREADABLE =
  '« Répartition » : ce que MAX y a noté a été modifié et n’est plus lisible : créez une nouvelle distribution.';

/** The history in the ledgers of the last orders: the total the newest of them carries; empty before the first order. */
export function latestCumul(repartitions: readonly unknown[]): Cumul | null {
  const totals = repartitions.flatMap((repartition) => {
    const ledger = readLedger(repartition);
    return ledger.ok && ledger.value?.cumul ? [ledger.value.cumul] : [];
  });
  return totals.reduce<Cumul | null>(
    (newest, one) => (newest === null || one.le > newest.le ? one : newest),
    null,
  );
}
