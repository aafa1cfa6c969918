/** When a lead hears nothing more (DESIGN §4.3, §5). Everything that sends or plans asks here first. */
import type { Scenario } from '../../objects/vocabulary';
import { REASON, type Reason } from '../reasons';
import type { Lead } from '../state';

/** Nothing at all leaves: opted out, not interested, deleted. null: the lead may be written to. */
export function silenceOf(lead: Lead): Reason | null {
  if (lead.desabonneLe !== null) return REASON.desabonne;
  if (lead.statut === 'PAS_INTERESSE') return REASON.pasInteresse;
  return lead.deletedAt === null ? null : REASON.leadSupprime;
}

/**
 * Sequences that persuade end with the sale, won or lost; reminders of an appointment and handwritten messages go on.
 * An opt-out is confirmed all the same, once: that is its only purpose.
 */
const SEQUENCES: readonly (Scenario | null)[] = ['COACH_01', 'COACH_03'];

export function silenceOfScenario(lead: Lead, scenario: Scenario | null): Reason | null {
  if (scenario === 'DESABONNEMENT') return lead.deletedAt === null ? null : REASON.leadSupprime;
  const silence = silenceOf(lead);
  if (silence !== null || !SEQUENCES.includes(scenario)) return silence;
  if (lead.statutCoaching === 'GAGNE') return REASON.gagne;
  return lead.statutCoaching === 'PERDU' ? REASON.perdu : null;
}
