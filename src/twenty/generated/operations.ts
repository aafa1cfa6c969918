/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CurrencyCreateInput = {
  readonly amountMicros?: number | null | undefined;
  readonly currencyCode?: string | null | undefined;
};

export type CurrencyUpdateInput = {
  readonly amountMicros?: number | null | undefined;
  readonly currencyCode?: string | null | undefined;
};

export type EmailsCreateInput = {
  readonly additionalEmails?: unknown;
  readonly primaryEmail?: string | null | undefined;
};

export type EmailsUpdateInput = {
  readonly additionalEmails?: unknown;
  readonly primaryEmail?: string | null | undefined;
};

export type LeadAdmissibiliteEnum =
  | 'ADMISSIBLE'
  | 'A_COMPLETER'
  | 'NON_ADMISSIBLE';

export type LeadAppelRealiseEnum =
  | 'NON'
  | 'OUI';

export type LeadBudgetEstimeEnum =
  | 'DE_100_A_500'
  | 'DE_500_A_2000'
  | 'MOINS_100'
  | 'PLUS_2000';

export type LeadCanauxAutorisesEnum =
  | 'COURRIEL'
  | 'SMS'
  | 'WHATSAPP';

export type LeadCreateInput = {
  readonly admissibilite?: LeadAdmissibiliteEnum | null | undefined;
  readonly appelRealise?: LeadAppelRealiseEnum | null | undefined;
  readonly attribueLe?: string | null | undefined;
  readonly budgetEstime?: LeadBudgetEstimeEnum | null | undefined;
  readonly canauxAutorises?: ReadonlyArray<LeadCanauxAutorisesEnum | null | undefined> | null | undefined;
  readonly cleExterne?: string | null | undefined;
  readonly conseillereId?: string | null | undefined;
  readonly consentementLe?: string | null | undefined;
  readonly consentementTexte?: string | null | undefined;
  readonly courriel?: EmailsCreateInput | null | undefined;
  readonly dateRendezVous?: string | null | undefined;
  readonly desabonneLe?: string | null | undefined;
  readonly doublonDeId?: string | null | undefined;
  readonly douleurPrincipale?: string | null | undefined;
  readonly fuseauHoraire?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly langue?: LeadLangueEnum | null | undefined;
  readonly lectureMax?: RichTextCreateInput | null | undefined;
  readonly message?: string | null | undefined;
  readonly modeMax?: LeadModeMaxEnum | null | undefined;
  readonly montantPaiement?: CurrencyCreateInput | null | undefined;
  readonly name?: string | null | undefined;
  readonly niveauMotivation?: LeadNiveauMotivationEnum | null | undefined;
  readonly noShow?: LeadNoShowEnum | null | undefined;
  readonly nombreNoShow?: number | null | undefined;
  readonly notesCoaching?: RichTextCreateInput | null | undefined;
  readonly notesEvaluation?: RichTextCreateInput | null | undefined;
  readonly paiementInitialLe?: string | null | undefined;
  readonly parcours?: LeadParcoursEnum | null | undefined;
  readonly pays?: string | null | undefined;
  readonly prenom?: string | null | undefined;
  readonly prochainRappel?: string | null | undefined;
  readonly qualification?: LeadQualificationEnum | null | undefined;
  readonly raisonQualification?: string | null | undefined;
  readonly source?: LeadSourceEnum | null | undefined;
  readonly statut?: LeadStatutEnum | null | undefined;
  readonly statutCoaching?: LeadStatutCoachingEnum | null | undefined;
  readonly telephone?: PhonesCreateInput | null | undefined;
  readonly typeCoaching?: LeadTypeCoachingEnum | null | undefined;
  readonly typeConsultation?: LeadTypeConsultationEnum | null | undefined;
  readonly urgenceRessentie?: LeadUrgenceRessentieEnum | null | undefined;
};

export type LeadLangueEnum =
  | 'ANGLAIS'
  | 'ARABE'
  | 'AUTRE'
  | 'ESPAGNOL'
  | 'FRANCAIS';

export type LeadModeMaxEnum =
  | 'ASSISTE'
  | 'AUTO'
  | 'CONSEIL';

export type LeadNiveauMotivationEnum =
  | 'FAIBLE'
  | 'FORTE'
  | 'MOYENNE';

export type LeadNoShowEnum =
  | 'NON'
  | 'OUI';

export type LeadParcoursEnum =
  | 'COACHING'
  | 'IMMIGRATION';

export type LeadQualificationEnum =
  | 'A_QUALIFIER'
  | 'NON_QUALIFIE'
  | 'QUALIFIE';

export type LeadSourceEnum =
  | 'AJOUT_MANUEL'
  | 'FORMULAIRE_WEB'
  | 'IMPORT_EXCEL';

export type LeadStatutCoachingEnum =
  | 'APPEL_PLANIFIE'
  | 'APPEL_REALISE'
  | 'EN_REFLEXION'
  | 'GAGNE'
  | 'NOUVEAU'
  | 'OFFRE_ENVOYEE'
  | 'PERDU'
  | 'PRE_QUALIF';

export type LeadStatutEnum =
  | 'A_RECONTACTER'
  | 'CLIENT'
  | 'CONSULTATION_EFFECTUEE'
  | 'CONSULTATION_MANQUEE'
  | 'CONTACTE'
  | 'NON_QUALIFIE'
  | 'NOUVEAU'
  | 'PAS_INTERESSE'
  | 'QUALIFIE'
  | 'RENDEZ_VOUS_PRIS';

