/** The settings MAX starts with, one record per parcours, in the form staff see and edit them. */
import type { Canal, Jour, ModeMax, Parcours, Strategie } from '../vocabulary';

export type ReglageSeed = {
  readonly cle: string;
  readonly titre: string;
  readonly parcours: Parcours;
  readonly mode: ModeMax;
  readonly canauxPreferes: readonly Canal[];
  readonly fuseauHoraire: string;
  readonly paysParDefaut: string;
  readonly heureDebut: string;
  readonly heureFin: string;
  readonly heureDebutRappel: string;
  readonly heureFinRappel: string;
  readonly heureRappelVeille: string;
  readonly heureRappelMatin: string;
  readonly minutesRappelAvant: number;
  readonly joursSansReponse: number;
  readonly joursRelance: number;
  readonly questionBudget: boolean;
  readonly strategie: Strategie | null;
  readonly paiementRequis: boolean;
  readonly heureOuverture: string;
  readonly heureFermeture: string;
  readonly joursOuvres: readonly Jour[];
  readonly joursFeries: string;
  readonly heuresPremierContact: number;
  readonly heuresReattribution: number;
  readonly heuresEscalade: number;
  readonly tentativesSansReponse: number;
  readonly dureeRendezVous: number;
  readonly preavisRendezVous: number;
  readonly joursRendezVous: number;
  readonly nomAgence: string;
  readonly telephoneAgence: string;
  readonly strategieReattribution: Strategie | null;
  readonly heureSuivi: string;
  readonly joursSuivi1: number;
  readonly joursSuivi2: number;
  readonly joursSuivi3: number;
  readonly messagesParJour: number;
  readonly moisConservation: number | null;
  readonly moisConservationDesabonnes: number | null;
};

const common = {
  canauxPreferes: ['SMS', 'WHATSAPP', 'COURRIEL'],
  fuseauHoraire: 'Europe/Paris',
  paysParDefaut: 'FR',
  heureDebut: '09:00',
  heureFin: '20:00',
  heureDebutRappel: '07:30',
  heureFinRappel: '21:00',
  heureRappelVeille: '18:00',
  heureRappelMatin: '08:00',
  minutesRappelAvant: 60,
  joursSansReponse: 3,
  joursRelance: 2,
  questionBudget: false,
  strategie: null,
  paiementRequis: true,
  heureOuverture: '09:00',
  heureFermeture: '18:00',
  joursOuvres: ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI'],
  joursFeries: 'FR',
  heuresPremierContact: 4,
  heuresReattribution: 4,
  heuresEscalade: 8,
  tentativesSansReponse: 3,
  dureeRendezVous: 30,
  preavisRendezVous: 12,
  joursRendezVous: 28,
  nomAgence: '',
  telephoneAgence: '',
  strategieReattribution: null,
  heureSuivi: '10:00',
  joursSuivi1: 1,
  joursSuivi2: 3,
  joursSuivi3: 7,
  messagesParJour: 2,
  moisConservation: null,
  moisConservationDesabonnes: null,
} as const;

/** ASSISTE: nothing leaves without a human's approval until the team decides otherwise. */
export const reglages: readonly ReglageSeed[] = [
  {
    cle: 'reglages.immigration',
    titre: 'Réglages immigration',
    parcours: 'IMMIGRATION',
    mode: 'ASSISTE',
    ...common,
  },
  { cle: 'reglages.coaching', titre: 'Réglages coaching', parcours: 'COACHING', mode: 'ASSISTE', ...common },
];
