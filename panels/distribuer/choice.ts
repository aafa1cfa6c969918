/** What a person chooses in the panel, and the order Twenty is given for it (DESIGN §4.2). Nothing is asked of anybody here. */
import type { Parcours, Strategie } from '../../objects/vocabulary';
import type { Subject } from './subject';

export type Person = {
  readonly membreId: string;
  readonly nom: string;
  readonly fonction: string | null;
  readonly capacite: number | null;
  readonly receives: boolean;
  /** Away today: MAX gives her nothing. */
  readonly away: boolean;
};

export type Choice = {
  readonly strategie: Strategie;
  /** Who takes part; for A_UNE_PERSONNE the only one. None for the pool strategies: everybody who receives leads. */
  readonly membreIds: readonly string[];
  /** Lots of PAR_NOMBRE, as typed. */
  readonly counts: Readonly<Record<string, string>>;
  /** "Les 20 prochains", as typed; '' when leads were selected. */
  readonly nextCount: string;
  readonly parcours: Parcours | '';
};

export const NEW_CHOICE: Choice = {
  strategie: 'EGALE',
  membreIds: [],
  counts: {},
  nextCount: '20',
  parcours: '',
};

/** The fields of an `attribution`. A record that exists keeps its own leads and its name. */
export type OrderInput = {
  readonly strategie: Strategie;
  readonly demande: string;
  readonly name?: string;
  readonly nombre?: number | null;
  readonly selection?: unknown;
};

/** What stands in the way, as sentences; none: it may be sent. */
export function choiceFaults(choice: Choice, subject: Subject, team: readonly Person[]): readonly string[] {
  const total = totalOf(choice, subject);
  const people = peopleFaults(choice, total);
  if (subject.kind !== 'next' || choice.strategie === 'PAR_NOMBRE') return people;
  const faults = countFault(choice.nextCount, 'Nombre de leads');
  return [...faults, ...people, ...(team.some(({ receives }) => receives) ? [] : [NOBODY])];
}

const NOBODY =
  'Personne ne reçoit de leads : cochez « Reçoit des leads » dans Membres de l’équipe, ou choisissez une personne.';

function peopleFaults({ strategie, membreIds, counts }: Choice, total: number | null): readonly string[] {
  if (strategie === 'A_UNE_PERSONNE')
    return membreIds.length === 1 ? [] : ['Choisissez à qui donner les leads.'];
  if (strategie !== 'PAR_NOMBRE') return [];
  const typed = Object.values(counts).filter((text) => text.trim() !== '');
  const faults = typed.flatMap((text) => countFault(text, 'Nombre'));
  if (faults.length > 0) return [...new Set(faults)];
  const sum = sumOf(counts);
  if (sum === 0) return ['Dites combien de leads reçoit chaque personne.'];
  if (total !== null && sum > total)
    return [`Vous donnez ${leads(sum)}, mais ${total > 1 ? `${total} sont choisis` : 'un seul est choisi'}.`];
  return [];
}

function countFault(text: string, what: string): readonly string[] {
  if (/^\s*\d{1,5}\s*$/.test(text) && Number(text) > 0) return [];
  if (/^\s*0+\s*$/.test(text) && what === 'Nombre') return [];
  return [`${what} : « ${text.trim()} » n’est pas un nombre entier.`];
}

/** Leads chosen one by one; null when MAX will look for the next ones. */
export const totalOf = (choice: Choice, subject: Subject): number | null => {
  if (subject.kind === 'leads') return subject.ids.length;
  if (subject.kind === 'distribution' || choice.strategie === 'PAR_NOMBRE') return null;
  return /^\s*\d+\s*$/.test(choice.nextCount) ? Number(choice.nextCount) : null;
};

export const sumOf = (counts: Choice['counts']): number =>
  Object.values(counts).reduce((sum, text) => sum + (/^\s*\d+\s*$/.test(text) ? Number(text) : 0), 0);

export const leads = (count: number): string => `${count} ${count > 1 ? 'leads' : 'lead'}`;

export function orderOf(choice: Choice, subject: Subject, team: readonly Person[]): OrderInput {
  const { strategie, parcours } = choice;
  const who = { strategie, demande: demandeText(choice, team) };
  if (subject.kind === 'distribution') return who;
  const count = subject.kind === 'leads' ? subject.ids.length : null;
  const nombre = strategie === 'PAR_NOMBRE' || count !== null ? null : Number(choice.nextCount);
  const about = count ?? nombre ?? sumOf(choice.counts);
  return {
    ...who,
    name: `Distribution de ${leads(about)}`,
    nombre,
    selection:
      subject.kind === 'leads' ? { ids: subject.ids } : { filtre: parcours === '' ? {} : { parcours } },
  };
}

type Lot = { readonly membreId: string; readonly nombre?: number };

/** Words as staff would have typed them; ids when a name does not tell who is meant. */
function demandeText({ strategie, membreIds, counts }: Choice, team: readonly Person[]): string {
  const lots: readonly Lot[] =
    strategie === 'PAR_NOMBRE'
      ? team.flatMap(({ membreId }) => {
          const nombre = sumOf({ [membreId]: counts[membreId] ?? '' });
          return nombre > 0 ? [{ membreId, nombre }] : [];
        })
      : membreIds.map((membreId) => ({ membreId }));
  if (lots.length === 0) return '';
  const names = lots.map(({ membreId }) => tellingName(membreId, team));
  if (names.includes(null)) return JSON.stringify(lots);
  return lots
    .map(({ nombre }, index) => (nombre === undefined ? '' : `${nombre} à `) + String(names[index]))
    .join(', ');
}

/** Letters, spaces, hyphens and apostrophes: everything else has a meaning in the order (`workflows/distribution/entries`). */
const PLAIN = /^[\p{L}][\p{L}’' -]*$/u;

function tellingName(membreId: string, team: readonly Person[]): string | null {
  const nom = team.find((one) => one.membreId === membreId)?.nom ?? '';
  const same = team.filter((one) => one.nom === nom).length;
  return same === 1 && PLAIN.test(nom) && !/\s(et|a|à)\s/i.test(nom) ? nom : null;
}
