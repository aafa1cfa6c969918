/**
 * The second look: what only leads that have gone far have (recommendations, client, tasks), and who else is booked with the
 * same person. Asked only for a batch that needs it, so that ordinary news of new leads stay at five root fields.
 */
import { memoryOf } from '../../workflows/memory';
import type { Client, Lead, Recommandation, RendezVous, Tache } from '../../workflows/state';
import { earliest, hours, minus, plus } from '../kernel/time';
import { unreadable } from './faults';
import { FarStatesDocument, NeighboursDocument } from './generated/operations';
import { readClients, readRecommandations, readRendezVous, readTaches } from './mappers/children';
import { everyPage, nodesOf, type Page } from './pages';
import type { Transport } from './transport';

export type FarStates = {
  readonly recommandations: readonly Recommandation[];
  readonly clients: readonly Client[];
  readonly taches: readonly Tache[];
};
const NOTHING: FarStates = { recommandations: [], clients: [], taches: [] };

/**
 * A lead nobody has talked to yet has neither tasks of ours nor anything that comes after a consultation; one that was set
 * back, or lost interest, may have both still.
 */
function isFar(lead: Lead): boolean {
  const { rappel, conseillere } = memoryOf(lead);
  if (lead.prochainRappel !== null || rappel !== undefined || conseillere !== undefined) return true;
  return lead.statut !== null && lead.statut !== 'NOUVEAU';
}

export async function loadFar(transport: Transport, leads: readonly Lead[]): Promise<FarStates> {
  const ids = leads.filter(isFar).map(({ id }) => id);
  if (ids.length === 0) return NOTHING;
  const answer = await transport.data(FarStatesDocument, { ids });
  return {
    recommandations: readRecommandations(whole(answer.recommandations)),
    clients: readClients(whole(answer.clients)),
    taches: readTaches(whole(answer.taskTargets)),
  };
}

/** The longest appointment a setting allows: an earlier start cannot reach into ours. */
const LONGEST = hours(8);

/** Appointments that may meet one of `rendezVous`, those themselves included; one root field, none when nobody is booked. */
export async function loadNeighbours(
  transport: Transport,
  rendezVous: readonly RendezVous[],
): Promise<readonly RendezVous[]> {
  const coming = rendezVous.filter(
    ({ debut, statut, responsableId, deletedAt }) =>
      deletedAt === null &&
      responsableId !== null &&
      debut !== null &&
      (statut === 'PLANIFIE' || statut === 'CONFIRME'),
  );
  const dates = coming.flatMap(({ debut }) => debut ?? []);
  const first = earliest(dates);
  if (first === null) return [];
  const last = new Date(Math.max(...dates.map((date) => date.getTime())));
  const span = {
    membres: [...new Set(coming.flatMap(({ responsableId }) => responsableId ?? []))],
    de: minus(first, LONGEST).toISOString(),
    a: plus(last, LONGEST).toISOString(),
  };
  const ask = async (after: string | null) =>
    (await transport.data(NeighboursDocument, { ...span, after })).tousRendezVous;
  return readRendezVous(await everyPage(await ask(null), ask));
}

/** Two thousand children of two hundred leads are more than any agency makes; if not, that is said, not cut. */
function whole<Node>(page: Page<Node>): readonly Node[] {
  if (page?.pageInfo?.hasNextPage === true) throw unreadable('plus de 2 000 enregistrements pour 200 leads');
  return nodesOf(page);
}
