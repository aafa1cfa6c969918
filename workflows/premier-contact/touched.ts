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

/** When it was spoken to, as far as records tell. A status set by hand has no hour of its own: not later than the lead's last change. */
export const contactsIn = ({ lead, tentatives, messages, rendezVous }: LeadState): readonly Date[] => [
  ...(isMoved(lead) ? [lead.updatedAt] : []),
  ...tentatives.filter(isKept).map(({ le, createdAt }) => le ?? createdAt),
  ...messages.flatMap(({ statut, envoyeLe }) =>
    UNDER_WAY.has(statut) && envoyeLe !== null ? [envoyeLe] : [],
  ),
  ...rendezVous.filter(isKept).map(({ createdAt }) => createdAt),
];

const isKept = ({ deletedAt }: { readonly deletedAt: Date | null }): boolean => deletedAt === null;
