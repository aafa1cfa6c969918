/** A new appointment for one that was missed: one at a time, whoever clicks twice. */
import { keyOf, recordId } from '../../kernel/keys';
import { holderOf } from '../../../workflows/rendez-vous/appointment';
import { firstFree } from '../../../workflows/suivi/booking';
import { titleFor } from '../../../workflows/rendez-vous/said';
import type { Ended, NewBooking } from './bookings';
import type { Desk, Visit } from './visit';

/**
 * Its key is that of the missed one and a rank, so that two clicks on two different times are one appointment; the rank goes on
 * when the one before was cancelled, and it may be wanted again.
 */
export async function bookAgain(at: Date, visit: Visit, desk: Desk): Promise<Ended> {
  const { rendezVous, lead, next } = visit;
  if (next !== null) return isAt(next.debut, at) ? done(next.id) : { ended: 'changed' };
  const taken = new Set((await desk.bookings.ofLead(lead.id)).map(({ id }) => id));
  const key = firstFree(keyOf('reprise', rendezVous.id), taken);
  if (await desk.bookings.book(newBooking(key, at, visit, desk))) return done(recordId(key));
  const there = await desk.bookings.find(recordId(key));
  return isAt(there?.rendezVous.debut ?? null, at) ? done(recordId(key)) : { ended: 'changed' };
}

const done = (rendezVousId: string): Ended => ({ ended: 'done', rendezVousId });
const isAt = (debut: Date | null, at: Date): boolean => debut?.getTime() === at.getTime();

/** Where and with whom the missed one was to be. */
function newBooking(key: string, at: Date, { rendezVous, lead }: Visit, { clock }: Desk): NewBooking {
  const { dureeMinutes, typeConsultation, lieu, lienVisio } = rendezVous;
  return {
    key,
    leadId: lead.id,
    set: {
      ...{ name: titleFor(lead), debut: at, statut: 'CONFIRME' },
      ...{ dureeMinutes, typeConsultation, lieu, lienVisio, responsableId: holderOf(rendezVous, lead) },
      ...{ reponse: 'REPRIS', reponseLe: clock.now(), reponseTexte: 'Après un rendez-vous manqué.' },
    },
  };
}
