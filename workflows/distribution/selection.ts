/** Which leads an order is about: a list, or "the next ones" by filter (DESIGN §4.2). */
import { z } from 'zod';
import type { Parcours, Source, Statut, StatutCoaching } from '../../objects/vocabulary';
import { PARCOURS, SOURCE, STATUT } from '../../objects/vocabulary';
import type { Lead } from '../state';
import { fold } from './fold';
import type { Outcome } from './outcome';
import { bad, faultsOf, good } from './outcome';
import type { LanguageRule } from './team';
import { compare } from './team';

/** An empty list in a filter means "any"; an empty `statuts` means "any status that is not closed". */
export type Selection =
  | { readonly par: 'LISTE'; readonly leadIds: readonly string[] }
  | {
      readonly par: 'FILTRE';
      readonly parcours: readonly Parcours[];
      readonly statuts: readonly Statut[];
      readonly sources: readonly Source[];
    };

export type ReadSelection = {
  readonly selection: Selection | null;
  readonly langue: LanguageRule;
  readonly automatique?: true;
  readonly reprendreA?: string;
};

const Many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).nullish();
const Written = z.object({
  ids: z.array(z.string()).nullish(),
  leadIds: z.array(z.string()).nullish(),
  filtre: z.unknown().optional(),
  langue: z.string().nullish(),
  automatique: z.boolean().nullish(),
  reprise: z.string().nullish(),
});
const Filter = z.object({
  nonAttribues: z.boolean().nullish(),
  parcours: Many,
  statut: Many,
  source: Many,
});

/**
 * Accepted: `["id", …]`, `{ ids: […] }`, `{ filtre: { parcours, statut, source } }` or the filter alone, each with an
 * optional `langue` (PREFERER, EXIGER, IGNORER), as a value or as JSON text. Nothing at all: `selection` is null.
 * Values are the API's or the labels staff see. A lead cited twice counts once.
 */
export function readSelection(value: unknown): Outcome<ReadSelection> {
  if (value === null || value === undefined || value === '')
    return good({ selection: null, langue: 'PREFERER' });
  if (typeof value === 'string') return fromText(value);
  if (Array.isArray(value)) return readSelection({ ids: value as readonly unknown[] });
  const written = Written.safeParse(value);
  if (!written.success) return bad(`« Sélection » n’est pas comprise : ${EXAMPLE}`);
  const langue = readLanguage(written.data.langue);
  const ids = written.data.ids ?? written.data.leadIds;
  const selection = ids ? readList(ids) : readFilter(written.data.filtre ?? value);
  if (!langue.ok || !selection.ok) return bad(...faultsOf(langue), ...faultsOf(selection));
  return good({ selection: selection.value, langue: langue.value, ...flagsOf(written.data) });
}

/** Only MAX writes these, on its own orders. */
const flagsOf = ({
  automatique,
  reprise,
}: z.infer<typeof Written>): Pick<ReadSelection, 'automatique' | 'reprendreA'> => ({
  ...(automatique === true && { automatique }),
  ...(typeof reprise === 'string' && { reprendreA: reprise }),
});

const EXAMPLE =
  'donnez les leads ({"ids": ["…"]}) ou un filtre ({"filtre": {"parcours": "IMMIGRATION", "statut": "NOUVEAU"}}).';

function fromText(text: string): Outcome<ReadSelection> {
  try {
    return readSelection(JSON.parse(text));
  } catch {
    return bad(`« Sélection » n’est pas comprise : ${EXAMPLE}`);
  }
}

function readLanguage(written: string | null | undefined): Outcome<LanguageRule> {
  const langue = fold(written ?? 'PREFERER').toUpperCase();
  if (langue === 'PREFERER' || langue === 'EXIGER' || langue === 'IGNORER') return good(langue);
  return bad(
    `« Sélection », langue : « ${written ?? ''} » est inconnu : écrivez PREFERER, EXIGER ou IGNORER.`,
  );
}

