/**
 * How far MAX has come with an import, kept in its own record (`repartition`, beside what staff wrote there): enough to take
 * it up again after losing everything else (DESIGN §2.1). `repartition` is then `{ demande, import: { etape, pour, … } }`.
 */
import { z } from 'zod';
import { recordId } from '../../src/kernel/keys';
import { demandOf, isRecord, sorted } from '../distribution/ledger';
import { readPlan, storePlan, type AppliedPlan } from '../distribution/stored';
import type { Counts } from './plan';

export const ETAPES = [
  'APERCU',
  'REFUSE',
  /** Cancelled before anything was written. */
  'ABANDON',
  'EN_COURS',
  'TERMINE',
  'ANNULATION',
  'ANNULE',
] as const;
export type Etape = (typeof ETAPES)[number];

export type ImportLedger = {
  readonly etape: Etape;
  /** What was asked for (`importPrint`) when this was written: another demand needs another look. */
  readonly pour: string;
  /** When the import began: every lead of it is dated from here. Null before. */
  readonly debut: Date | null;
  /** What the preview promised, to say what has changed since. */
  readonly apercu: Counts | null;
  /** The file it is about. */
  readonly fichier: string | null;
  /** Who gets what, decided before the first lead was made; null: nothing is distributed. */
  readonly lot: AppliedPlan | null;
  /** Rows that fill leads of Twenty, by row: once filled, a lead no longer shows that it was. */
  readonly faites: ReadonlyMap<number, string>;
};

/** What staff asked of an import. */
export type ImportDemand = {
  readonly fichier: { readonly fileId: string } | null;
  readonly parcours: string | null;
  readonly correspondance: unknown;
  readonly strategie: string | null;
  readonly repartition: unknown;
};

/** A fingerprint of what staff asked for, whatever MAX wrote beside it. */
export const importPrint = (demand: ImportDemand): string =>
  recordId(
    sorted([
      demand.fichier?.fileId,
      demand.parcours,
      demand.correspondance,
      demand.strategie,
      demandOf(demand.repartition),
    ]),
  );

export const newImportLedger = (
  etape: Etape,
  pour: string,
  rest: Partial<Omit<ImportLedger, 'etape' | 'pour'>> = {},
): ImportLedger => ({
  ...{ debut: null, apercu: null, fichier: null, lot: null, faites: new Map() },
  ...rest,
  etape,
  pour,
});

const counts = z.object({
  total: z.number(),
  crees: z.number(),
  completes: z.number(),
  connus: z.number(),
  refuses: z.number(),
});

const Stored = z.object({
  etape: z.enum(ETAPES),
  pour: z.string(),
  debut: z.iso.datetime().nullish(),
  apercu: counts.nullish(),
  fichier: z.string().nullish(),
  plan: z.unknown().optional(),
  faites: z.array(z.tuple([z.number(), z.string()])).default([]),
});

/** The value of `repartition`: the demand as it was, MAX's part written anew. */
export const writeImportLedger = (repartition: unknown, ledger: ImportLedger): unknown => ({
  demande: demandOf(repartition),
  import: {
    etape: ledger.etape,
    pour: ledger.pour,
    ...(ledger.debut && { debut: ledger.debut.toISOString() }),
    ...(ledger.apercu && { apercu: ledger.apercu }),
    ...(ledger.fichier !== null && { fichier: ledger.fichier }),
    ...(ledger.lot && { plan: storePlan(ledger.lot) }),
    ...(ledger.faites.size > 0 && { faites: [...ledger.faites] }),
  },
});

/** Null when MAX wrote nothing there, or somebody edited it into nonsense: what is in Twenty under the import's keys still counts. */
export function readImportLedger(repartition: unknown): ImportLedger | null {
  const stored = Stored.safeParse(isRecord(repartition) ? repartition['import'] : undefined);
  if (!stored.success) return null;
  const { etape, pour, debut, apercu, fichier, plan, faites } = stored.data;
  const lot = readPlan({ demande: null, plan: plan ?? null });
  return {
    lot: lot.ok ? lot.value : null,
    fichier: fichier ?? null,
    etape,
    pour,
    debut: debut ? new Date(debut) : null,
    apercu: apercu ?? null,
    faites: new Map(faites),
  };
}

/** What staff asked for, in the shape that Twenty takes in a JSON field. */
export function withoutImportLedger(repartition: unknown): unknown {
  const demande = demandOf(repartition);
  return demande === null ? null : { demande };
}
