/** Things of the trade with sensible values; a test says only what matters to it. */
import { modeles } from '../../objects/seeds/modeles';
import { reglages as seeds } from '../../objects/seeds/reglages';
import type { ModeMax } from '../../objects/vocabulary';
import type {
  Agency,
  Client,
  Lead,
  LeadState,
  MembreEquipe,
  MessageMax,
  NotificationMax,
  Recommandation,
  Reglages,
  RendezVous,
  Tache,
  TentativeContact,
} from '../../workflows/state';
import { parseReglages } from '../../workflows/settings/parse';
import { hours, minus } from '../../src/kernel/time';

/** A Tuesday, 10 h in Paris. */
export const NOW = new Date('2026-11-24T09:00:00Z');
export const at = (iso: string): Date => new Date(iso);

const stored = (id: string) => ({ id, createdAt: NOW, updatedAt: NOW, deletedAt: null });

export const aLead = (changes: Partial<Lead> = {}): Lead => ({
  ...stored('lead-1'),
  name: 'Amina Diallo',
  prenom: 'Amina',
  courriel: 'amina@example.fr',
  telephone: '+33612345678',
  parcours: 'COACHING',
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
  canauxAutorises: ['SMS', 'COURRIEL'],
  consentementLe: NOW,
  canalPrefere: null,
  desabonneLe: null,
  admissibilite: null,
  notesEvaluation: '',
  paiementInitialLe: null,
  montantPaiement: null,
  statutCoaching: 'NOUVEAU',
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
  cleExterne: '',
  memoireMax: null,
  doublonDeId: null,
  aReattribuer: false,
  ...changes,
});

export const aRendezVous = (changes: Partial<RendezVous> = {}): RendezVous => ({
  ...stored('rdv-1'),
  name: 'Appel découverte',
  leadId: 'lead-1',
  responsableId: null,
  debut: at('2026-11-27T14:00:00Z'),
  dureeMinutes: 30,
  typeConsultation: 'VISIO',
  statut: 'PLANIFIE',
  lieu: '',
  lienVisio: '',
  reponse: null,
  reponseLe: null,
  reponseTexte: '',
  ...changes,
});

export const aMessage = (changes: Partial<MessageMax> = {}): MessageMax => ({
  ...stored('message-1'),
  cle: 'coach-01.questions.lead-1',
  leadId: 'lead-1',
  rendezVousId: null,
  scenario: 'COACH_01',
  etape: 'questions',
  canal: 'SMS',
  sens: 'SORTANT',
  statut: 'PLANIFIE',
  prevuLe: NOW,
  envoyeLe: null,
  destinataire: '+33612345678',
  sujet: '',
  corps: 'texte de MAX',
  texteMax: 'texte de MAX',
  raison: '',
  repli: '',
  accord: null,
  idFournisseur: '',
  ...changes,
});

/** Written by staff in Twenty: no key, no scenario, their own words. */
export const aHandwritten = (changes: Partial<MessageMax> = {}): MessageMax =>
  aMessage({
    cle: '',
    scenario: 'MANUEL',
    etape: '',
    corps: 'Bonjour, à bientôt',
    texteMax: '',
    statut: 'APPROUVE',
    ...changes,
  });

/** A reminder of `aRendezVous()`. */
export const aReminder = (etape: string, changes: Partial<MessageMax> = {}): MessageMax =>
  aMessage({
    id: `message-${etape}`,
    cle: `coach-02.${etape}.rdv-1.2026-11-27T14:00Z`,
    rendezVousId: 'rdv-1',
    scenario: 'COACH_02',
    etape,
    ...changes,
  });

export const aReply = (changes: Partial<MessageMax> = {}): MessageMax =>
  aMessage({
    id: 'reponse-1',
    cle: '',
    scenario: null,
    etape: '',
    sens: 'ENTRANT',
    statut: 'RECU',
    corps: 'Oui !',
    ...changes,
  });

