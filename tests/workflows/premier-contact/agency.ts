/** Who is there when somebody waits for a first contact. */
import { aMembreEquipe, anAgency } from '../../support/builders';

/** Anne administers, Paul directs, Marie advises. */
export const agency = anAgency({
  equipe: [
    aMembreEquipe(),
    aMembreEquipe({ id: 'equipe-paul', membreId: 'paul', fonction: 'DIRECTEUR' }),
    aMembreEquipe({ id: 'equipe-marie', membreId: 'marie', fonction: 'CONSEILLERE' }),
    aMembreEquipe({ id: 'equipe-parti', membreId: 'parti', fonction: 'DIRECTEUR' }),
  ],
  membres: new Map(
    ['anne', 'paul', 'marie', 'sofia'].map((id) => [id, { id, prenom: id, nom: '', courriel: '' }]),
  ),
});
