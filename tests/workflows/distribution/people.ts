/** Builders: a team and leads, with only what a test cares about spelled out. */
import type { Order } from '../../../workflows/distribution/order';
import type { Team } from '../../../workflows/distribution/team';
import type { Lead, MembreEquipe } from '../../../workflows/state';

export const NOW = new Date('2026-08-10T12:00:00Z');

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export type Someone = Partial<MembreEquipe> & {
  readonly prenom: string;
  readonly nom?: string;
  readonly charge?: number;
};

/** Ids are `uuid(1)`, `uuid(2)`, … in the order given; everybody is an advisor who receives leads. */
export function aTeam(people: readonly Someone[], fuseauHoraire = 'Europe/Paris'): Team {
  return {
    fuseauHoraire,
    equipe: people.map((someone, index) => {
      const fiche = {
        id: `fiche-${String(index + 1).padStart(3, '0')}`,
        membreId: uuid(index + 1),
        fonction: 'CONSEILLERE' as const,
        capacite: null,
        poids: 1,
        recoitDesLeads: true,
        absentDu: null,
        absentAu: null,
        langues: [],
        lienCalendrier: '',
      };
      return { ...fiche, ...someone };
    }),
    membres: new Map(
      people.map(({ prenom, nom = '' }, index) => [
        uuid(index + 1),
        { id: uuid(index + 1), prenom, nom, courriel: `${prenom.toLowerCase()}@agence.example` },
      ]),
    ),
    charges: new Map(people.map(({ charge = 0 }, index) => [uuid(index + 1), charge])),
  };
}

export function aLead(n: number, over: Partial<Lead> = {}): Lead {
  const createdAt = new Date(Date.UTC(2026, 6, 1) + n * 60_000);
  return {
    id: uuid(1_000_000 + n),
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
    name: `Lead ${String(n)}`,
    prenom: 'Lead',
    courriel: null,
    telephone: null,
    parcours: 'IMMIGRATION',
    source: 'FORMULAIRE_WEB',
    statut: 'NOUVEAU',
    conseillereId: null,
    attribueLe: null,
    distributionId: null,
    distribueAId: null,
    message: '',
    langue: null,
    fuseauHoraire: '',
    ville: '',
    pays: '',
    dateRendezVous: null,
    typeConsultation: null,
    prochainRappel: null,
    canauxAutorises: [],
    consentementLe: null,
    canalPrefere: null,
    desabonneLe: null,
    admissibilite: null,
    notesEvaluation: '',
    paiementInitialLe: null,
    montantPaiement: null,
    statutCoaching: null,
    typeCoaching: null,
    niveauMotivation: null,
    urgenceRessentie: null,
    budgetEstime: null,
    qualification: null,
    raisonQualification: '',
    heuresAvantContact: null,
    noShow: null,
    appelRealise: null,
    nombreNoShow: 0,
    douleurPrincipale: '',
    notesCoaching: '',
    lectureMax: '',
    modeMax: null,
    memoireMax: null,
    cleExterne: '',
    doublonDeId: null,
    aReattribuer: false,
    ...over,
  };
}

export const someLeads = (count: number, over: Partial<Lead> = {}): readonly Lead[] =>
  Array.from({ length: count }, (_none, index) => aLead(index + 1, over));

export const anOrder = (assignment: Partial<Order> & Pick<Order, 'strategie'>): Order =>
  ({
    nombre: null,
    selection: { par: 'FILTRE', parcours: [], statuts: [], sources: [] },
    langue: 'PREFERER',
    ...(assignment.strategie === 'PAR_NOMBRE' || assignment.strategie === 'A_UNE_PERSONNE'
      ? {}
      : { participants: [] }),
    ...assignment,
  }) as Order;

/** An adviser, a secretary, and one without a record of the team. */
export const smallTeam = aTeam([
  { prenom: 'Marie', nom: 'Roy' },
  { prenom: 'Ana', nom: 'Paz', fonction: 'SECRETAIRE' },
  { prenom: 'Paul', nom: 'Sans-Fiche', membreId: null },
]);
