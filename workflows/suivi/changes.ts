/** What people did since MAX looked last: the state against the base, in the order in which it was done. */
import type { LeadState, RendezVous, TentativeContact } from '../state';
import { isRemembered, leadPart } from './base';
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
  const changes: readonly Change[] = [
    ...tentativeChanges(state, base),
    ...rdvChanges(state, base),
    ...leadChanges(state, base),
  ];
  return changes.length < 2 ? changes : changes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function leadChanges({ lead }: LeadState, base: SuiviMemory): readonly LeadChange[] {
  const seen = leadPart(lead);
  const change: LeadChange = {
    kind: 'lead',
    at: lead.updatedAt,
    statut: seen.statut !== (base.statut ?? 'NOUVEAU'),
    date: seen.date !== base.date,
    type: seen.date !== undefined && base.date !== undefined && seen.type !== base.type,
    marques: (seen.marques ?? []).filter((mark) => !(base.marques ?? []).includes(mark)),
  };
  const any = change.statut || change.date || change.type || change.marques.length > 0;
  return any ? [change] : [];
}

function rdvChanges({ rendezVous }: LeadState, { rendezVous: seen = {} }: SuiviMemory): readonly RdvChange[] {
  const changed = rendezVous
    .filter((one) => isNews(one, seen))
    .map((now): RdvChange => ({ kind: 'rdv', at: now.updatedAt, id: now.id, now }));
  const there = new Set(rendezVous.map(({ id }) => id));
  const gone = Object.keys(seen)
    .filter((id) => !there.has(id))
    .map((id): RdvChange => ({ kind: 'rdv', at: LONG_AGO, id, now: null }));
  return [...gone, ...changed];
}

const LONG_AGO = new Date(0);

function isNews(now: RendezVous, seen: NonNullable<SuiviMemory['rendezVous']>): boolean {
  const before = seen[now.id];
  if (before === undefined) return isRemembered(now);
  if (!isRemembered(now)) return true;
  return (
    before.debut !== now.debut?.toISOString() ||
    before.statut !== (now.statut ?? 'PLANIFIE') ||
    before.type !== (now.typeConsultation ?? undefined)
  );
}

const tentativeChanges = (
  { tentatives }: LeadState,
  { tentatives: seen = {} }: SuiviMemory,
): readonly TentativeChange[] =>
  tentatives
    .filter(({ id, resultat, deletedAt }) => deletedAt === null && resultat !== null && seen[id] !== resultat)
    .map((tentative) => ({ kind: 'tentative', at: tentative.updatedAt, tentative }));
