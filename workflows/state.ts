/**
 * What a decision looks at. Plain data, read-only, flattened once by `src/twenty`: absence is `null`, an instant is a
 * `Date`, a phone is E.164, a rich text is its markdown. Field names are those of Twenty (DESIGN §2.13).
 *
 * Glossary: *lead* someone who asked · *parcours* immigration or coaching · *rendez-vous* an appointment · *message* what
 * MAX plans, proposes or sends · *modèle* the wording of a step · *réglages* the settings of a parcours · *membre* a person
 * of the team · *étape* a step of a scenario · *mode* how far MAX may go alone · *alarm* when to look at a lead again.
 */
import type {
  Accord,
  Budget,
  Canal,
  CanalPrefere,
  CanalTentative,
  Fonction,
  Intensite,
  Jour,
  Langue,
  ModeMax,
  NatureNotification,
  OuiNon,
  Parcours,
  Qualification,
  ReponseRendezVous,
  ResultatTentative,
  Scenario,
  Sens,
  Source,
  Statut,
  StatutCoaching,
  StatutMessage,
  StatutRendezVous,
  Strategie,
  TypeCoaching,
  TypeConsultation,
  Admissibilite,
} from '../objects/vocabulary';
import type { TimeOfDay } from '../src/kernel/time';
import type { Reading } from './reading/reading';

type Stored = {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
};

export type Money = { readonly amountMicros: number; readonly currencyCode: string };

export type Lead = Stored & {
  readonly name: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly parcours: Parcours | null;
  readonly source: Source | null;
  readonly statut: Statut | null;
  readonly conseillereId: string | null;
  readonly attribueLe: Date | null;
  /** The order that placed the lead, or that it waits in; and whom it was given to by that order. */
  readonly distributionId: string | null;
  readonly distribueAId: string | null;
  readonly message: string;
  readonly langue: Langue | null;
  readonly fuseauHoraire: string;
  readonly ville: string;
  readonly pays: string;
  readonly dateRendezVous: Date | null;
  readonly typeConsultation: TypeConsultation | null;
  readonly prochainRappel: Date | null;
  readonly canauxAutorises: readonly Canal[];
  readonly consentementLe: Date | null;
  /** What the person chose in the form; null: nothing. */
  readonly canalPrefere: CanalPrefere | null;
  readonly desabonneLe: Date | null;
  readonly admissibilite: Admissibilite | null;
  readonly notesEvaluation: string;
  readonly paiementInitialLe: Date | null;
  readonly montantPaiement: Money | null;
  readonly statutCoaching: StatutCoaching | null;
  readonly typeCoaching: TypeCoaching | null;
  readonly niveauMotivation: Intensite | null;
  readonly urgenceRessentie: Intensite | null;
  readonly budgetEstime: Budget | null;
  readonly qualification: Qualification | null;
  readonly raisonQualification: string;
  readonly noShow: OuiNon | null;
  readonly appelRealise: OuiNon | null;
  readonly nombreNoShow: number;
  /** Whole hours from its arrival to the first contact; null: none yet, or nobody knows. */
  readonly heuresAvantContact: number | null;
  readonly douleurPrincipale: string;
  readonly notesCoaching: string;
  readonly lectureMax: string;
  readonly modeMax: ModeMax | null;
  readonly cleExterne: string;
  /** What MAX saw the last time (`workflows/memory`): anything at all, it is read as carefully as the rest. */
  readonly memoireMax: unknown;
  readonly doublonDeId: string | null;
  /** In the list "À réattribuer": after the consultation, without an advisor. */
  readonly aReattribuer: boolean;
};

/** An older lead with the same e-mail or the same phone. */
export type Semblable = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly courriel: string | null;
  readonly telephone: string | null;
};

export type RendezVous = Stored & {
  readonly name: string;
  readonly leadId: string | null;
  readonly responsableId: string | null;
  readonly debut: Date | null;
  readonly dureeMinutes: number;
  readonly typeConsultation: TypeConsultation | null;
  readonly statut: StatutRendezVous | null;
  readonly lieu: string;
  readonly lienVisio: string;
  /** What the person did with it on its page, and when; null: nothing. */
  readonly reponse: ReponseRendezVous | null;
  readonly reponseLe: Date | null;
  readonly reponseTexte: string;
};

export type MessageMax = Stored & {
  readonly cle: string;
  readonly leadId: string | null;
  readonly rendezVousId: string | null;
  readonly scenario: Scenario | null;
  readonly etape: string;
  readonly canal: Canal | null;
  readonly sens: Sens | null;
  readonly statut: StatutMessage | null;
  readonly prevuLe: Date | null;
  readonly envoyeLe: Date | null;
  readonly destinataire: string;
  readonly sujet: string;
  readonly corps: string;
  readonly texteMax: string;
  readonly raison: string;
  /** Why it leaves otherwise than planned; '': as planned. With `canal` WHATSAPP: as an approved template, no text of ours. */
  readonly repli: string;
  readonly accord: Accord | null;
  readonly idFournisseur: string;
};

export type NotificationMax = Stored & {
  readonly cle: string;
  readonly destinataireId: string | null;
  readonly nature: NatureNotification | null;
  readonly leadId: string | null;
  readonly name: string;
  readonly texte: string;
  /** When it was also sent by e-mail. */
  readonly courrielLe: Date | null;
};

export type TentativeContact = Stored & {
  readonly leadId: string | null;
  readonly auteurId: string | null;
  readonly canal: CanalTentative | null;
  readonly resultat: ResultatTentative | null;
  readonly le: Date | null;
};

