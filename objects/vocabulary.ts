/**
 * Every SELECT value and its French label, declared once (DESIGN §3). Types are derived from here and only from here.
 * `value` is what the API, the code and the tests say; `label` is what staff read.
 */
import type { Colour, Option } from './spec';

const option = <Value extends string>(value: Value, label: string, color: Colour): Option<Value> => ({
  value,
  label,
  color,
});

/** The value type of a list of options: `ValueOf<typeof STATUT>` is `'NOUVEAU' | 'CONTACTE' | …`. */
export type ValueOf<Options extends readonly Option[]> = Options[number]['value'];

export const PARCOURS = [
  option('IMMIGRATION', 'Immigration', 'blue'),
  option('COACHING', 'Coaching', 'purple'),
] as const;
export type Parcours = ValueOf<typeof PARCOURS>;

export const SOURCE = [
  option('FORMULAIRE_WEB', 'Formulaire web', 'sky'),
  option('AJOUT_MANUEL', 'Ajout manuel', 'gray'),
  option('IMPORT_EXCEL', 'Import Excel', 'turquoise'),
] as const;
export type Source = ValueOf<typeof SOURCE>;

export const STATUT = [
  option('NOUVEAU', 'Nouveau', 'sky'),
  option('CONTACTE', 'Contacté', 'blue'),
  option('A_RECONTACTER', 'À recontacter', 'yellow'),
  option('RENDEZ_VOUS_PRIS', 'Rendez-vous pris', 'purple'),
  option('CONSULTATION_EFFECTUEE', 'Consultation effectuée', 'green'),
  option('CONSULTATION_MANQUEE', 'Consultation manquée', 'red'),
  option('QUALIFIE', 'Qualifié', 'turquoise'),
  option('NON_QUALIFIE', 'Non qualifié', 'orange'),
  option('PAS_INTERESSE', 'Pas intéressé', 'gray'),
  option('CLIENT', 'Client', 'pink'),
] as const;
export type Statut = ValueOf<typeof STATUT>;

export const LANGUE = [
  option('FRANCAIS', 'Français', 'blue'),
  option('ANGLAIS', 'Anglais', 'red'),
  option('ARABE', 'Arabe', 'green'),
  option('ESPAGNOL', 'Espagnol', 'orange'),
  option('AUTRE', 'Autre', 'gray'),
] as const;
export type Langue = ValueOf<typeof LANGUE>;

export const TYPE_CONSULTATION = [
  option('TELEPHONE', 'Téléphone', 'sky'),
  option('VISIO', 'Visioconférence', 'purple'),
  option('EN_PERSONNE', 'En personne', 'green'),
] as const;
export type TypeConsultation = ValueOf<typeof TYPE_CONSULTATION>;

export const CANAL = [
  option('SMS', 'SMS', 'green'),
  option('WHATSAPP', 'WhatsApp', 'turquoise'),
  option('COURRIEL', 'Courriel', 'blue'),
] as const;
export type Canal = ValueOf<typeof CANAL>;

/** What a person asks for in the form: a call, or one of the ways messages leave by. */
export const CANAL_PREFERE = [option('TELEPHONE', 'Téléphone', 'sky'), ...CANAL] as const;
export type CanalPrefere = ValueOf<typeof CANAL_PREFERE>;

export const ADMISSIBILITE = [
  option('ADMISSIBLE', 'Admissible', 'green'),
  option('NON_ADMISSIBLE', 'Non admissible', 'red'),
  option('A_COMPLETER', 'À compléter', 'yellow'),
] as const;
export type Admissibilite = ValueOf<typeof ADMISSIBILITE>;

export const STATUT_COACHING = [
  option('NOUVEAU', 'Nouveau', 'sky'),
  option('PRE_QUALIF', 'Pré-qualification', 'blue'),
  option('APPEL_PLANIFIE', 'Appel planifié', 'purple'),
  option('APPEL_REALISE', 'Appel réalisé', 'turquoise'),
  option('OFFRE_ENVOYEE', 'Offre envoyée', 'yellow'),
  option('EN_REFLEXION', 'En réflexion', 'orange'),
  option('GAGNE', 'Gagné', 'green'),
  option('PERDU', 'Perdu', 'red'),
] as const;
export type StatutCoaching = ValueOf<typeof STATUT_COACHING>;

export const TYPE_COACHING = [
  option('BUSINESS', 'Business', 'blue'),
  option('MINDSET', 'Mindset', 'purple'),
  option('RELATIONNEL', 'Relationnel', 'pink'),
  option('AUTRE', 'Autre', 'gray'),
] as const;
export type TypeCoaching = ValueOf<typeof TYPE_COACHING>;

