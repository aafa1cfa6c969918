/**
 * How long a lead waited for its first contact, written once on the lead: what the direction's dashboard shows on average. Hours of
 * the clock, whole, nights and Sundays included, for that is how long the person waited.
 */
import { earliest, hours } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import { wasSeenFresh } from '../intake/fresh';
import { nothing } from '../nothing';
import type { LeadState } from '../state';
import { contactsIn, isTouched } from './touched';

const RULE = 'délai de premier contact';

export function decideDelay(state: LeadState, now: Date): readonly Decision[] {
  const { lead } = state;
  const refused = whyNot(state, now);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  const at = earliest([...contactsIn(state), now]) ?? now;
  const waited = Math.max(0, at.getTime() - lead.createdAt.getTime());
  const heuresAvantContact = Math.round(waited / hours(1));
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: { heuresAvantContact },
      because: `premier contact ${heuresAvantContact} h après l’arrivée`,
    },
  ];
}

/** Of an imported file nobody knows when its people were first spoken to. */
function whyNot(state: LeadState, now: Date): string | null {
  const { lead } = state;
  if (lead.deletedAt !== null) return 'le lead a été supprimé';
  if (lead.heuresAvantContact !== null) return 'le délai est noté';
  if (lead.source === 'IMPORT_EXCEL') return 'lead importé : son premier contact peut dater d’avant';
  if (!wasSeenFresh(lead, now)) return 'le lead était là avant MAX';
  return isTouched(state) ? null : 'personne ne s’en est encore occupé';
}
