/** The call that COACH-03 follows up (DESIGN §5): the last appointment held, or a call that staff marked without one. */
import { days, isBefore, plus } from '../../src/kernel/time';
import { isFresh } from '../coach-01/conditions';
import { memoryOf } from '../memory';
import { isDated } from '../rendez-vous/appointment';
import type { LeadState, RendezVous } from '../state';

export type Call = {
  readonly le: Date;
  readonly rendezVous: RendezVous | null;
  /** Nobody had told MAX of it before. */
  readonly isNew: boolean;
};

/** A call older than this was followed up by somebody else, or by nobody. */
const NEWS_FOR = days(7);

/** null: no call took place, or one that was over long before MAX heard of it. */
export function callOf(state: LeadState, now: Date): Call | null {
  const { lead } = state;
  if (lead.parcours !== 'COACHING' || lead.appelRealise !== 'OUI') return null;
  const known = memoryOf(lead).appel;
  const held = lastHeld(state);
  if (held !== undefined && isDated(held)) {
    if (known?.rendezVous === held.id && known.le === held.debut.toISOString())
      return { le: held.debut, rendezVous: held, isNew: false };
    return isNews(held.debut, now) ? { le: held.debut, rendezVous: held, isNew: true } : null;
  }
  if (known !== undefined && known.rendezVous === undefined)
    return { le: new Date(known.le), rendezVous: null, isNew: false };
  return isJustMarked(state, now) ? { le: now, rendezVous: null, isNew: true } : null;
}

const lastHeld = ({ rendezVous }: LeadState): RendezVous | undefined =>
  rendezVous
    .filter(({ statut, deletedAt, debut }) => statut === 'EFFECTUE' && deletedAt === null && debut !== null)
    .toSorted((a, b) => Number(a.debut) - Number(b.debut))
    .at(-1);

const isNews = (le: Date, now: Date): boolean => isBefore(now, plus(le, NEWS_FOR));

/** The mark was not there when MAX last looked; of a lead that was full before MAX came, nobody knows. */
function isJustMarked({ lead }: LeadState, now: Date): boolean {
  const seen = memoryOf(lead).suivi;
  if (seen === undefined) return isFresh(lead, now);
  return !(seen.marques ?? []).includes('appelRealise');
}
