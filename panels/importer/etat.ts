/** The panel's state, moved by what the person does and by what Twenty answers. Pure: times are handed in (ms). */
import type { Fault } from '../kit/api';
import { phaseOf, type Fiche, type Phase } from './fiche';

/** What a person says about a file: what it is, what its columns become, who gets the leads. */
export type Choix = {
  readonly parcours: string;
  readonly strategie: string;
  readonly demande: string;
  readonly colonnes: Readonly<Record<string, string>>;
};

export type Etat = {
  /** Of the record that is, or that the drop zone will make. */
  readonly id: string;
  readonly ouvert: boolean;
  /** Id of the field the file goes into. */
  readonly champId: string;
  readonly peut: boolean;
  readonly fiche: Fiche | null;
  readonly choix: Choix;
  readonly remplace: string | null;
  readonly occupe: boolean;
  readonly bougeLe: number;
  readonly fault: Fault | null;
};

export type Action =
  | { readonly do: 'ouvre'; readonly champId: string; readonly peut: boolean; readonly fiche: Fiche | null }
  | { readonly do: 'choisit'; readonly set: Partial<Choix> }
  | { readonly do: 'lit'; readonly fiche: Fiche | null; readonly at: number }
  | { readonly do: 'ecrit' }
  | { readonly do: 'ecrite'; readonly fiche: Fiche; readonly remplace: string | null; readonly at: number }
  | { readonly do: 'faute'; readonly fault: Fault }
  | { readonly do: 'recommence'; readonly id: string };

const RIEN_DIT: Choix = { parcours: 'IMMIGRATION', strategie: '', demande: '', colonnes: {} };

export const etatInitial = (id: string, at: number): Etat => ({
  id,
  ouvert: false,
  champId: '',
  peut: true,
  fiche: null,
  choix: RIEN_DIT,
  remplace: null,
  occupe: false,
  bougeLe: at,
  fault: null,
});

export function avance(etat: Etat, action: Action): Etat {
  switch (action.do) {
    case 'ouvre': {
      const { champId, peut, fiche } = action;
      const id = fiche?.id ?? etat.id;
      return {
        ...etat,
        ouvert: true,
        champId,
        peut,
        id,
        fiche,
        choix: choixOf(fiche, etat.choix),
        fault: null,
      };
    }
    case 'choisit':
      return { ...etat, choix: { ...etat.choix, ...action.set } };
    case 'lit':
      return lit(etat, action.fiche, action.at);
    case 'ecrit':
      return { ...etat, occupe: true, fault: null };
    case 'ecrite': {
      const { fiche, remplace, at } = action;
      return { ...etat, fiche, remplace, occupe: false, bougeLe: at, fault: null };
    }
    case 'faute':
      return { ...etat, fault: action.fault, occupe: false };
    case 'recommence':
      return {
        ...etatInitial(action.id, etat.bougeLe),
        ouvert: true,
        champId: etat.champId,
        peut: etat.peut,
      };
  }
}

function lit(etat: Etat, fiche: Fiche | null, at: number): Etat {
  if (fiche === null) return { ...etat, fault: null };
  const moved = JSON.stringify(fiche) !== JSON.stringify(etat.fiche);
  const isNewPreview =
    phaseOf(fiche, etat.remplace) === 'APERCU' && fiche.registre?.pour !== etat.fiche?.registre?.pour;
  const choix = etat.fiche === null || isNewPreview ? choixOf(fiche, etat.choix) : etat.choix;
  return { ...etat, fiche, choix, bougeLe: moved ? at : etat.bougeLe, fault: null };
}

/** What the record says, as the form shows it. */
const choixOf = (fiche: Fiche | null, before: Choix): Choix =>
  fiche === null
    ? before
    : {
        parcours: fiche.parcours === '' ? 'IMMIGRATION' : fiche.parcours,
        strategie: fiche.strategie,
        demande: fiche.demande,
        colonnes: Object.fromEntries(fiche.colonnes.map(({ title, champ }) => [title, champ])),
      };

/** Was something chosen that the preview does not know? */
export const aChange = ({ fiche, choix }: Etat): boolean =>
  fiche !== null && JSON.stringify(choixOf(fiche, choix)) !== JSON.stringify(choix);

/** What is written to have the preview made again; what MAX noted beside the columns stays. */
export const demandeOf = ({ fiche, choix }: Etat): Readonly<Record<string, unknown>> => ({
  statut: 'APERCU',
  parcours: choix.parcours,
  strategie: choix.strategie === '' ? null : choix.strategie,
  demande: choix.demande,
  ...(Object.keys(choix.colonnes).length > 0 && {
    correspondance: {
      ...fiche?.correspondance,
      colonnes: Object.fromEntries(
        Object.entries(choix.colonnes).map(([title, champ]) => [title, champ === '' ? null : champ]),
      ),
    },
  }),
});

/** A file of 100,000 rows takes MAX a while: longer than that without a sign is silence. */
export const PATIENCE_MS = 30_000;

export type Ecran = 'CHARGEMENT' | 'SANS_DROIT' | 'DEPOT' | Exclude<Phase, 'VIDE'>;
export type Vue = { readonly ecran: Ecran; readonly attend: boolean; readonly silence: boolean };

const WAITING: readonly Ecran[] = ['ANALYSE', 'IMPORT', 'ANNULATION'];

export function vueOf(etat: Etat, now: number): Vue {
  const ecran = ecranOf(etat);
  const attend = WAITING.includes(ecran) || ecran === 'DEPOT';
  return { ecran, attend, silence: WAITING.includes(ecran) && now - etat.bougeLe > PATIENCE_MS };
}

function ecranOf({ ouvert, peut, fiche, remplace }: Etat): Ecran {
  if (!ouvert) return 'CHARGEMENT';
  if (!peut) return 'SANS_DROIT';
  const phase = fiche === null ? 'VIDE' : phaseOf(fiche, remplace);
  return phase === 'VIDE' ? 'DEPOT' : phase;
}
