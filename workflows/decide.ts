/** The whole mind: everything that should be done about one lead, now (DESIGN §2.3). Pure: same state, same answer. */
import { isBefore } from '../src/kernel/time';
import { decideAssignment } from './assignment/notice';
import { decideQuestions } from './coach-01/questions';
import { decideReminders } from './coach-02/reminders';
import type { Decision, LeadPatch } from './decisions';
import { decideFates } from './delivery/fate';
import { decideOverlaps } from './double-rendez-vous/overlap';
import { decideConversion } from './conversion/conversion';
import { decideEvaluation } from './evaluation/evaluation';
import { decideAnnouncement } from './intake/announcement';
import { decideDuplicates } from './intake/duplicates';
import { decideIntake } from './intake/intake';
import { remembering } from './memory';
import { decideMail } from './notification/mail';
import { decideEve } from './rappel-immigration/eve';
import { decideCallback } from './premier-contact/callback';
import { decideFirstContact } from './premier-contact/untouched';
import { decideForgotten } from './premier-contact/forgotten';
import { decideUnanswered } from './premier-contact/unanswered';
import { decideReattribution } from './reattribution/reattribution';
import type { Agency, Lead, LeadState } from './state';

/**
 * At most one `updateLead` (first) and one `wake` (last, the earliest) per call, and one change per message. Carrying
 * everything out and deciding again at the same instant gives nothing more to write.
 */
export function decide(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const assignment = decideAssignment(state, agency, now);
  return gather(state.lead, [
    ...decideIntake(state),
    ...decideDuplicates(state, agency, now),
    ...decideAnnouncement(state, agency, now),
    ...assignment,
    ...decideFirstContact(asAssigned(state, assignment), agency, now),
    ...decideCallback(state),
    ...decideForgotten(state, agency, now),
    ...decideUnanswered(state, agency, now),
    ...decideEvaluation(state, agency, now),
    ...decideConversion(state, agency, now),
    ...decideReattribution(state, agency, now),
    ...decideQuestions(state, agency, now),
    ...decideReminders(state, agency, now),
    ...decideEve(state, agency, now),
    ...decideOverlaps(state, agency, now),
    ...decideMail(state, now),
    ...decideFates(state, agency, now),
  ]);
}

/** The lead with the date of assignment about to be written: a new person in charge has her own time to call. */
function asAssigned(state: LeadState, assignment: readonly Decision[]): LeadState {
  const attribueLe = assignment.find((decision) => decision.do === 'updateLead')?.set.attribueLe;
  return attribueLe === undefined ? state : { ...state, lead: { ...state.lead, attribueLe } };
}

type UpdateLead = Extract<Decision, { do: 'updateLead' }>;
type Wake = Extract<Decision, { do: 'wake' }>;

function gather(lead: Lead, decisions: readonly Decision[]): readonly Decision[] {
  const updates: UpdateLead[] = [];
  const wakes: Wake[] = [];
  const others: Decision[] = [];
  for (const decision of decisions) {
    if (decision.do === 'updateLead') updates.push(decision);
    else if (decision.do === 'wake') wakes.push(decision);
    else others.push(decision);
  }
  const update = one(updates, merge).map((patch) => withMemory(lead, patch));
  return [...update, ...others, ...one(wakes, sooner)];
}

function one<Item>(items: readonly Item[], join: (a: Item, b: Item) => Item): readonly Item[] {
  const [first, ...rest] = items;
  return first === undefined ? [] : [rest.reduce(join, first)];
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

const withMemory = (lead: Lead, update: UpdateLead): UpdateLead =>
  update.set.memoireMax === undefined
    ? update
    : { ...update, set: { ...update.set, memoireMax: remembering(lead, update.set.memoireMax) } };
