/** "The next ones": leads that nobody has, oldest first, read until there are enough (DESIGN §4.2). */
import { z } from 'zod';
import { STATUT } from '../../objects/vocabulary';
import type { Parcours, Source, Statut, StatutCoaching } from '../../objects/vocabulary';
import { CLOSED_STATUTS, matches } from '../../workflows/distribution/selection';
import type { Filter } from '../service/orders/attributions';
import { UnassignedLeadsButDocument, UnassignedLeadsDocument } from './generated/operations';
import { choice, id, maybeId, readRecords } from './mappers/wire';
import { cursorAfter, nodesOf } from './pages';
import type { Transport } from './transport';

const unassigned = z.object({
  id,
  conseillereId: maybeId,
  parcours: choice<Parcours>(),
  source: choice<Source>(),
  statut: choice<Statut>(),
  statutCoaching: choice<StatutCoaching>(),
});

/** Their ids; `most`: how many are wanted at least, null for all. One call for each 2,000 leads looked at. */
export async function leadsToTake(
  transport: Transport,
  filter: Filter,
  most: number | null,
): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let after: string | null = null; ;) {
    const { leads } = await page(transport, filter, after);
    for (const lead of readRecords('lead', unassigned, nodesOf(leads)))
      if (matches({ ...lead, deletedAt: null }, filter)) taken.push(lead.id);
    after = cursorAfter(leads);
    if (after === null || (most !== null && taken.length >= most)) return taken.slice(0, most ?? undefined);
  }
}

/** What nobody asked for is not read: closed leads pile up for years. */
function page(transport: Transport, { statuts }: Filter, after: string | null) {
  const but =
    statuts.length === 0
      ? CLOSED_STATUTS
      : STATUT.map(({ value }) => value).filter((value) => !statuts.includes(value));
  return but.length === 0
    ? transport.data(UnassignedLeadsDocument, { after })
    : transport.data(UnassignedLeadsButDocument, { but, after });
}
