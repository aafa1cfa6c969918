/** What people did since MAX looked last: the state against the base, in the order in which it was done. */
import type { LeadState, RendezVous, TentativeContact } from '../state';
import { isRemembered } from './base';
import { marksOf } from './marks';
import type { SuiviMemory } from './memory';

/** Which of the lead's own fields differ from the base. */
export type LeadChange = {
  readonly kind: 'lead';
  readonly at: Date;
  readonly statut: boolean;
  readonly date: boolean;
  readonly type: boolean;
  /** Marks of coaching that were not there before. */
  readonly marques: readonly string[];
};
/** `now` is null when the record is gone for good. */
export type RdvChange = {
  readonly kind: 'rdv';
  readonly at: Date;
  readonly id: string;
  readonly now: RendezVous | null;
};
export type TentativeChange = {
  readonly kind: 'tentative';
  readonly at: Date;
  readonly tentative: TentativeContact;
};
export type Change = LeadChange | RdvChange | TentativeChange;

/**
 * By `updatedAt` of the record that changed: later ones are replayed on top of earlier ones, so the newest choice wins. Of
 * the same instant, the attempt comes first and the lead last: the lead's own fields are what staff look at. A record gone
 * for good has no time left and counts as the oldest.
 */
export function changesOf(state: LeadState, base: SuiviMemory): readonly Change[] {
  const changes = tentativeChanges(state, base).concat(rdvChanges(state, base), leadChanges(state, base));
  return changes.length < 2 ? changes : changes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function leadChanges({ lead }: LeadState, base: SuiviMemory): readonly LeadChange[] {
  const { dateRendezVous, typeConsultation } = lead;
  const statut = (lead.statut ?? 'NOUVEAU') !== (base.statut ?? 'NOUVEAU');
  const date = !isSameInstant(dateRendezVous, base.date);
  const bothDated = dateRendezVous !== null && base.date !== undefined;
  const type = bothDated && (typeConsultation ?? undefined) !== base.type;
  const marques = newMarks(marksOf(lead), base.marques);
  if (!statut && !date && !type && marques.length === 0) return NONE;
  return [{ kind: 'lead', at: lead.updatedAt, statut, date, type, marques }];
}

const NONE: readonly never[] = [];

/** Every lead is compared at every look, and writing a date is slower than reading one. */
const isSameInstant = (now: Date | null, seen: string | undefined): boolean =>
  now === null || seen === undefined
    ? now === null && seen === undefined
    : now.getTime() === Date.parse(seen);

const newMarks = (now: readonly string[], before: readonly string[] = NONE): readonly string[] =>
  now.length === 0 ? NONE : now.filter((mark) => !before.includes(mark));

function rdvChanges({ rendezVous }: LeadState, { rendezVous: seen = {} }: SuiviMemory): readonly RdvChange[] {
  const changes: RdvChange[] = [];
  for (const id of Object.keys(seen))
    if (!rendezVous.some((one) => one.id === id)) changes.push({ kind: 'rdv', at: LONG_AGO, id, now: null });
  for (const now of rendezVous)
    if (isNews(now, seen)) changes.push({ kind: 'rdv', at: now.updatedAt, id: now.id, now });
  return changes;
}

const LONG_AGO = new Date(0);

function isNews(now: RendezVous, seen: NonNullable<SuiviMemory['rendezVous']>): boolean {
  const before = seen[now.id];
  if (before === undefined) return isRemembered(now);
  if (!isRemembered(now)) return true;
  return (
    !isSameInstant(now.debut, before.debut) ||
    before.statut !== (now.statut ?? 'PLANIFIE') ||
    before.type !== (now.typeConsultation ?? undefined)
  );
}

const tentativeChanges = (
  { tentatives }: LeadState,
  { tentatives: seen = {} }: SuiviMemory,
): readonly Change[] =>
  tentatives
    .filter(({ id, resultat, deletedAt }) => deletedAt === null && resultat !== null && seen[id] !== resultat)
    .map((tentative) => ({ kind: 'tentative', at: tentative.updatedAt, tentative }));
