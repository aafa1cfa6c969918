/** The whole mind: everything that should be done about one lead, now (DESIGN §2.3). Pure: same state, same answer. */
import { isBefore } from '../src/kernel/time';
import { decideAssignment } from './assignment/notice';
import { decideQuestions } from './coach-01/questions';
import { decideReminders } from './coach-02/reminders';
import type { Decision, LeadPatch } from './decisions';
import { decideFates } from './delivery/fate';
import { decideInvitations } from './invitation/invitation';
import { decideAnnouncement } from './intake/announcement';
import { decideIntake } from './intake/intake';
import { remembering } from './memory';
import type { Agency, Lead, LeadState } from './state';

/**
 * At most one `updateLead` (first) and one `wake` (last, the earliest) per call, and one change per message. Carrying
 * everything out and deciding again at the same instant gives nothing more to write.
 */
export function decide(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  return gather(state.lead, [
    ...decideIntake(state),
    ...decideAnnouncement(state, agency, now),
    ...decideAssignment(state, agency, now),
    ...decideQuestions(state, agency, now),
    ...decideReminders(state, agency, now),
    ...decideInvitations(state, agency, now),
    ...decideFates(state, agency, now),
  ]);
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
