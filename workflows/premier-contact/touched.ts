import type { StatutMessage } from '../../objects/vocabulary';
import type { Lead, LeadState } from '../state';

/** A person approved it, or it left: the lead is being spoken to. */
const UNDER_WAY: ReadonlySet<StatutMessage | null> = new Set<StatutMessage>([
  'APPROUVE',
  'ENVOI_EN_COURS',
  'ENVOYE',
  'DELIVRE',
  'LU',
  'INCERTAIN',
]);

/** Has anybody done anything about this lead: moved its status, noted an attempt, written, booked? */
export const isTouched = ({ lead, tentatives, messages, rendezVous }: LeadState): boolean =>
  isMoved(lead) ||
  tentatives.some(({ deletedAt }) => deletedAt === null) ||
  rendezVous.some(({ deletedAt }) => deletedAt === null) ||
  messages.some(({ statut }) => UNDER_WAY.has(statut));

const isMoved = ({ statut, statutCoaching, parcours }: Lead): boolean =>
  (statut !== null && statut !== 'NOUVEAU') ||
  (parcours === 'COACHING' &&
    statutCoaching !== null &&
    statutCoaching !== 'NOUVEAU' &&
    statutCoaching !== 'PRE_QUALIF');
