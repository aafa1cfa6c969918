/**
 * What an appointment's page may still offer the person (DESIGN §5 "/rdv"): the link dies with the appointment. A moved one
 * keeps its link, for the link was given for the appointment and not for its hour: who opens an old SMS wants to see when it is
 * now, not that the SMS is old.
 */
import { days, isBefore, plus } from '../../src/kernel/time';
import type { Lead, RendezVous } from '../state';

export type Standing =
  /** To come: confirm, move, cancel. */
  | { readonly is: 'open'; readonly debut: Date }
  /** Put off, and waiting for a time. */
  | { readonly is: 'undated' }
  /** Missed, by whomever: another may be chosen. */
  | { readonly is: 'missed' }
  /** Nothing to do any more, but to say what became of it. */
  | { readonly is: 'closed'; readonly as: 'cancelled' | 'held' | 'missed' | 'past' }
  /** As if it had never been. */
  | { readonly is: 'gone' };

/** After its time, a link says what became of the appointment for so long, and then nothing to nobody. */
export const LINK_LIVES_FOR = days(30);

type Asked = Pick<RendezVous, 'debut' | 'statut' | 'updatedAt' | 'deletedAt'>;

export function standingOf(rendezVous: Asked, lead: Lead, now: Date): Standing {
  const { debut, updatedAt, deletedAt } = rendezVous;
  if (deletedAt !== null || lead.deletedAt !== null) return { is: 'gone' };
  const isDead = !isBefore(now, plus(debut ?? updatedAt, LINK_LIVES_FOR));
  return isDead ? { is: 'gone' } : byStatut(rendezVous, lead, now);
}

function byStatut({ statut, debut }: Asked, lead: Lead, now: Date): Standing {
  switch (statut) {
    case 'ANNULE':
      return { is: 'closed', as: 'cancelled' };
    case 'EFFECTUE':
      return { is: 'closed', as: 'held' };
    case 'MANQUE':
    case 'MANQUE_PAR_NOUS':
      return mayChooseAgain(lead) ? { is: 'missed' } : { is: 'closed', as: 'missed' };
    case 'REPORTE':
      return { is: 'undated' };
    case 'PLANIFIE':
    case 'CONFIRME':
    case null:
      return planned(debut, now);
    default:
      return { is: 'closed', as: 'past' }; // an option that the administrators added
  }
}

function planned(debut: Date | null, now: Date): Standing {
  if (debut === null) return { is: 'undated' };
  return isBefore(now, debut) ? { is: 'open', debut } : { is: 'closed', as: 'past' };
}

/** Whom the team, or two missed appointments, took off the list talks to somebody first. */
const mayChooseAgain = ({ statut, qualification }: Lead): boolean =>
  statut !== 'NON_QUALIFIE' && qualification !== 'NON_QUALIFIE';
