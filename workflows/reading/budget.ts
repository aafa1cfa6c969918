/**
 * `budgetEstime`: what the lead says they could put in. An amount is a budget when the words around it speak of paying, or
 * when it stands alone with its currency; what they earn, owe, lost, aim at or are asked for is not.
 *
 * The brackets: < 100, 100–500, 500–2000, > 2000, where a bound belongs to the bracket above, except 2000 ("> 2000" is strict).
 * - A maximum ("pas plus de 500", "500 max") is read just below itself, a minimum ("au moins", "plus de 2000") just above.
 * - A range counts by its middle: "entre 500 et 2000" is 500–2000.
 * - An amount per month, week or session counts as written; times the number when that is said ("200 par mois pendant 6 mois").
 * - Other currencies: `currency.ts`.
 */
import type { Budget } from '../../objects/vocabulary';
import { inEuros } from './currency';
import { clauseAt, textOf } from './clauses';
import { amountsIn, type Amount } from './money';
import { quote, type Plain } from './plain';
import { abstain, type Found, type Question } from './reading';

export function readBudget(plain: Plain, question?: Question): Found<Budget> {
  const found = amountsIn(plain)
    .map((amount) => ({ amount, weight: weigh(amount, plain, question) }))
    .filter(({ weight }) => weight > 0);
  const best = Math.max(0, ...found.map(({ weight }) => weight));
  const chosen = found.findLast(({ weight }) => weight === best)?.amount;
  if (chosen === undefined) return noMoney(plain);
  const value = bracketOf(chosen, plain);
  if (value === null) return abstain;
  const mots = quote(plain, chosen.start, chosen.end);
  return {
    value,
    indices: [{ pour: 'budgetEstime', mots, because: 'montant que la personne pourrait mettre' }],
  };
}

const NO_MONEY =
  /\b(?:zero|aucun) budget\b|\bbudget (?:de |: ?|est de )?(?:zero|nul|0)\b|\b0 ?(?:budget|€|euros?)|\bzero (?:euros?|centime|balle|argent)\b|\bpas (?:un|le moindre) (?:sou|rond|centime|euro|kopeck)\b(?! (?:a|pour|de plus)\b)/;

function noMoney(plain: Plain): Found<Budget> {
  const found = NO_MONEY.exec(plain.text);
  if (found === null || /\bpas (?:une question|un probleme)/.test(plain.text)) return abstain;
  const mots = quote(plain, found.index, found.index + found[0].length);
  return {
    value: 'MOINS_100',
    indices: [{ pour: 'budgetEstime', mots, because: 'la personne dit n’avoir rien à mettre' }],
  };
}

const PAYS =
  /\b(?:budget|enveloppe|mettr\w*|mets|met|mis de cote|mise? de cote|de cote|invest\w+|pay(?:er|erai|erais|ons)|depens\w+|consacr\w+|allou\w+|alloc\w+|permettre|moyens?|dispos[eio]\w*|disponibles?|debours\w+|provisionn\w+|reserv\w+|econom\w+|epargn\w+|poche|sortir|donner|aller jusqu|monter jusqu|jusqu'a|grand max|max|maximum|maxi|pas plus de|pas plus que|autour de|environ|a peu pres|dans les|finance|valide|prevu|garde|trouver|trouve|justifier|ajouter|tout au plus|a tout casser|pour (?:ca|me faire|mon (?:coaching|accompagnement|projet)|cela|l'accompagnement|un coach)|c'est bon pour moi|a y (?:mettre|consacrer)|can pay|spend|afford)\b/g;