export type LeadTypeCoachingEnum =
  | 'AUTRE'
  | 'BUSINESS'
  | 'MINDSET'
  | 'RELATIONNEL';

export type LeadTypeConsultationEnum =
  | 'EN_PERSONNE'
  | 'TELEPHONE'
  | 'VISIO';

export type LeadUpdateInput = {
  readonly admissibilite?: LeadAdmissibiliteEnum | null | undefined;
  readonly appelRealise?: LeadAppelRealiseEnum | null | undefined;
  readonly attribueLe?: string | null | undefined;
  readonly budgetEstime?: LeadBudgetEstimeEnum | null | undefined;
  readonly canauxAutorises?: ReadonlyArray<LeadCanauxAutorisesEnum | null | undefined> | null | undefined;
  readonly cleExterne?: string | null | undefined;
  readonly conseillereId?: string | null | undefined;
  readonly consentementLe?: string | null | undefined;
  readonly consentementTexte?: string | null | undefined;
  readonly courriel?: EmailsUpdateInput | null | undefined;
  readonly dateRendezVous?: string | null | undefined;
  readonly desabonneLe?: string | null | undefined;
  readonly doublonDeId?: string | null | undefined;
  readonly douleurPrincipale?: string | null | undefined;
  readonly fuseauHoraire?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly langue?: LeadLangueEnum | null | undefined;
  readonly lectureMax?: RichTextUpdateInput | null | undefined;
  readonly message?: string | null | undefined;
  readonly modeMax?: LeadModeMaxEnum | null | undefined;
  readonly montantPaiement?: CurrencyUpdateInput | null | undefined;
  readonly name?: string | null | undefined;
  readonly niveauMotivation?: LeadNiveauMotivationEnum | null | undefined;
  readonly noShow?: LeadNoShowEnum | null | undefined;
  readonly nombreNoShow?: number | null | undefined;
  readonly notesCoaching?: RichTextUpdateInput | null | undefined;
  readonly notesEvaluation?: RichTextUpdateInput | null | undefined;
  readonly paiementInitialLe?: string | null | undefined;
  readonly parcours?: LeadParcoursEnum | null | undefined;
  readonly pays?: string | null | undefined;
  readonly prenom?: string | null | undefined;
  readonly prochainRappel?: string | null | undefined;
  readonly qualification?: LeadQualificationEnum | null | undefined;
  readonly raisonQualification?: string | null | undefined;
  readonly source?: LeadSourceEnum | null | undefined;
  readonly statut?: LeadStatutEnum | null | undefined;
  readonly statutCoaching?: LeadStatutCoachingEnum | null | undefined;
  readonly telephone?: PhonesUpdateInput | null | undefined;
  readonly typeCoaching?: LeadTypeCoachingEnum | null | undefined;
  readonly typeConsultation?: LeadTypeConsultationEnum | null | undefined;
  readonly urgenceRessentie?: LeadUrgenceRessentieEnum | null | undefined;
};

export type LeadUrgenceRessentieEnum =
  | 'FAIBLE'
  | 'FORTE'
  | 'MOYENNE';

export type MembreEquipeFonctionEnum =
  | 'ADMINISTRATEUR'
  | 'COACH'
  | 'CONSEILLERE'
  | 'DIRECTEUR'
  | 'SECRETAIRE';

export type MembreEquipeLanguesEnum =
  | 'ANGLAIS'
  | 'ARABE'
  | 'AUTRE'
  | 'ESPAGNOL'
  | 'FRANCAIS';

export type MessageMaxCanalEnum =
  | 'COURRIEL'
  | 'SMS'
  | 'WHATSAPP';

export type MessageMaxCreateInput = {
  readonly canal?: MessageMaxCanalEnum | null | undefined;
  readonly cle?: string | null | undefined;
  readonly corps?: string | null | undefined;
  readonly destinataire?: string | null | undefined;
  readonly envoyeLe?: string | null | undefined;
  readonly etape?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly idFournisseur?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly prevuLe?: string | null | undefined;
  readonly raison?: string | null | undefined;
  readonly rendezVousId?: string | null | undefined;
  readonly scenario?: MessageMaxScenarioEnum | null | undefined;
  readonly sens?: MessageMaxSensEnum | null | undefined;
  readonly statut?: MessageMaxStatutEnum | null | undefined;
  readonly sujet?: string | null | undefined;
  readonly texteMax?: string | null | undefined;
};

export type MessageMaxScenarioEnum =
  | 'COACH_01'
  | 'COACH_02'
  | 'COACH_03'
  | 'MANUEL'
  | 'RAPPEL_IMMIGRATION';

export type MessageMaxSensEnum =
  | 'ENTRANT'
  | 'SORTANT';

export type MessageMaxStatutEnum =
  | 'ANNULE'
  | 'APPROUVE'
  | 'A_VALIDER'
  | 'DELIVRE'
  | 'ECHEC'
  | 'ENVOI_EN_COURS'
  | 'ENVOYE'
  | 'INCERTAIN'
  | 'LU'
  | 'PERIME'
  | 'PLANIFIE'
  | 'RECU';

