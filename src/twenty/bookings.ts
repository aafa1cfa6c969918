/** Appointments for the page of a lead: read one by one, changed only as they were seen (DESIGN §2.4). */
import type { Answer } from '../../workflows/rendez-vous/gesture';
import { isHeld } from '../../workflows/rendez-vous/slots';
import { asRead, type Bookings, type NewBooking, type Seen } from '../service/bookings/bookings';
import { hours, minus, plus } from '../kernel/time';
import type { Echoes } from './echoes';
import {
  BookingDocument,
  ChangeBookingDocument,
  ChangeUndatedBookingDocument,
  CreateTousRendezVousDocument,
  DiaryDocument,
  KnownTousRendezVousDocument,
  MoreRendezVousDocument,
} from './generated/operations';
import type { RendezVousCreateInput, RendezVousUpdateInput } from './generated/operations';
import { insertOnce, knownById, rowsOf } from './insert';
import { readDiary } from './mappers/bookings';
import { readRendezVous } from './mappers/children';
import { readLeads } from './mappers/lead';
import { sayable } from './mappers/out';
import { everyPage, nodesOf } from './pages';
import type { Transport } from './transport';

/** A person waits in front of the page. */
const urgent = { urgent: true };
const repeatable = { repeatable: true, ...urgent };

export const createBookings = (transport: Transport, echoes: Echoes): Bookings => ({
  find: (rendezVousId) => find(transport, rendezVousId),
  ofLead: async (leadId) => {
    const ask = async (after: string | null) =>
      (await transport.data(MoreRendezVousDocument, { ids: [leadId], after }, urgent)).tousRendezVous;
    return readRendezVous(await everyPage(await ask(null), ask));
  },
  heldBy: (membreId, from, to) => heldBy(transport, membreId, from, to),
  change: (rendezVousId, seen, set) => change({ transport, echoes }, rendezVousId, seen, set),
  book: async (one) => (await book({ transport, echoes }, one)).length === 0,
});

async function find(transport: Transport, id: string): ReturnType<Bookings['find']> {
  const [node] = nodesOf((await transport.data(BookingDocument, { id }, urgent)).tousRendezVous);
  if (!node?.lead) return null;
  const [rendezVous] = readRendezVous([node]);
  const [lead] = readLeads([node.lead]);
  return rendezVous && lead ? { rendezVous, lead } : null;
}

/** The longest appointment a setting allows: an earlier start cannot reach into the span. */
const LONGEST = hours(8);

async function heldBy(
  transport: Transport,
  membreId: string,
  from: Date,
  to: Date,
): ReturnType<Bookings['heldBy']> {
  const span = { membreId, from: minus(from, LONGEST).toISOString(), to: to.toISOString() };
  const ask = async (after: string | null) =>
    (await transport.data(DiaryDocument, { ...span, after }, urgent)).tousRendezVous;
  return readDiary(await everyPage(await ask(null), ask))
    .filter(({ responsableId, lead }) => (responsableId ?? lead?.conseillereId) === membreId)
    .filter(({ lead }) => (lead?.deletedAt ?? null) === null)
    .filter(isHeld)
    .map(({ id, debut, dureeMinutes }) => ({ id, debut, dureeMinutes }));
}

type Hands = { readonly transport: Transport; readonly echoes: Echoes };

/**
 * After a lost answer the call is made again, and what it did itself does not match any more: false then, and true only when
 * it is certain. The instant is compared as a span of one millisecond, whatever finer time Twenty keeps.
 */
async function change(
  { transport, echoes }: Hands,
  id: string,
  { debut, statut: read }: Seen,
  set: Partial<Answer>,
): Promise<boolean> {
  const [statut, data] = [asRead(read), answerInput(set)];
  const changed =
    debut === null
      ? await transport.data(ChangeUndatedBookingDocument, { id, statut, data }, repeatable)
      : await transport.data(
          ChangeBookingDocument,
          { id, statut, data, debut: debut.toISOString(), debutEnd: plus(debut, 1).toISOString() },
          repeatable,
        );
  echoes.remember(changed.updateTousRendezVous ?? []);
  return (changed.updateTousRendezVous ?? []).length > 0;
}

const book = ({ transport, echoes }: Hands, one: NewBooking): Promise<readonly string[]> =>
  insertOnce(
    rowsOf([one], ({ leadId, set }, id): RendezVousCreateInput => ({ id, leadId, ...bookingInput(set) })),
    {
      echoes,
      create: async (data) =>
        (await transport.data(CreateTousRendezVousDocument, { data }, repeatable)).createTousRendezVous,
      known: async (ids) =>
        knownById(
          nodesOf((await transport.data(KnownTousRendezVousDocument, { ids }, urgent)).tousRendezVous),
        ),
    },
  );

const bookingInput = ({ name, lieu, lienVisio, ...set }: NewBooking['set']): RendezVousCreateInput => ({
  ...answerInput(set),
  name: sayable(name),
  dureeMinutes: set.dureeMinutes,
  typeConsultation: set.typeConsultation,
  responsableId: set.responsableId,
  lieu: sayable(lieu),
  ...(lienVisio !== '' && { lienVisio: { primaryLinkUrl: lienVisio } }),
});

const answerInput = ({
  statut,
  debut,
  reponse,
  reponseLe,
  reponseTexte,
}: Partial<Answer>): RendezVousUpdateInput => ({
  ...(statut !== undefined && { statut }),
  ...(debut !== undefined && { debut: debut?.toISOString() ?? null }),
  ...(reponse !== undefined && { reponse }),
  ...(reponseLe !== undefined && { reponseLe: reponseLe?.toISOString() ?? null }),
  ...(reponseTexte !== undefined && { reponseTexte: sayable(reponseTexte) }),
});
