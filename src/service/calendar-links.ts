/** The private address of each member's calendar: made when the field is empty, so that emptying it revokes the old one. */
import { randomBytes } from 'node:crypto';
import type { Agency } from '../../workflows/state';
import type { CalendarLink } from './ports';

const TOKEN_BYTES = 32;

/** One new link for each member who has none; 256 bits nobody can guess. */
export const missingLinks = ({ equipe }: Agency, serviceUrl: string): readonly CalendarLink[] =>
  equipe
    .filter(({ membreId, lienCalendrier }) => membreId !== null && lienCalendrier.trim() === '')
    .map(({ id }) => ({
      membreEquipeId: id,
      lien: `${serviceUrl}/calendrier/${randomBytes(TOKEN_BYTES).toString('base64url')}.ics`,
    }));