export type MessageMaxUpdateInput = {
  readonly canal?: MessageMaxCanalEnum | null | undefined;
  readonly cle?: string | null | undefined;
  readonly corps?: string | null | undefined;
  readonly destinataire?: string | null | undefined;
  readonly envoyeLe?: string | null | undefined;
  readonly etape?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly idFournisseur?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly prevuLe?: string | null | undefined;
  readonly raison?: string | null | undefined;
  readonly rendezVousId?: string | null | undefined;
  readonly scenario?: MessageMaxScenarioEnum | null | undefined;
  readonly sens?: MessageMaxSensEnum | null | undefined;
  readonly statut?: MessageMaxStatutEnum | null | undefined;
  readonly sujet?: string | null | undefined;
  readonly texteMax?: string | null | undefined;
};

export type ModeleMessageCanalEnum =
  | 'COURRIEL'
  | 'SMS'
  | 'WHATSAPP';

export type NotificationMaxCreateInput = {
  readonly cle?: string | null | undefined;
  readonly destinataireId?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly lu?: boolean | null | undefined;
  readonly name?: string | null | undefined;
  readonly nature?: NotificationMaxNatureEnum | null | undefined;
  readonly texte?: string | null | undefined;
};

export type NotificationMaxNatureEnum =
  | 'ALERTE'
  | 'A_COMPLETER'
  | 'A_REATTRIBUER'
  | 'CONSULTATION_MANQUEE'
  | 'LEAD_ATTRIBUE'
  | 'LEAD_CONVERTI'
  | 'NOUVEAU_LEAD'
  | 'RAPPEL_RENDEZ_VOUS';

export type PhonesCreateInput = {
  readonly additionalPhones?: unknown;
  readonly primaryPhoneCallingCode?: string | null | undefined;
  readonly primaryPhoneCountryCode?: string | null | undefined;
  readonly primaryPhoneNumber?: string | null | undefined;
};

export type PhonesUpdateInput = {
  readonly additionalPhones?: unknown;
  readonly primaryPhoneCallingCode?: string | null | undefined;
  readonly primaryPhoneCountryCode?: string | null | undefined;
  readonly primaryPhoneNumber?: string | null | undefined;
};

export type ReglageMaxCanauxPreferesEnum =
  | 'COURRIEL'
  | 'SMS'
  | 'WHATSAPP';

export type ReglageMaxModeCoach01Enum =
  | 'ASSISTE'
  | 'AUTO'
  | 'CONSEIL';

export type ReglageMaxModeCoach02Enum =
  | 'ASSISTE'
  | 'AUTO'
  | 'CONSEIL';

export type ReglageMaxModeCoach03Enum =
  | 'ASSISTE'
  | 'AUTO'
  | 'CONSEIL';

export type ReglageMaxModeEnum =
  | 'ASSISTE'
  | 'AUTO'
  | 'CONSEIL';

export type ReglageMaxParcoursEnum =
  | 'COACHING'
  | 'IMMIGRATION';

export type ReglageMaxStrategieEnum =
  | 'A_UNE_PERSONNE'
  | 'EGALE'
  | 'MOINS_CHARGE'
  | 'PAR_NOMBRE'
  | 'TOUR_DE_ROLE';

export type ReglageMaxUpdateInput = {
  readonly canauxPreferes?: ReadonlyArray<ReglageMaxCanauxPreferesEnum | null | undefined> | null | undefined;
  readonly cle?: string | null | undefined;
  readonly erreurs?: string | null | undefined;
  readonly fuseauHoraire?: string | null | undefined;
  readonly heureDebut?: string | null | undefined;
  readonly heureDebutRappel?: string | null | undefined;
  readonly heureFin?: string | null | undefined;
  readonly heureFinRappel?: string | null | undefined;
  readonly heureRappelMatin?: string | null | undefined;
  readonly heureRappelVeille?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly joursRelance?: number | null | undefined;
  readonly joursSansReponse?: number | null | undefined;
  readonly minutesRappelAvant?: number | null | undefined;
  readonly mode?: ReglageMaxModeEnum | null | undefined;
  readonly modeCoach01?: ReglageMaxModeCoach01Enum | null | undefined;
  readonly modeCoach02?: ReglageMaxModeCoach02Enum | null | undefined;
  readonly modeCoach03?: ReglageMaxModeCoach03Enum | null | undefined;
  readonly name?: string | null | undefined;
  readonly paiementRequis?: boolean | null | undefined;
  readonly parcours?: ReglageMaxParcoursEnum | null | undefined;
  readonly paysParDefaut?: string | null | undefined;
  readonly questionBudget?: boolean | null | undefined;
  readonly strategie?: ReglageMaxStrategieEnum | null | undefined;
  readonly valeursActives?: unknown;
};

export type RendezVousStatutEnum =
  | 'ANNULE'
  | 'CONFIRME'
  | 'EFFECTUE'
  | 'MANQUE'
  | 'MANQUE_PAR_NOUS'
  | 'PLANIFIE'
  | 'REPORTE';

export type RendezVousTypeConsultationEnum =
  | 'EN_PERSONNE'
  | 'TELEPHONE'
  | 'VISIO';

export type RichTextCreateInput = {
  readonly blocknote?: string | null | undefined;
  readonly markdown?: string | null | undefined;
};

export type RichTextUpdateInput = {
  readonly blocknote?: string | null | undefined;
  readonly markdown?: string | null | undefined;
};

export type TentativeContactCanalEnum =
  | 'COURRIEL'
  | 'EN_PERSONNE'
  | 'SMS'
  | 'TELEPHONE'
  | 'WHATSAPP';

export type TentativeContactResultatEnum =
  | 'PAS_DE_REPONSE'
  | 'PAS_INTERESSE'
  | 'RAPPEL_DEMANDE'
  | 'RENDEZ_VOUS'
  | 'REPONDU';

