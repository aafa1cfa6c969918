/** Status words → the ten (DESIGN §3). What is not understood stays unknown: nobody's status is guessed. */
import type { Statut } from '../../objects/vocabulary';
import { STATUT } from '../../objects/vocabulary';
import { fold } from '../distribution/fold';
import { forgiven, typos } from './typos';

const WORDS: Readonly<Record<Statut, string>> = {
  NOUVEAU:
    'nouvelle, new, nouveau lead, nouveau contact, nouveau prospect, à contacter, à appeler, à traiter, non contacté, non traité, pas contacté, pas encore contacté, jamais contacté, pas encore appelé, jamais appelé, prospect, lead, open, to do, todo, en attente',
  CONTACTE:
    'contact établi, contact fait, déjà contacté, appelé, appel effectué, joint, contacted, en contact, en cours, en discussion, message envoyé, email envoyé, mail envoyé, premier contact fait, in progress, en cours de traitement',
  A_RECONTACTER:
    'à rappeler, rappeler, rappel, à relancer, relance, relancer, relancé, recontacter, pas de réponse, sans réponse, ne répond pas, n’a pas répondu, nrp, npr, injoignable, répondeur, messagerie, rappel demandé, call back, callback, follow up, à revoir, plus tard, en réflexion, réfléchit, no answer',
  RENDEZ_VOUS_PRIS:
    'rdv pris, rdv, rendez-vous, rdv fixé, rendez-vous fixé, rdv planifié, rendez-vous planifié, rdv prévu, rendez-vous prévu, rdv confirmé, rendez-vous confirmé, rdv ok, planifié, appel planifié, consultation planifiée, consultation prévue, consultation à venir, booked, appointment, appointment booked, scheduled',
  CONSULTATION_EFFECTUEE:
    'consultation faite, consultation réalisée, consultation terminée, consultation ok, rdv effectué, rdv fait, rdv honoré, rdv réalisé, rdv passé, rendez-vous effectué, rendez-vous honoré, rendez-vous fait, appel réalisé, appel effectué ok, vu, vue, reçu en consultation, consulté, venu, consultation done',
  CONSULTATION_MANQUEE:
    'rdv manqué, rendez-vous manqué, rdv non honoré, rendez-vous non honoré, absent, absente, absent au rdv, no show, noshow, pas venu, pas venue, non venu, pas présenté, lapin, consultation ratée, rdv raté, missed',
  QUALIFIE: 'éligible, admissible, qualified, lead qualifié, qualifié ok, profil éligible, profil admissible',
  NON_QUALIFIE:
    'pas qualifié, disqualifié, non éligible, pas éligible, inéligible, non admissible, pas admissible, inadmissible, hors cible, hors critères, unqualified, not qualified, disqualified, profil non éligible',
  PAS_INTERESSE:
    'non intéressé, plus intéressé, désintéressé, ne veut plus, ne souhaite pas, ne souhaite plus, refus, refuse, refusé, perdu, lost, abandon, abandonné, sans suite, not interested, annulé, pas d’intérêt, mort, dead',
  CLIENT:
    'cliente, client signé, signé, contrat signé, converti, convertie, gagné, won, customer, payé, a payé, dossier ouvert, devenu client, client actif, converted',
};

const PHRASES: ReadonlyMap<string, Statut> = new Map(
  STATUT.flatMap(({ value, label }) =>
    [value, label, ...WORDS[value].split(',')].map((word): [string, Statut] => [canonical(word), value]),
  ),
);

/** Null: not understood, or two statuses are equally near. */
export function readStatut(text: string): Statut | null {
  const word = canonical(text.replace(/\([^)]*\)/g, ' '));
  return PHRASES.get(word) ?? nearest(word);
}

/** "3 - RDV pris" and "Statut : perdu" as well; feminine and plural endings do not count. */
function canonical(text: string): string {
  return fold(text)
    .replace(/^(?:statut|status) /, '')
    .replace(/^\d+ /, '')
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/e?s?$/, '') : word))
    .join(' ');
}

const DENIES = /\b(?:non|pas|plus|jamais|sans|ne|n)\b|^(?:in|dis|des|un)/;

/** A typing error never turns a yes into a no: what denies is compared with what denies. */
function nearest(word: string): Statut | null {
  let best = { errors: forgiven(word.length) + 1, statuts: new Set<Statut>() };
  for (const [phrase, statut] of PHRASES) {
    if (DENIES.test(phrase) !== DENIES.test(word)) continue;
    const errors = typos(word, phrase, Math.min(forgiven(word.length), forgiven(phrase.length)));
    if (errors > Math.min(forgiven(word.length), forgiven(phrase.length)) || errors > best.errors) continue;
    best = { errors, statuts: new Set(errors === best.errors ? [...best.statuts, statut] : [statut]) };
  }
  const [only, other] = best.statuts;
  return only !== undefined && other === undefined ? only : null;
}
