/** Leads by what a person types: an id, a name, an e-mail, a phone number. */
import { z } from 'zod';
import type { Transport } from './transport';

export type FoundLead = { readonly id: string; readonly name: string };

const MOST = 10;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const QUERY = `query FindLeads($filter: LeadFilterInput!) { leads(filter: $filter, first: ${MOST}) { edges { node { id name } } } }`;
const answer = z.object({
  leads: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })) }),
});

/** At most ten; an exact id finds one or none. */
export async function findLeads(transport: Transport, who: string): Promise<readonly FoundLead[]> {
  const found = answer.parse(await transport.rawData(QUERY, { filter: filterFor(who.trim()) }));
  return found.leads.edges.map(({ node }) => node);
}

function filterFor(who: string): object {
  if (UUID.test(who)) return { id: { eq: who.toLowerCase() } };
  const digits = who.replace(/\D/g, '');
  const like = `%${who.replace(/[%_\\]/g, '\\$&')}%`;
  return {
    or: [
      { name: { ilike: like } },
      { courriel: { primaryEmail: { ilike: like } } },
      // Twenty keeps the national number without its leading zero.
      ...(digits.length >= 6
        ? [{ telephone: { primaryPhoneNumber: { ilike: `%${digits.slice(-9)}%` } } }]
        : []),
    ],
  };
}