export type AgencyQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyQuery = { readonly reglagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly cle: string | null, readonly parcours: ReglageMaxParcoursEnum | null, readonly erreurs: string | null, readonly mode: ReglageMaxModeEnum | null, readonly modeCoach01: ReglageMaxModeCoach01Enum | null, readonly modeCoach02: ReglageMaxModeCoach02Enum | null, readonly modeCoach03: ReglageMaxModeCoach03Enum | null, readonly canauxPreferes: ReadonlyArray<ReglageMaxCanauxPreferesEnum | null> | null, readonly fuseauHoraire: string | null, readonly paysParDefaut: string | null, readonly heureDebut: string | null, readonly heureFin: string | null, readonly heureDebutRappel: string | null, readonly heureFinRappel: string | null, readonly heureRappelVeille: string | null, readonly heureRappelMatin: string | null, readonly minutesRappelAvant: number | null, readonly joursSansReponse: number | null, readonly joursRelance: number | null, readonly questionBudget: boolean | null, readonly strategie: ReglageMaxStrategieEnum | null, readonly paiementRequis: boolean | null, readonly valeursActives: unknown } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly modelesMessage: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly cle: string | null, readonly canal: ModeleMessageCanalEnum | null, readonly sujet: string | null, readonly corps: string | null, readonly contentSidWhatsapp: string | null, readonly actif: boolean | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly membresEquipe: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly membreId: string | null, readonly fonction: MembreEquipeFonctionEnum | null, readonly capacite: number | null, readonly poids: number | null, readonly recoitDesLeads: boolean | null, readonly absentDu: string | null, readonly absentAu: string | null, readonly langues: ReadonlyArray<MembreEquipeLanguesEnum | null> | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly workspaceMembers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly userEmail: string | null, readonly name: { readonly firstName: string | null, readonly lastName: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type NoteReglageMutationVariables = Exact<{
  id: string;
  data: ReglageMaxUpdateInput;
}>;


export type NoteReglageMutation = { readonly updateReglagesMax: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }> | null };

export type ChangedLeadsQueryVariables = Exact<{
  since: string;
  until: string;
  after?: string | null | undefined;
}>;


export type ChangedLeadsQuery = { readonly leads: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ChangedRendezVousQueryVariables = Exact<{
  since: string;
  until: string;
  after?: string | null | undefined;
}>;


export type ChangedRendezVousQuery = { readonly tousRendezVous: { readonly edges: ReadonlyArray<{ readonly node: { readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ChangedMessagesQueryVariables = Exact<{
  since: string;
  until: string;
  after?: string | null | undefined;
}>;


export type ChangedMessagesQuery = { readonly messagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ChangedTentativesQueryVariables = Exact<{
  since: string;
  until: string;
  after?: string | null | undefined;
}>;


export type ChangedTentativesQuery = { readonly tentativesContact: { readonly edges: ReadonlyArray<{ readonly node: { readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ChangedAgencyQueryVariables = Exact<{
  since: string;
  until: string;
}>;


export type ChangedAgencyQuery = { readonly reglagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null, readonly modelesMessage: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null, readonly membresEquipe: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null, readonly workspaceMembers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null };

export type LeadFieldsFragment = { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly name: string | null, readonly prenom: string | null, readonly parcours: LeadParcoursEnum | null, readonly source: LeadSourceEnum | null, readonly statut: LeadStatutEnum | null, readonly conseillereId: string | null, readonly attribueLe: string | null, readonly message: string | null, readonly langue: LeadLangueEnum | null, readonly fuseauHoraire: string | null, readonly pays: string | null, readonly dateRendezVous: string | null, readonly typeConsultation: LeadTypeConsultationEnum | null, readonly prochainRappel: string | null, readonly canauxAutorises: ReadonlyArray<LeadCanauxAutorisesEnum | null> | null, readonly consentementLe: string | null, readonly desabonneLe: string | null, readonly admissibilite: LeadAdmissibiliteEnum | null, readonly paiementInitialLe: string | null, readonly statutCoaching: LeadStatutCoachingEnum | null, readonly typeCoaching: LeadTypeCoachingEnum | null, readonly niveauMotivation: LeadNiveauMotivationEnum | null, readonly urgenceRessentie: LeadUrgenceRessentieEnum | null, readonly budgetEstime: LeadBudgetEstimeEnum | null, readonly qualification: LeadQualificationEnum | null, readonly raisonQualification: string | null, readonly noShow: LeadNoShowEnum | null, readonly appelRealise: LeadAppelRealiseEnum | null, readonly nombreNoShow: number | null, readonly douleurPrincipale: string | null, readonly modeMax: LeadModeMaxEnum | null, readonly cleExterne: string | null, readonly doublonDeId: string | null, readonly courriel: { readonly primaryEmail: string | null } | null, readonly telephone: { readonly primaryPhoneNumber: string | null, readonly primaryPhoneCallingCode: string | null } | null, readonly notesEvaluation: { readonly markdown: string | null } | null, readonly montantPaiement: { readonly amountMicros: number | null, readonly currencyCode: string | null } | null, readonly notesCoaching: { readonly markdown: string | null } | null, readonly lectureMax: { readonly markdown: string | null } | null };

export type UpdateLeadsMutationVariables = Exact<{
  ids: ReadonlyArray<string>;
  data: LeadUpdateInput;
}>;


export type UpdateLeadsMutation = { readonly updateLeads: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }> | null };

export type UpsertLeadsMutationVariables = Exact<{
  data: ReadonlyArray<LeadCreateInput>;
}>;


export type UpsertLeadsMutation = { readonly createLeads: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly updatedAt: string }> | null };

export type LivingLeadsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type LivingLeadsQuery = { readonly leads: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string } }> } | null };

export type DestroyLeadsMutationVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type DestroyLeadsMutation = { readonly destroyLeads: ReadonlyArray<{ readonly id: string }> | null };

export type MessageMaxFieldsFragment = { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly leadId: string | null, readonly rendezVousId: string | null, readonly scenario: MessageMaxScenarioEnum | null, readonly etape: string | null, readonly canal: MessageMaxCanalEnum | null, readonly sens: MessageMaxSensEnum | null, readonly statut: MessageMaxStatutEnum | null, readonly prevuLe: string | null, readonly envoyeLe: string | null, readonly destinataire: string | null, readonly sujet: string | null, readonly corps: string | null, readonly texteMax: string | null, readonly raison: string | null, readonly idFournisseur: string | null };

export type CreateMessagesMutationVariables = Exact<{
  data: ReadonlyArray<MessageMaxCreateInput>;
}>;


export type CreateMessagesMutation = { readonly createMessagesMax: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }> | null };

export type KnownMessagesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  keys: ReadonlyArray<string>;
}>;


export type KnownMessagesQuery = { readonly messagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly cle: string | null } }> } | null };

