/** An order of distribution as staff write it on an `attribution` record (DESIGN §3, §4.2): read, checked, refused. */
import type { Strategie } from '../../objects/vocabulary';
import { STRATEGIE } from '../../objects/vocabulary';
import type { Entry } from './entries';
import { readEntries } from './entries';
import { fold } from './fold';
import { findPerson } from './names';
import type { Outcome } from './outcome';
import { bad, faultsOf, good } from './outcome';
import type { ReadSelection, Selection } from './selection';
import { readSelection } from './selection';
import type { LanguageRule, Team } from './team';

/** The fields of an `attribution` record as Twenty gives them; nothing is trusted. */
export type RawOrder = {
  readonly nombre?: unknown;
  readonly strategie?: unknown;
  readonly repartition?: unknown;
  readonly selection?: unknown;
};

export type Lot = { readonly membreId: string; readonly nombre: number };

/** `nombre`: "les 20 prochains"; null means all the leads selected (PAR_NOMBRE by filter: the sum of the lots). */
export type Order = {
  readonly nombre: number | null;
  readonly selection: Selection;
  readonly langue: LanguageRule;
  /** MAX's own order: it takes of its list what is still to be placed, and refuses nothing. */
  readonly automatique?: true;
  /** Who must give the leads up (DESIGN §4.9): taken from this person only, who gets none of them. */
  readonly reprendreA?: string;
} & Assignment;

type Assignment =
  | { readonly strategie: 'A_UNE_PERSONNE'; readonly membreId: string }
  | { readonly strategie: 'PAR_NOMBRE'; readonly lots: readonly Lot[] }
  /** No participants: everybody who receives leads. */
  | { readonly strategie: PoolStrategy; readonly participants: readonly string[] };

export type PoolStrategy = 'EGALE' | 'TOUR_DE_ROLE' | 'MOINS_CHARGE';
export type ParsedOrder =
  { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly erreurs: readonly string[] };

/**
 * Reads an order against the team. Every fault is told at once, each sentence naming the field, the value and the remedy;
 * nothing of a faulty order is kept. Whether there are enough leads is `chooseLeads`'s question: they are loaded after.
 */
export function parseOrder(raw: RawOrder, team: Team): ParsedOrder {
  const nombre =
    raw.nombre === null || raw.nombre === undefined
      ? good(null)
      : readCount('« Nombre de leads »', raw.nombre);
  const strategie = readStrategy(raw.strategie);
  const people = readPeople(raw.repartition, team);
  const read = readSelection(raw.selection);
  if (!nombre.ok || !strategie.ok || !people.ok || !read.ok) {
    return { ok: false, erreurs: [nombre, strategie, people, read].flatMap(faultsOf) };
  }
  const assignment = assign(strategie.value, people.value, nombre.value);
  if (!assignment.ok) return assignment;
  const total = nombre.value ?? countOf(people.value);
  const selection = completeSelection(read.value, total);
  if (!selection.ok) return selection;
  const kept = strategie.value === 'A_UNE_PERSONNE' ? total : nombre.value;
  const order = { ...read.value, selection: selection.value, nombre: kept, ...assignment.value };
  return { ok: true, order };
}

function readCount(field: string, value: unknown): Outcome<number> {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    return bad(
      `${field} vaut « ${typeof value === 'string' ? value : JSON.stringify(value)} », qui n’est pas un nombre : écrivez un nombre entier, par exemple 10.`,
    );
  }
  if (!Number.isInteger(number)) {
    return bad(
      `${field} vaut ${frenchNumber(number)} : un lead ne se partage pas, écrivez un nombre entier.`,
    );
  }
  if (number < 0)
    return bad(`${field} vaut ${String(number)} : un nombre de leads ne peut pas être négatif.`);
  if (number === 0) return bad(`${field} vaut 0 : écrivez au moins 1, ou retirez cette ligne.`);
  return good(number);
}

const frenchNumber = (value: number): string => String(value).replace('.', ',');

function readStrategy(value: unknown): Outcome<Strategie> {
  const text = typeof value === 'string' ? value : '';
  const option = STRATEGIE.find((one) => one.value === text || fold(one.label) === fold(text));
  if (option) return good(option.value);
  const known = STRATEGIE.map((one) => `« ${one.label} »`).join(', ');
  if (text === '') return bad(`« Stratégie » est vide : choisissez parmi ${known}.`);
  return bad(`« Stratégie » vaut « ${text} », qui est inconnue : choisissez parmi ${known}.`);
}

type Named = { readonly membreId: string; readonly nom: string; readonly nombre: number | null };

