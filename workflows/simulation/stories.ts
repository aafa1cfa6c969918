/** What happens to each message of a lead in its played days, and why, in the words of the rules. */
import { recordId } from '../../src/kernel/keys';
import { isPending } from '../delivery/pending';
import type { LeadState, MessageMax } from '../state';
import type { Moment } from './play';

export type Story = {
  /** In the order in which it was said, without repetition. */
  readonly because: readonly string[];
  readonly sentAt: Date | null;
  /** Nobody had approved it when it was given up. */
  readonly expiredAsDraft: boolean;
};

type Growing = { because: string[]; sentAt: Date | null; expiredAsDraft: boolean };

/** Says nothing that is not true of every message that leaves. */
const GENERIC = 'toutes les règles d’envoi sont respectées';

/** By record id: messages that wait at the start, and those that something happens to. */
export function storiesOf(start: LeadState, moments: readonly Moment[]): ReadonlyMap<string, Story> {
  const stories = new Map<string, Growing>();
  for (const message of start.messages) {
    if (isPending(message) || isUnderWay(message)) tell(stories, message.id, message.raison);
  }
  for (const moment of moments) append(stories, moment);
  return stories;
}

/** With the provider already; only its answer tells the end. */
export const isUnderWay = ({ statut, sens, deletedAt }: MessageMax): boolean =>
  (statut === 'ENVOI_EN_COURS' || statut === 'INCERTAIN') && sens !== 'ENTRANT' && deletedAt === null;

function append(stories: Map<string, Growing>, moment: Moment): void {
  if ('verdict' in moment) {
    const story = tell(stories, moment.message.id, moment.verdict.because);
    if (moment.verdict.verdict === 'send') story.sentAt = moment.at;
    return;
  }
  const { decision } = moment;
  if (decision.do === 'planMessage') tell(stories, recordId(decision.key), decision.because);
  if (decision.do !== 'changeMessage') return;
  const story = tell(stories, decision.messageId, decision.because);
  story.expiredAsDraft = decision.from === 'A_VALIDER' && decision.to === 'PERIME';
}

function tell(stories: Map<string, Growing>, id: string, because: string): Growing {
  const story = stories.get(id) ?? { because: [], sentAt: null, expiredAsDraft: false };
  stories.set(id, story);
  if (because !== '' && because !== GENERIC && !story.because.includes(because)) story.because.push(because);
  return story;
}