export type MoveMessagesMutationVariables = Exact<{
  ids: ReadonlyArray<string>;
  from: MessageMaxStatutEnum;
  data: MessageMaxUpdateInput;
}>;


export type MoveMessagesMutation = { readonly updateMessagesMax: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }> | null };

export type PendingMessagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PendingMessagesQuery = { readonly messagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type NotificationMaxFieldsFragment = { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly destinataireId: string | null, readonly nature: NotificationMaxNatureEnum | null, readonly leadId: string | null };

export type CreateNotificationsMutationVariables = Exact<{
  data: ReadonlyArray<NotificationMaxCreateInput>;
}>;


export type CreateNotificationsMutation = { readonly createNotificationsMax: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }> | null };

export type KnownNotificationsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  keys: ReadonlyArray<string>;
}>;


export type KnownNotificationsQuery = { readonly notificationsMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly cle: string | null } }> } | null };

export type RendezVousFieldsFragment = { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly name: string | null, readonly leadId: string | null, readonly responsableId: string | null, readonly debut: string | null, readonly dureeMinutes: number | null, readonly typeConsultation: RendezVousTypeConsultationEnum | null, readonly statut: RendezVousStatutEnum | null, readonly lieu: string | null, readonly lienVisio: { readonly primaryLinkUrl: string | null } | null };

