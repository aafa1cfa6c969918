/** Is a previewed plan still exactly right for the leads and the team as they are now? (DESIGN §4.2, preview then apply) */
import type { Statut } from '../../objects/vocabulary';
import type { Lead } from '../state';
import type { DistributionPlan } from './plan';
import { isOpen } from './selection';
import type { Ledger } from './ledger';
import type { AppliedPlan } from './stored';

export type Reality = {
  /** The leads the order takes now. */
  readonly leads: readonly Lead[];
  /** The same demand, planned now: who can receive, how much, and who would wait. */
  readonly fresh: DistributionPlan;
};

/**
 * The plan to carry out: the previewed one if it still holds, dated now (its date becomes the leads'), else the fresh one and
 * why (`change`). `print`: `demandPrint` of the order as it is.
 */
export function planToApply(
  ledger: Ledger | null,
  print: string,
  reality: Reality,
): { readonly plan: AppliedPlan; readonly change: string } {
  const previewed = ledger?.lots[0];
  if (!ledger || !previewed) return { plan: reality.fresh, change: '' };
  if (ledger.pour !== print) return { plan: reality.fresh, change: 'la demande a changé depuis l’aperçu' };
  const change = whyNotRight(previewed, reality);
  return change === null
    ? { plan: { ...previewed, at: reality.fresh.at }, change: '' }
    : { plan: reality.fresh, change };
}

/**
 * Null when the previewed plan may be applied as it was shown, else the reason why not. Who is behind by half a lead may
 * have changed since: that alone overturns nothing that a director has seen and approved.
 */
function whyNotRight(previewed: AppliedPlan, { leads, fresh }: Reality): string | null {
  const now = new Map(leads.map((lead) => [lead.id, lead]));
  const shown = [...previewed.placements, ...previewed.waiting].map(({ leadId }) => leadId);
  if (shown.length !== now.size || shown.some((id) => !now.has(id)))
    return 'les leads concernés ont changé depuis l’aperçu';
  const touched = previewed.placements.some(({ leadId, before }) => {
    const lead = now.get(leadId);
    return lead?.conseillereId !== before.conseillereId || !sameStatut(lead.statut, before.statut);
  });
  if (touched) return 'des leads ont été modifiés depuis l’aperçu';
  if (!sameWaiting(previewed, fresh)) return 'les places disponibles ont changé depuis l’aperçu';
  return fresh.shares.some((share) => !hasRoomFor(share, previewed, now))
    ? 'une personne ne peut plus recevoir ce que l’aperçu lui donnait'
    : null;
}

/** A lead without status gets NOUVEAU from MAX (DESIGN §4.1): nobody touched it. */
const sameStatut = (a: Statut | null, b: Statut | null): boolean => (a ?? 'NOUVEAU') === (b ?? 'NOUVEAU');

const sameWaiting = (previewed: AppliedPlan, fresh: DistributionPlan): boolean =>
  previewed.waiting.length === fresh.waiting.length &&
  previewed.waiting.every(({ leadId }) => fresh.waiting.some((one) => one.leadId === leadId));

function hasRoomFor(
  { membreId, obstacle, capacite, chargeAvant }: DistributionPlan['shares'][number],
  { placements }: AppliedPlan,
  leads: ReadonlyMap<string, Lead>,
): boolean {
  const received = placements.filter((one) => one.membreId === membreId);
  if (received.length === 0) return true;
  if (obstacle !== null) return false;
  const given = placements.filter(({ leadId, before, membreId: to }) => {
    const lead = leads.get(leadId);
    return before.conseillereId === membreId && to !== membreId && lead !== undefined && isOpen(lead);
  });
  const kept = received.filter(({ before }) => before.conseillereId === membreId);
  return chargeAvant + received.length - kept.length - given.length <= (capacite ?? Infinity);
}
