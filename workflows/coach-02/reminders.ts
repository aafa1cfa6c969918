/** COACH-02: J-1, J-0 and one hour before, for each appointment to come of a coaching lead (DESIGN §5). */
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { unreachableBy } from '../delivery/address';
import { awaitMessage } from '../delivery/awaited';
import { messageByKey } from '../delivery/pending';
import { draft, revive, statutOf } from '../delivery/plan';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { isReversible } from '../reasons';
import { isDated, isToCome, type Dated } from '../rendez-vous/appointment';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';
import { reminderKey, type Etape } from './appointment';
import { schedule, type Reminder } from './schedule';

const RULE = 'COACH-02 rappels';
const ETAPES: readonly Etape[] = ['j-1', 'j-0', 'h-1'];
const TITRES: Readonly<Record<Etape, string>> = {
  'j-1': 'COACH-02 · Rappel de la veille',
  'j-0': 'COACH-02 · Rappel du matin',
  'h-1': 'COACH-02 · Dernier rappel',
};

/** Creates what is missing and brings back what we cancelled; what becomes of the others is for `delivery/fate`. */
export function decideReminders(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const refused = whyNone(state, agency);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  const coming = state.rendezVous.filter(isDated).filter((rendezVous) => isToCome(rendezVous, now));
  if (coming.length === 0) return [nothing(lead, RULE, 'aucun rendez-vous à venir')];
  return coming.flatMap((rendezVous) => decideAppointment(rendezVous, state, agency, now));
}

/** In the ordinary case the three are there already and nothing needs to be computed. */
function decideAppointment(
  rendezVous: Dated,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { lead, messages } = state;
  const open = ETAPES.some((etape) => isOpen(messageByKey(messages, reminderKey(etape, rendezVous))));
  if (!open) return [nothing(lead, RULE, 'les trois rappels existent déjà')];
  return schedule(rendezVous, reglagesOf(lead, agency), zoneOf(lead, agency), now).flatMap((reminder) =>
    decideReminder(reminder, rendezVous, state, agency),
  );
}

const isOpen = (message: MessageMax | undefined): boolean =>
  message === undefined || message.statut === 'ANNULE';

function whyNone({ lead }: LeadState, agency: Agency): string | null {
  if (lead.parcours !== 'COACHING') return 'le lead n’est pas du parcours coaching';
  const silence = silenceOfScenario(lead, 'COACH_02');
  if (silence !== null) return silence;
  return modeOf(lead, 'COACH_02', agency) === 'CONSEIL' ? 'mode CONSEIL : MAX n’envoie pas de rappels' : null;
}

function decideReminder(
  reminder: Reminder,
  rendezVous: Dated,
  state: LeadState,
  agency: Agency,
): readonly Decision[] {
  const key = reminderKey(reminder.etape, rendezVous);
  const existing = messageByKey(state.messages, key);
  if (existing) return reconsider(existing, reminder, state, agency);
  const { lead } = state;
  const { etape, prevuLe, until, skipped } = reminder;
  const titre = `${TITRES[etape]} à ${nameOf(lead)}`;
  const drafted = draft({ scenario: 'COACH_02', etape, rendezVous, key, titre }, lead, agency);
  if (!drafted.ok) return [nothing(lead, `${RULE} ${etape}`, drafted.because)];
  const statut = skipped === null ? statutOf('COACH_02', lead, agency) : 'PERIME';
  const because = skipped ?? 'rendez-vous à venir';
  return [
    { do: 'planMessage', ...drafted.message, statut, prevuLe, because },
    ...awaitMessage({ leadId: lead.id, statut, prevuLe, until }),
  ];
}

/** Ours, cancelled for a reason that is gone, and still in time: it comes back. */
function reconsider(
  message: MessageMax,
  reminder: Reminder,
  { lead }: LeadState,
  agency: Agency,
): readonly Decision[] {
  const stays = (because: string) => [nothing(lead, `${RULE} ${reminder.etape}`, because)];
  if (message.deletedAt !== null) return stays('le rappel a été supprimé par l’équipe');
  if (message.statut !== 'ANNULE') return stays('le rappel existe déjà');
  if (!isReversible(message.raison)) return stays('le rappel a été annulé par l’équipe');
  if (reminder.skipped !== null) return stays(reminder.skipped);
  const refused = unreachableBy(lead, message.canal);
  if (refused !== null) return stays(refused);
  const { prevuLe, until } = reminder;
  return revive(message, { leadId: lead.id, statut: statutOf('COACH_02', lead, agency), prevuLe, until });
}
