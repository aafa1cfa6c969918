/** Where staff are written to: the address they sign in to Twenty with. */
import type { Address } from '../delivery/address';
import type { Agency } from '../state';

export function addressOfMembre(membreId: string | null, agency: Agency): Address {
  const courriel = agency.membres.get(membreId ?? '')?.courriel ?? '';
  if (courriel !== '') return { ok: true, destinataire: courriel };
  return { ok: false, because: 'la personne responsable n’est plus membre de l’espace Twenty' };
}
