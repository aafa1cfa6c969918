/** From "this step is to be said" to the record that says it, or to the reason why not. */
import type { Scenario } from '../../objects/vocabulary';
import { modeOf, reglagesOf } from '../agency';
import type { Decision, PlannedMessage } from '../decisions';
import type { Agency, Lead, MessageMax, RendezVous } from '../state';
import { routeTo } from './address';
import { awaitMessage, type Awaited } from './awaited';
import { wordingOf, type Step } from './wording';

export type Draft =
  | { readonly ok: true; readonly message: Omit<PlannedMessage, 'prevuLe' | 'statut'> }
  | { readonly ok: false; readonly because: string };

export type NewStep = Omit<Step, 'canal' | 'rendezVous'> & {
  readonly rendezVous: RendezVous | null;
  readonly key: string;
  readonly titre: string;
};

/** Chooses the channel and fills in the text. Refuses without consent, without address, without a usable template. */
export function draft(step: NewStep, lead: Lead, agency: Agency): Draft {
  const route = routeTo(lead, reglagesOf(lead, agency).canauxPreferes);
  if (!route.ok) return route;
  const { scenario, etape, rendezVous, key, titre } = step;
  const wording = wordingOf({ scenario, etape, rendezVous, canal: route.canal }, lead, agency);
  if (!wording.ok) return wording;
  return {
    ok: true,
    message: {
      key,
      titre,
      leadId: lead.id,
      rendezVousId: rendezVous?.id ?? null,
      scenario,
      etape,
      canal: route.canal,
      destinataire: route.destinataire,
      sujet: wording.sujet,
      corps: wording.corps,
    },
  };
}

/** How a new message starts: sent by itself in AUTO, waiting for a person in ASSISTE. CONSEIL plans none. */
export const statutOf = (scenario: Scenario, lead: Lead, agency: Agency): 'PLANIFIE' | 'A_VALIDER' =>
  modeOf(lead, scenario, agency) === 'AUTO' ? 'PLANIFIE' : 'A_VALIDER';

type Revival = Omit<Awaited, 'statut'> & {
  readonly statut: 'PLANIFIE' | 'A_VALIDER';
  readonly prevuLe: Date;
};

/** Takes back a cancellation of ours whose cause is gone; in ASSISTE it is to be approved again. */
export const revive = (message: MessageMax, revival: Revival): readonly Decision[] => [
  {
    do: 'changeMessage',
    leadId: revival.leadId,
    messageId: message.id,
    from: 'ANNULE',
    to: revival.statut,
    prevuLe: revival.prevuLe,
    because: 'la raison de l’annulation n’est plus vraie',
  },
  ...awaitMessage(revival),
];
