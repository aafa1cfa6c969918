/** What a row adds to somebody who is there already: only what is empty is filled, nothing is overwritten. */
import { fold } from '../distribution/fold';
import { CHAMP } from './champs';
import type { Draft } from './draft';
import { messageOf } from './draft';
import type { KnownLead, NewLead } from './people';

type KnownFields = 'prenom' | 'ville' | 'pays' | 'langue' | 'fuseauHoraire' | 'message' | 'desabonneLe';
/** Whole new values; a list of contacts is given whole, the primary one first. */
export type Fill = Partial<Pick<KnownLead, KnownFields | 'courriels' | 'telephones'>>;

export type Filled<Set> = {
  readonly set: Set;
  /** What is filled, as staff call it. */
  readonly champs: readonly string[];
  /** What the row says otherwise than the lead: not taken. */
  readonly autrement: readonly string[];
};

/** Is this address or number nobody's yet? */
type Free = (contact: string) => boolean;

/** A second address fills the place for others while nobody has used it. */
export function fillKnown(lead: KnownLead, draft: Draft, free: Free): Filled<Fill> {
  const message = draft.message === '' ? '' : messageOf(draft);
  const wanted = { ...draft, prenom: prenomFor(lead, draft), message };
  const plain = fillPlain<Fill>(lead, wanted, [...PLAIN, 'message']);
  return joined(plain, fillContacts(lead, draft, free, 1));
}

/** Of what was to be filled, what is still empty on the lead as it is now. */
export function stillEmpty(lead: KnownLead, set: Fill): Fill {
  const names = Object.keys(set) as (keyof Fill)[];
  return Object.fromEntries(names.filter((name) => isRoom(lead, set, name)).map((name) => [name, set[name]]));
}

/** A list of contacts only grows: what stands there now must all be in it, in its place. */
function isRoom(lead: KnownLead, set: Fill, name: keyof Fill): boolean {
  if (name !== 'courriels' && name !== 'telephones') return isEmpty(lead[name]);
  const wanted = set[name] ?? [];
  return wanted.length > lead[name].length && lead[name].every((contact, at) => wanted[at] === contact);
}

/** A lead that this import makes is nobody's work yet: it gathers all that its rows say. */
export function fillNew(lead: NewLead, draft: Draft, free: Free): Filled<Partial<NewLead>> {
  const wanted = { ...draft, prenom: prenomFor(lead, draft) };
  const plain = fillPlain<Partial<NewLead>>(lead, wanted, [...PLAIN, ...OURS]);
  const filled = named(lead, draft, joined(plain, fillContacts(lead, draft, free, Infinity)));
  const lines = [draft.message, ...draft.notes].filter((line) => line !== '' && !says(lead, line));
  if (lines.length === 0) return filled;
  const notes = [...lead.notes, ...lines.map((line) => `Ligne ${String(draft.row)} : ${line}`)];
  return { ...filled, set: { ...filled.set, notes }, champs: [...filled.champs, CHAMP.message] };
}

/** An address stands in for a name only until a row gives one. */
function named(lead: NewLead, draft: Draft, filled: Filled<Partial<NewLead>>): Filled<Partial<NewLead>> {
  const { name, prenom } = draft;
  if (!standsIn(lead) || standsIn(draft)) return filled;
  return { ...filled, set: { ...filled.set, name, prenom }, champs: [CHAMP.nom, ...filled.champs] };
}

const standsIn = ({ name, courriels, telephones }: Draft): boolean =>
  courriels.includes(name) || telephones.includes(name);

const PLAIN = ['prenom', 'ville', 'pays', 'langue', 'fuseauHoraire', 'desabonneLe'] as const;
const OURS = ['statut', 'prochainRappel', 'dateRendezVous', 'conseillereId', 'canauxAutorises'] as const;
type Plain = (typeof PLAIN)[number] | (typeof OURS)[number] | 'message';

const LABEL: Readonly<Record<Plain, string>> = { ...CHAMP, conseillereId: CHAMP.conseillere };

/** A first name completes only its own whole name, not another one that the address was noted under. */
const prenomFor = (lead: { readonly name: string }, { prenom }: Draft): string =>
  fold(lead.name).split(' ').includes(fold(prenom)) ? prenom : '';

const says = ({ message, notes }: NewLead, line: string): boolean =>
  message.includes(line) || notes.some((note) => note.includes(line));

type Values = Partial<Readonly<Record<Plain, unknown>>>;

function fillPlain<Set>(lead: Values, draft: Values, names: readonly Plain[]): Filled<Set> {
  const set: Partial<Record<Plain, unknown>> = {};
  const [champs, autrement]: [string[], string[]] = [[], []];
  for (const name of names) {
    if (isEmpty(draft[name])) continue;
    if (isEmpty(lead[name])) {
      set[name] = draft[name];
      champs.push(LABEL[name]);
    } else if (!isAlike(lead[name], draft[name])) autrement.push(LABEL[name]);
  }
  return { set: set as Set, champs, autrement };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Two dates of opting out both say "no more"; texts are compared as people read them. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return true;
  return String(a).trim().toLowerCase() === String(b).trim().toLowerCase();
}

type Contacts = Pick<KnownLead, 'courriels' | 'telephones'>;

/** `most`: how many contacts a lead may have and still be given another. */
function fillContacts(lead: Contacts, draft: Contacts, free: Free, most: number): Filled<Partial<Contacts>> {
  const set: { courriels?: readonly string[]; telephones?: readonly string[] } = {};
  const [champs, autrement]: [string[], string[]] = [[], []];
  for (const name of ['courriels', 'telephones'] as const) {
    const fresh = draft[name].filter((contact) => !lead[name].includes(contact) && free(contact));
    if (fresh.length === 0) continue;
    const label = CHAMP[name === 'courriels' ? 'courriel' : 'telephone'];
    if (lead[name].length > most) autrement.push(label);
    else {
      set[name] = [...lead[name], ...fresh];
      champs.push(label);
    }
  }
  return { set, champs, autrement };
}

const joined = <Set extends object>(a: Filled<Set>, b: Filled<Partial<Contacts>>): Filled<Set> => ({
  set: { ...a.set, ...b.set },
  champs: [...a.champs, ...b.champs],
  autrement: [...a.autrement, ...b.autrement],
});
