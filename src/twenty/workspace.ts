/** Twenty as the loop sees it: the `Workspace` port, put together. */
import type { Clock, Workspace } from '../service/ports';
import { loadAgency, newAgencyMemory, writeNotes } from './agency';
import { loadAgreement, writeAgreement } from './agreement';
import { createRendezVous, createTentatives, updateRendezVous } from './appointments';
import { createBookings } from './bookings';
import { agendaOf, giveCalendarLinks } from './calendar';
import { createAttributions } from './attributions';
import { changesBetween, leadsWithPendingMessages } from './changes';
import { claimNotifications } from './claim-notifications';
import { watchClock } from './clock-lead';
import { createClients, updateClients } from './clients';
import { createMessages, createNotifications } from './create';
import { createEchoes } from './echoes';
import { createImports } from './imports';
import { loadStates } from './load-states';
import { createOrders } from './orders';
import { createTasks, updateTasks } from './tasks';
import { transition } from './transition';
import type { Transport } from './transport';
import { updateLeads } from './update-leads';

/** Root fields between a claim and its send: the claim, and `loadStates` of its leads at their fullest (`load-states.ts`). */
const CLAIM_AND_LOOK = 17;

/**
 * One per process: it remembers its own writes (`isOwnEcho`). Batches of any size; throws `MaxError`. `clock`: the one that
 * claims are judged by, to be compared with Twenty's.
 */
export function createWorkspace(transport: Transport, clock?: Clock): Workspace {
  const echoes = createEchoes();
  const watched = watchClock(echoes, clock);
  const agency = newAgencyMemory();
  return {
    roomToSend: () => transport.foresee(CLAIM_AND_LOOK),
    loadStates: (leadIds) => loadStates(transport, leadIds),
    loadAgency: () => loadAgency(transport, agency),
    writeNotes: (notes) => writeNotes(transport, echoes, notes),
    agreement: () => loadAgreement(transport),
    writeAgreement: (those) => writeAgreement(transport, echoes, those),
    agendaOf: (lien, from, to) => agendaOf(transport, lien, from, to),
    giveCalendarLinks: (links) => giveCalendarLinks(transport, echoes, links),
    changesBetween: (since, until) => changesBetween(transport, echoes, since, until),
    leadsWithPendingMessages: () => leadsWithPendingMessages(transport),
    updateLeads: (updates) => updateLeads(transport, echoes, updates),
    createMessages: (messages) => createMessages(transport, echoes, messages),
    createNotifications: (notifications) => createNotifications(transport, echoes, notifications),
    createRendezVous: (those) => createRendezVous(transport, echoes, those),
    updateRendezVous: (those) => updateRendezVous(transport, echoes, those),
    createTentatives: (those) => createTentatives(transport, echoes, those),
    createTasks: (those) => createTasks(transport, echoes, those),
    updateTasks: (those) => updateTasks(transport, echoes, those),
    createClients: (those) => createClients(transport, echoes, those),
    updateClients: (those) => updateClients(transport, echoes, those),
    attributions: createAttributions(transport, echoes),
    imports: createImports(transport, echoes),
    bookings: createBookings(transport, echoes),
    createOrders: (orders) => createOrders(transport, echoes, orders),
    claimNotifications: (ids, now) => claimNotifications(transport, ids, now),
    transition: (transitions) => transition(transport, watched.echoes, transitions),
    clockLead: () => watched.lead(),
    isOwnEcho: (recordId, updatedAt) => echoes.isOwn(recordId, updatedAt),
  };
}
