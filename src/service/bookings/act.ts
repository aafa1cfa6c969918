/**
 * What a person does on the page of its appointment, carried out (DESIGN §5 "/rdv"): a conditional update, so that nothing is
 * changed that was not on the screen, and the loop then plans the reminders and invitations anew.
 *
 * No double booking: whoever takes a time looks again once it is written, and gives it back when another holds it too. Of two
 * who take it at the same moment at least the later one sees the other. In one process they come one after the other.
 */
import { reglagesOf } from '../../../workflows/agency';
import { holderOf } from '../../../workflows/rendez-vous/appointment';
import { react, type Answer, type Gesture } from '../../../workflows/rendez-vous/gesture';
import { meet } from '../../../workflows/rendez-vous/slots';
import { minutes, plus } from '../../kernel/time';
import { faultFields } from '../log';
import { bookAgain } from './again';
import { asRead, type Ended } from './bookings';
import { openVisit, slotsFor, type Desk, type Visit } from './visit';

/** Throws `MaxError` when Twenty does not answer: the same gesture again then finds done what was done. */
export async function act(gesture: Gesture, visit: Visit, desk: Desk): Promise<Ended> {
  const { rendezVous, lead } = visit;
  const ended = await (gesture.do === 'choisir'
    ? desk.lanes.take(holderOf(rendezVous, lead) ?? rendezVous.id, () =>
        choose(gesture.vers, gesture, visit, desk),
      )
    : decide(gesture, visit, desk));
  desk.figures.count('max_reponses_rendez_vous_total', { geste: gesture.do, resultat: ended.ended });
  if (ended.ended === 'done') await wake(lead.id, desk);
  return ended;
}

/** What stands in Twenty is found by the next sweep as well. */
async function wake(leadId: string, { alarms, log }: Desk): Promise<void> {
  try {
    await alarms.markDirty([leadId], 'réponse de la personne');
  } catch (cause) {
    log.warn({ leadId, ...faultFields(cause) }, 'réponse écrite dans Twenty, à suivre au prochain balayage');
  }
}

const whenOf = ({ lead, agency }: Visit, { clock }: Desk) => ({
  now: clock.now(),
  zone: reglagesOf(lead, agency).fuseauHoraire,
});

const reactNow = (gesture: Gesture, visit: Visit, desk: Desk) =>
  react(gesture, visit.standing, visit.rendezVous, whenOf(visit, desk));

async function decide(gesture: Gesture, visit: Visit, desk: Desk): Promise<Ended> {
  const reaction = reactNow(gesture, visit, desk);
  switch (reaction.then) {
    case 'already':
      return done(visit);
    case 'show':
      return { ended: 'changed' };
    case 'change':
      return change(reaction.set, gesture, visit, desk);
    case 'book':
      return bookAgain(reaction.at, visit, desk);
  }
}

const done = ({ rendezVous }: Visit): Ended => ({ ended: 'done', rendezVousId: rendezVous.id });

/** When the record was not as it was read, it may be because the first try of this very gesture did it. */
async function change(set: Answer, gesture: Gesture, visit: Visit, desk: Desk): Promise<Ended> {
  const { id } = visit.rendezVous;
  if (await desk.bookings.change(id, visit.rendezVous, set)) return done(visit);
  const fresh = await openVisit(id, desk);
  const already = fresh !== null && reactNow(gesture, fresh, desk).then === 'already';
  return already ? done(visit) : { ended: 'changed' };
}

/** In its turn: what was read before may be old by now. */
async function choose(vers: Date, gesture: Gesture, { rendezVous }: Visit, desk: Desk): Promise<Ended> {
  const visit = await openVisit(rendezVous.id, desk);
  if (visit === null) return { ended: 'changed' };
  const reaction = reactNow(gesture, visit, desk).then;
  const writes = reaction === 'change' || reaction === 'book';
  if (writes && !(await slotsFor(visit, desk)).some((slot) => slot.getTime() === vers.getTime())) {
    return visit.next?.debut.getTime() === vers.getTime()
      ? { ended: 'done', rendezVousId: visit.next.id }
      : { ended: 'taken' };
  }
  const ended = await decide(gesture, visit, desk);
  return writes && ended.ended === 'done' && (await isDoubled(ended.rendezVousId, vers, visit, desk))
    ? giveBack(ended.rendezVousId, vers, visit, desk)
    : ended;
}

async function isDoubled(id: string, vers: Date, { rendezVous, lead }: Visit, desk: Desk): Promise<boolean> {
  const membreId = holderOf(rendezVous, lead);
  if (membreId === null) return false;
  const mine = { debut: vers, dureeMinutes: rendezVous.dureeMinutes };
  const held = await desk.bookings.heldBy(membreId, vers, plus(vers, minutes(mine.dureeMinutes)));
  return held.some((other) => other.id !== id && meet(mine, other));
}

/** As it was before; a new one is cancelled. Conditional like the rest: what somebody did with it meanwhile stays. */
async function giveBack(id: string, vers: Date, { rendezVous }: Visit, desk: Desk): Promise<Ended> {
  const { debut, statut, reponse, reponseLe, reponseTexte } = rendezVous;
  const before: Answer =
    id === rendezVous.id
      ? { debut, statut: asRead(statut), reponse, reponseLe, reponseTexte }
      : { statut: 'ANNULE', reponse: null, reponseLe: null, reponseTexte: 'Ce créneau venait d’être pris.' };
  await desk.bookings.change(id, { debut: vers, statut: 'CONFIRME' }, before);
  return { ended: 'taken' };
}
