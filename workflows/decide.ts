/** The whole mind: everything that should be done about one lead, now (DESIGN §2.3). Pure: same state, same answer. */
import { isBefore } from '../src/kernel/time';
import { decideAutomatic } from './assignment/automatic';
import { decideAssignment } from './assignment/notice';
import { decideBudget } from './coach-01/budget';
import { decideQuestions } from './coach-01/questions';
import { decideSilence } from './coach-01/silence';
import { decideAbsence } from './coach-02/absence';
import { decideReminders } from './coach-02/reminders';
import { decideFollowUp } from './coach-03/follow-up';
import { decideRecord } from './coach-03/record';
import type { Decision, LeadPatch } from './decisions';
import { decideFates } from './delivery/fate';
import { decideOverlaps } from './double-rendez-vous/overlap';
import { decideReturned } from './forget/returned';
import { decideConversion } from './conversion/conversion';
import { decideEvaluation } from './evaluation/evaluation';
import { decideInvitations } from './invitation/invitation';
import { decideAnnouncement } from './intake/announcement';
import { decideDuplicates } from './intake/duplicates';
import { decideIntake } from './intake/intake';
import { decideLecture } from './lecture/lecture';
import { memoryOf, remembering } from './memory';
import { decideMail } from './notification/mail';
import { decideEve } from './rappel-immigration/eve';
import { decideCallback } from './premier-contact/callback';
import { decideDelay } from './premier-contact/delay';
import { decideFirstContact } from './premier-contact/untouched';
import { decideForgotten } from './premier-contact/forgotten';
import { decideUnanswered } from './premier-contact/unanswered';
import { decideReattribution } from './reattribution/reattribution';
import { decideAnswers } from './rendez-vous/answered';
import { decideConfirmation } from './reponse/confirmation';
import { decideReplies } from './reponse/inbound';
import type { Agency, LeadState } from './state';
import { nothing } from './nothing';
import { statusWasThere } from './suivi/adopted';
import { isSame } from './suivi/memory';
import { decideSuivi, remembered } from './suivi/suivi';

/**
 * At most one `updateLead` (first) and one `wake` (last, the earliest) per call, and one change per message. Carrying
 * everything out and deciding again at the same instant gives nothing more to write.
 */
export function decide(given: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const returned = decideReturned(given, agency, now);
  const state = asWritten(given, returned);
  const suivi = decideSuivi(state, agency, now);
  const replies = decideReplies(state, agency, now);
  const heard = asWritten(asWritten(state, suivi), replies);
  const lecture = decideLecture(heard, agency, now);
  const duplicates = decideDuplicates(state, agency, now);
  const followed = asWritten(asWritten(heard, lecture), duplicates);
  const assignment = decideAssignment(state, agency, now);
  return gather(state, [
    returned,
    decideIntake(state),
    duplicates,
    suivi,
    replies,
    lecture,
    decideAnnouncement(state, agency, now),
    decideAutomatic(followed, agency, now),
    assignment,
    decideFirstContact(asWritten(followed, assignment), agency, now),
    decideDelay(followed, now),
    decideCallback(followed),
    unlessThere(followed, now, (state) => decideForgotten(state, agency, now)),
    decideUnanswered(followed, agency, now),
    unlessThere(followed, now, (state) => [
      ...decideEvaluation(state, agency, now),
      ...decideConversion(state, agency, now),
    ]),
    decideReattribution(followed, agency, now),
    decideQuestions(followed, agency, now),
    decideSilence(followed, agency, now),
    decideBudget(followed, agency, now),
    decideReminders(followed, agency, now),
    decideAbsence(followed, agency, now),
    decideRecord(followed, now),
    decideFollowUp(followed, agency, now),
    decideConfirmation(followed, agency, now),
    decideEve(followed, agency, now),
    decideInvitations(followed, agency, now),
    decideAnswers(followed, agency, now),
    decideOverlaps(followed, agency, now),
    decideMail(state, now),
    decideFates(followed, agency, now),
  ]);
}

/** What a status asks of the team is not asked of one that was there before MAX. */
const unlessThere = (
  state: LeadState,
  now: Date,
  decideFile: (state: LeadState) => readonly Decision[],
): readonly Decision[] =>
  statusWasThere(state.lead, now)
    ? [nothing(state.lead, 'dossier', 'le lead avait ce statut avant MAX : rien n’est demandé')]
    : decideFile(state);

/**
 * The lead as a rule is about to write it: what is said and planned is decided on the status it will have, so that one who
 * has an appointment is asked no questions, and a new person in charge has her own time to call. The memory stays what it
 * was: each rule reads its own.
 */
function asWritten(state: LeadState, decisions: readonly Decision[]): LeadState {
  const set = decisions.find((one) => one.do === 'updateLead')?.set;
  if (set === undefined) return state;
  return { ...state, lead: { ...state.lead, ...set, memoireMax: state.lead.memoireMax } };
}

type UpdateLead = Extract<Decision, { do: 'updateLead' }>;
type Wake = Extract<Decision, { do: 'wake' }>;

/** `rules`: what each of them decided, in their order. */
function gather(state: LeadState, rules: readonly (readonly Decision[])[]): readonly Decision[] {
  let update: UpdateLead | null = null;
  let wake: Wake | null = null;
  const others: Decision[] = [];
  for (const decisions of rules) {
    for (const decision of decisions) {
      if (decision.do === 'updateLead') update = update === null ? decision : merge(update, decision);
      else if (decision.do === 'wake') wake = wake === null ? decision : sooner(wake, decision);
      else others.push(decision);
    }
  }
  if (wake !== null) others.push(wake);
  return update === null ? others : [withMemory(state, update), ...others];
}

const sooner = (a: Wake, b: Wake): Wake => (isBefore(b.at, a.at) ? b : a);

const merge = (first: UpdateLead, second: UpdateLead): UpdateLead => ({
  ...first,
  set: { ...first.set, ...second.set, ...joined(first.set, second.set) },
  because: `${first.because} ; ${second.because}`,
});

/** Each rule writes its own keys of the memory; here they meet, and what the others wrote before stays. */
const joined = (a: LeadPatch, b: LeadPatch): LeadPatch =>
  a.memoireMax === undefined || b.memoireMax === undefined
    ? {}
    : { memoireMax: { ...(a.memoireMax as object), ...(b.memoireMax as object) } };

/**
 * A lead that is written anyway takes along what it will look like: free of a call, it tells later which of its fields a
 * person changed, also when another rule wrote the status.
 */
const withMemory = (state: LeadState, update: UpdateLead): UpdateLead => {
  const suivi = remembered(state, update.set);
  const keys = { ...(update.set.memoireMax as object | undefined), suivi };
  const known = memoryOf(state.lead).suivi;
  if (update.set.memoireMax === undefined && known !== undefined && isSame(known, suivi)) return update;
  return { ...update, set: { ...update.set, memoireMax: remembering(state.lead, keys) } };
};