function readPeople(value: unknown, team: Team): Outcome<readonly Named[]> {
  const entries = readEntries(value);
  if (!entries.ok) return entries;
  const people: Named[] = [];
  const erreurs: string[] = [];
  for (const entry of entries.value) {
    const person = readPerson(entry, team);
    if (!person.ok) erreurs.push(...person.erreurs);
    else if (people.some((one) => one.membreId === person.value.membreId)) erreurs.push(twice(person.value));
    else people.push(person.value);
  }
  return erreurs.length > 0 ? bad(...erreurs) : good(people);
}

function readPerson(entry: Entry, team: Team): Outcome<Named> {
  const person = findPerson(team, entry.qui);
  const nombre =
    entry.nombre === undefined || entry.nombre === null
      ? good(null)
      : readCount(`« Répartition », nombre pour ${entry.qui.trim()},`, entry.nombre);
  if (!person.ok || !nombre.ok) return bad(...faultsOf(person), ...faultsOf(nombre));
  return good({ membreId: person.value.membreId, nom: person.value.nom, nombre: nombre.value });
}

const twice = (person: Named): string =>
  `« Répartition » : ${person.nom} y est deux fois : réunissez ses lots en un seul.`;

function countOf(people: readonly Named[]): number | null {
  const counts = people.flatMap((person) => (person.nombre === null ? [] : [person.nombre]));
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

function assign(strategie: Strategie, people: readonly Named[], nombre: number | null): Outcome<Assignment> {
  switch (strategie) {
    case 'A_UNE_PERSONNE':
      return toOne(people, nombre);
    case 'PAR_NOMBRE':
      return byNumber(people, nombre);
    case 'EGALE':
    case 'TOUR_DE_ROLE':
    case 'MOINS_CHARGE':
      return toPool(strategie, people);
  }
}

function toOne(people: readonly Named[], nombre: number | null): Outcome<Assignment> {
  const [only, other] = people;
  if (!only) return bad('« Répartition » est vide : dites à qui donner les leads, par exemple « Marie ».');
  if (other) {
    return bad(
      `« Répartition » nomme ${String(people.length)} personnes pour « À une personne » : gardez-en une, ou choisissez « Par nombre ».`,
    );
  }
  if (nombre !== null && only.nombre !== null && only.nombre !== nombre) {
    return bad(
      `« Nombre de leads » vaut ${String(nombre)} mais « Répartition » dit ${String(only.nombre)} pour ${only.nom} : gardez l’un des deux.`,
    );
  }
  return good({ strategie: 'A_UNE_PERSONNE', membreId: only.membreId });
}

function byNumber(people: readonly Named[], nombre: number | null): Outcome<Assignment> {
  if (people.length === 0) {
    return bad('« Répartition » est vide : écrivez par exemple « 12 à Marie, 8 à Sofia, 5 au secrétariat ».');
  }
  const missing = people.filter((person) => person.nombre === null);
  if (missing.length > 0) {
    const names = missing.map((person) => person.nom).join(', ');
    return bad(
      `« Répartition » ne dit pas combien pour ${names} : écrivez le nombre en chiffres, par exemple « 8 à Sofia ».`,
    );
  }
  const sum = countOf(people) ?? 0;
  if (nombre !== null && sum > nombre) {
    return bad(
      `« Répartition » distribue ${String(sum)} leads mais « Nombre de leads » vaut ${String(nombre)} : diminuez les lots de ${String(sum - nombre)} ou portez le nombre à ${String(sum)}.`,
    );
  }
  return good({
    strategie: 'PAR_NOMBRE',
    lots: people.map(({ membreId, nombre: count }) => ({ membreId, nombre: count ?? 0 })),
  });
}

function toPool(strategie: PoolStrategy, people: readonly Named[]): Outcome<Assignment> {
  if (people.some((person) => person.nombre !== null)) {
    const label = STRATEGIE.find((one) => one.value === strategie)?.label ?? strategie;
    return bad(
      `« Répartition » donne des nombres, que « ${label} » calcule : retirez-les, ou choisissez « Par nombre ».`,
    );
  }
  return good({ strategie, participants: people.map((person) => person.membreId) });
}

/** Without a selection, a number means "the next ones nobody has". */
function completeSelection(read: ReadSelection, total: number | null): Outcome<Selection> {
  if (read.selection !== null) return good(read.selection);
  if (total === null) {
    return bad(
      '« Sélection » est vide et aucun nombre n’est donné : choisissez des leads, ou écrivez combien (par exemple 20 pour les 20 prochains).',
    );
  }
  return good({ par: 'FILTRE', parcours: [], statuts: [], sources: [] });
}
