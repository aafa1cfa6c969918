import type { Lead } from './state';

/** How staff recognise a lead: its full name, else its first name. */
export const nameOf = (lead: Pick<Lead, 'name' | 'prenom'>): string =>
  lead.name.trim() || lead.prenom.trim() || 'sans nom';
