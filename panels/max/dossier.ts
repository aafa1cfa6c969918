/** From what Twenty holds to what the panel shows: the reading, what is planned, what happened. Pure. */
import {
  BUDGET,
  CANAL,
  CANAL_TENTATIVE,
  INTENSITE,
  MODE_MAX,
  QUALIFICATION,
  REPONSE_RENDEZ_VOUS,
  RESULTAT_TENTATIVE,
  SCENARIO,
  STATUT_MESSAGE,
  STATUT_RENDEZ_VOUS,
  TYPE_COACHING,
} from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';
import { nomDe, type Lecture, type LeadNode, type MessageNode, type RendezVousNode } from './lecture';

/** A message that may still leave. */
export type Prevu = {
  readonly id: string;
  readonly title: string;
  readonly statut: string;
  readonly statutLabel: string;
  readonly canal: string;
  /** ISO; '' when it has no time. */
  readonly prevuLe: string;
  readonly sujet: string;
  readonly corps: string;
  /** Which rule wants it, and what it waits for. */
  readonly pourquoi: readonly string[];
  /** Somebody may still decide about it. */
  readonly gestes: readonly Geste[];
};

export type Geste = 'APPROUVER' | 'MODIFIER' | 'REPORTER' | 'ANNULER';

export type Passe = {
  readonly id: string;
  /** ISO. */
  readonly le: string;
  readonly quoi: string;
  readonly tone: '' | 'green' | 'red' | 'blue' | 'purple' | 'yellow';
  readonly etat: string;
  readonly text: string;
  readonly raison: string;
};

export type Dossier = {
  readonly leadId: string;
  readonly nom: string;
  readonly parcours: 'IMMIGRATION' | 'COACHING';
  /** Markdown MAX wrote; '' when it read nothing. */
  readonly lecture: string;
  readonly traits: readonly { readonly label: string; readonly valeur: string }[];
  readonly mode: string;
  /** What holds when the lead has no mode of its own. */
  readonly modeReglage: string;
  readonly fuseau: string;
  readonly alertes: readonly string[];
  /** Appointments to come. */
  readonly rendezVous: readonly { readonly id: string; readonly debut: string; readonly statut: string }[];
  readonly prevus: readonly Prevu[];
  readonly passes: readonly Passe[];
};

/** `now`: ms. */
export function dossierOf(lecture: Lecture, now: number): Dossier | null {
  const lead = lecture.leads.edges[0]?.node;
  if (lead === undefined) return null;
  const parcours = lead.parcours === 'COACHING' ? 'COACHING' : 'IMMIGRATION';
  const messages = lecture.messagesMax.edges.map(({ node }) => node);
  const reglage = lecture.reglagesMax.edges.find(({ node }) => node.parcours === parcours)?.node;
  return {
    leadId: lead.id,
    nom: lead.name ?? '',
    parcours,
    lecture: lead.lectureMax?.markdown ?? '',
    traits: traitsOf(lead),
    mode: lead.modeMax ?? '',
    modeReglage: labelIn(MODE_MAX, reglage?.mode),
    fuseau: lead.fuseauHoraire ?? '',
    alertes: alertesOf(lead, messages),
    rendezVous: rendezVousOf(lecture, now),
    prevus: messages.filter(isPrevu).map(prevuOf).sort(byMoment),
    passes: passesOf(lecture, messages, now),
  };
}

export const labelIn = (options: readonly Option[], value: string | null | undefined): string =>
  options.find((option) => option.value === value)?.label ?? '';

const traitsOf = (lead: LeadNode): Dossier['traits'] =>
  [
    { label: 'Type de coaching', valeur: labelIn(TYPE_COACHING, lead.typeCoaching) },
    { label: 'Motivation', valeur: labelIn(INTENSITE, lead.niveauMotivation) },
    { label: 'Urgence', valeur: labelIn(INTENSITE, lead.urgenceRessentie) },
    { label: 'Budget', valeur: labelIn(BUDGET, lead.budgetEstime) },
    {
      label: 'Qualification',
      valeur: [labelIn(QUALIFICATION, lead.qualification), lead.raisonQualification ?? '']
        .filter((part) => part !== '')
        .join(' : '),
    },
  ].filter(({ valeur }) => valeur !== '');

/** What keeps MAX from writing, said before anybody wonders. */
function alertesOf(lead: LeadNode, messages: readonly MessageNode[]): readonly string[] {
  const alertes: string[] = [];
  if (lead.desabonneLe) alertes.push('La personne s’est désabonnée : plus rien ne part.');
  else if ((lead.canauxAutorises ?? []).length === 0)
    alertes.push('Aucun canal autorisé : MAX n’écrit pas tant que « Canaux autorisés » est vide.');
  const unsure = messages.filter(({ statut }) => statut === 'INCERTAIN').length;
  if (unsure > 0)
    alertes.push(
      `${unsure > 1 ? `${unsure} messages sont peut-être partis` : '1 message est peut-être parti'} : MAX demande à l’opérateur, ou attend votre avis.`,
    );
  return alertes;
}

const PENDING: readonly string[] = ['A_VALIDER', 'APPROUVE', 'PLANIFIE', 'ENVOI_EN_COURS'];

