/** For whom the words are: staff read the lead's full name and their own agency's hours, the lead their own. */
import { nameOf } from '../person';
import type { Agency, Lead } from '../state';

/** The lead as the wording of a message to staff shows it: always with a name, in the zone of the agency. */
export const asStaffReads = (lead: Lead): Lead => ({ ...lead, name: nameOf(lead), fuseauHoraire: '' });

/** Without the appointment's page: what is done there is done in the person's name. */
export const asToldToStaff = ({ reglages, modeles, equipe, membres }: Agency): Agency => ({
  ...{ reglages, modeles },
  ...{ equipe, membres },
});
