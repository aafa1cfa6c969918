/**
 * Fails to compile when the vocabulary (`objects/vocabulary.ts`) and the enums of the generated schema disagree: a stale
 * `npm run codegen`, or a value renamed on one side only (house rule 25). Types only; nothing here runs.
 */
import type * as words from '../../../objects/vocabulary';
import type * as wire from '../generated/operations';

type Same<A extends string, B extends string> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type AllSame<Pairs extends readonly true[]> = Pairs;

export type VocabularyMatches = AllSame<
  [
    Same<words.Parcours, wire.LeadParcoursEnum>,
    Same<words.Source, wire.LeadSourceEnum>,
    Same<words.Statut, wire.LeadStatutEnum>,
    Same<words.Langue, wire.LeadLangueEnum>,
    Same<words.TypeConsultation, wire.LeadTypeConsultationEnum>,
    Same<words.Canal, wire.LeadCanauxAutorisesEnum>,
    Same<words.Admissibilite, wire.LeadAdmissibiliteEnum>,
    Same<words.StatutCoaching, wire.LeadStatutCoachingEnum>,
    Same<words.TypeCoaching, wire.LeadTypeCoachingEnum>,
    Same<words.Intensite, wire.LeadNiveauMotivationEnum>,
    Same<words.Intensite, wire.LeadUrgenceRessentieEnum>,
    Same<words.Budget, wire.LeadBudgetEstimeEnum>,
    Same<words.Qualification, wire.LeadQualificationEnum>,
    Same<words.OuiNon, wire.LeadNoShowEnum>,
    Same<words.OuiNon, wire.LeadAppelRealiseEnum>,
    Same<words.ModeMax, wire.LeadModeMaxEnum>,
    Same<words.Canal, wire.MessageMaxCanalEnum>,
    Same<words.Scenario, wire.MessageMaxScenarioEnum>,
    Same<words.Sens, wire.MessageMaxSensEnum>,
    Same<words.StatutMessage, wire.MessageMaxStatutEnum>,
    Same<words.NatureNotification, wire.NotificationMaxNatureEnum>,
  ]
>;
