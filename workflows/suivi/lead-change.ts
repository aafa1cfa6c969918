/** A person changed the status, the date, the kind of consultation or a mark on the lead itself: the records follow. */
import { isBefore } from '../../src/kernel/time';
import type { ResultatTentative, Statut } from '../../objects/vocabulary';
import type { Lead } from '../state';
import {
  booked,
  cancelAll,
  create,
  lost,
  moveTo,
  openAt,
  show,
  shows,
  waitingOf,
  wouldCome,
} from './booking';
import type { Change, LeadChange } from './changes';
import {
  isOpen,
  isToCome,
  nextOf,
  patchLead,
  patchRdv,
  sameInstant,
  shownOpen,
  type Case,
  type DatedRdv,
  type Draft,
  type Rdv,
} from './draft';
import { markBooked, OUTCOME_OF_MARK, unmark } from './marks';
import { resultOnLead, targetOf } from './outcome';
import { isOutcome, RESULT_OF, STATUT_OF } from './statut';

export function leadChanged(before: Draft, change: LeadChange, all: readonly Change[], given: Case): Draft {
  const { lead } = given.state;
  const written: Draft = {
    ...before,
    ...(change.statut && { statut: lead.statut ?? 'NOUVEAU' }),
    ...(change.date && { date: lead.dateRendezVous }),
    ...(change.type && { type: lead.typeConsultation }),
  };
  const dated = change.date ? dateChanged(written, before, change, given) : written;
  const said = change.statut ? statutFollowed(dated, given) : marked(dated, change, given);
  const noted = change.statut ? { ...said, attempt: attemptOf(lead, all) } : said;
  return change.type ? typed(noted, given) : noted;
}

/** Every status set by whatever means but the appointments themselves comes by here. */
export function statutFollowed(draft: Draft, given: Case): Draft {
  const result = RESULT_OF[draft.statut];
  if (result !== undefined) return resultOnLead(draft, result, given);
  if (draft.statut === 'RENDEZ_VOUS_PRIS') return keepAppointment(draft, given);
  if (draft.statut !== 'PAS_INTERESSE') return draft;
  return cancelAll(draft, 'la personne n’est pas intéressée', given);
}

function marked(draft: Draft, { marques }: LeadChange, given: Case): Draft {
  const [mark] = marques;
  const result = mark === undefined ? undefined : OUTCOME_OF_MARK[mark];
  return result === undefined ? draft : resultOnLead(draft, result, given);
}

/** RENDEZ_VOUS_PRIS: there is an appointment, else one is made at the lead's date, else (`asks.ts`) the date is asked for. */
function keepAppointment(draft: Draft, given: Case): Draft {
  const marks = (one: Draft): Draft => markBooked(one, given);
  if (openAt(draft, draft.date) !== undefined) return marks(draft);
  const next = nextOf(draft, given.now);
  if (next !== undefined) return marks(shows(draft, next, 'un rendez-vous est déjà prévu'));
  const { date } = draft;
  if (date === null || !wouldCome(date, given)) return draft;
  const there = draft.rdv.find(({ debut }) => sameInstant(debut, date));
  if (there !== undefined && !isBefore(given.now, date)) return draft;
  const ended = there ?? waitingOf(draft);
  if (ended === undefined) return marks(create(draft, date, 'PLANIFIE', given));
  const open = moveTo(draft, ended, date, 'le lead est de nouveau « Rendez-vous pris »');
  return marks(unmark(open, ended.statut, given));
}

function dateChanged(draft: Draft, before: Draft, change: LeadChange, given: Case): Draft {
  const { date } = draft;
  const open = shownOpen(before, given.now);
  if (change.statut && draft.statut === 'PAS_INTERESSE') return notWanted(draft, given);
  if (date === null) {
    return open === undefined || (change.statut && getsResult(draft, given))
      ? draft
      : emptied(draft, open, given);
  }
  if (!wouldCome(date, given)) return movedToThePast(draft, date, open ?? heldAt(before));
  const made = movedOrMade(draft, date, open, given);
  return change.statut ? made : booked(made, given);
}

