/** One event, told once to each of those who should know: the key says the event and the person (DESIGN §2.4). */
import type { NatureNotification } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import { hours, isBefore, plus } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import type { LeadState, NotificationMax } from '../state';

export type News = {
  /** What happened, as a key: `keyOf('premier-contact', lead.id, since)`. */
  readonly event: string;
  readonly to: readonly string[];
  readonly nature: NatureNotification;
  readonly titre: string;
  /** What happened, and what to do. */
  readonly texte: string;
  readonly because: string;
};

/** A telling cut in two by a crash is completed within this time; later, who is new to the team needs no old news. */
const COMPLETED_WITHIN = hours(1);

/** What is still to be told of this event; nothing once it was. A notice that somebody threw away was told. */
export function tellOnce(state: LeadState, news: News, now: Date): readonly Decision[] {
  const { event, to, ...words } = news;
  const told = noticesOf(event, state);
  if (told.some(({ createdAt }) => !isBefore(now, plus(createdAt, COMPLETED_WITHIN)))) return [];
  const known = new Set(told.map(({ cle }) => cle));
  return to
    .map((membreId) => ({ key: keyOf(event, membreId), destinataireId: membreId }))
    .filter(({ key }) => !known.has(key))
    .map((one) => ({ do: 'notify', leadId: state.lead.id, ...one, ...words }));
}

/** The notices of an event, whoever got them. */
export const noticesOf = (
  event: string,
  { notifications, avisDuLot }: LeadState,
): readonly NotificationMax[] => [...notifications, ...avisDuLot].filter(({ cle }) => isAbout(event, cle));

/** Is this the key of a notice of the event? */
export const isAbout = (event: string, cle: string): boolean =>
  cle.startsWith(event) && cle.charAt(event.length) === '.';
