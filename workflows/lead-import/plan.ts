/**
 * A file read, and the leads Twenty has → what becomes of every row (issue "intake", DESIGN §4.1). Each row ends in exactly
 * one of created, merged, skipped and refused, with why. No two leads are created with the same e-mail or phone. Same file,
 * same leads, same plan; leads that this import made already are still planned as created, under the same ids.
 */
import { keyOf, recordId } from '../../src/kernel/keys';
import type { Draft, ReadRow } from './draft';
import type { Fill } from './fill';
import { fillKnown, fillNew } from './fill';
import type { Holder, KnownLead, NewLead, Someone } from './people';
import { leadOf, People, someone } from './people';
import type { Reading } from './reading';
import { mayBeSame } from './same-person';
import { inCommon, nameOfSomeone } from './words';

/** `remarques`: what was not taken as it stands. */
type About = { readonly row: number; readonly because: string; readonly remarques: readonly string[] };

export type Fate = About &
  (
    | { readonly do: 'create'; readonly leadId: string; readonly doublonDe: Someone | null }
    /** `champs`: what was empty and is filled. Into a lead of Twenty, or one that an earlier row makes. */
    | { readonly do: 'merge'; readonly into: Someone; readonly champs: readonly string[] }
    /** `like`: who is there already; null: the row is about nobody. */
    | { readonly do: 'skip'; readonly like: Someone | null }
    | { readonly do: 'refuse' }
  );

/** Empty fields of a lead of Twenty to fill, gathered over the rows. */
export type Completion = { readonly leadId: string; readonly set: Fill; readonly rows: readonly number[] };

export type Counts = {
  readonly total: number;
  readonly crees: number;
  readonly completes: number;
  readonly connus: number;
  readonly refuses: number;
};

export type ImportPlan = {
  readonly importId: string;
  /** In the order of the file. */
  readonly fates: readonly Fate[];
  readonly creations: readonly NewLead[];
  readonly completions: readonly Completion[];
  readonly counts: Counts;
};

export type PlanInput = {
  readonly importId: string;
  readonly rows: Reading['rows'];
  /** Any superset of the leads that share a contact, or name and town, with a row; those of this import too. */
  readonly known: readonly KnownLead[];
  /** Merges that an interrupted run has made already (lead by row): they are no longer to be seen in the leads. */
  readonly faites?: ReadonlyMap<number, string>;
};

export function planImport({ importId, rows, known, faites = new Map() }: PlanInput): ImportPlan {
  const ours = new Set(known.filter((lead) => isOf(importId, lead)).map(({ id }) => id));
  const people = new People(known.filter(({ id }) => !ours.has(id)));
  const completions = new Map<string, Completion>();
  const making: Making = { importId, people, completions, ours, faites };
  const fates = rows.map((row) => fateOf(row, making));
  return {
    importId,
    fates,
    creations: people.newcomers,
    completions: [...completions.values()],
    counts: countsOf(fates),
  };
}

/** The prefix of `cleExterne` that all leads of an import have. */
export const keyPrefix = (importId: string): string => `${keyOf('import', importId)}.`;

const isOf = (importId: string, { cleExterne }: KnownLead): boolean =>
  cleExterne.startsWith(keyPrefix(importId));

type Making = {
  readonly importId: string;
  readonly people: People;
  readonly completions: Map<string, Completion>;
  /** Leads that this import has made already. */
  readonly ours: ReadonlySet<string>;
  readonly faites: ReadonlyMap<number, string>;
};

function fateOf(read: ReadRow, making: Making): Fate {
  const { row, remarques } = read;
  if (read.lu === 'rien') return { row, remarques, do: 'skip', like: null, because: read.because };
  if (read.lu === 'refus') return { row, remarques, do: 'refuse', because: read.because };
  const { draft } = read;
  // Naming a lead is a hash: of a first run nothing is there to be asked for.
  const made = making.ours.size > 0 && making.ours.has(newLead(draft, making.importId, null).id);
  const holders = made
    ? making.people.holding(draft).filter((one) => 'nouveau' in one)
    : making.people.holding(draft);
  const [holder] = holders;
  if (holder === undefined) return create(draft, remarques, making);
  const same = holders.find((one) => mayBeSame(leadOf(one), draft));
  return same === undefined
    ? otherPerson(draft, holder, remarques, making)
    : fill(draft, same, [...remarques, ...alsoOthers(draft, same, holders)], making);
}

/** Its address is one lead's, its number another's: only one of them is completed, and both are named. */
const alsoOthers = (draft: Draft, same: Holder, holders: readonly Holder[]): readonly string[] =>
  holders
    .filter((one) => one !== same)
    .map((one) => `${inCommon(draft, leadOf(one))} que ${nameOfSomeone(someone(one))} aussi`);

