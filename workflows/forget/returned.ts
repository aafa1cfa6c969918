/**
 * Somebody who was erased comes back in a file, or by somebody's hand: they asked for silence, and silence is kept. Who writes
 * to us again through the form has thought again, and says so by the consent given there.
 */
import type { Decision } from '../decisions';
import type { Agency, LeadState } from '../state';
import { isErased, prints } from './person';

export function decideReturned(
  { lead }: LeadState,
  { oublies }: Pick<Agency, 'oublies'>,
  now: Date,
): readonly Decision[] {
  if (oublies === undefined || oublies.size === 0 || lead.deletedAt !== null) return [];
  if (lead.desabonneLe !== null || lead.source === 'FORMULAIRE_WEB' || isErased(lead)) return [];
  const contacts = [lead.courriel, lead.telephone].filter((contact) => contact !== null);
  if (!prints(contacts).some((print) => oublies.has(print))) return [];
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: { desabonneLe: now },
      because: 'cette personne a demandé à être oubliée : rien ne lui est envoyé',
    },
  ];
}
