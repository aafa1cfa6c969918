/** Leads of a file, made once, already with whom they are for. */
import type { Arrival } from '../../workflows/lead-import/arrivals';
import { MaxError } from '../errors';
import type { Echoes } from './echoes';
import { CreateLeadsDocument, ExistingLeadsDocument } from './generated/operations';
import type { LeadCreateInput } from './generated/operations';
import { insertOnce, type Insertion, type Row } from './insert';
import { arrivalInput } from './mappers/import';
import { batchesOf, nodesOf } from './pages';
import type { Transport } from './transport';

/** More than this, and it is not about the leads: a field that is gone, a person who left. */
const MOST_REFUSED = 25;

/**
 * One call for each 200. Twenty refuses a batch whole for one bad lead: its halves are tried apart, down to that lead, which
 * is answered with the reason; the others are made.
 */
export async function createLeads(
  transport: Transport,
  echoes: Echoes,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  const insertion: Insertion<LeadCreateInput> = {
    echoes,
    create: async (data) =>
      (await transport.data(CreateLeadsDocument, { data }, { repeatable: true })).createLeads,
    known: async (ids, keys) =>
      nodesOf((await transport.data(ExistingLeadsDocument, { ids, keys })).leads).map((lead) => ({
        id: lead.id,
        cle: lead.cleExterne,
      })),
  };
  const attempt = async (rows: readonly Row<LeadCreateInput>[]): Promise<void> => {
    try {
      await insertOnce(rows, insertion);
    } catch (reason) {
      const [only, other] = rows;
      if (!isAboutALead(reason) || only === undefined || refused.size >= MOST_REFUSED) throw reason;
      if (other === undefined) return void refused.set(only.id, reason.message);
      const middle = Math.ceil(rows.length / 2);
      await attempt(rows.slice(0, middle));
      await attempt(rows.slice(middle));
    }
  };
  for (const batch of batchesOf(arrivals)) await attempt(batch.map(rowOf));
  return refused;
}

const rowOf = (arrival: Arrival): Row<LeadCreateInput> => ({
  key: arrival.lead.cleExterne,
  id: arrival.lead.id,
  input: arrivalInput(arrival),
});

const isAboutALead = (reason: unknown): reason is MaxError =>
  reason instanceof MaxError && reason.kind === 'refus';
