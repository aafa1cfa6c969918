/** Which page an appointment has, by what may be done with it and what the address asks to see. Pure: the free times are given. */
import { reglagesOf } from '../../workflows/agency';
import { MOST_WORDS } from '../../webhooks/gesture';
import type { Reply } from '../server/reply';
import type { Visit } from '../service/bookings/visit';
import { choicePage, reviewPage } from './creneaux';
import {
  cancelPage,
  closedPage,
  openPage,
  type Closed,
  type Fait,
  type Suite,
  type View,
} from './rendez-vous';
import { daysOf, momentFor, readerOf, slotFor, spokenTo, type Reader } from './spoken';

export type Asked = {
  readonly choix: 'deplacer' | 'annuler' | null;
  /** A time to look at once more before it is taken. */
  readonly vers: Date | null;
  readonly fait: Fait | null;
  /** Which page of days. */
  readonly suite: number;
  readonly alerte: string | null;
};

export const NOTHING_ASKED: Asked = { choix: null, vers: null, fait: null, suite: 0, alerte: null };

export const TAKEN = 'Ce moment vient d’être pris. En voici d’autres.';
export const CHANGED = 'Le rendez-vous a changé entre-temps : voici où il en est. Rien d’autre n’a été fait.';

const DAYS_A_PAGE = 5;

/** Do the free times have to be looked up for this page? */
export function showsSlots({ standing, next }: Visit, { choix, vers }: Asked): boolean {
  switch (standing.is) {
    case 'open':
      return vers !== null || choix === 'deplacer';
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
    fait: asked.fait !== null && isSo(asked.fait, visit) ? asked.fait : null,
    alerte: asked.alerte,
  };
  const suite = next && { quand: momentFor(next.debut, reader), href: addressOf(next.id) };
  const given: Case = { visit, asked, slots, reader, view };
  switch (standing.is) {
    case 'open':
      return openVisitPage(given);
    case 'undated':
      return suite === null ? chooseOrReview(given) : closed(given, 'reporte', suite);
    case 'missed':
      return suite === null ? chooseOrReview(given) : closed(given, 'manque', suite);
    case 'closed':
      return closed(given, standing.as, suite);
  }
}

/** What an address says was done is said again only while it is true. */
const isSo = (fait: Fait, { rendezVous }: Visit): boolean =>
  rendezVous.statut === (fait === 'annule' ? 'ANNULE' : 'CONFIRME');

const closed = ({ view }: Case, as: Closed, suite: Suite | null): Reply => closedPage({ ...view, as, suite });

function openVisitPage(given: Case): Reply {
  const { view, asked, visit } = given;
  if (showsSlots(visit, asked)) return chooseOrReview(given);
  if (asked.choix === 'annuler') return cancelPage(view, MOST_WORDS);
  return openPage({ ...view, confirme: visit.rendezVous.statut === 'CONFIRME' });
}

function chooseOrReview(given: Case): Reply {
  const { asked, slots, view, reader, visit } = given;
  const { vers } = asked;
  if (vers === null) return choose(given);
  if (!slots.some((slot) => slot.getTime() === vers.getTime())) {
    return choose({ ...given, view: { ...view, alerte: TAKEN } });
  }
  return reviewPage({ ...view, vers: slotFor(vers, reader), nouveau: visit.standing.is !== 'open' });
}

function choose({ view, asked, slots, reader, visit }: Case): Reply {
  const days = daysOf(slots, reader);
  const last = Math.max(0, Math.ceil(days.length / DAYS_A_PAGE) - 1);
  const at = Math.min(asked.suite, last);
  const pageAt = (number: number): string => `?choix=deplacer&suite=${number}`;
  return choicePage({
    ...view,
    ...introOf(visit, view),
    zone: reader.foreign,
    jours: days.slice(at * DAYS_A_PAGE, (at + 1) * DAYS_A_PAGE),
    avant: at > 0 ? pageAt(at - 1) : null,
    apres: at < last ? pageAt(at + 1) : null,
    retour: visit.standing.is === 'open' ? '?' : null,
  });
}

function introOf({ standing }: Visit, { rendezVous }: View): { titre: string; intro: string } {
  switch (standing.is) {
    case 'open':
      return { titre: 'Choisir un autre moment', intro: `Rendez-vous actuel : ${rendezVous.quand}.` };
    case 'missed':
      return {
        titre: 'Choisir un nouveau rendez-vous',
        intro: `Le rendez-vous du ${rendezVous.quand} n’a pas eu lieu. En voici d’autres.`,
      };
    case 'undated':
    case 'closed':
      return { titre: 'Choisir la date du rendez-vous', intro: 'Ce rendez-vous attend une date.' };
  }
}
