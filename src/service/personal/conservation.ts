/** The retention rule carried out: what is due is found, announced, looked at once more, and erased as `max forget` does. */
import { AHEAD, LOT, courseOf, type Course, type Notice } from '../../../workflows/conservation/notice';
import { neverDue, standingOf, type Candidate, type Due } from '../../../workflows/conservation/standing';
import type { Found } from '../../../workflows/forget/plan';
import type { Agency } from '../../../workflows/state';
import { isBefore, plus, plusMonths } from '../../kernel/time';
import type { PersonalData } from '../../twenty/personal-data';
import type { Clock, Workspace } from '../ports';
import { forget, lookAt, type ForgetHands } from './forget';

export type RetentionHands = Omit<ForgetHands, 'data'> & {
  readonly workspace: Pick<Workspace, 'loadStates' | 'createNotifications'>;
  readonly untouchedSince: (before: Date) => Promise<readonly Candidate[]>;
  readonly notices: () => Promise<readonly Notice[]>;
  /** Opened only when something is to be erased: it reads the whole data model. */
  readonly openData: () => Promise<PersonalData>;
  readonly clock: Clock;
};

export type Erasure =
  | { readonly leadId: string; readonly erased: true; readonly remains: number; readonly because: string }
  | { readonly leadId: string; readonly erased: false; readonly because: string };

/** Reads only. No setting, no call. */
export async function reviewRetention(agency: Agency, hands: RetentionHands): Promise<Course> {
  const now = hands.clock.now();
  const horizon = plus(now, AHEAD + LOT);
  const months = shortest(agency);
  if (months === null) return courseOf([], [], agency, now);
  const candidates = await hands.untouchedSince(plusMonths(horizon, -months));
  const ids = candidates.filter((lead) => neverDue(lead) === null).map(({ id }) => id);
  const states = ids.length === 0 ? [] : await hands.workspace.loadStates(ids);
  const dues = states
    .map((state) => standingOf(state, [], agency, now))
    .filter((standing) => standing.kind === 'due')
    .filter(({ at }) => isBefore(at, horizon));
  return courseOf(dues, dues.length === 0 ? [] : await hands.notices(), agency, now);
}

function shortest({ reglages }: Agency): number | null {
  const months = Object.values(reglages)
    .flatMap(({ conservation: { mois, moisDesabonnes } }) => [mois, moisDesabonnes])
    .filter((one) => one !== null);
  return months.length === 0 ? null : Math.min(...months);
}

/** Tells of what comes, then erases `most` files at most, one by one. Interrupted, the next run goes on. */
export async function applyRetention(
  { erase, announcements }: Course,
  most: number,
  agency: Agency,
  hands: RetentionHands,
): Promise<readonly Erasure[]> {
  if (announcements.length > 0) await hands.workspace.createNotifications(announcements);
  if (erase.length === 0) return [];
  const data = await hands.openData();
  const done: Erasure[] = [];
  for (const due of erase.slice(0, most)) done.push(await eraseOne(due, agency, { ...hands, data }));
  return done;
}

/** The review may be minutes old, and it did not see notes, files or the team’s own objects: everything is judged again. */
async function eraseOne(
  { leadId }: Due,
  agency: Agency,
  hands: RetentionHands & ForgetHands,
): Promise<Erasure> {
  const kept = (because: string): Erasure => ({ leadId, erased: false, because });
  const [lead, [state]] = [await hands.data.lead(leadId), await hands.workspace.loadStates([leadId])];
  if (lead === null || state === undefined) return kept('n’est plus dans Twenty');
  const looked = await lookAt(lead, hands);
  const now = hands.clock.now();
  const standing = standingOf(state, signsOf(looked.attached), agency, now);
  if (standing.kind === 'kept') return kept(standing.because);
  if (isBefore(now, standing.at)) return kept('quelque chose y a bougé entre-temps');
  if (!looked.plan.ok) return kept(looked.plan.because.join(' ; '));
  const remains = await forget(looked, hands);
  return { leadId, erased: true, remains: remains.length, because: standing.because };
}

/** Notifications speak to the team, and the timeline repeats what others did: neither is a sign of life of its own. */
const signsOf = (attached: readonly Found[]): readonly Date[] =>
  attached
    .filter(({ object }) => object !== 'notificationMax' && object !== 'timelineActivity')
    .flatMap(({ values }) => [values['createdAt'], values['updatedAt']])
    .map((value) => new Date(typeof value === 'string' ? value : NaN))
    .filter((date) => !Number.isNaN(date.getTime()));
