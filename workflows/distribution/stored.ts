/**
 * The plan as it is kept in the `attribution` record: what apply, resume, undo, drain and fairness need, without the names of leads.
 * It lies in `repartition` beside what staff wrote (`{ demande, plan }`), so the service may lose everything else (DESIGN §2.1).
 */
import { z } from 'zod';
import { STATUT, STRATEGIE } from '../../objects/vocabulary';
import type { History, Standing } from './fair';
import type { Outcome } from './outcome';
import { bad, good } from './outcome';
import type { DistributionPlan, Placement, Waiting } from './plan';

export type AppliedPlan = Pick<DistributionPlan, 'strategie' | 'langue' | 'at' | 'standings'> & {
  readonly placements: readonly Omit<Placement, 'name'>[];
  readonly waiting: readonly Omit<Waiting, 'name'>[];
};

const instant = z.iso.datetime().transform((text) => new Date(text));
const valuesOf = <Value extends string>(options: readonly { readonly value: Value }[]) =>
  z.enum(options.map((option) => option.value) as [Value, ...Value[]]);

/** One row per lead, in the order id, member, previous member, previous instant, status, index into `motifs`. */
const Row = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  instant.nullable(),
  valuesOf(STATUT).nullable(),
  z.number(),
]);
const Stored = z.object({
  version: z.literal(1),
  strategie: valuesOf(STRATEGIE),
  langue: z.enum(['PREFERER', 'EXIGER', 'IGNORER']),
  le: instant,
  motifs: z.array(z.string()),
  leads: z.array(Row),
  attente: z.array(z.tuple([z.string(), z.string().nullable(), z.boolean(), z.number()])),
  parts: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

export type StoredPlan = z.input<typeof Stored>;

/** Compact: each reason is written once, each lead is one row (about 110 bytes). */
export function storePlan(plan: DistributionPlan | AppliedPlan): StoredPlan {
  const motifs = new Map<string, number>();
  const motif = (because: string): number => {
    const index = motifs.get(because) ?? motifs.size;
    motifs.set(because, index);
    return index;
  };
  const leads = plan.placements.map(({ leadId, membreId, before, because }): StoredPlan['leads'][number] => [
    leadId,
    membreId,
    before.conseillereId,
    before.attribueLe?.toISOString() ?? null,
    before.statut,
    motif(because),
  ]);
  const attente = plan.waiting.map((one): StoredPlan['attente'][number] => [
    one.leadId,
    one.reservedFor,
    one.drains,
    motif(one.because),
  ]);
  return {
    version: 1,
    strategie: plan.strategie,
    langue: plan.langue,
    le: plan.at.toISOString(),
    motifs: [...motifs.keys()],
    leads,
    attente,
    parts: Object.fromEntries(
      Object.entries(plan.standings).map(([id, { received, owed }]) => [id, [received, owed]]),
    ),
  };
}

/** `repartition` with the plan beside the demand. Storing twice keeps the first demand. */
export function withPlan(
  repartition: unknown,
  plan: DistributionPlan | AppliedPlan,
): { readonly demande: unknown; readonly plan: StoredPlan } {
  const demande = isStamped(repartition) ? repartition.demande : (repartition ?? null);
  return { demande, plan: storePlan(plan) };
}

const isStamped = (value: unknown): value is { readonly demande: unknown; readonly plan: unknown } =>
  typeof value === 'object' && value !== null && 'demande' in value;

/** The plan in a record's `repartition`: null when there is none, a fault when somebody edited it into nonsense. */
export function readPlan(repartition: unknown): Outcome<AppliedPlan | null> {
  if (!isStamped(repartition) || !('plan' in repartition) || repartition.plan === null) return good(null);
  const parsed = Stored.safeParse(repartition.plan);
  if (!parsed.success) {
    return bad(
      '« Répartition » : le plan enregistré par MAX a été modifié et n’est plus lisible : créez une nouvelle distribution.',
    );
  }
  const { strategie, langue, le: at, motifs, leads, attente, parts } = parsed.data;
  const motif = (index: number): string => motifs[index] ?? '';
  const standings = Object.entries(parts).map(([id, [received, owed]]): [string, Standing] => [
    id,
    { received, owed },
  ]);
  return good({
    strategie,
    langue,
    at,
    standings: Object.fromEntries(standings),
    placements: leads.map(([leadId, membreId, conseillereId, attribueLe, statut, index]) => ({
      leadId,
      membreId,
      before: { conseillereId, attribueLe, statut },
      because: motif(index),
    })),
    waiting: attente.map(([leadId, reservedFor, drains, index]) => ({
      leadId,
      reservedFor,
      drains,
      because: motif(index),
    })),
  });
}

/**
 * What everybody received and was owed so far: the sum over the orders that stand (APPLIQUEE, and ANNULEE with the
 * standings left by undo). Any order, no matter which was applied first.
 */
export function historyOf(plans: readonly Pick<AppliedPlan, 'standings'>[]): History {
  const history = new Map<string, Standing>();
  for (const { standings } of plans) {
    for (const [id, { received, owed }] of Object.entries(standings)) {
      const past = history.get(id) ?? { received: 0, owed: 0 };
      history.set(id, { received: past.received + received, owed: past.owed + owed });
    }
  }
  return history;
}
