/**
 * What a person does on the page of its appointment, and what that makes of the record. Each gesture names the time that was on
 * the screen: an appointment that somebody moved meanwhile is shown again, never confirmed or cancelled for another hour. The
 * same gesture twice is done once.
 */
import type { ReponseRendezVous, StatutRendezVous } from '../../objects/vocabulary';
import { frenchDateTime } from '../../src/kernel/time';
import type { RendezVous } from '../state';
import type { Standing } from './standing';

/** `de`: the time on the screen; null, an appointment without one. */
export type Gesture =
  | { readonly do: 'confirmer'; readonly de: Date | null }
  | { readonly do: 'annuler'; readonly de: Date | null; readonly mot: string }
  | { readonly do: 'choisir'; readonly de: Date | null; readonly vers: Date };

export type Answer = {
  readonly statut: StatutRendezVous;
  /** null: without a time again. */
  readonly debut?: Date | null;
  readonly reponse: ReponseRendezVous | null;
  readonly reponseLe: Date | null;
  readonly reponseTexte: string;
};

export type Reaction =
  | { readonly then: 'already' }
  /** Not what was on the screen any more, or nothing that can be done with it. */
  | { readonly then: 'show' }
  /** Conditional: only while the record is as it was read. */
  | { readonly then: 'change'; readonly set: Answer }
  /** A new appointment, for one that was missed. */
  | { readonly then: 'book'; readonly at: Date };

type Seen = Pick<RendezVous, 'debut' | 'statut'>;
/** `zone`: the agency's, for what staff read. */
type When = { readonly now: Date; readonly zone: string };

export function react(gesture: Gesture, standing: Standing, seen: Seen, when: When): Reaction {
  if (isDone(gesture, seen)) return { then: 'already' };
  if (!sameTime(gesture.de, seen.debut)) return { then: 'show' };
  switch (gesture.do) {
    case 'confirmer':
      return standing.is === 'open'
        ? changed({ statut: 'CONFIRME', reponse: 'CONFIRME' }, when)
        : { then: 'show' };
    case 'annuler':
      return standing.is === 'open'
        ? changed({ statut: 'ANNULE', reponse: 'ANNULE', reponseTexte: gesture.mot }, when)
        : { then: 'show' };
    case 'choisir':
      return chosen(gesture.vers, standing, when);
  }
}

/** A second click, or the first one's answer lost on the way. */
function isDone(gesture: Gesture, { debut, statut }: Seen): boolean {
  switch (gesture.do) {
    case 'confirmer':
      return statut === 'CONFIRME' && sameTime(gesture.de, debut);
    case 'annuler':
      return statut === 'ANNULE' && sameTime(gesture.de, debut);
    case 'choisir':
      return statut === 'CONFIRME' && sameTime(gesture.vers, debut);
  }
}

/** Whoever chooses a time means to come: it is confirmed for that time. */
function chosen(debut: Date, standing: Standing, when: When): Reaction {
  const moved = { statut: 'CONFIRME', reponse: 'DEPLACE', debut } as const;
  switch (standing.is) {
    case 'open': {
      const reponseTexte = `Au lieu du ${frenchDateTime(standing.debut, when.zone)}.`;
      return changed({ ...moved, reponseTexte }, when);
    }
    case 'undated':
      return changed({ ...moved, reponseTexte: 'Le rendez-vous attendait une date.' }, when);
    case 'missed':
      return { then: 'book', at: debut };
    case 'closed':
    case 'gone':
      return { then: 'show' };
  }
}

const changed = (set: Pick<Answer, 'statut' | 'reponse'> & Partial<Answer>, { now }: When): Reaction => ({
  then: 'change',
  set: { reponseTexte: '', ...set, reponseLe: now },
});

const sameTime = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