/** The address, else the number: what makes this person this person in the file. */
function newLead(draft: Draft, importId: string, doublonDeId: string | null): NewLead {
  const [courriel, telephone] = [draft.courriels[0], draft.telephones[0]];
  const meaning = courriel === undefined ? `telephone:${telephone ?? ''}` : `courriel:${courriel}`;
  const cleExterne = keyPrefix(importId) + recordId(meaning);
  return { ...draft, id: recordId(cleExterne), cleExterne, doublonDeId };
}

function create(draft: Draft, remarques: readonly string[], { people, importId }: Making): Fate {
  const namesake = people.namesake(draft);
  const like = namesake ? someone(namesake) : null;
  const nouveau = newLead(draft, importId, like?.leadId ?? null);
  people.put({ nouveau });
  const because = like
    ? `même nom et même ville que ${nameOfSomeone(like)}, sans contact en commun : à vérifier`
    : 'personne n’a ce courriel ni ce téléphone';
  return { row: draft.row, remarques, do: 'create', leadId: nouveau.id, doublonDe: like, because };
}

/** An address or a number shared by two people: each keeps what is only theirs, and somebody is to look. */
function otherPerson(draft: Draft, holder: Holder, remarques: readonly string[], making: Making): Fate {
  const { people, importId } = making;
  const like = someone(holder);
  const shared = inCommon(draft, leadOf(holder));
  const isFree = (contact: string): boolean => people.holderOf(contact) === undefined;
  const own = {
    courriels: draft.courriels.filter(isFree),
    telephones: draft.telephones.filter(isFree),
  };
  if (own.courriels.length + own.telephones.length === 0) {
    const because = `${shared} que ${nameOfSomeone(like)}, sous un autre nom : si ce sont deux personnes, donnez à celle-ci un courriel ou un téléphone à elle`;
    return { row: draft.row, remarques, do: 'refuse', because };
  }
  const taken = [...draft.courriels, ...draft.telephones].filter((contact) => !isFree(contact));
  const note = `${taken.join(', ')} : aussi donné pour ${nameOfSomeone(like)}`;
  const nouveau = newLead({ ...draft, ...own, notes: [...draft.notes, note] }, importId, like.leadId);
  people.put({ nouveau });
  const because = `${shared} que ${nameOfSomeone(like)}, sous un autre nom : créé avec son propre contact, à vérifier`;
  return { row: draft.row, remarques, do: 'create', leadId: nouveau.id, doublonDe: like, because };
}

function fill(draft: Draft, holder: Holder, remarques: readonly string[], making: Making): Fate {
  const into = someone(holder);
  const { champs, autrement } =
    'connu' in holder ? fillInTwenty(draft, holder.connu, making) : fillInFile(draft, holder.nouveau, making);
  const kept = autrement.length === 0 ? [] : [`non repris, déjà rempli : ${autrement.join(', ')}`];
  const said = { row: draft.row, remarques: [...remarques, ...kept] };
  const because = `${inCommon(draft, leadOf(holder))} que ${nameOfSomeone(into)}`;
  const done = making.faites.get(draft.row) === into.leadId;
  if (champs.length > 0 || done) return { ...said, do: 'merge', into, champs, because };
  return { ...said, do: 'skip', like: into, because: `${because}, rien de nouveau` };
}

type Said = { readonly champs: readonly string[]; readonly autrement: readonly string[] };

function fillInTwenty(draft: Draft, lead: KnownLead, { people, completions }: Making): Said {
  const { set, champs, autrement } = fillKnown(
    lead,
    draft,
    (contact) => people.holderOf(contact) === undefined,
  );
  if (champs.length > 0) {
    const before = completions.get(lead.id);
    const rows = [...(before?.rows ?? []), draft.row];
    completions.set(lead.id, { leadId: lead.id, set: { ...before?.set, ...set }, rows });
    people.put({ connu: { ...lead, ...set } });
  }
  return { champs, autrement };
}

function fillInFile(draft: Draft, lead: NewLead, { people }: Making): Said {
  const { set, champs, autrement } = fillNew(
    lead,
    draft,
    (contact) => people.holderOf(contact) === undefined,
  );
  people.put({ nouveau: { ...lead, ...set } });
  return { champs, autrement };
}

export function countsOf(fates: readonly Fate[]): Counts {
  const count = (what: Fate['do']): number => fates.filter((fate) => fate.do === what).length;
  return {
    total: fates.length,
    crees: count('create'),
    completes: count('merge'),
    connus: count('skip'),
    refuses: count('refuse'),
  };
}
