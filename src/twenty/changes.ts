/** What the sweep asks: which leads moved, and which ones wait for a moment. Light selections, read to their end. */
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Changes } from '../service/ports';
import type { Echoes } from './echoes';
import {
  ChangedClientsDocument,
  ChangedImportsDocument,
  ChangedLeadsDocument,
  ChangedMessagesDocument,
  ChangedOrdersAndAgencyDocument,
  ChangedOrdersDocument,
  ChangedRecordsDocument,
  ChangedRecommandationsDocument,
  ChangedRendezVousDocument,
  ChangedTentativesDocument,
  PendingMessagesDocument,
} from './generated/operations';
import type { ChangedOrdersAndAgencyQuery } from './generated/operations';
import { everyPage, nodesOf } from './pages';
import type { Page } from './pages';
import type { Transport } from './transport';

const BEGINNING = new Date(0);

/**
 * Moved in [since, until), by Twenty's clock, into the bin included: a soft delete and a restore both move `updatedAt`
 * (measured on 2.21), `deletedAt` is asked as well. A destroyed record leaves no trace: nothing hangs on it any more.
 * Twelve root fields in two calls when nothing needs a second page of 2,000.
 */
export async function changesBetween(
  transport: Transport,
  echoes: Echoes,
  since: Date | null,
  until: Date,
): Promise<Changes> {
  const span = { since: (since ?? BEGINNING).toISOString(), until: until.toISOString() };
  const first = await transport.data(ChangedRecordsDocument, span);
  const leads = await everyPage(
    first.leads,
    async (after) => (await transport.data(ChangedLeadsDocument, { ...span, after })).leads,
  );
  const rendezVous = await everyPage(
    first.tousRendezVous,
    async (after) => (await transport.data(ChangedRendezVousDocument, { ...span, after })).tousRendezVous,
  );
  const messages = await everyPage(
    first.messagesMax,
    async (after) => (await transport.data(ChangedMessagesDocument, { ...span, after })).messagesMax,
  );
  const tentatives = await everyPage(
    first.tentativesContact,
    async (after) => (await transport.data(ChangedTentativesDocument, { ...span, after })).tentativesContact,
  );
  const recommandations = await everyPage(
    first.recommandations,
    async (after) =>
      (await transport.data(ChangedRecommandationsDocument, { ...span, after })).recommandations,
  );
  const clients = await everyPage(
    first.clients,
    async (after) => (await transport.data(ChangedClientsDocument, { ...span, after })).clients,
  );
  const rest = await transport.data(ChangedOrdersAndAgencyDocument, span);
  const children = leadsOf([...rendezVous, ...messages, ...tentatives, ...recommandations, ...clients]);
  return {
    leadIds: [...new Set([...leads.map(({ id }) => id), ...children])],
    agency: agencyChanged(rest, echoes),
    orders: await changedOrders(transport, span, rest),
  };
}

type Span = { readonly since: string; readonly until: string };

async function changedOrders(
  transport: Transport,
  span: Span,
  first: ChangedOrdersAndAgencyQuery,
): Promise<readonly OrderRef[]> {
  const attributions = await everyPage(
    first.attributions,
    async (after) => (await transport.data(ChangedOrdersDocument, { ...span, after })).attributions,
  );
  const imports = await everyPage(
    first.importsLeads,
    async (after) => (await transport.data(ChangedImportsDocument, { ...span, after })).importsLeads,
  );
  return [
    ...attributions.map(({ id }): OrderRef => ({ object: 'attribution', id })),
    ...imports.map(({ id }): OrderRef => ({ object: 'importLeads', id })),
  ];
}

/** Leads of the messages that wait: PLANIFIE, APPROUVE, A_VALIDER, ENVOI_EN_COURS, INCERTAIN. */
export async function leadsWithPendingMessages(transport: Transport): Promise<readonly string[]> {
  const messages = await all(
    async (after) => (await transport.data(PendingMessagesDocument, { after })).messagesMax,
  );
  return [...new Set(leadsOf(messages))];
}

/** What MAX itself has just written on a settings record changes no setting. */
function agencyChanged(
  { reglagesMax, modelesMessage, membresEquipe, workspaceMembers }: ChangedOrdersAndAgencyQuery,
  echoes: Echoes,
): boolean {
  const settings = nodesOf(reglagesMax).some(({ id, updatedAt }) => !echoes.isOwn(id, updatedAt));
  const others = [modelesMessage, membresEquipe, workspaceMembers];
  return settings || others.some((page) => nodesOf<unknown>(page).length > 0);
}

const all = async <Node>(ask: (after: string | null) => Promise<Page<Node>>): Promise<readonly Node[]> =>
  everyPage(await ask(null), ask);

const leadsOf = (children: readonly { readonly leadId: string | null }[]): readonly string[] =>
  children.flatMap(({ leadId }) => (leadId === null ? [] : [leadId]));
