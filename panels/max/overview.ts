/** From what Twenty holds to what the panel shows: the reading, what is planned, what happened. Pure. */
import {
  BUDGET,
  INTENSITE,
  MODE_MAX,
  QUALIFICATION,
  STATUT_RENDEZ_VOUS,
  TYPE_COACHING,
} from '../../objects/vocabulary';
import { labelIn } from '../kit/labels';
import type { LeadAnswer, LeadNode, MessageNode } from './lead-answer';
import { isAhead, pastOf, type PastEvent } from './past-events';
import { plannedOf, type PlannedMessage } from './planned-messages';

export type Overview = {
  readonly leadId: string;
  readonly name: string;
  readonly parcours: 'IMMIGRATION' | 'COACHING';
  /** Markdown MAX wrote; '' when it read nothing. */
  readonly lecture: string;
  readonly traits: readonly { readonly label: string; readonly value: string }[];
  readonly mode: string;
  /** What holds when the lead has no mode of its own. */
  readonly modeReglage: string;
  readonly zone: string;
  readonly alerts: readonly string[];
  /** Appointments to come. */
  readonly rendezVous: readonly { readonly id: string; readonly debut: string; readonly statut: string }[];
  readonly planned: readonly PlannedMessage[];
  readonly past: readonly PastEvent[];
};

/** `now`: ms. */
export function overviewOf(answer: LeadAnswer, now: number): Overview | null {
  const lead = answer.leads.edges[0]?.node;
  if (lead === undefined) return null;
  const parcours = lead.parcours === 'COACHING' ? 'COACHING' : 'IMMIGRATION';
  const messages = answer.messagesMax.edges.map(({ node }) => node);
  const reglage = answer.reglagesMax.edges.find(({ node }) => node.parcours === parcours)?.node;
  return {
    leadId: lead.id,
    name: lead.name ?? '',
    parcours,
    lecture: lead.lectureMax?.markdown ?? '',
    traits: traitsOf(lead),
    mode: lead.modeMax ?? '',
    modeReglage: labelIn(MODE_MAX, reglage?.mode),
    zone: lead.fuseauHoraire ?? '',
    alerts: alertsOf(lead, messages),
    rendezVous: rendezVousOf(answer, now),
    planned: plannedOf(messages),
    past: pastOf(answer, now),
  };
}

const traitsOf = (lead: LeadNode): Overview['traits'] =>
  [
    { label: 'Type de coaching', value: labelIn(TYPE_COACHING, lead.typeCoaching) },
    { label: 'Motivation', value: labelIn(INTENSITE, lead.niveauMotivation) },
    { label: 'Urgence', value: labelIn(INTENSITE, lead.urgenceRessentie) },
    { label: 'Budget', value: labelIn(BUDGET, lead.budgetEstime) },
    {
      label: 'Qualification',
      value: [labelIn(QUALIFICATION, lead.qualification), lead.raisonQualification ?? '']
        .filter((part) => part !== '')
        .join(' : '),
    },
  ].filter(({ value }) => value !== '');

/** What keeps MAX from writing, said before anybody wonders. */
function alertsOf(lead: LeadNode, messages: readonly MessageNode[]): readonly string[] {
  const alerts: string[] = [];
  if (lead.desabonneLe) alerts.push('La personne s’est désabonnée : plus rien ne part.');
  else if ((lead.canauxAutorises ?? []).length === 0)
    alerts.push('Aucun canal autorisé : MAX n’écrit pas tant que « Canaux autorisés » est vide.');
  const unsure = messages.filter(({ statut }) => statut === 'INCERTAIN').length;
  if (unsure > 0)
    alerts.push(
      `${unsure > 1 ? `${unsure} messages sont peut-être partis` : '1 message est peut-être parti'} : MAX demande à l’opérateur, ou attend votre avis.`,
    );
  return alerts;
}

const rendezVousOf = ({ tousRendezVous }: LeadAnswer, now: number): Overview['rendezVous'] =>
  tousRendezVous.edges
    .filter(({ node }) => isAhead(node, now))
    .map(({ node }) => ({
      id: node.id,
      debut: node.debut ?? '',
      statut: labelIn(STATUT_RENDEZ_VOUS, node.statut),
    }))
    .sort((a, b) => a.debut.localeCompare(b.debut));
