/**
 * Lead and client record have the same advisor: whichever a person changes, the other follows. Whom both last agreed on is
 * remembered, which tells the one that was changed from the one that was not; when both were, the lead counts.
 */
import type { Decision } from '../decisions';
import { memoryOf } from '../memory';
import type { Agency, Client, Lead, LeadState } from '../state';
import { clientOf, isSecretary } from './advisor';

export function decideAgreement(state: LeadState, agency: Agency): readonly Decision[] {
  const { lead } = state;
  const client = clientOf(state);
  if (client === undefined) return remember(lead, lead.conseillereId, {}, agency);
  const agreed = newest(lead, client);
  const follows: Decision = {
    do: 'updateClient',
    leadId: lead.id,
    clientId: client.id,
    set: { conseillereId: agreed },
    because: 'la fiche client suit le lead',
  };
  return [
    ...(client.conseillereId === agreed ? [] : [follows]),
    ...(lead.conseillereId === agreed ? [] : [leadFollows(lead, agreed)]),
    ...remember(lead, agreed, { accord: agreed }, agency),
  ];
}

/** Never agreed before: somebody is better than nobody. */
function newest(lead: Lead, client: Client): string | null {
  const before = memoryOf(lead).conseillere?.accord;
  if (before === undefined) return lead.conseillereId ?? client.conseillereId;
  return lead.conseillereId === before ? client.conseillereId : lead.conseillereId;
}

const leadFollows = (lead: Lead, conseillereId: string | null): Decision => ({
  do: 'updateLead',
  leadId: lead.id,
  set: { conseillereId },
  because: 'le lead suit la fiche client',
});

/** The last advisor stays known when the file is with nobody. */
function remember(
  lead: Lead,
  advisor: string | null,
  agreement: { readonly accord?: string | null },
  agency: Agency,
): readonly Decision[] {
  const known = memoryOf(lead).conseillere;
  const derniere = advisor !== null && !isSecretary(advisor, agency) ? advisor : known?.derniere;
  if (known?.derniere === derniere && known?.accord === agreement.accord) return [];
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: { memoireMax: { conseillere: { ...(derniere !== undefined && { derniere }), ...agreement } } },
      because: 'la conseillère du dossier est notée',
    },
  ];
}
