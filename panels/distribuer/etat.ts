/** The panel's state, moved by what the person does and by what Twenty answers. Pure: times are handed in (ms). */
import type { Fault } from '../kit/api';
import type { Access } from '../kit/rights';
import { NOUVELLE_DEMANDE, type Demande, type Ordre, type Personne } from './demande';
import { phaseOf, type Fiche, type Phase } from './fiche';
import type { Sujet } from './sujet';

export type Etat = {
  readonly sujet: Sujet;
  /** False until team, rights and record were read. */
  readonly lu: boolean;
  readonly acces: Access;
  readonly equipe: readonly Personne[];
  readonly demande: Demande;
  /** The record once there is one. */
  readonly fiche: Fiche | null;
  /** The person goes back to her choice; the record is changed when she asks again. */
  readonly modifie: boolean;
  /** What was asked last. */
  readonly ordre: Ordre | null;
  /** Fingerprint of the demand that was replaced. */
  readonly remplace: string | null;
  /** Leads that already carry the distribution. */
  readonly faits: number;
  /** A write of ours is under way. */
  readonly occupe: boolean;
  /** When anything moved last: after a while without, MAX is silent. */
  readonly bougeLe: number;
  readonly fault: Fault | null;
};

export type Action =
  | {
      readonly do: 'ouvre';
      readonly equipe: readonly Personne[];
      readonly acces: Access;
      readonly fiche: Fiche | null;
    }
  | { readonly do: 'choisit'; readonly set: Partial<Demande> }
  | { readonly do: 'personne'; readonly membreId: string }
  | { readonly do: 'ecrit' }
  /** The demand stands in the record. */
  | {
      readonly do: 'demande';
      readonly ordre: Ordre;
      readonly fiche: Fiche;
      readonly remplace: string | null;
      readonly at: number;
    }
  /** The record has a new status. */
  | { readonly do: 'passe'; readonly fiche: Fiche; readonly at: number }
  | { readonly do: 'lit'; readonly fiche: Fiche; readonly faits: number; readonly at: number }
  | { readonly do: 'modifie' }
  | { readonly do: 'renonce' }
  | { readonly do: 'faute'; readonly fault: Fault }
  | { readonly do: 'oublie' };

export const etatInitial = (sujet: Sujet, at: number): Etat => ({
  sujet,
  lu: false,
  acces: 'write',
  equipe: [],
  demande: NOUVELLE_DEMANDE,
  fiche: null,
  modifie: false,
  ordre: null,
  remplace: null,
  faits: 0,
  occupe: false,
  bougeLe: at,
  fault: null,
});

export function avance(etat: Etat, action: Action): Etat {
  switch (action.do) {
    case 'ouvre':
      return {
        ...etat,
        lu: true,
        equipe: action.equipe,
        acces: action.acces,
        fiche: action.fiche,
        fault: null,
      };
    case 'choisit':
      return { ...etat, demande: { ...etat.demande, ...action.set } };
    case 'personne':
      return { ...etat, demande: toggled(etat.demande, action.membreId) };
    case 'ecrit':
      return { ...etat, occupe: true, fault: null };
    case 'demande': {
      const { ordre, fiche, remplace, at } = action;
      return { ...settled(etat, fiche, at), ordre, remplace };
    }
    case 'passe':
      return settled(etat, action.fiche, action.at);
    case 'lit':
      return lit(etat, action);
    case 'modifie':
      return { ...etat, modifie: true };
    case 'renonce':
      return { ...etat, modifie: false };
    case 'faute':
      return { ...etat, fault: action.fault, occupe: false };
    case 'oublie':
      return { ...etat, fault: null };
  }
}

const settled = (etat: Etat, fiche: Fiche, at: number): Etat => ({
  ...etat,
  fiche,
  occupe: false,
  modifie: false,
  faits: 0,
  bougeLe: at,
  fault: null,
});

function toggled(demande: Demande, membreId: string): Demande {
  const { strategie, choisies } = demande;
  if (strategie === 'A_UNE_PERSONNE') return { ...demande, choisies: [membreId] };
  const without = choisies.filter((id) => id !== membreId);
  return { ...demande, choisies: without.length < choisies.length ? without : [...choisies, membreId] };
}

function lit(etat: Etat, { fiche, faits, at }: Extract<Action, { do: 'lit' }>): Etat {
  const moved = faits !== etat.faits || JSON.stringify(fiche) !== JSON.stringify(etat.fiche);
  return { ...etat, fiche, faits, bougeLe: moved ? at : etat.bougeLe, fault: null };
}

/** How long MAX may take before its silence is said. */
export const PATIENCE_MS = 20_000;

export type Ecran = 'CHARGEMENT' | 'SANS_DROIT' | 'CHOIX' | Exclude<Phase, 'BROUILLON'>;

export type Vue = {
  readonly ecran: Ecran;
  /** Nothing moved for long: MAX does not answer. */
  readonly silence: boolean;
  /** Somebody is being waited for: the record has to be read again soon. */
  readonly attend: boolean;
  /** 0 to 100 while leads are handed over, when it is known how many there are. */
  readonly percent: number | null;
  /** May look, but not touch. */
  readonly lectureSeule: boolean;
};

const WAITING: readonly Ecran[] = ['APERCU_DEMANDE', 'APPLICATION', 'ANNULATION'];

export function vueOf(etat: Etat, now: number): Vue {
  const ecran = ecranOf(etat);
  const attend = WAITING.includes(ecran);
  const total = etat.fiche?.registre?.donnes ?? 0;
  return {
    ecran,
    attend,
    silence: attend && now - etat.bougeLe > PATIENCE_MS,
    percent:
      ecran === 'APPLICATION' && total > 0 ? Math.min(100, Math.round((100 * etat.faits) / total)) : null,
    lectureSeule: etat.acces !== 'write',
  };
}

function ecranOf({ lu, acces, fiche, modifie, remplace }: Etat): Ecran {
  if (!lu) return 'CHARGEMENT';
  if (acces === 'none' || acces === 'absent') return 'SANS_DROIT';
  // Whoever may read distributions may follow one, and not start one.
  if (fiche === null) return acces === 'read' ? 'SANS_DROIT' : 'CHOIX';
  const phase = phaseOf(fiche, remplace);
  return modifie || phase === 'BROUILLON' ? 'CHOIX' : phase;
}
