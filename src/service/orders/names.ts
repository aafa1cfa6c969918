/** How leads and members are called in the texts of an order. */
import type { Names } from '../../../workflows/distribution/result';
import { fullName } from '../../../workflows/distribution/team';
import type { Agency, Lead } from '../../../workflows/state';
import { nameOf } from '../../../workflows/person';

export const namesOf = (leads: readonly Lead[], { membres }: Agency): Names => ({
  leads: new Map(leads.map((lead) => [lead.id, nameOf(lead)])),
  membres: new Map([...membres].map(([id, membre]) => [id, fullName(membre)])),
});
