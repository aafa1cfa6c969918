/**
 * What the team is told or asked about appointments: a missed one (DESIGN §4.6), one that is over without a result, and a
 * "rendez-vous pris" without a date (§4.4). Each once, by a key of what it speaks of, whoever it went to; and only while it
 * is news, so that a notification thrown away for good does not come back.
 */
import { keyOf } from '../../src/kernel/keys';
import { days, frenchDateTime, hours, isBefore, minutes, plus } from '../../src/kernel/time';
import type { NatureNotification } from '../../objects/vocabulary';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { noticesOf } from '../notification/once';
import { administratorsOf, inChargeElseManagers, inChargeOf } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, Lead } from '../state';
import { byDebut, endOf, isOpen, type Case, type DatedRdv, type Draft } from './draft';
import type { Miss, SuiviMemory } from './memory';

/** Status and date are two clicks: who is between them is not asked for the second. */
export const BETWEEN_TWO_CLICKS = minutes(2);
export const RESULT_AFTER = hours(1);
const NEWS_FOR = days(7);

type Ask = {
  readonly key: string;
  readonly to: readonly string[];
  readonly nature: NatureNotification;
  readonly titre: string;
  readonly texte: string;
  readonly because: string;
};

export function asksOf(draft: Draft, memory: SuiviMemory, given: Case): readonly Decision[] {
  const results = draft.rdv
    .filter(isOpen)
    .toSorted(byDebut)
    .flatMap((rdv) => askResult(rdv, memory, given));
  const missed = draft.rdv
    .filter((one): one is DatedRdv => one.statut === 'MANQUE' && one.debut !== null)
    .flatMap((rdv) => tellMissed(rdv, memory.manques?.[rdv.id], given));
  return [...missed, ...results, ...askDate(draft, memory, given)];
}

function askResult(rdv: DatedRdv, { adopte }: SuiviMemory, given: Case): readonly Decision[] {
  const { state, agency, now } = given;
  const due = plus(endOf(rdv), RESULT_AFTER);
  if (isBefore(now, due)) return [wake(given, due, 'un rendez-vous attendra son résultat')];
  if (adopte !== undefined && isBefore(due, new Date(adopte))) return [];
  const when = frenchDateTime(rdv.debut, reglagesOf(state.lead, agency).fuseauHoraire);
  return tell(given, due, {
    key: keyOf('resultat', rdv.id, rdv.debut),
    to: whoHolds(rdv, state.lead, agency),
    nature: 'A_COMPLETER',
    titre: `Résultat du rendez-vous : ${nameOf(state.lead)}`,
    texte: `Le rendez-vous du ${when} avec ${nameOf(state.lead)} est passé : marquez-le effectué ou manqué, ou corrigez sa date.`,
    because: 'un rendez-vous est terminé depuis une heure, sans résultat',
  });
}

/** Whose appointment it is, else who is in charge, else the administrators. */
function whoHolds({ responsableId }: DatedRdv, { conseillereId }: Lead, agency: Agency): readonly string[] {
  const people = [responsableId, conseillereId].flatMap((id) => inChargeOf({ conseillereId: id }, agency));
  return people.length > 0 ? people.slice(0, 1) : administratorsOf(agency);
}

function tellMissed(rdv: DatedRdv, miss: Miss | undefined, given: Case): readonly Decision[] {
  if (miss?.le === undefined) return [];
  const { state, agency } = given;
  const when = frenchDateTime(rdv.debut, reglagesOf(state.lead, agency).fuseauHoraire);
  return tell(given, new Date(miss.le), {
    key: keyOf('consultation-manquee', rdv.id, rdv.debut),
    to: inChargeElseManagers(state.lead, agency),
    nature: 'CONSULTATION_MANQUEE',
    titre: `Consultation manquée : ${nameOf(state.lead)}`,
    texte: `${nameOf(state.lead)} n’est pas venu(e) au rendez-vous du ${when}. Rappelez la personne pour convenir d’une autre date.`,
    because: 'un rendez-vous a été manqué',
  });
}

function askDate(draft: Draft, { sansDate }: SuiviMemory, given: Case): readonly Decision[] {
  if (sansDate === undefined) return [];
  const { state, agency, now } = given;
  const since = new Date(sansDate);
  const due = plus(since, BETWEEN_TWO_CLICKS);
  if (isBefore(now, due)) return [wake(given, due, 'un rendez-vous est pris, sa date manque encore')];
  const name = nameOf(state.lead);
  const what = draft.date === null ? 'n’a pas de date' : 'a une date passée';
  return tell(given, due, {
    key: keyOf('date-manquante', state.lead.id, since),
    to: inChargeElseManagers(state.lead, agency),
    nature: 'A_COMPLETER',
    titre: `Date du rendez-vous : ${name}`,
    texte: `${name} est « Rendez-vous pris », mais le rendez-vous ${what} : indiquez la date sur le lead, ou changez son statut.`,
    because: 'un rendez-vous est pris sans date à venir',
  });
}

/** Several recipients have a key each; one who was told stands for all, also when another is in charge by then. */
function tell(given: Case, since: Date, { key, to, ...ask }: Ask): readonly Decision[] {
  const { state, now } = given;
  if (!isBefore(now, plus(since, NEWS_FOR))) return [];
  if (noticesOf(key, state).length > 0) return [];
  return to.map((destinataireId) => ({
    do: 'notify',
    key: keyOf(key, destinataireId),
    destinataireId,
    leadId: state.lead.id,
    ...ask,
  }));
}

const wake = ({ state }: Case, at: Date, because: string): Decision => ({
  do: 'wake',
  leadId: state.lead.id,
  at,
  because,
});