/** A procedure recommended to the lead, with what staff and lead need to know of the procedure. */
export type Recommandation = Stored & {
  readonly leadId: string | null;
  readonly rang: number;
  readonly note: string;
  readonly procedure: { readonly id: string; readonly name: string; readonly lien: string } | null;
};

export type Client = Stored & {
  readonly leadId: string | null;
  readonly personneId: string | null;
  readonly conseillereId: string | null;
};

/** A task of Twenty's own that hangs on the lead. */
export type Tache = {
  readonly id: string;
  readonly leadId: string | null;
  readonly titre: string;
  readonly statut: string | null;
  readonly echeance: Date | null;
  readonly responsableId: string | null;
  readonly deletedAt: Date | null;
};

/** One lead and everything that hangs on it, soft-deleted children included (a deleted draft is a human's "no"). */
export type LeadState = {
  readonly lead: Lead;
  readonly rendezVous: readonly RendezVous[];
  readonly messages: readonly MessageMax[];
  readonly notifications: readonly NotificationMax[];
  /** Told once for the whole lot that this lead was given with, whichever lead they hang on (`premier-contact/lot.ts`). */
  readonly avisDuLot: readonly NotificationMax[];
  readonly tentatives: readonly TentativeContact[];
  readonly recommandations: readonly Recommandation[];
  readonly clients: readonly Client[];
  readonly taches: readonly Tache[];
  /** Appointments of other leads that meet one of this lead's to come, with the same person. */
  readonly voisins: readonly RendezVous[];
  /** Older leads with its e-mail or phone, oldest first: looked for once, while the lead is new. */
  readonly semblables: readonly Semblable[];
  /** What a language model read of texts that MAX had not read yet, by message (the form's, by lead); absent: none is asked. */
  readonly lectures?: ReadonlyMap<string, Reading>;
};

/** A Twenty user of the workspace. */
export type Membre = {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly courriel: string;
};

/** What MAX knows of a member of the team (`membreEquipe`). */
export type MembreEquipe = {
  readonly id: string;
  readonly membreId: string | null;
  readonly fonction: Fonction | null;
  readonly capacite: number | null;
  readonly poids: number;
  readonly recoitDesLeads: boolean;
  /** Local calendar days, `yyyy-mm-dd`, both ends included. */
  readonly absentDu: string | null;
  readonly absentAu: string | null;
  readonly langues: readonly Langue[];
  /** The private address of their calendar; empty: revoked, or none yet. */
  readonly lienCalendrier: string;
};

export type ModeleMessage = {
  readonly id: string;
  readonly cle: string;
  readonly canal: Canal | null;
  readonly sujet: string;
  readonly corps: string;
  readonly contentSidWhatsapp: string;
  readonly actif: boolean;
};

/** The settings of one parcours, parsed and sensible (`workflows/settings`). */
export type Reglages = {
  readonly modes: { readonly parcours: ModeMax; readonly [scenario: string]: ModeMax };
  readonly canauxPreferes: readonly Canal[];
  readonly fuseauHoraire: string;
  readonly paysParDefaut: string;
  readonly envois: { readonly de: TimeOfDay; readonly a: TimeOfDay };
  readonly rappels: { readonly de: TimeOfDay; readonly a: TimeOfDay };
  readonly heureRappelVeille: TimeOfDay;
  readonly heureRappelMatin: TimeOfDay;
  readonly minutesRappelAvant: number;
  readonly joursSansReponse: number;
  readonly joursRelance: number;
  readonly questionBudget: boolean;
  readonly strategie: Strategie | null;
  readonly paiementRequis: boolean;
  /** When the agency works, in its own zone. */
  readonly ouverture: { readonly de: TimeOfDay; readonly a: TimeOfDay; readonly jours: readonly Jour[] };
  /** Whose public holidays count: "FR", "CA-QC", or "AUCUN". */
  readonly joursFeries: string;
  /** Working hours until the alert, and from there to the director. */
  readonly heuresPremierContact: number;
  readonly heuresReattribution: number;
  readonly heuresEscalade: number;
  readonly tentativesSansReponse: number;
  readonly dureeRendezVous: number;
  /** What leads may choose by themselves: how soon at the earliest, how many days ahead. */
  readonly enLigne: { readonly preavisHeures: number; readonly jours: number };
  /** As the public sees it; empty: not said. */
  readonly agence: { readonly nom: string; readonly telephone: string };
  /** How a lead that the secretary may not keep is given to an advisor; null: by hand. */
  readonly strategieReattribution: Strategie | null;
  /** COACH-03: at what hour, and how many days after the call. */
  readonly suivi: { readonly heure: TimeOfDay; readonly jours: readonly [number, number, number] };
  /** More than this on one local day would be too much; reminders of an appointment are not held for it. */
  readonly messagesParJour: number;
  /** Months after the last sign of life until who never became a client is erased; null: never, or as the others. */
  readonly conservation: { readonly mois: number | null; readonly moisDesabonnes: number | null };
};

/** What is the same for all leads of a batch. */
export type Agency = {
  readonly reglages: Readonly<Record<Parcours, Reglages>>;
  /** By `cle`; inactive ones are there too, with `actif: false`. */
  readonly modeles: ReadonlyMap<string, ModeleMessage>;
  readonly equipe: readonly MembreEquipe[];
  readonly membres: ReadonlyMap<string, Membre>;
  /** Where the person finds an appointment's page; absent: leads cannot reach MAX, and no message says where. */
  readonly lienRendezVous?: (rendezVousId: string) => string;
  /** Prints of the addresses and numbers of people who were erased (`workflows/forget`); absent: none. */
  readonly oublies?: ReadonlySet<string>;
};
