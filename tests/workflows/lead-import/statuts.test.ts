/** Words for a status, as people write them. */
import { readStatut } from '../../../workflows/lead-import/statuts';
import type { Statut } from '../../../objects/vocabulary';

describe('status words', () => {
  test.each<[Statut, readonly string[]]>([
    ['NOUVEAU', ['Nouveau', 'nouvelle', 'À contacter', 'NEW', 'pas encore contacté', '1 - Nouveau']],
    ['CONTACTE', ['Contacté', 'contactée', 'CONTACTÉS', 'Contaté', 'en cours', 'CONTACTE']],
    ['A_RECONTACTER', ['À rappeler', 'a relancer', 'NRP', 'ne répond pas', 'Rappel', 'à recontater']],
    ['RENDEZ_VOUS_PRIS', ['RDV pris', 'Rendez-vous pris', 'rdv', 'Rendez vous fixé', 'RDV planifié']],
    [
      'CONSULTATION_EFFECTUEE',
      ['Consultation effectuée', 'consultation faite', 'RDV honoré', 'Consultation effectué'],
    ],
    ['CONSULTATION_MANQUEE', ['Consultation manquée', 'No-show', 'absent', 'RDV manqué', 'pas venu']],
    ['QUALIFIE', ['Qualifié', 'qualifiée', 'Éligible', 'Admissible', 'Qualfié']],
    [
      'NON_QUALIFIE',
      ['Non qualifié', 'pas qualifiée', 'Inéligible', 'inadmissible', 'inadmisible', 'NON ADMISSIBLE'],
    ],
    ['PAS_INTERESSE', ['Pas intéressé', 'pas interessée', 'Perdu', 'refus', 'Sans suite', 'pas interressé']],
    ['CLIENT', ['Client', 'cliente', 'Signé', 'Gagné', 'Converti', 'Clients']],
  ])('%s', (statut, words) => {
    expect(words.map((word) => [word, readStatut(word)])).toEqual(words.map((word) => [word, statut]));
  });

  test.each(['tiède', 'intéressé', 'chaud', '???', 'en vacances'])('%s stays unknown', (word) =>
    expect(readStatut(word)).toBeNull(),
  );
});

test.each<[string, string | null]>([
  ['Statut : perdu', 'PAS_INTERESSE'],
  ['status client', 'CLIENT'],
  ['12 - RDV pris', 'RENDEZ_VOUS_PRIS'],
  ['Client (2024)', 'CLIENT'],
  ['pas client', null],
  ['perd', 'PAS_INTERESSE'],
  ['vit', null],
  ['Signées', 'CLIENT'],
])('status %j: %j', (text, statut) => expect(readStatut(text)).toBe(statut));
