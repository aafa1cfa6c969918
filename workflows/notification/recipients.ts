/** Who is told: by function in the team, or the person in charge. Only people who still have an account in Twenty. */
import type { Fonction } from '../../objects/vocabulary';
import type { Agency, Lead } from '../state';

export const administratorsOf = (agency: Agency): readonly string[] => withFonction('ADMINISTRATEUR', agency);

/** The directors; an agency without one turns to its administrators. */
export function directorsOf(agency: Agency): readonly string[] {
  const directors = withFonction('DIRECTEUR', agency);
  return directors.length > 0 ? directors : administratorsOf(agency);
}

/** Everybody who may decide whose a lead is. */
export const managersOf = (agency: Agency): readonly string[] =>
  unique([...directorsOf(agency), ...administratorsOf(agency)]);

/** The person in charge; nobody is when the account is gone. */
export const inChargeOf = (
  { conseillereId }: Pick<Lead, 'conseillereId'>,
  agency: Agency,
): readonly string[] => (conseillereId !== null && agency.membres.has(conseillereId) ? [conseillereId] : []);

/** The person in charge, else those who can put somebody in charge. */
export function inChargeElseManagers(lead: Lead, agency: Agency): readonly string[] {
  const person = inChargeOf(lead, agency);
  return person.length > 0 ? person : managersOf(agency);
}

/** The first file of a person counts, as in a distribution. */
export const fonctionOf = (membreId: string, { equipe }: Agency): Fonction | null =>
  equipe.find((fiche) => fiche.membreId === membreId)?.fonction ?? null;

/** "Marie Tremblay", for a sentence; an account that is gone has no name any more. */
export function nameOfMember(membreId: string | null, { membres }: Agency): string {
  const membre = membreId === null ? undefined : membres.get(membreId);
  return membre === undefined ? 'personne' : `${membre.prenom} ${membre.nom}`.trim() || membre.courriel;
}

const withFonction = (wanted: Fonction, { equipe, membres }: Agency): readonly string[] =>
  unique(
    equipe.flatMap(({ fonction, membreId }) =>
      fonction === wanted && membreId !== null && membres.has(membreId) ? [membreId] : [],
    ),
  );

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
