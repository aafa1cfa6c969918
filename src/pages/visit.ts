/** Which page an appointment has, by what may be done with it and what the address asks to see. Pure: the free times are given. */
import { reglagesOf } from '../../workflows/agency';
import { MOST_WORDS } from '../../webhooks/gesture';
import type { Reply } from '../server/reply';
import type { Visit } from '../service/bookings/visit';
import { choicePage, reviewPage } from './slots';
import {
  cancelPage,
  closedPage,
  openPage,
  type Closed,
  type Done,
  type NextVisit,
  type View,
} from './rendez-vous';
import { daysOf, momentFor, readerOf, slotFor, spokenTo, type Reader } from './spoken';

export type Asked = {
  readonly choice: 'deplacer' | 'annuler' | null;
  /** A time to look at once more before it is taken. */
  readonly vers: Date | null;
  readonly done: Done | null;
  /** Which page of days. */
  readonly pageOfDays: number;
  readonly alert: string | null;
};

export const NOTHING_ASKED: Asked = { choice: null, vers: null, done: null, pageOfDays: 0, alert: null };

export const TAKEN = 'Ce moment vient d’être pris. En voici d’autres.';
export const CHANGED = 'Le rendez-vous a changé entre-temps : voici où il en est. Rien d’autre n’a été fait.';

const DAYS_A_PAGE = 5;

/** Do the free times have to be looked up for this page? */
export function showsSlots({ standing, next }: Visit, { choice, vers }: Asked): boolean {
  switch (standing.is) {
    case 'open':
      return vers !== null || choice === 'deplacer';
    case 'undated':
    case 'missed':
      return next === null;
    case 'closed':
      return false;
  }
}

type Case = {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly slots: readonly Date[];
  readonly reader: Reader;
  readonly view: View;
};

/** `slots`: the free times, empty where they are not shown; `addressOf`: the page of another appointment, from this one. */
export function visitPage(
  visit: Visit,
  asked: Asked,
  slots: readonly Date[],
  addressOf: (rendezVousId: string) => string,
): Reply {
  const { rendezVous, lead, agency, standing, next } = visit;
  const reader = readerOf(lead, agency);
  const view: View = {
    agence: reglagesOf(lead, agency).agence,
    rendezVous: spokenTo(reader, rendezVous, lead, agency),
    done: asked.done !== null && isSo(asked.done, visit) ? asked.done : null,
    alert: asked.alert,
  };
  const nextVisit = next && { when: momentFor(next.debut, reader), href: addressOf(next.id) };
  const given: Case = { visit, asked, slots, reader, view };
  switch (standing.is) {
    case 'open':
      return openVisitPage(given);
    case 'undated':
      return nextVisit === null ? chooseOrReview(given) : closed(given, 'postponed', nextVisit);
    case 'missed':
      return nextVisit === null ? chooseOrReview(given) : closed(given, 'missed', nextVisit);
    case 'closed':
      return closed(given, standing.as, nextVisit);
  }
}

/** What an address says was done is said again only while it is true. */
const isSo = (done: Done, { rendezVous }: Visit): boolean =>
  rendezVous.statut === (done === 'annule' ? 'ANNULE' : 'CONFIRME');

const closed = ({ view }: Case, as: Closed, nextVisit: NextVisit | null): Reply =>
  closedPage({ ...view, as, nextVisit });

function openVisitPage(given: Case): Reply {
  const { view, asked, visit } = given;
  if (showsSlots(visit, asked)) return chooseOrReview(given);
  if (asked.choice === 'annuler') return cancelPage(view, MOST_WORDS);
  return openPage({ ...view, confirme: visit.rendezVous.statut === 'CONFIRME' });
}

function chooseOrReview(given: Case): Reply {
  const { asked, slots, view, reader, visit } = given;
  const { vers } = asked;
  if (vers === null) return choose(given);
  if (!slots.some((slot) => slot.getTime() === vers.getTime())) {
    return choose({ ...given, view: { ...view, alert: TAKEN } });
  }
  return reviewPage({ ...view, vers: slotFor(vers, reader), isNew: visit.standing.is !== 'open' });
}

function choose({ view, asked, slots, reader, visit }: Case): Reply {
  const days = daysOf(slots, reader);
  const last = Math.max(0, Math.ceil(days.length / DAYS_A_PAGE) - 1);
  const at = Math.min(asked.pageOfDays, last);
  const pageAt = (number: number): string => `?choix=deplacer&suite=${number}`;
  return choicePage({
    ...view,
    ...introOf(visit, view),
    zone: reader.foreign,
    days: days.slice(at * DAYS_A_PAGE, (at + 1) * DAYS_A_PAGE),
    earlier: at > 0 ? pageAt(at - 1) : null,
    later: at < last ? pageAt(at + 1) : null,
    back: visit.standing.is === 'open' ? '?' : null,
  });
}

function introOf({ standing }: Visit, { rendezVous }: View): { title: string; intro: string } {
  switch (standing.is) {
    case 'open':
      return { title: 'Choisir un autre moment', intro: `Rendez-vous actuel : ${rendezVous.when}.` };
    case 'missed':
      return {
        title: 'Choisir un nouveau rendez-vous',
        intro: `Le rendez-vous du ${rendezVous.when} n’a pas eu lieu. En voici d’autres.`,
      };
    case 'undated':
    case 'closed':
      return { title: 'Choisir la date du rendez-vous', intro: 'Ce rendez-vous attend une date.' };
  }
}
