/**
 * Automatic assignment on creation (DESIGN §4.2), when the settings name a strategy: asked for once per lead. A lead that
 * finds no place waits in that order and is placed when room returns; it is not asked for again.
 */
import { isFresh } from '../coach-01/conditions';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { isOpen } from '../distribution/selection';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import type { Agency, Lead, LeadState } from '../state';

const RULE = 'attribution automatique';

export function decideAutomatic({ lead }: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { strategie } = reglagesOf(lead, agency);
  if (strategie === null) return [nothing(lead, RULE, 'les réglages laissent l’attribution à l’équipe')];
  const silent = whyNot(lead, now);
  if (silent !== null) return [nothing(lead, RULE, silent)];
  const because = 'un lead est arrivé sans conseillère';
  return [
    { do: 'requestDistribution', leadId: lead.id, strategie, reprendreA: null, because },
    { do: 'updateLead', leadId: lead.id, set: { memoireMax: { distribution: 'creation' } }, because },
  ];
}

function whyNot(lead: Lead, now: Date): string | null {
  if (lead.deletedAt !== null) return 'le lead a été supprimé';
  if (lead.conseillereId !== null) return 'le lead a une personne en charge';
  if (!isOpen(lead)) return 'le lead est clos';
  if (lead.distributionId !== null) return 'le lead est dans une distribution';
  if (memoryOf(lead).distribution !== undefined) return 'la distribution a déjà été demandée';
  return isFresh(lead, now) ? null : 'le lead a été créé il y a plus de 7 jours';
}
