/**
 * How long a file is kept (`moisConservation`): who never became a client and of whom nothing was seen for so many months is to
 * be erased. In doubt a file is kept: whatever moved on it, by whomever, counts as a sign of life.
 */
import { isBefore, latest, plusMonths } from '../../src/kernel/time';
import { isErased } from '../forget/person';
import type { Agency, Lead, LeadState, Reglages } from '../state';
import type { Parcours } from '../../objects/vocabulary';

export type Due = {
  readonly kind: 'due';
  readonly leadId: string;
  readonly parcours: Parcours;
  /** The last sign of life, and the moment from which the file may go: both UTC. `at` may lie ahead. */
  readonly since: Date;
  readonly at: Date;
  readonly because: string;
};
export type Kept = { readonly kind: 'kept'; readonly leadId: string; readonly because: string };
export type Standing = Due | Kept;

/** What can be told from the lead alone, so that the rest of a client's file is never asked for. */
export type Candidate = Pick<
  Lead,
  'id' | 'parcours' | 'statut' | 'statutCoaching' | 'paiementInitialLe' | 'cleExterne'
>;

/** Why this lead can never be due, whatever else is known; null: it may be. */
export function neverDue(lead: Candidate): string | null {
  if (isErased(lead)) return 'déjà effacé';
  if (lead.parcours !== 'IMMIGRATION' && lead.parcours !== 'COACHING')
    return 'sans parcours : aucun réglage ne dit combien de temps le garder';
  if (lead.statut === 'CLIENT' || lead.statutCoaching === 'GAGNE') return 'un client';
  return lead.paiementInitialLe === null ? null : 'a payé : ses factures ont leur propre durée';
}

/** `signs`: dates of whatever else hangs on the lead (notes, files, the team’s own objects). */
export function standingOf(
  state: LeadState,
  signs: readonly Date[],
  { reglages }: Pick<Agency, 'reglages'>,
  now: Date,
): Standing {
  const { lead } = state;
  const kept = (because: string): Kept => ({ kind: 'kept', leadId: lead.id, because });
  const never = neverDue(lead);
  if (never !== null || lead.parcours === null) return kept(never ?? 'sans parcours');
  if (state.clients.length > 0) return kept('un client');
  const months = monthsFor(lead, reglages[lead.parcours]);
  if (months === null) return kept('le réglage dit de ne rien effacer');
  const ahead = whatIsAhead(state, now);
  if (ahead !== null) return kept(ahead);
  const since = lastSign(state, signs);
  return {
    ...{ kind: 'due', leadId: lead.id, parcours: lead.parcours, since, at: plusMonths(since, months) },
    because: `rien n’a bougé depuis le ${since.toISOString().slice(0, 10)}, et le réglage garde ${months} mois`,
  };
}

/** Who opted out is not kept longer than the others, whatever the two settings say. */
export function monthsFor(
  { desabonneLe }: Pick<Lead, 'desabonneLe'>,
  { conservation }: Reglages,
): number | null {
  const { mois, moisDesabonnes } = conservation;
  if (desabonneLe === null || moisDesabonnes === null) return mois;
  return mois === null ? moisDesabonnes : Math.min(mois, moisDesabonnes);
}

function whatIsAhead({ lead, rendezVous, messages, taches }: LeadState, now: Date): string | null {
  const isAhead = (at: Date | null): boolean => at !== null && isBefore(now, at);
  const stands = ({ deletedAt, statut }: (typeof rendezVous)[number]): boolean =>
    deletedAt === null && statut !== 'ANNULE';
  if (isAhead(lead.dateRendezVous)) return 'un rendez-vous est à venir';
  if (rendezVous.some((one) => stands(one) && isAhead(one.debut))) return 'un rendez-vous est à venir';
  if (isAhead(lead.prochainRappel)) return 'un rappel est demandé';
  if (taches.some(({ deletedAt, echeance }) => deletedAt === null && isAhead(echeance)))
    return 'une tâche est à faire';
  const leaves = messages.some(
    ({ statut, prevuLe }) =>
      statut === 'ENVOI_EN_COURS' || ((statut === 'PLANIFIE' || statut === 'APPROUVE') && isAhead(prevuLe)),
  );
  return leaves ? 'un message est à envoyer' : null;
}

function lastSign({ lead, rendezVous, messages, tentatives }: LeadState, signs: readonly Date[]): Date {
  const moments = [
    ...[lead, ...rendezVous, ...messages, ...tentatives].flatMap(({ createdAt, updatedAt }) => [
      createdAt,
      updatedAt,
    ]),
    ...rendezVous.map(({ debut }) => debut),
    ...messages.map(({ envoyeLe }) => envoyeLe),
    ...tentatives.map(({ le }) => le),
    ...signs,
  ].filter((moment) => moment !== null);
  return latest([lead.createdAt, ...moments]);
}
