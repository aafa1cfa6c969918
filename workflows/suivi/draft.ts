/**
 * The lead and its appointments while changes are replayed on them: it starts as MAX saw them last, takes what people did
 * since in the order in which they did it, and ends as everything should stand. Never changed in place.
 */
import { isBefore, minutes, plus } from '../../src/kernel/time';
import type {
  OuiNon,
  ResultatTentative,
  Statut,
  StatutCoaching,
  StatutRendezVous,
  TypeConsultation,
} from '../../objects/vocabulary';
import type { Agency, LeadState } from '../state';

/** One appointment; `key` when it is to be created, `because` why MAX touched it. */
export type Rdv = {
  readonly id: string;
  readonly key: string | null;
  readonly createdAt: Date;
  /** New, and not yet reached by the replay: what was done before it was made does not concern it. */
  readonly news: boolean;
  readonly debut: Date | null;
  readonly dureeMinutes: number;
  readonly statut: StatutRendezVous;
  readonly typeConsultation: TypeConsultation | null;
  readonly responsableId: string | null;
  readonly because: string;
};
export type DatedRdv = Rdv & { readonly debut: Date };

export type Draft = {
  readonly statut: Statut;
  readonly date: Date | null;
  readonly type: TypeConsultation | null;
  readonly statutCoaching: StatutCoaching | null;
  readonly appelRealise: OuiNon | null;
  readonly noShow: OuiNon | null;
  /** Thrown-away ones are not among them. */
  readonly rdv: readonly Rdv[];
  /** What a status set by hand says of a call that nobody noted. */
  readonly attempt: ResultatTentative | null;
  readonly because: readonly string[];
};

/** What stays the same while one lead is decided. */
export type Case = {
  readonly state: LeadState;
  readonly agency: Agency;
  readonly now: Date;
  /** The date that a person wrote on the lead since, null when it was emptied; undefined: it was not touched. */
  readonly written: Date | null | undefined;
};

export const isCoaching = ({ state }: Case): boolean => state.lead.parcours === 'COACHING';

/** Still to take place, or over and without a result. */
export const isOpen = (rdv: Rdv): rdv is DatedRdv =>
  rdv.debut !== null && (rdv.statut === 'PLANIFIE' || rdv.statut === 'CONFIRME');

export const endOf = ({ debut, dureeMinutes }: DatedRdv): Date => plus(debut, minutes(dureeMinutes));

/** Not over: one that has begun still counts. */
export const isToCome = (rdv: Rdv, now: Date): rdv is DatedRdv => isOpen(rdv) && isBefore(now, endOf(rdv));

export const sameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();

export const byDebut = (a: DatedRdv, b: DatedRdv): number =>
  a.debut.getTime() - b.debut.getTime() || (a.id < b.id ? -1 : 1);

/** The earliest that is to come. */
export const nextOf = (draft: Draft, now: Date): DatedRdv | undefined => comingOf(draft, now)[0];

/** Those to come, in the order of their times. */
export const comingOf = ({ rdv }: Draft, now: Date): readonly DatedRdv[] =>
  rdv.filter((one): one is DatedRdv => !one.news && isToCome(one, now)).toSorted(byDebut);

/** The open one that the lead's date shows, else the next one. */
export const shownOpen = (draft: Draft, now: Date): DatedRdv | undefined =>
  draft.rdv
    .filter(isOpen)
    .toSorted(byDebut)
    .find(({ debut }) => sameInstant(debut, draft.date)) ?? nextOf(draft, now);

export const patchRdv = (draft: Draft, id: string, set: Partial<Rdv>, because: string): Draft => ({
  ...draft,
  rdv: draft.rdv.map((one) => (one.id === id ? { ...one, ...set, because } : one)),
});

export const withoutRdv = (draft: Draft, id: string): Draft => ({
  ...draft,
  rdv: draft.rdv.filter((one) => one.id !== id),
});

export const patchLead = (draft: Draft, set: Partial<Draft>, because: string): Draft => ({
  ...draft,
  ...set,
  because: draft.because.includes(because) ? draft.because : [...draft.because, because],
});