const isPrevu = ({ statut, sens }: MessageNode): boolean =>
  sens !== 'ENTRANT' && PENDING.includes(statut ?? '');

const GESTES: Readonly<Record<string, readonly Geste[]>> = {
  A_VALIDER: ['APPROUVER', 'MODIFIER', 'REPORTER', 'ANNULER'],
  APPROUVE: ['MODIFIER', 'REPORTER', 'ANNULER'],
  PLANIFIE: ['MODIFIER', 'REPORTER', 'ANNULER'],
};

const ATTEND: Readonly<Record<string, string>> = {
  A_VALIDER: 'attend votre accord : ne part pas sans lui',
  APPROUVE: 'approuvé : part à l’heure prévue, si tout est encore vrai',
  PLANIFIE: 'part à l’heure prévue, si tout est encore vrai',
  ENVOI_EN_COURS: 'est en train de partir',
};

function prevuOf(message: MessageNode): Prevu {
  const statut = message.statut ?? '';
  const scenario = labelIn(SCENARIO, message.scenario);
  const corps = message.corps ?? '';
  return {
    id: message.id,
    title: message.name ?? scenario,
    statut,
    statutLabel: labelIn(STATUT_MESSAGE, statut),
    canal: labelIn(CANAL, message.canal),
    prevuLe: message.prevuLe ?? '',
    sujet: message.sujet ?? '',
    corps,
    pourquoi: [
      scenario,
      message.raison ?? '',
      message.repli ?? '',
      isEdited(message) ? 'texte modifié par l’équipe : part tel quel' : '',
      ATTEND[statut] ?? '',
    ].filter((part) => part !== ''),
    gestes: GESTES[statut] ?? [],
  };
}

const isEdited = ({ texteMax, corps }: MessageNode): boolean =>
  Boolean(texteMax) && texteMax !== (corps ?? '');

const byMoment = (a: Prevu, b: Prevu): number => (a.prevuLe || '9').localeCompare(b.prevuLe || '9');

const TON: Readonly<Record<string, Passe['tone']>> = {
  ENVOYE: 'green',
  DELIVRE: 'green',
  LU: 'green',
  ECHEC: 'red',
  INCERTAIN: 'yellow',
  RECU: 'purple',
  MANQUE: 'red',
  EFFECTUE: 'green',
  CONFIRME: 'green',
  REPONDU: 'green',
  PAS_INTERESSE: 'red',
};

const tonOf = (value: string | null | undefined): Passe['tone'] => TON[value ?? ''] ?? '';

/** Newest first. */
function passesOf(lecture: Lecture, messages: readonly MessageNode[], now: number): readonly Passe[] {
  const sent = messages
    .filter((message) => !isPrevu(message))
    .map((message): Passe => ({
      id: message.id,
      le:
        message.envoyeLe ??
        (message.sens === 'ENTRANT' ? message.createdAt : (message.updatedAt ?? message.createdAt)),
      quoi: quoiDe(message),
      tone: tonOf(message.statut),
      etat: labelIn(STATUT_MESSAGE, message.statut),
      text: message.corps ?? '',
      raison: message.raison ?? '',
    }));
  const calls = lecture.tentativesContact.edges.map(({ node }): Passe => ({
    id: node.id,
    le: node.le ?? node.createdAt,
    quoi: ['Contact', labelIn(CANAL_TENTATIVE, node.canal), nomDe(node.auteur)]
      .filter((part) => part !== '')
      .join(' · '),
    tone: tonOf(node.resultat),
    etat: labelIn(RESULTAT_TENTATIVE, node.resultat),
    text: node.note ?? '',
    raison: '',
  }));
  const visits = lecture.tousRendezVous.edges
    .filter(({ node }) => !isAhead(node, now))
    .map(({ node }): Passe => ({
      id: node.id,
      le: node.debut ?? node.createdAt,
      quoi: 'Rendez-vous',
      tone: tonOf(node.statut),
      etat: labelIn(STATUT_RENDEZ_VOUS, node.statut),
      text: '',
      raison: labelIn(REPONSE_RENDEZ_VOUS, node.reponse),
    }));
  return [...sent, ...calls, ...visits].sort((a, b) => b.le.localeCompare(a.le));
}

function quoiDe({ sens, canal, name, scenario, cle }: MessageNode): string {
  if (sens === 'ENTRANT') return `Réponse reçue par ${labelIn(CANAL, canal)}`;
  // The key says for whom an invitation is (`workflows/invitation/key`).
  const isForTeam = scenario === 'INVITATION' && /\.equipe(-|\.)/.test(cle ?? '');
  return `${isForTeam ? 'À l’équipe : ' : ''}${name ?? 'Message'}`;
}

const isAhead = ({ debut, statut }: RendezVousNode, now: number): boolean =>
  (statut === 'PLANIFIE' || statut === 'CONFIRME') && new Date(debut ?? 0).getTime() > now;

const rendezVousOf = ({ tousRendezVous }: Lecture, now: number): Dossier['rendezVous'] =>
  tousRendezVous.edges
    .filter(({ node }) => isAhead(node, now))
    .map(({ node }) => ({
      id: node.id,
      debut: node.debut ?? '',
      statut: labelIn(STATUT_RENDEZ_VOUS, node.statut),
    }))
    .sort((a, b) => a.debut.localeCompare(b.debut));