/** The status chosen together with the emptied date says what became of the appointment. */
const getsResult = (draft: Draft, { now }: Case): boolean =>
  RESULT_OF[draft.statut] !== undefined && targetOf(draft, now) !== undefined;

/** Chosen together with a date: no appointment is made, and what is to come is cancelled with the status. */
const notWanted = (draft: Draft, given: Case): Draft =>
  draft.date !== null && wouldCome(draft.date, given)
    ? patchLead(draft, { date: null }, 'la personne n’est pas intéressée')
    : draft;

const BECAUSE = 'la date du lead a changé';

function movedOrMade(draft: Draft, date: Date, open: DatedRdv | undefined, given: Case): Draft {
  if (draft.rdv.some((one) => one.news && sameInstant(one.debut, date) && takesPlace(one))) return draft;
  const rdv = open ?? newlyMade(draft, given) ?? waitingOf(draft);
  if (rdv !== undefined) return moveTo(draft, rdv, date, BECAUSE);
  return create(draft, date, 'PLANIFIE', given);
}

const takesPlace = (rdv: Rdv): boolean => isOpen(rdv) || isOutcome(rdv.statut);

/** An appointment made meanwhile, at another time, is the one the date speaks of. */
const newlyMade = ({ rdv }: Draft, { now }: Case): DatedRdv | undefined =>
  rdv.find((one): one is DatedRdv => one.news && isToCome(one, now));

/** Nothing is planned in the past: only what is there is moved, a result that stands with it. */
function movedToThePast(draft: Draft, date: Date, rdv: Rdv | undefined): Draft {
  if (rdv === undefined) return draft;
  return isOutcome(rdv.statut)
    ? patchRdv(draft, rdv.id, { debut: date }, BECAUSE)
    : moveTo(draft, rdv, date, BECAUSE);
}

/** A past date typed over another corrects when the consultation took place. */
const heldAt = (before: Draft): Rdv | undefined =>
  before.rdv.find((one) => sameInstant(one.debut, before.date) && isOutcome(one.statut));

/**
 * Emptying the date of one who stays "rendez-vous pris" puts the appointment off: the slot is free, nobody is reminded, a
 * date is asked for, and the same appointment (the same event of the calendars) takes it. With any other status, it is
 * cancelled.
 */
function emptied(draft: Draft, open: DatedRdv, given: Case): Draft {
  const because = 'la date du lead a été vidée';
  if (draft.statut === 'RENDEZ_VOUS_PRIS') {
    return show(patchRdv(draft, open.id, { statut: 'REPORTE' }, because), [open.debut], null, given);
  }
  return lost(
    show(patchRdv(draft, open.id, { statut: 'ANNULE' }, because), [open.debut], null, given),
    given,
  );
}

function typed(draft: Draft, given: Case): Draft {
  const open = shownOpen(draft, given.now) ?? heldAt(draft);
  if (open === undefined || open.typeConsultation === draft.type) return draft;
  return patchRdv(
    draft,
    open.id,
    { typeConsultation: draft.type },
    'le type de consultation du lead a changé',
  );
}

/** The call that a status set by hand speaks of, unless an attempt that is as new explains it. */
function attemptOf(lead: Lead, all: readonly Change[]): ResultatTentative | null {
  const { statut } = lead;
  const explained = all.some(
    (one) =>
      one.kind === 'tentative' &&
      one.tentative.resultat !== null &&
      STATUT_OF[one.tentative.resultat] === statut,
  );
  return explained || statut === null ? null : (resultOf(statut, lead) ?? null);
}

function resultOf(statut: Statut, { prochainRappel }: Lead): ResultatTentative | undefined {
  if (statut === 'A_RECONTACTER') return prochainRappel === null ? 'PAS_DE_REPONSE' : 'RAPPEL_DEMANDE';
  return SAID_BY[statut];
}

const SAID_BY: Partial<Readonly<Record<Statut, ResultatTentative>>> = {
  CONTACTE: 'REPONDU',
  PAS_INTERESSE: 'PAS_INTERESSE',
  RENDEZ_VOUS_PRIS: 'RENDEZ_VOUS',
};