export const INTENSITE = [
  option('FAIBLE', 'Faible', 'gray'),
  option('MOYENNE', 'Moyenne', 'yellow'),
  option('FORTE', 'Forte', 'green'),
] as const;
export type Intensite = ValueOf<typeof INTENSITE>;

export const BUDGET = [
  option('MOINS_100', '<100€', 'gray'),
  option('DE_100_A_500', '100–500€', 'yellow'),
  option('DE_500_A_2000', '500–2000€', 'turquoise'),
  option('PLUS_2000', '>2000€', 'green'),
] as const;
export type Budget = ValueOf<typeof BUDGET>;

export const QUALIFICATION = [
  option('NON_QUALIFIE', 'Non qualifié', 'red'),
  option('A_QUALIFIER', 'À qualifier', 'yellow'),
  option('QUALIFIE', 'Qualifié', 'green'),
] as const;
export type Qualification = ValueOf<typeof QUALIFICATION>;

/** Red "Oui" for a no-show, green "Oui" for a call that took place. */
export const NO_SHOW = [option('OUI', 'Oui', 'red'), option('NON', 'Non', 'green')] as const;
export const APPEL_REALISE = [option('OUI', 'Oui', 'green'), option('NON', 'Non', 'gray')] as const;
export type OuiNon = ValueOf<typeof NO_SHOW>;

export const MODE_MAX = [
  option('CONSEIL', 'Conseil', 'gray'),
  option('ASSISTE', 'Assisté', 'yellow'),
  option('AUTO', 'Auto', 'green'),
] as const;
export type ModeMax = ValueOf<typeof MODE_MAX>;

export const STATUT_RENDEZ_VOUS = [
  option('PLANIFIE', 'Planifié', 'blue'),
  option('CONFIRME', 'Confirmé', 'turquoise'),
  option('EFFECTUE', 'Effectué', 'green'),
  option('MANQUE', 'Manqué', 'red'),
  option('MANQUE_PAR_NOUS', 'Manqué par nous', 'orange'),
  option('REPORTE', 'Reporté', 'yellow'),
  option('ANNULE', 'Annulé', 'gray'),
] as const;
export type StatutRendezVous = ValueOf<typeof STATUT_RENDEZ_VOUS>;

/** What the person did with the appointment on its own page. */
export const REPONSE_RENDEZ_VOUS = [
  option('CONFIRME', 'A confirmé', 'green'),
  option('DEPLACE', 'A déplacé', 'orange'),
  option('ANNULE', 'A annulé', 'red'),
  option('REPRIS', 'A repris rendez-vous', 'blue'),
] as const;
export type ReponseRendezVous = ValueOf<typeof REPONSE_RENDEZ_VOUS>;

export const CANAL_TENTATIVE = [
  option('TELEPHONE', 'Téléphone', 'sky'),
  ...CANAL,
  option('EN_PERSONNE', 'En personne', 'purple'),
] as const;
export type CanalTentative = ValueOf<typeof CANAL_TENTATIVE>;

export const RESULTAT_TENTATIVE = [
  option('REPONDU', 'A répondu', 'green'),
  option('PAS_DE_REPONSE', 'Pas de réponse', 'gray'),
  option('RAPPEL_DEMANDE', 'Rappel demandé', 'yellow'),
  option('PAS_INTERESSE', 'Pas intéressé', 'red'),
  option('RENDEZ_VOUS', 'Rendez-vous', 'purple'),
] as const;
export type ResultatTentative = ValueOf<typeof RESULTAT_TENTATIVE>;

export const SCENARIO = [
  option('COACH_01', 'COACH-01 Pré-qualification', 'blue'),
  option('COACH_02', 'COACH-02 Anti no-show', 'purple'),
  option('COACH_03', 'COACH-03 Après l’appel', 'turquoise'),
  option('RAPPEL_IMMIGRATION', 'Rappel de consultation', 'sky'),
  option('INVITATION', 'Invitation au rendez-vous', 'pink'),
  option('DESABONNEMENT', 'Confirmation de désabonnement', 'orange'),
  option('MANUEL', 'Écrit à la main', 'gray'),
] as const;
export type Scenario = ValueOf<typeof SCENARIO>;

export const SENS = [option('SORTANT', 'Sortant', 'blue'), option('ENTRANT', 'Entrant', 'green')] as const;
export type Sens = ValueOf<typeof SENS>;

