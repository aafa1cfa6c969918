/** The page of a lead: who it is, what comes next, what became of it; appointments, messages and attempts in tabs. */
import { SYSTEM_FIELDS, type PageSpec, type SectionSpec, type TabSpec } from './spec';

const sections: readonly SectionSpec[] = [
  {
    key: 'contact',
    title: 'Contact',
    fields: [
      'statut',
      'conseillere',
      'telephone',
      'courriel',
      'prenom',
      'message',
      'parcours',
      'source',
      'langue',
      'ville',
      'pays',
      'fuseauHoraire',
    ],
  },
  {
    key: 'suite',
    title: 'Rendez-vous et rappel',
    fields: ['dateRendezVous', 'typeConsultation', 'prochainRappel', 'aReattribuer'],
  },
  {
    key: 'evaluation',
    title: 'Évaluation',
    fields: [
      'admissibilite',
      'notesEvaluation',
      'recommandationsDuLead',
      'paiementInitialLe',
      'montantPaiement',
      'clientsIssus',
    ],
  },
  {
    key: 'coaching',
    title: 'Coaching',
    fields: [
      'statutCoaching',
      'typeCoaching',
      'douleurPrincipale',
      'niveauMotivation',
      'urgenceRessentie',
      'budgetEstime',
      'qualification',
      'raisonQualification',
      'appelRealise',
      'noShow',
      'nombreNoShow',
      'notesCoaching',
    ],
  },
  {
    key: 'accord',
    title: 'Accord pour lui écrire',
    fields: ['canauxAutorises', 'canalPrefere', 'consentementLe', 'consentementTexte', 'desabonneLe'],
  },
  {
    key: 'origine',
    title: 'Origine',
    fields: [
      'attribueLe',
      'heuresAvantContact',
      'distribution',
      'distribueA',
      'doublonDe',
      'doublons',
      'pageOrigine',
      'campagne',
      'notificationsDuLead',
    ],
  },
];

const tabs: readonly TabSpec[] = [
  {
    key: 'rendez-vous',
    title: 'Rendez-vous',
    icon: 'IconCalendarEvent',
    widgets: [
      { field: 'rendezVousDuLead', title: 'Rendez-vous', as: 'TABLE', view: 'rendezVous.fiche-du-lead' },
    ],
  },
  {
    key: 'messages',
    title: 'Messages',
    icon: 'IconMessages',
    widgets: [{ field: 'messagesDuLead', title: 'Messages', as: 'TABLE', view: 'messageMax.fiche-du-lead' }],
  },
  {
    key: 'tentatives',
    title: 'Tentatives',
    icon: 'IconPhone',
    widgets: [
      {
        field: 'tentativesDuLead',
        title: 'Tentatives de contact',
        as: 'TABLE',
        view: 'tentativeContact.fiche-du-lead',
      },
    ],
  },
  {
    key: 'max',
    title: 'MAX',
    icon: 'IconSparkles',
    widgets: [
      { field: 'modeMax', title: 'Mode de MAX', as: 'FIELD' },
      { field: 'lectureMax', title: 'Lecture de MAX', as: 'EDITOR' },
    ],
  },
];

const inTabs = tabs.flatMap(({ widgets }) => widgets.map(({ field }) => field));

export const leadPage: PageSpec = {
  object: 'lead',
  sections,
  hidden: [...SYSTEM_FIELDS, ...inTabs, 'memoireMax', 'cleExterne'],
  tabs,
};
