/** What a person chooses in the panel, and the order Twenty is given for it (DESIGN §4.2). Nothing is asked of anybody here. */
import { FONCTION, type Parcours, type Strategie } from '../../objects/vocabulary';
import type { Sujet } from './sujet';

export type Personne = {
  readonly membreId: string;
  readonly nom: string;
  readonly fonction: string | null;
  readonly capacite: number | null;
  readonly recoit: boolean;
  /** Away today: MAX gives her nothing. */
  readonly absente: boolean;
};

export type Demande = {
  readonly strategie: Strategie;
  /** Who takes part; for A_UNE_PERSONNE the only one. None for the pool strategies: everybody who receives leads. */
  readonly choisies: readonly string[];
  /** Lots of PAR_NOMBRE, as typed. */
  readonly nombres: Readonly<Record<string, string>>;
  /** "Les 20 prochains", as typed; '' when leads were selected. */
  readonly prochains: string;
  readonly parcours: Parcours | '';
};

export const NOUVELLE_DEMANDE: Demande = {
  strategie: 'EGALE',
  choisies: [],
  nombres: {},
  prochains: '20',
  parcours: '',
};

/** The fields of an `attribution`. A record that exists keeps its own leads and its name. */
export type Ordre = {
  readonly strategie: Strategie;
  readonly demande: string;
  readonly name?: string;
  readonly nombre?: number | null;
  readonly selection?: unknown;
};

/** What stands in the way, as sentences; none: it may be sent. */
export function empechements(demande: Demande, sujet: Sujet, equipe: readonly Personne[]): readonly string[] {
  const total = totalOf(demande, sujet);
  const people = peopleFaults(demande, total);
  if (sujet.par !== 'PROCHAINS' || demande.strategie === 'PAR_NOMBRE') return people;
  const faults = countFault(demande.prochains, 'Nombre de leads');
  return [...faults, ...people, ...(equipe.some(({ recoit }) => recoit) ? [] : [NOBODY])];
}

const NOBODY =
  'Personne ne reçoit de leads : cochez « Reçoit des leads » dans Membres de l’équipe, ou choisissez une personne.';

function peopleFaults({ strategie, choisies, nombres }: Demande, total: number | null): readonly string[] {
  if (strategie === 'A_UNE_PERSONNE')
    return choisies.length === 1 ? [] : ['Choisissez à qui donner les leads.'];
  if (strategie !== 'PAR_NOMBRE') return [];
  const typed = Object.values(nombres).filter((text) => text.trim() !== '');
  const faults = typed.flatMap((text) => countFault(text, 'Nombre'));
  if (faults.length > 0) return [...new Set(faults)];
  const sum = sumOf(nombres);
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
export const totalOf = (demande: Demande, sujet: Sujet): number | null => {
  if (sujet.par === 'LEADS') return sujet.ids.length;
  if (sujet.par === 'DISTRIBUTION' || demande.strategie === 'PAR_NOMBRE') return null;
  return /^\s*\d+\s*$/.test(demande.prochains) ? Number(demande.prochains) : null;
};

export const sumOf = (nombres: Demande['nombres']): number =>
  Object.values(nombres).reduce((sum, text) => sum + (/^\s*\d+\s*$/.test(text) ? Number(text) : 0), 0);

export const leads = (count: number): string => `${count} ${count > 1 ? 'leads' : 'lead'}`;

export function ordreOf(demande: Demande, sujet: Sujet, equipe: readonly Personne[]): Ordre {
  const { strategie, parcours } = demande;
  const who = { strategie, demande: demandeText(demande, equipe) };
  if (sujet.par === 'DISTRIBUTION') return who;
  const count = sujet.par === 'LEADS' ? sujet.ids.length : null;
  const nombre = strategie === 'PAR_NOMBRE' || count !== null ? null : Number(demande.prochains);
  const about = count ?? nombre ?? sumOf(demande.nombres);
  return {
    ...who,
    name: `Distribution de ${leads(about)}`,
    nombre,
    selection: sujet.par === 'LEADS' ? { ids: sujet.ids } : { filtre: parcours === '' ? {} : { parcours } },
  };
}

type Lot = { readonly membreId: string; readonly nombre?: number };

/** Words as staff would have typed them; ids when a name does not tell who is meant. */
function demandeText({ strategie, choisies, nombres }: Demande, equipe: readonly Personne[]): string {
  const lots: readonly Lot[] =
    strategie === 'PAR_NOMBRE'
      ? equipe.flatMap(({ membreId }) => {
          const nombre = sumOf({ [membreId]: nombres[membreId] ?? '' });
          return nombre > 0 ? [{ membreId, nombre }] : [];
        })
      : choisies.map((membreId) => ({ membreId }));
  if (lots.length === 0) return '';
  const names = lots.map(({ membreId }) => tellingName(membreId, equipe));
  if (names.includes(null)) return JSON.stringify(lots);
  return lots
    .map(({ nombre }, index) => (nombre === undefined ? '' : `${nombre} à `) + String(names[index]))
    .join(', ');
}

/** Letters, spaces, hyphens and apostrophes: everything else has a meaning in the order (`workflows/distribution/entries`). */
const PLAIN = /^[\p{L}][\p{L}’' -]*$/u;

function tellingName(membreId: string, equipe: readonly Personne[]): string | null {
  const nom = equipe.find((one) => one.membreId === membreId)?.nom ?? '';
  const same = equipe.filter((one) => one.nom === nom).length;
  return same === 1 && PLAIN.test(nom) && !/\s(et|a|à)\s/i.test(nom) ? nom : null;
}

export const fonctionLabel = (value: string | null): string =>
  FONCTION.find((option) => option.value === value)?.label ?? '';
