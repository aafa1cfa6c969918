/** For whom the words are: staff read the lead's full name and their own agency's hours, the lead their own. */
import { nameOf } from '../person';
import type { Lead } from '../state';

/** The lead as the wording of a message to staff shows it: always with a name, in the zone of the agency. */
export const asStaffReads = (lead: Lead): Lead => ({ ...lead, name: nameOf(lead), fuseauHoraire: '' });
