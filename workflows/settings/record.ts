/** A settings record as Twenty holds it, before anyone has judged it: staff may have written anything in it. */
export type ReglageRecord = {
  readonly id: string;
  readonly cle: string;
  readonly parcours: string | null;
  readonly erreurs: string;
  readonly mode: string | null;
  readonly modeCoach01: string | null;
  readonly modeCoach02: string | null;
  readonly modeCoach03: string | null;
  readonly canauxPreferes: readonly string[] | null;
  readonly fuseauHoraire: string;
  readonly paysParDefaut: string;
  readonly heureDebut: string;
  readonly heureFin: string;
  readonly heureDebutRappel: string;
  readonly heureFinRappel: string;
  readonly heureRappelVeille: string;
  readonly heureRappelMatin: string;
  readonly minutesRappelAvant: number | null;
  readonly joursSansReponse: number | null;
  readonly joursRelance: number | null;
  readonly questionBudget: boolean | null;
  readonly strategie: string | null;
  readonly paiementRequis: boolean | null;
  /** What MAX wrote there the last time; null on a new record. */
  readonly valeursActives: unknown;
};
