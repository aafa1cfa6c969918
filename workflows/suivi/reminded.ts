/**
 * Was the person reminded of an appointment, as far as it was for us to do? (DESIGN §5 COACH-02: a no-show counts unless none
 * of the reminders left because of us.) Asked of every message of that appointment at that time, and of what staff wrote.
 *
 * - One that left (ENVOYE, DELIVRE, LU): reminded; the miss counts.
 * - None left, and one failed on our side — the send failed or is uncertain, nobody approved the draft, staff cancelled it,
 *   we were late: not reminded because of us; the miss does not count.
 * - None was ever owed — mode CONSEIL (the agency reminds by itself), an appointment made too late for a reminder, no
 *   consent, no address, an opt-out: nothing failed; the miss counts.
 */
import { keyOf } from '../../src/kernel/keys';
import type { StatutMessage } from '../../objects/vocabulary';
import { ABSENCE } from '../coach-02/absence';
import { isHandwritten } from '../delivery/pending';
import { REASON, TROP_TARD } from '../reasons';
import type { MessageMax } from '../state';
import type { DatedRdv } from './draft';

type Fate = 'left' | 'our failure' | 'not owed';

/** Their own choice, or one by which MAX was not to remind. */
const NOT_OWED: readonly string[] = [
  REASON.desabonne,
  REASON.pasInteresse,
  REASON.sansAccord,
  REASON.modeConseil,
  REASON.rendezVousDeplace,
  REASON.parcoursChange,
];

export function isMissCounted(rdv: DatedRdv, messages: readonly MessageMax[]): boolean {
  const fates = messages.filter((message) => isReminderOf(message, rdv)).map(fateOf);
  return fates.includes('left') || !fates.includes('our failure');
}

/** The key of a reminder ends with the appointment and its time: those of another time reminded of another time. */
function isReminderOf(message: MessageMax, rdv: DatedRdv): boolean {
  if (message.rendezVousId !== rdv.id || message.sens === 'ENTRANT') return false;
  if (isHandwritten(message)) return fateOf(message) === 'left';
  const reminds =
    (message.scenario === 'COACH_02' && message.etape !== ABSENCE) ||
    message.scenario === 'RAPPEL_IMMIGRATION';
  return reminds && message.cle.endsWith(`.${keyOf(rdv.id, rdv.debut)}`);
}

const LEFT: readonly (StatutMessage | null)[] = ['ENVOYE', 'DELIVRE', 'LU'];

function fateOf({ statut, raison }: MessageMax): Fate {
  if (LEFT.includes(statut)) return 'left';
  if (statut === 'PERIME') return raison === TROP_TARD ? 'our failure' : 'not owed';
  if (statut === 'ANNULE') return NOT_OWED.includes(raison) ? 'not owed' : 'our failure';
  return 'our failure';
}
