/** The whole mind: everything that should be done about one lead, now (DESIGN §2.3). Pure: same state, same answer. */
import { isBefore } from '../src/kernel/time';
import { decideAssignment } from './assignment/notice';
import { decideQuestions } from './coach-01/questions';
import { decideReminders } from './coach-02/reminders';
import type { Decision, LeadPatch } from './decisions';
import { decideFates } from './delivery/fate';
import { decideAnnouncement } from './intake/announcement';
import { decideIntake } from './intake/intake';
import { memoryOf, remembering } from './memory';
import type { Agency, LeadState } from './state';
import { isSame } from './suivi/memory';
import { decideSuivi, remembered } from './suivi/suivi';

/**
 * At most one `updateLead` (first) and one `wake` (last, the earliest) per call, and one change per message. Carrying
 * everything out and deciding again at the same instant gives nothing more to write.
 */
export function decide(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const suivi = decideSuivi(state, agency, now);
  const followed = asFollowed(state, suivi);
  return gather(state, [
    ...decideIntake(state),
    ...suivi,
    ...decideAnnouncement(state, agency, now),
    ...decideAssignment(state, agency, now),
    ...decideQuestions(followed, agency, now),
    ...decideReminders(followed, agency, now),
    ...decideFates(followed, agency, now),
  ]);
}

/** What is said to a lead is decided on the status it is about to have: one who has an appointment is asked no questions. */
function asFollowed(state: LeadState, suivi: readonly Decision[]): LeadState {
  const update = suivi.find((one) => one.do === 'updateLead');
  return update === undefined ? state : { ...state, lead: { ...state.lead, ...update.set } };
}

type UpdateLead = Extract<Decision, { do: 'updateLead' }>;
type Wake = Extract<Decision, { do: 'wake' }>;

function gather(state: LeadState, decisions: readonly Decision[]): readonly Decision[] {
  const updates: UpdateLead[] = [];
  const wakes: Wake[] = [];
  const others: Decision[] = [];
  for (const decision of decisions) {
    if (decision.do === 'updateLead') updates.push(decision);
    else if (decision.do === 'wake') wakes.push(decision);
    else others.push(decision);
  }
  const update = one(updates, merge).map((patch) => withMemory(state, patch));
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
