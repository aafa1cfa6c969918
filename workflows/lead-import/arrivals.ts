/** The leads of an import as they are created: already with whom they are for, so that no second write is needed. */
import type { Parcours } from '../../objects/vocabulary';
import type { AppliedPlan } from '../distribution/stored';
import type { Lead } from '../state';
import { asLead } from './newcomer';
import type { NewLead } from './people';

/** The import's own distribution, as stored before the first lead is made. */
export type Lot = { readonly orderId: string; readonly plan: AppliedPlan };

export type Arrivals = {
  readonly importId: string;
  readonly parcours: Parcours;
  /** When the import began. */
  readonly debut: Date;
  /** Null: nothing is distributed. */
  readonly lot: Lot | null;
};

/** `given` has the contacts whole, `lead` has all else. */
export type Arrival = { readonly given: NewLead; readonly lead: Lead };

/** In the order of the file. */
export function arrivalsOf(creations: readonly NewLead[], arrivals: Arrivals): readonly Arrival[] {
  const { importId, parcours, debut, lot } = arrivals;
  const places = new Map(lot?.plan.placements.map(({ leadId, membreId }) => [leadId, membreId]));
  const waiting = new Set(lot?.plan.waiting.flatMap(({ leadId, drains }) => (drains ? [leadId] : [])));
  return creations.map((given, rank) => {
    const lead = asLead(given, importId, { parcours, now: debut, rank });
    const membreId = places.get(given.id);
    if (lot === null || lead.conseillereId !== null) return { given, lead };
    const { orderId: distributionId, plan } = lot;
    if (membreId !== undefined) {
      const theirs = { conseillereId: membreId, distribueAId: membreId, attribueLe: plan.at, distributionId };
      return { given, lead: { ...lead, ...theirs } };
    }
    return { given, lead: waiting.has(given.id) ? { ...lead, distributionId } : lead };
  });
}

/** Everybody who gets leads by this import, by the file's own word or by its distribution: what a lot is told by. */
export const givenTo = (arrivals: readonly Arrival[]): AppliedPlan['placements'] =>
  arrivals.flatMap(({ lead }) =>
    lead.conseillereId === null
      ? []
      : [
          {
            leadId: lead.id,
            membreId: lead.conseillereId,
            before: { conseillereId: null, attribueLe: null, statut: lead.statut },
            because: 'import',
          },
        ],
  );
