/** Leads with everything that hangs on them, five root fields for 200 leads (DESIGN §2.6). */
import type { LeadState } from '../../workflows/state';
import {
  MoreMessagesDocument,
  MoreNotificationsDocument,
  MoreRendezVousDocument,
  MoreTentativesDocument,
  StatesDocument,
} from './generated/operations';
import { readMessages, readNotifications, readRendezVous, readTentatives } from './mappers/children';
import { loadFar, loadNeighbours } from './far-states';
import { loadLotNotices } from './lot-notices';
import { readLeads } from './mappers/lead';
import { batchesOf, everyPage, groupBy, nodesOf } from './pages';
import { loadSemblables } from './semblables';
import type { Transport } from './transport';

/** In the order of `leadIds`; soft-deleted leads and children are there, destroyed leads are not. */
export async function loadStates(
  transport: Transport,
  leadIds: readonly string[],
): Promise<readonly LeadState[]> {
  const states: LeadState[] = [];
  for (const ids of batchesOf([...new Set(leadIds)])) states.push(...(await loadBatch(transport, ids)));
  return states;
}

async function loadBatch(transport: Transport, ids: readonly string[]): Promise<readonly LeadState[]> {
  const first = await transport.data(StatesDocument, { ids });
  const rendezVous = await everyPage(
    first.tousRendezVous,
    async (after) => (await transport.data(MoreRendezVousDocument, { ids, after })).tousRendezVous,
  );
  const messages = await everyPage(
    first.messagesMax,
    async (after) => (await transport.data(MoreMessagesDocument, { ids, after })).messagesMax,
  );
  const notifications = await everyPage(
    first.notificationsMax,
    async (after) => (await transport.data(MoreNotificationsDocument, { ids, after })).notificationsMax,
  );
  const tentatives = await everyPage(
    first.tentativesContact,
    async (after) => (await transport.data(MoreTentativesDocument, { ids, after })).tentativesContact,
  );

  const leads = new Map(readLeads(nodesOf(first.leads)).map((lead) => [lead.id, lead]));
  const far = await loadFar(transport, [...leads.values()]);
  const semblables = await loadSemblables(transport, [...leads.values()]);
  const lotNoticesOf = await loadLotNotices(transport, [...leads.values()]);
  const appointments = readRendezVous(rendezVous);
  const neighbours = await loadNeighbours(transport, appointments);
  const rendezVousOf = byLead(appointments);
  const recommandationsOf = byLead(far.recommandations);
  const clientsOf = byLead(far.clients);
  const tachesOf = byLead(far.taches);
  const messagesOf = byLead(readMessages(messages));
  const notificationsOf = byLead(readNotifications(notifications));
  const tentativesOf = byLead(readTentatives(tentatives));
  return ids.flatMap((id) => {
    const lead = leads.get(id);
    if (!lead) return [];
    return [
      {
        lead,
        rendezVous: rendezVousOf(id),
        messages: messagesOf(id),
        notifications: notificationsOf(id),
        avisDuLot: lotNoticesOf(lead),
        tentatives: tentativesOf(id),
        recommandations: recommandationsOf(id),
        clients: clientsOf(id),
        taches: tachesOf(id),
        voisins: neighbours.filter(({ leadId }) => leadId !== id),
        semblables: semblables.get(id) ?? [],
      },
    ];
  });
}

function byLead<Child extends { readonly leadId: string | null }>(
  children: readonly Child[],
): (leadId: string) => readonly Child[] {
  const groups = groupBy(children, ({ leadId }) => leadId);
  return (leadId) => groups.get(leadId) ?? [];
}
