/** The panel's state. Twenty's records are the truth: after each gesture they are read again. Pure. */
import type { Fault } from '../kit/api';
import type { Access } from '../kit/rights';
import type { Dossier, Geste } from './dossier';

/** What is being changed on one message. */
export type Edition = {
  readonly id: string;
  readonly geste: 'MODIFIER' | 'REPORTER';
  readonly valeur: string;
};

export type Etat = {
  readonly dossier: Dossier | null;
  readonly accesMessages: Access;
  readonly accesLead: Access;
  readonly edition: Edition | null;
  /** Id of what is being written, 'mode' for the mode. */
  readonly occupe: string | null;
  readonly fault: Fault | null;
  /** A gesture that came too late, in French. */
  readonly notice: string | null;
  /** When a person last did something: MAX is at work, look more often. */
  readonly touche: number;
  readonly tout: boolean;
};

export type Action =
  | {
      readonly do: 'lit';
      readonly dossier: Dossier;
      readonly acces?: Pick<Etat, 'accesLead' | 'accesMessages'>;
    }
  | { readonly do: 'edite'; readonly edition: Edition | null }
  | { readonly do: 'ecrit'; readonly id: string }
  | { readonly do: 'ecrite'; readonly dossier: Dossier; readonly notice: string | null; readonly at: number }
  | { readonly do: 'faute'; readonly fault: Fault }
  | { readonly do: 'voitTout' };

export const ETAT_INITIAL: Etat = {
  dossier: null,
  accesMessages: 'write',
  accesLead: 'write',
  edition: null,
  occupe: null,
  fault: null,
  notice: null,
  touche: 0,
  tout: false,
};

export function avance(etat: Etat, action: Action): Etat {
  switch (action.do) {
    case 'lit':
      return { ...etat, ...action.acces, dossier: action.dossier, fault: null };
    case 'edite':
      return { ...etat, edition: action.edition, notice: null };
    case 'ecrit':
      return { ...etat, occupe: action.id, notice: null, fault: null };
    case 'ecrite': {
      const { dossier, notice, at } = action;
      return { ...etat, dossier, notice, occupe: null, edition: null, fault: null, touche: at };
    }
    case 'faute':
      return { ...etat, fault: action.fault, occupe: null };
    case 'voitTout':
      return { ...etat, tout: true };
  }
}

const EVERY_MS = 15_000;
const SOON_MS = 2_000;
const AT_WORK_MS = 30_000;

/** How soon to look again. */
export const rythme = ({ touche }: Etat, now: number): number =>
  now - touche < AT_WORK_MS ? SOON_MS : EVERY_MS;

/** What a gesture writes on a message: from which statuses it may, and what. */
export type Ecriture = {
  readonly depuis: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
};

const PENDING: readonly string[] = ['A_VALIDER', 'APPROUVE', 'PLANIFIE'];

/**
 * Only while the message still waits: one that leaves at this moment is not touched. The status written is among `depuis`, or
 * Twenty would tell nobody of the change (CONTRIBUTING: a record that moves out of its own filter sends no webhook).
 */
export function ecritureOf(geste: Geste, valeur: string): Ecriture {
  switch (geste) {
    case 'APPROUVER':
      return { depuis: ['A_VALIDER', 'APPROUVE'], data: { statut: 'APPROUVE' } };
    case 'MODIFIER':
      return { depuis: PENDING, data: { corps: valeur } };
    case 'REPORTER':
      return { depuis: PENDING, data: { prevuLe: valeur } };
    case 'ANNULER':
      return { depuis: [...PENDING, 'ANNULE'], data: { statut: 'ANNULE', raison: 'annulé par l’équipe' } };
  }
}

export const TROP_TARD = 'Ce message a changé entre-temps : rien n’a été modifié. Voici où il en est.';
