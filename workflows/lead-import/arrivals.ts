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

/** Who gets each lead that gets somebody: by the file's own word, else by the import's distribution. */
export type Places = ReadonlyMap<string, string>;

export function placesOf(creations: readonly NewLead[], lot: Lot | null): Places {
  const placed = new Map(lot?.plan.placements.map(({ leadId, membreId }) => [leadId, membreId]));
  return new Map(
    creations.flatMap(({ id, conseillereId }): [string, string][] => {
      const membreId = conseillereId ?? placed.get(id);
      return membreId === undefined ? [] : [[id, membreId]];
    }),
  );
}

/** What makes a lead of a row, one at a time: thousands at once would stand in memory for nothing. `rank`: its place in the file. */
export function arriving(arrivals: Arrivals, places: Places): (given: NewLead, rank: number) => Arrival {
  const { importId, parcours, debut, lot } = arrivals;
  const waiting = new Set(lot?.plan.waiting.flatMap(({ leadId, drains }) => (drains ? [leadId] : [])));
  return (given, rank) => {
    const lead = asLead(given, importId, { parcours, now: debut, rank });
    const membreId = places.get(given.id);
    if (lot === null || lead.conseillereId !== null) return { given, lead };
    const { orderId: distributionId, plan } = lot;
    if (membreId === undefined)
      return { given, lead: waiting.has(given.id) ? { ...lead, distributionId } : lead };
    const theirs = { conseillereId: membreId, distribueAId: membreId, attribueLe: plan.at, distributionId };
    return { given, lead: { ...lead, ...theirs } };
  };
}

/** What a lot is told by: everybody who gets leads by this import. */
export const givenTo = (places: Places): AppliedPlan['placements'] =>
  [...places].map(([leadId, membreId]) => ({
    leadId,
    membreId,
    before: { conseillereId: null, attribueLe: null, statut: null },
    because: 'import',
  }));