export const STATUT_MESSAGE = [
  option('A_VALIDER', 'À valider', 'yellow'),
  option('APPROUVE', 'Approuvé', 'turquoise'),
  option('PLANIFIE', 'Planifié', 'blue'),
  option('ENVOI_EN_COURS', 'Envoi en cours', 'sky'),
  option('ENVOYE', 'Envoyé', 'green'),
  option('DELIVRE', 'Délivré', 'green'),
  option('LU', 'Lu', 'green'),
  option('ECHEC', 'Échec', 'red'),
  option('INCERTAIN', 'Incertain', 'orange'),
  option('ANNULE', 'Annulé', 'gray'),
  option('PERIME', 'Périmé', 'gray'),
  option('RECU', 'Reçu', 'purple'),
] as const;
export type StatutMessage = ValueOf<typeof STATUT_MESSAGE>;

/** What the team did with a draft of MAX before it left: the measure of how far MAX may go alone. */
export const ACCORD = [
  option('TEL_QUEL', 'Approuvé tel quel', 'green'),
  option('MODIFIE', 'Approuvé après modification', 'yellow'),
] as const;
export type Accord = ValueOf<typeof ACCORD>;

export const STRATEGIE = [
  option('A_UNE_PERSONNE', 'À une personne', 'blue'),
  option('PAR_NOMBRE', 'Par nombre', 'purple'),
  option('EGALE', 'À parts égales', 'green'),
  option('TOUR_DE_ROLE', 'À tour de rôle', 'turquoise'),
  option('MOINS_CHARGE', 'Au moins chargé', 'yellow'),
] as const;
export type Strategie = ValueOf<typeof STRATEGIE>;

export const STATUT_ATTRIBUTION = [
  option('BROUILLON', 'Brouillon', 'gray'),
  option('APERCU', 'Aperçu', 'yellow'),
  option('A_APPLIQUER', 'À appliquer', 'blue'),
  option('APPLIQUEE', 'Appliquée', 'green'),
  option('ANNULEE', 'Annulée', 'orange'),
  option('REFUSEE', 'Refusée', 'red'),
] as const;
export type StatutAttribution = ValueOf<typeof STATUT_ATTRIBUTION>;

export const STATUT_IMPORT = [
  option('DEPOSE', 'Déposé', 'gray'),
  option('ANALYSE', 'Analyse', 'sky'),
  option('APERCU', 'Aperçu', 'yellow'),
  option('A_IMPORTER', 'À importer', 'blue'),
  option('EN_COURS', 'En cours', 'purple'),
  option('TERMINE', 'Terminé', 'green'),
  option('ANNULE', 'Annulé', 'orange'),
  option('REFUSE', 'Refusé', 'red'),
] as const;
export type StatutImport = ValueOf<typeof STATUT_IMPORT>;

export const DOSSIER = [
  option('OUVERT', 'Ouvert', 'blue'),
  option('EN_TRAITEMENT', 'En traitement', 'yellow'),
  option('DEPOSE', 'Déposé', 'purple'),
  option('ACCEPTE', 'Accepté', 'green'),
  option('REFUSE', 'Refusé', 'red'),
  option('FERME', 'Fermé', 'gray'),
] as const;
export type Dossier = ValueOf<typeof DOSSIER>;

export const FONCTION = [
  option('ADMINISTRATEUR', 'Administrateur', 'red'),
  option('DIRECTEUR', 'Directeur', 'purple'),
  option('CONSEILLERE', 'Conseillère', 'blue'),
  option('SECRETAIRE', 'Secrétaire', 'yellow'),
  option('COACH', 'Coach', 'turquoise'),
] as const;
export type Fonction = ValueOf<typeof FONCTION>;

export const JOUR = [
  option('LUNDI', 'Lundi', 'blue'),
  option('MARDI', 'Mardi', 'blue'),
  option('MERCREDI', 'Mercredi', 'blue'),
  option('JEUDI', 'Jeudi', 'blue'),
  option('VENDREDI', 'Vendredi', 'blue'),
  option('SAMEDI', 'Samedi', 'gray'),
  option('DIMANCHE', 'Dimanche', 'gray'),
] as const;
export type Jour = ValueOf<typeof JOUR>;

export const NATURE_NOTIFICATION = [
  option('NOUVEAU_LEAD', 'Nouveau lead', 'sky'),
  option('LEAD_ATTRIBUE', 'Lead attribué', 'blue'),
  option('RAPPEL_RENDEZ_VOUS', 'Rappel de rendez-vous', 'purple'),
  option('CONSULTATION_MANQUEE', 'Consultation manquée', 'red'),
  option('LEAD_CONVERTI', 'Lead converti', 'green'),
  option('A_REATTRIBUER', 'À réattribuer', 'orange'),
  option('A_COMPLETER', 'À compléter', 'yellow'),
  option('ALERTE', 'Alerte', 'red'),
] as const;
export type NatureNotification = ValueOf<typeof NATURE_NOTIFICATION>;
