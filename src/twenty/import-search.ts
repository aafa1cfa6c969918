/** Leads that may be people of a file: by primary address and number, by whole name, and by whatever else they are reached with. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { KnownLead } from '../../workflows/lead-import/people';
import type { Search } from '../../workflows/lead-import/search';
import { LeadsAlikeDocument, LeadsWithMoreDocument } from './generated/operations';
import { readKnownLeads } from './mappers/import';
import { everyPage } from './pages';
import type { Transport } from './transport';

/** A superset of what the searches ask for, each lead once, the oldest first of each question. */
export async function knownLeads(
  transport: Transport,
  searches: readonly Search[],
): Promise<readonly KnownLead[]> {
  const byId = new Map<string, KnownLead>();
  if (searches.length === 0) return [];
  const more = async (after: string | null) => (await transport.data(LeadsWithMoreDocument, { after })).leads;
  const keep = (nodes: readonly unknown[]): void => {
    for (const lead of readKnownLeads(nodes)) byId.set(lead.id, lead);
  };
  for (const { courriels, telephones, noms } of searches) {
    const search = {
      courriels: orNobody(courriels),
      numeros: orNobody(telephones.flatMap(nationalOf)),
      noms: orNobody(noms),
    };
    const alike = async (after: string | null) =>
      (await transport.data(LeadsAlikeDocument, { ...search, after })).leads;
    keep(await everyPage(await alike(null), alike));
  }
  keep(await everyPage(await more(null), more));
  return [...byId.values()];
}

/** Twenty keeps the national number apart; the calling code is compared on what comes back. */
const nationalOf = (telephone: string): readonly string[] => {
  const number = parsePhoneNumberFromString(telephone);
  return number === undefined ? [] : [number.nationalNumber];
};

/** Twenty refuses `{in: []}`; nobody has this for an address, a number or a name. */
const orNobody = (values: readonly string[]): readonly string[] =>
  values.length > 0 ? [...new Set(values)] : ['∅'];