export type StatesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type StatesQuery = { readonly leads: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly name: string | null, readonly prenom: string | null, readonly parcours: LeadParcoursEnum | null, readonly source: LeadSourceEnum | null, readonly statut: LeadStatutEnum | null, readonly conseillereId: string | null, readonly attribueLe: string | null, readonly message: string | null, readonly langue: LeadLangueEnum | null, readonly fuseauHoraire: string | null, readonly pays: string | null, readonly dateRendezVous: string | null, readonly typeConsultation: LeadTypeConsultationEnum | null, readonly prochainRappel: string | null, readonly canauxAutorises: ReadonlyArray<LeadCanauxAutorisesEnum | null> | null, readonly consentementLe: string | null, readonly desabonneLe: string | null, readonly admissibilite: LeadAdmissibiliteEnum | null, readonly paiementInitialLe: string | null, readonly statutCoaching: LeadStatutCoachingEnum | null, readonly typeCoaching: LeadTypeCoachingEnum | null, readonly niveauMotivation: LeadNiveauMotivationEnum | null, readonly urgenceRessentie: LeadUrgenceRessentieEnum | null, readonly budgetEstime: LeadBudgetEstimeEnum | null, readonly qualification: LeadQualificationEnum | null, readonly raisonQualification: string | null, readonly noShow: LeadNoShowEnum | null, readonly appelRealise: LeadAppelRealiseEnum | null, readonly nombreNoShow: number | null, readonly douleurPrincipale: string | null, readonly modeMax: LeadModeMaxEnum | null, readonly cleExterne: string | null, readonly doublonDeId: string | null, readonly courriel: { readonly primaryEmail: string | null } | null, readonly telephone: { readonly primaryPhoneNumber: string | null, readonly primaryPhoneCallingCode: string | null } | null, readonly notesEvaluation: { readonly markdown: string | null } | null, readonly montantPaiement: { readonly amountMicros: number | null, readonly currencyCode: string | null } | null, readonly notesCoaching: { readonly markdown: string | null } | null, readonly lectureMax: { readonly markdown: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly tousRendezVous: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly name: string | null, readonly leadId: string | null, readonly responsableId: string | null, readonly debut: string | null, readonly dureeMinutes: number | null, readonly typeConsultation: RendezVousTypeConsultationEnum | null, readonly statut: RendezVousStatutEnum | null, readonly lieu: string | null, readonly lienVisio: { readonly primaryLinkUrl: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly messagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly leadId: string | null, readonly rendezVousId: string | null, readonly scenario: MessageMaxScenarioEnum | null, readonly etape: string | null, readonly canal: MessageMaxCanalEnum | null, readonly sens: MessageMaxSensEnum | null, readonly statut: MessageMaxStatutEnum | null, readonly prevuLe: string | null, readonly envoyeLe: string | null, readonly destinataire: string | null, readonly sujet: string | null, readonly corps: string | null, readonly texteMax: string | null, readonly raison: string | null, readonly idFournisseur: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly notificationsMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly destinataireId: string | null, readonly nature: NotificationMaxNatureEnum | null, readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly tentativesContact: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly leadId: string | null, readonly auteurId: string | null, readonly canal: TentativeContactCanalEnum | null, readonly resultat: TentativeContactResultatEnum | null, readonly le: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreRendezVousQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  after: string;
}>;


export type MoreRendezVousQuery = { readonly tousRendezVous: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly name: string | null, readonly leadId: string | null, readonly responsableId: string | null, readonly debut: string | null, readonly dureeMinutes: number | null, readonly typeConsultation: RendezVousTypeConsultationEnum | null, readonly statut: RendezVousStatutEnum | null, readonly lieu: string | null, readonly lienVisio: { readonly primaryLinkUrl: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreMessagesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  after: string;
}>;


export type MoreMessagesQuery = { readonly messagesMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly leadId: string | null, readonly rendezVousId: string | null, readonly scenario: MessageMaxScenarioEnum | null, readonly etape: string | null, readonly canal: MessageMaxCanalEnum | null, readonly sens: MessageMaxSensEnum | null, readonly statut: MessageMaxStatutEnum | null, readonly prevuLe: string | null, readonly envoyeLe: string | null, readonly destinataire: string | null, readonly sujet: string | null, readonly corps: string | null, readonly texteMax: string | null, readonly raison: string | null, readonly idFournisseur: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreNotificationsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  after: string;
}>;


export type MoreNotificationsQuery = { readonly notificationsMax: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly cle: string | null, readonly destinataireId: string | null, readonly nature: NotificationMaxNatureEnum | null, readonly leadId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreTentativesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  after: string;
}>;


export type MoreTentativesQuery = { readonly tentativesContact: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly leadId: string | null, readonly auteurId: string | null, readonly canal: TentativeContactCanalEnum | null, readonly resultat: TentativeContactResultatEnum | null, readonly le: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TentativeContactFieldsFragment = { readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly leadId: string | null, readonly auteurId: string | null, readonly canal: TentativeContactCanalEnum | null, readonly resultat: TentativeContactResultatEnum | null, readonly le: string | null };

export const LeadFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}},{"kind":"Field","name":{"kind":"Name","value":"courriel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telephone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"primaryPhoneCallingCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"conseillereId"}},{"kind":"Field","name":{"kind":"Name","value":"attribueLe"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"langue"}},{"kind":"Field","name":{"kind":"Name","value":"fuseauHoraire"}},{"kind":"Field","name":{"kind":"Name","value":"pays"}},{"kind":"Field","name":{"kind":"Name","value":"dateRendezVous"}},{"kind":"Field","name":{"kind":"Name","value":"typeConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"prochainRappel"}},{"kind":"Field","name":{"kind":"Name","value":"canauxAutorises"}},{"kind":"Field","name":{"kind":"Name","value":"consentementLe"}},{"kind":"Field","name":{"kind":"Name","value":"desabonneLe"}},{"kind":"Field","name":{"kind":"Name","value":"admissibilite"}},{"kind":"Field","name":{"kind":"Name","value":"notesEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paiementInitialLe"}},{"kind":"Field","name":{"kind":"Name","value":"montantPaiement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMicros"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statutCoaching"}},{"kind":"Field","name":{"kind":"Name","value":"typeCoaching"}},{"kind":"Field","name":{"kind":"Name","value":"niveauMotivation"}},{"kind":"Field","name":{"kind":"Name","value":"urgenceRessentie"}},{"kind":"Field","name":{"kind":"Name","value":"budgetEstime"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"}},{"kind":"Field","name":{"kind":"Name","value":"raisonQualification"}},{"kind":"Field","name":{"kind":"Name","value":"noShow"}},{"kind":"Field","name":{"kind":"Name","value":"appelRealise"}},{"kind":"Field","name":{"kind":"Name","value":"nombreNoShow"}},{"kind":"Field","name":{"kind":"Name","value":"douleurPrincipale"}},{"kind":"Field","name":{"kind":"Name","value":"notesCoaching"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lectureMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modeMax"}},{"kind":"Field","name":{"kind":"Name","value":"cleExterne"}},{"kind":"Field","name":{"kind":"Name","value":"doublonDeId"}}]}}]} as unknown as DocumentNode<LeadFieldsFragment, unknown>;
export const MessageMaxFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"etape"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"sens"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"prevuLe"}},{"kind":"Field","name":{"kind":"Name","value":"envoyeLe"}},{"kind":"Field","name":{"kind":"Name","value":"destinataire"}},{"kind":"Field","name":{"kind":"Name","value":"sujet"}},{"kind":"Field","name":{"kind":"Name","value":"corps"}},{"kind":"Field","name":{"kind":"Name","value":"texteMax"}},{"kind":"Field","name":{"kind":"Name","value":"raison"}},{"kind":"Field","name":{"kind":"Name","value":"idFournisseur"}}]}}]} as unknown as DocumentNode<MessageMaxFieldsFragment, unknown>;
export const NotificationMaxFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"destinataireId"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]} as unknown as DocumentNode<NotificationMaxFieldsFragment, unknown>;
export const RendezVousFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RendezVousFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RendezVous"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"responsableId"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"dureeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"typeConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"lieu"}},{"kind":"Field","name":{"kind":"Name","value":"lienVisio"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryLinkUrl"}}]}}]}}]} as unknown as DocumentNode<RendezVousFieldsFragment, unknown>;
export const TentativeContactFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TentativeContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TentativeContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"auteurId"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"resultat"}},{"kind":"Field","name":{"kind":"Name","value":"le"}}]}}]} as unknown as DocumentNode<TentativeContactFieldsFragment, unknown>;
export const AgencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reglagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"erreurs"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"modeCoach01"}},{"kind":"Field","name":{"kind":"Name","value":"modeCoach02"}},{"kind":"Field","name":{"kind":"Name","value":"modeCoach03"}},{"kind":"Field","name":{"kind":"Name","value":"canauxPreferes"}},{"kind":"Field","name":{"kind":"Name","value":"fuseauHoraire"}},{"kind":"Field","name":{"kind":"Name","value":"paysParDefaut"}},{"kind":"Field","name":{"kind":"Name","value":"heureDebut"}},{"kind":"Field","name":{"kind":"Name","value":"heureFin"}},{"kind":"Field","name":{"kind":"Name","value":"heureDebutRappel"}},{"kind":"Field","name":{"kind":"Name","value":"heureFinRappel"}},{"kind":"Field","name":{"kind":"Name","value":"heureRappelVeille"}},{"kind":"Field","name":{"kind":"Name","value":"heureRappelMatin"}},{"kind":"Field","name":{"kind":"Name","value":"minutesRappelAvant"}},{"kind":"Field","name":{"kind":"Name","value":"joursSansReponse"}},{"kind":"Field","name":{"kind":"Name","value":"joursRelance"}},{"kind":"Field","name":{"kind":"Name","value":"questionBudget"}},{"kind":"Field","name":{"kind":"Name","value":"strategie"}},{"kind":"Field","name":{"kind":"Name","value":"paiementRequis"}},{"kind":"Field","name":{"kind":"Name","value":"valeursActives"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"modelesMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"sujet"}},{"kind":"Field","name":{"kind":"Name","value":"corps"}},{"kind":"Field","name":{"kind":"Name","value":"contentSidWhatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"actif"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membresEquipe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"membreId"}},{"kind":"Field","name":{"kind":"Name","value":"fonction"}},{"kind":"Field","name":{"kind":"Name","value":"capacite"}},{"kind":"Field","name":{"kind":"Name","value":"poids"}},{"kind":"Field","name":{"kind":"Name","value":"recoitDesLeads"}},{"kind":"Field","name":{"kind":"Name","value":"absentDu"}},{"kind":"Field","name":{"kind":"Name","value":"absentAu"}},{"kind":"Field","name":{"kind":"Name","value":"langues"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspaceMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userEmail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AgencyQuery, AgencyQueryVariables>;
export const NoteReglageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoteReglage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReglageMaxUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReglagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<NoteReglageMutation, NoteReglageMutationVariables>;
export const ChangedLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChangedLeadsQuery, ChangedLeadsQueryVariables>;
export const ChangedRendezVousDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedRendezVous"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tousRendezVous"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChangedRendezVousQuery, ChangedRendezVousQueryVariables>;
export const ChangedMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChangedMessagesQuery, ChangedMessagesQueryVariables>;
export const ChangedTentativesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedTentatives"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tentativesContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChangedTentativesQuery, ChangedTentativesQueryVariables>;
export const ChangedAgencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedAgency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reglagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"modelesMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"membresEquipe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspaceMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangedAgencyQuery, ChangedAgencyQueryVariables>;
export const UpdateLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<UpdateLeadsMutation, UpdateLeadsMutationVariables>;
export const UpsertLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadCreateInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}},{"kind":"Argument","name":{"kind":"Name","value":"upsert"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<UpsertLeadsMutation, UpsertLeadsMutationVariables>;
export const LivingLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LivingLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LivingLeadsQuery, LivingLeadsQueryVariables>;
export const DestroyLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DestroyLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"destroyLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DestroyLeadsMutation, DestroyLeadsMutationVariables>;
export const CreateMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMaxCreateInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMessagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<CreateMessagesMutation, CreateMessagesMutationVariables>;
export const KnownMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KnownMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"cle"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"400"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KnownMessagesQuery, KnownMessagesQueryVariables>;
export const MoveMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMaxStatutEnum"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMaxUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMessagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"statut"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<MoveMessagesMutation, MoveMessagesMutationVariables>;
export const PendingMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PendingMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statut"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLANIFIE"},{"kind":"EnumValue","value":"APPROUVE"},{"kind":"EnumValue","value":"A_VALIDER"},{"kind":"EnumValue","value":"ENVOI_EN_COURS"},{"kind":"EnumValue","value":"INCERTAIN"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PendingMessagesQuery, PendingMessagesQueryVariables>;
export const CreateNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"data"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMaxCreateInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createNotificationsMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"data"},"value":{"kind":"Variable","name":{"kind":"Name","value":"data"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<CreateNotificationsMutation, CreateNotificationsMutationVariables>;
export const KnownNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KnownNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationsMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"cle"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"400"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KnownNotificationsQuery, KnownNotificationsQueryVariables>;
export const StatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"States"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tousRendezVous"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RendezVousFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageMaxFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationsMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationMaxFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tentativesContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TentativeContactFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prenom"}},{"kind":"Field","name":{"kind":"Name","value":"courriel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telephone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"primaryPhoneCallingCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcours"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"conseillereId"}},{"kind":"Field","name":{"kind":"Name","value":"attribueLe"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"langue"}},{"kind":"Field","name":{"kind":"Name","value":"fuseauHoraire"}},{"kind":"Field","name":{"kind":"Name","value":"pays"}},{"kind":"Field","name":{"kind":"Name","value":"dateRendezVous"}},{"kind":"Field","name":{"kind":"Name","value":"typeConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"prochainRappel"}},{"kind":"Field","name":{"kind":"Name","value":"canauxAutorises"}},{"kind":"Field","name":{"kind":"Name","value":"consentementLe"}},{"kind":"Field","name":{"kind":"Name","value":"desabonneLe"}},{"kind":"Field","name":{"kind":"Name","value":"admissibilite"}},{"kind":"Field","name":{"kind":"Name","value":"notesEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paiementInitialLe"}},{"kind":"Field","name":{"kind":"Name","value":"montantPaiement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMicros"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statutCoaching"}},{"kind":"Field","name":{"kind":"Name","value":"typeCoaching"}},{"kind":"Field","name":{"kind":"Name","value":"niveauMotivation"}},{"kind":"Field","name":{"kind":"Name","value":"urgenceRessentie"}},{"kind":"Field","name":{"kind":"Name","value":"budgetEstime"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"}},{"kind":"Field","name":{"kind":"Name","value":"raisonQualification"}},{"kind":"Field","name":{"kind":"Name","value":"noShow"}},{"kind":"Field","name":{"kind":"Name","value":"appelRealise"}},{"kind":"Field","name":{"kind":"Name","value":"nombreNoShow"}},{"kind":"Field","name":{"kind":"Name","value":"douleurPrincipale"}},{"kind":"Field","name":{"kind":"Name","value":"notesCoaching"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lectureMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modeMax"}},{"kind":"Field","name":{"kind":"Name","value":"cleExterne"}},{"kind":"Field","name":{"kind":"Name","value":"doublonDeId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RendezVousFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RendezVous"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"responsableId"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"dureeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"typeConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"lieu"}},{"kind":"Field","name":{"kind":"Name","value":"lienVisio"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryLinkUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"etape"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"sens"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"prevuLe"}},{"kind":"Field","name":{"kind":"Name","value":"envoyeLe"}},{"kind":"Field","name":{"kind":"Name","value":"destinataire"}},{"kind":"Field","name":{"kind":"Name","value":"sujet"}},{"kind":"Field","name":{"kind":"Name","value":"corps"}},{"kind":"Field","name":{"kind":"Name","value":"texteMax"}},{"kind":"Field","name":{"kind":"Name","value":"raison"}},{"kind":"Field","name":{"kind":"Name","value":"idFournisseur"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"destinataireId"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TentativeContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TentativeContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"auteurId"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"resultat"}},{"kind":"Field","name":{"kind":"Name","value":"le"}}]}}]} as unknown as DocumentNode<StatesQuery, StatesQueryVariables>;
export const MoreRendezVousDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoreRendezVous"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tousRendezVous"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RendezVousFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RendezVousFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RendezVous"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"responsableId"}},{"kind":"Field","name":{"kind":"Name","value":"debut"}},{"kind":"Field","name":{"kind":"Name","value":"dureeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"typeConsultation"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"lieu"}},{"kind":"Field","name":{"kind":"Name","value":"lienVisio"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryLinkUrl"}}]}}]}}]} as unknown as DocumentNode<MoreRendezVousQuery, MoreRendezVousQueryVariables>;
export const MoreMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoreMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messagesMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageMaxFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"rendezVousId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"etape"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"sens"}},{"kind":"Field","name":{"kind":"Name","value":"statut"}},{"kind":"Field","name":{"kind":"Name","value":"prevuLe"}},{"kind":"Field","name":{"kind":"Name","value":"envoyeLe"}},{"kind":"Field","name":{"kind":"Name","value":"destinataire"}},{"kind":"Field","name":{"kind":"Name","value":"sujet"}},{"kind":"Field","name":{"kind":"Name","value":"corps"}},{"kind":"Field","name":{"kind":"Name","value":"texteMax"}},{"kind":"Field","name":{"kind":"Name","value":"raison"}},{"kind":"Field","name":{"kind":"Name","value":"idFournisseur"}}]}}]} as unknown as DocumentNode<MoreMessagesQuery, MoreMessagesQueryVariables>;
export const MoreNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoreNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationsMax"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationMaxFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationMaxFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMax"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cle"}},{"kind":"Field","name":{"kind":"Name","value":"destinataireId"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}}]}}]} as unknown as DocumentNode<MoreNotificationsQuery, MoreNotificationsQueryVariables>;
export const MoreTentativesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoreTentatives"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tentativesContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NULL"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deletedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"is"},"value":{"kind":"EnumValue","value":"NOT_NULL"}}]}}]}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"AscNullsFirst"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TentativeContactFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TentativeContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TentativeContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"auteurId"}},{"kind":"Field","name":{"kind":"Name","value":"canal"}},{"kind":"Field","name":{"kind":"Name","value":"resultat"}},{"kind":"Field","name":{"kind":"Name","value":"le"}}]}}]} as unknown as DocumentNode<MoreTentativesQuery, MoreTentativesQueryVariables>;