const NOT_OURS =
  /\b(?:gagn\w+|salaires?|touche|revenus?|net par mois|chiffre d'affaires|mon ca\b|ca (?:de|mensuel|annuel)|dettes?|credits?|loyer|emprunt\w*|decouvert|par (?:mois|semaine) de cote|perdu\w*|perds|perte|objectif|atteindre|passer de|viser?|je facture|facture a|mes (?:tarifs?|prix)|je vends?|panier moyen|je demande|vous demandez|vous prenez|votre (?:page|site|prix|tarif|offre)|vos (?:tarifs?|prix)|coute\w*|coutait|ca coute|deja (?:depense|paye|mis|investi|claque|donne)|claque|formation a|programme a|coach a|me doit|me doivent|abonnes|followers|heures|par jour|smic|retraite de|pension|impots?|rembours\w+|arnaque de|vu|vole|voles|escroque|par an|remporte|prime de|marge|ventes? (?:a|de)|vendue?s?|je (?:loue|paie|paye)(?! pour (?:ca|vous)))\b/g;
const ASKED = /\b(?:c'est|ca (?:fait|coute)|vous|tarif|prix|seance a)\b.*\?$/;

/** How surely an amount is a budget; 0 is not at all. */
function weigh(amount: Amount, plain: Plain, question?: Question): number {
  if (amount.high === 0 && amount.currency === null) return 0;
  const clause = clauseAt(plain, amount.start);
  const text = textOf(plain, clause);
  const at = amount.start - clause.start;
  const [pays, other] = [nearest(PAYS, text, at), nearest(NOT_OURS, text, at)];
  if (other < pays || (other < 60 && other === pays)) return 0;
  if (amount.currency !== null && ASKED.test(text) && pays > 40) return 0;
  if (amount.currency === null) return withoutCurrency(amount, plain, { pays, question });
  return pays < 60 ? 3 : 1;
}

function withoutCurrency(
  amount: Amount,
  plain: Plain,
  { pays, question }: { readonly pays: number; readonly question: Question | undefined },
): number {
  if (isCounted(amount, plain) || isRank(amount, plain)) return 0;
  if (isBare(amount, plain)) return 2;
  if (question === 'BUDGET') return isYear(amount) && pays > 60 ? 0 : 2;
  if (amount.high < 20) return 0;
  if (isOffer(amount, plain)) return 1;
  return pays < 40 ? 2 : 0;
}

const isYear = ({ high }: Amount): boolean => high >= 1_900 && high <= 2_035;

/** "3 enfants", "200 clients", "15 ans": a number followed by the thing it counts. */
const COUNTED =
  /^ ?(?:-|\/)? ?(?:ans?|annees?|mois|jours?|semaines?|heures?|minutes?|min|h|fois|enfants?|filles?|fils|personnes?|clients?|clientes?|abonnes|followers|seances?|kilos?|kg|km|%|pour ?cent|employes?|salaries|associes?|rendez-vous|appels?|questions?|pages?|amis?|ventes?|projets?|copains?|nuits?|ou \d|eme|ieme|er\b|e\b|mots?|vues?|mails?|messages?|points?|etapes?|choses?|livres?|etudiants?|eleves?|pieces|places|contrats?|devis|metres?|m2|collegues|freres|soeurs|reunions?|cigarettes|paquets|tonnes|degres|boites?|annonces|candidatures|cv)\b/;
const isCounted = (amount: Amount, { text }: Plain): boolean =>
  COUNTED.test(text.slice(amount.end, amount.end + 16)) &&
  !/^ ?(?:\/|par) ?mois/.test(text.slice(amount.end, amount.end + 10));

/** "500 par mois pendant trois mois, c'est bon pour moi": a clause that is nothing but an amount by the month. */
function isOffer(amount: Amount, plain: Plain): boolean {
  const clause = textOf(plain, clauseAt(plain, amount.start));
  return amount.high >= 30 && /(?:par|\/) ?mois|\bmois\b/.test(clause) && /^\d/.test(clause);
}

/** The "2." of a numbered list, the "n° 12" of an address. */
const isRank = (amount: Amount, { text }: Plain): boolean =>
  /(?:n°|numero|rue|appartement|code|question|point|reponse) ?$/.test(
    text.slice(Math.max(0, amount.start - 14), amount.start),
  ) ||
  (amount.high < 20 && /^ ?[).:/-]/.test(text.slice(amount.end, amount.end + 2)));

/** Nothing else is said but the amount and how firm it is: "500 max", "environ 1 200". */
const FIRMNESS =
  /\b(?:environ|a peu pres|autour de|dans les|genre|max|maximum|maxi|grand|minimum|moins|plus|pas|au|de|je|j'ai|dirais|pense|que|un|une|peu|entre|et|a|d'|oui|alors|euh|ben|par|mois|peut-etre|jusqu'a|disons|tout|compris|ok|c'est|mon|budget|max|bonjour|merci|si|possible|ca|serait|ou|pour|l'instant)\b|[^a-z]/g;
const isBare = (amount: Amount, { text }: Plain): boolean =>
  (text.slice(0, amount.start) + text.slice(amount.end)).replace(FIRMNESS, '') === '' && amount.high >= 30;

function nearest(pattern: RegExp, text: string, at: number): number {
  const distances = [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    index <= at ? Math.max(0, at - index - found.length) : index - at,
  );
  return Math.min(999, ...distances);
}

const MAXIMUM_BEFORE =
  /(?:pas plus (?:de|que|(?=d'))|jusqu'a|jusqua|max(?:imum|i)?(?: de|:| c'est| :)?|moins (?:de|que|(?=d'))|en dessous de|sous (?:les|la barre des)|au plus|plafond ?(?:de|:)?|depass\w+(?: pas)?(?: les)?|ne .{0,24}que|n'ai que|peux que|pas au.?dela de|limite(?: de| a)?) ?(?:d')?$/;
const MAXIMUM_AFTER =
  /^(?: ?[a-z.']+){0,3}? ?,? ?(?:max\b|maxi|maximum|tout au plus|au plus|grand max|a tout casser|pas (?:un de )?plus|pas davantage|plafond|au maximum)/;
const MINIMUM_BEFORE = /(?:plus de|au moins|minimum(?: de)?|au-dela de|superieur a|a partir de) ?$/;
const TOO_MUCH = /^ ?,? ?(?:euh )?(?:c'est|ca fait|ca|est|serait|c'etait)? ?(?:deja |beaucoup |bien )?trop\b/;

/** Null: more than they want to give, so unknown. */
function bracketOf(amount: Amount, plain: Plain): Budget | null {
  const before = plain.text.slice(Math.max(0, amount.start - 40), amount.start);
  const after = plain.text.slice(amount.end, amount.end + 30);
  const isMaximum = MAXIMUM_BEFORE.test(before) || MAXIMUM_AFTER.test(after);
  const middle = inEuros((amount.low + amount.high) / 2, amount.currency);
  if (TOO_MUCH.test(after)) return middle <= 100 ? 'MOINS_100' : null;
  if (isMaximum) return bracket(middle - 0.01);
  if (MINIMUM_BEFORE.test(before)) return bracket(middle + 0.01);
  return bracket(middle);
}

function bracket(euros: number): Budget {
  if (euros < 100) return 'MOINS_100';
  if (euros < 500) return 'DE_100_A_500';
  return euros <= 2_000 ? 'DE_500_A_2000' : 'PLUS_2000';
}
