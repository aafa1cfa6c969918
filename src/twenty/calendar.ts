/** The members' private calendars: whose a link is, what it shows, and giving one to who has none. */
import type { Agenda, CalendarLink } from '../service/ports';
import type { Echoes } from './echoes';
import {
  CalendarAppointmentsDocument,
  CalendarCallbacksDocument,
  CalendarOwnerDocument,
  GiveCalendarLinkDocument,
} from './generated/operations';
import { readAppointments, readCallbacks } from './mappers/calendar';
import { everyPage, nodesOf } from './pages';
import type { Transport } from './transport';

const NOT_THERE: readonly (string | null)[] = ['ANNULE', 'REPORTE'];

/** The agenda in [from, to) of the member who has exactly this link; null when nobody has it. Three root fields. */
export async function agendaOf(
  transport: Transport,
  lien: string,
  from: Date,
  to: Date,
): Promise<Agenda | null> {
  const [owner] = nodesOf((await transport.data(CalendarOwnerDocument, { lien })).membresEquipe);
  const membreId = owner?.membreId;
  if (!membreId) return null;
  const span = { membreId, from: from.toISOString(), to: to.toISOString() };
  const appointmentsAfter = async (after?: string) =>
    (await transport.data(CalendarAppointmentsDocument, { ...span, after: after ?? null })).tousRendezVous;
  const callbacksAfter = async (after?: string) =>
    (await transport.data(CalendarCallbacksDocument, { ...span, after: after ?? null })).leads;
  const rendezVous = readAppointments(await everyPage(await appointmentsAfter(), appointmentsAfter));
  return {
    rendezVous: rendezVous.filter(
      ({ statut, responsableId, lead }) =>
        (responsableId ?? lead?.conseillereId) === membreId && !NOT_THERE.includes(statut),
    ),
    rappels: readCallbacks(await everyPage(await callbacksAfter(), callbacksAfter)),
  };
}

/** One call per link, for members whose link is empty. */
export async function giveCalendarLinks(
  transport: Transport,
  echoes: Echoes,
  links: readonly CalendarLink[],
): Promise<void> {
  for (const { membreEquipeId: id, lien } of links) {
    const answer = await transport.data(GiveCalendarLinkDocument, { id, lien }, { repeatable: true });
    echoes.remember(answer.updateMembresEquipe ?? []);
  }
}