function readList(ids: readonly string[]): Outcome<Selection> {
  const leadIds = [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))];
  if (leadIds.length === 0)
    return bad('« Sélection » est vide : choisissez au moins un lead, ou donnez un filtre.');
  return good({ par: 'LISTE', leadIds });
}

function readFilter(value: unknown): Outcome<Selection> {
  const filter = Filter.safeParse(value);
  if (!filter.success) return bad(`« Sélection » : le filtre n’est pas compris : ${EXAMPLE}`);
  if (filter.data.nonAttribues === false) {
    return bad(
      '« Sélection » : un filtre ne prend que les leads non attribués : pour réattribuer, choisissez les leads un à un ({"ids": […]}).',
    );
  }
  const parcours = readValues('parcours', PARCOURS, filter.data.parcours);
  const statuts = readValues('statut', STATUT, filter.data.statut);
  const sources = readValues('source', SOURCE, filter.data.source);
  if (!parcours.ok || !statuts.ok || !sources.ok) {
    return bad(...faultsOf(parcours), ...faultsOf(statuts), ...faultsOf(sources));
  }
  return good({ par: 'FILTRE', parcours: parcours.value, statuts: statuts.value, sources: sources.value });
}

type Choice<Value extends string> = { readonly value: Value; readonly label: string };

function readValues<Value extends string>(
  field: string,
  options: readonly Choice<Value>[],
  written: readonly string[] | null | undefined,
): Outcome<readonly Value[]> {
  const values: Value[] = [];
  for (const text of written ?? []) {
    const option = options.find((one) => fold(one.value) === fold(text) || fold(one.label) === fold(text));
    if (!option) {
      const known = options.map((one) => one.value).join(', ');
      return bad(`« Sélection », ${field} : « ${text} » est inconnu : choisissez parmi ${known}.`);
    }
    values.push(option.value);
  }
  return good(values);
}

/** Statuses of leads nobody works on any more; the rest is open, an empty status too. */
export const CLOSED_STATUTS: readonly Statut[] = ['NON_QUALIFIE', 'PAS_INTERESSE', 'CLIENT'];
const CLOSED: ReadonlySet<Statut | null> = new Set(CLOSED_STATUTS);
const CLOSED_COACHING: ReadonlySet<StatutCoaching | null> = new Set<StatutCoaching>(['GAGNE', 'PERDU']);

export type OpenOrNot = Pick<Lead, 'deletedAt' | 'statut' | 'parcours' | 'statutCoaching'>;

/** A lead someone still has to work on: the unit in which load and capacity count. */
export function isOpen(lead: OpenOrNot): boolean {
  if (lead.deletedAt !== null || CLOSED.has(lead.statut)) return false;
  return !(lead.parcours === 'COACHING' && CLOSED_COACHING.has(lead.statutCoaching));
}

/** Open leads per `conseillereId`. */
export function loadsOf(
  leads: readonly (OpenOrNot & Pick<Lead, 'conseillereId'>)[],
): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const lead of leads) {
    if (lead.conseillereId === null || !isOpen(lead)) continue;
    loads.set(lead.conseillereId, (loads.get(lead.conseillereId) ?? 0) + 1);
  }
  return loads;
}

/** Oldest first, then by id: the order in which leads are served, whatever order they were loaded in. */
export const oldestFirst = (leads: readonly Lead[]): readonly Lead[] =>
  [...leads].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || compare(a.id, b.id));

type Matchable = OpenOrNot & Pick<Lead, 'conseillereId' | 'source'>;

/** Does a filter take this lead? Never one that has somebody, is deleted, or is closed when no status was asked for. */
export function matches(lead: Matchable, filter: Extract<Selection, { par: 'FILTRE' }>): boolean {
  if (lead.conseillereId !== null || lead.deletedAt !== null) return false;
  if (filter.statuts.length === 0 ? !isOpen(lead) : !filter.statuts.includes(lead.statut ?? 'NOUVEAU'))
    return false;
  if (filter.parcours.length > 0 && (lead.parcours === null || !filter.parcours.includes(lead.parcours)))
    return false;
  return filter.sources.length === 0 || (lead.source !== null && filter.sources.includes(lead.source));
}
