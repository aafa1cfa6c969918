/** How an appointment is said: where it takes place, and when, to the team. */
import { frenchDateTime } from '../../src/kernel/time';
import { reglagesOf, zoneOf } from '../agency';
import { zoneName } from '../local-time/name';
import { nameOf } from '../person';
import type { Agency, Lead, RendezVous } from '../state';

/** In the agency's zone, and in the lead's too when it is another (DESIGN §2.12). */
export function whenForStaff(debut: Date, lead: Lead, agency: Agency): string {
  const own = reglagesOf(lead, agency).fuseauHoraire;
  const zone = zoneOf(lead, agency);
  const there = zone === own ? '' : ` (${frenchDateTime(debut, zone)} chez la personne, ${zoneName(zone)})`;
  return frenchDateTime(debut, own) + there;
}

/** The record's title, as staff read it in a calendar. */
export const titleFor = (lead: Pick<Lead, 'parcours' | 'name' | 'prenom'>): string =>
  `${lead.parcours === 'COACHING' ? 'Appel découverte de' : 'Consultation de'} ${nameOf(lead)}`;

/** Never empty: what is not known yet is said to be so. */
export function whereOf({
  typeConsultation,
  lieu,
  lienVisio,
}: Pick<RendezVous, 'typeConsultation' | 'lieu' | 'lienVisio'>): string {
  const [place, link] = [lieu.trim(), lienVisio.trim()];
  switch (typeConsultation) {
    case 'TELEPHONE':
      return 'par téléphone';
    case 'VISIO':
      return link === '' ? 'en visioconférence' : `en visioconférence, ${link}`;
    case 'EN_PERSONNE':
      return place === '' ? 'sur place' : place;
    case null:
      return place || link || 'à préciser';
  }
}
