/** The one lead a person means, by id, name, e-mail or phone; what is found instead is said. */
import { MaxError } from '../errors';
import { findLeads, type FoundLead } from '../twenty/find-leads';
import type { Transport } from '../twenty/transport';

export async function whichLead(transport: Transport, who: string): Promise<FoundLead> {
  const found = await findLeads(transport, who);
  const [lead, ...others] = found;
  if (lead === undefined)
    throw new MaxError(
      'introuvable',
      `Aucun lead ne répond à « ${who} ». Donnez son identifiant, son nom ou son courriel.`,
    );
  if (others.length === 0) return lead;
  const names = found.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  throw new MaxError(
    'introuvable',
    `Plusieurs leads répondent à « ${who} ». Donnez l’identifiant de l’un d’eux :\n${names}`,
  );
}