/** In these words, an hour ago. */
export const aReplySaying = (corps: string, changes: Partial<MessageMax> = {}): MessageMax =>
  aReply({ corps, createdAt: minus(NOW, hours(1)), ...changes });

export const aNotification = (changes: Partial<NotificationMax> = {}): NotificationMax => ({
  ...stored('notification-1'),
  cle: 'lead-attribue.lead-1.0.marie',
  destinataireId: 'marie',
  nature: 'LEAD_ATTRIBUE',
  leadId: 'lead-1',
  name: 'Lead attribué',
  texte: '',
  courrielLe: null,
  ...changes,
});

export const aTentative = (changes: Partial<TentativeContact> = {}): TentativeContact => ({
  ...stored('tentative-1'),
  leadId: 'lead-1',
  auteurId: null,
  canal: 'TELEPHONE',
  resultat: 'REPONDU',
  le: null,
  ...changes,
});

export const aClient = (changes: Partial<Client> = {}): Client => ({
  ...stored('client-1'),
  leadId: 'lead-1',
  personneId: 'personne-1',
  conseillereId: null,
  ...changes,
});

export const aRecommandation = (changes: Partial<Recommandation> = {}): Recommandation => ({
  ...stored('recommandation-1'),
  leadId: 'lead-1',
  rang: 1,
  note: '',
  procedure: { id: 'procedure-1', name: 'Entrée express', lien: 'https://example.org/entree-express' },
  ...changes,
});

export const aTache = (changes: Partial<Tache> = {}): Tache => ({
  id: 'tache-1',
  leadId: 'lead-1',
  titre: 'Rappeler Amina Diallo',
  statut: 'TODO',
  echeance: NOW,
  responsableId: null,
  deletedAt: null,
  ...changes,
});

export const aState = (changes: Partial<LeadState> = {}): LeadState => ({
  lead: aLead(),
  rendezVous: [],
  messages: [],
  notifications: [],
  avisDuLot: [],
  tentatives: [],
  recommandations: [],
  clients: [],
  taches: [],
  voisins: [],
  semblables: [],
  ...changes,
});

export const aMembreEquipe = (changes: Partial<MembreEquipe> = {}): MembreEquipe => ({
  id: 'equipe-anne',
  membreId: 'anne',
  fonction: 'ADMINISTRATEUR',
  capacite: null,
  poids: 1,
  recoitDesLeads: true,
  absentDu: null,
  absentAu: null,
  langues: [],
  lienCalendrier: '',
  ...changes,
});

export const someReglages = (changes: Partial<Reglages> = {}): Reglages => {
  const seed = seeds[0];
  if (seed === undefined) throw new Error('no seed');
  return { ...parseReglages(null, null, seed).reglages, ...changes };
};

/** The agency as the installer leaves it, but for invitations to leads, which a test asks for: Paris, ASSISTE, the seed templates, Anne as administrator. */
export const anAgency = (
  changes: {
    readonly mode?: ModeMax;
    readonly invitations?: ModeMax;
    readonly reglages?: Partial<Reglages>;
  } & Partial<Omit<Agency, 'reglages'>> = {},
): Agency => {
  const { mode = 'ASSISTE', invitations = 'CONSEIL', reglages, ...rest } = changes;
  const settings = someReglages({ modes: { parcours: mode, INVITATION: invitations }, ...reglages });
  const membre = (id: string, prenom: string) =>
    [id, { id, prenom, nom: '', courriel: `${id}@example.fr` }] as const;
  return {
    reglages: { COACHING: settings, IMMIGRATION: settings },
    modeles: new Map(
      modeles.map((modele) => [
        modele.cle,
        { id: modele.cle, contentSidWhatsapp: '', actif: true, ...modele },
      ]),
    ),
    equipe: [aMembreEquipe()],
    membres: new Map([membre('anne', 'Anne'), membre('marie', 'Marie'), membre('sofia', 'Sofia')]),
    ...rest,
  };
};
