/** From a change that somebody must be told to the message that tells it, or to the reason why it cannot. */
import { modeOf } from '../agency';
import type { Decision, PlannedMessage } from '../decisions';
import { unreachableBy } from '../delivery/address';
import { awaitMessage } from '../delivery/awaited';
import { revive, statutOf } from '../delivery/plan';
import { wordingOf, type Spoken } from '../delivery/wording';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';
import { addressOfMembre } from './address';
import { invitedTo } from './holds';
import { etapeOf, instantOf, invitationKey, type Invitation } from './key';
import { asStaffReads, asToldToStaff } from './reader';

const RULE = 'invitation';
type Statut = 'PLANIFIE' | 'A_VALIDER';

export function planInvitation(
  invitation: Invitation,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { lead } = state;
  const route = routeOf(invitation, state, agency);
  if (!route.ok) return [nothing(lead, RULE, route.because)];
  const [etape, rendezVous] = [etapeOf(invitation), spoken(invitation, state)];
  const step = { scenario: 'INVITATION', etape, canal: 'COURRIEL', rendezVous } as const;
  const wording =
    invitation.public === 'equipe'
      ? wordingOf(step, asStaffReads(lead), asToldToStaff(agency))
      : wordingOf(step, lead, agency);
  if (!wording.ok) return [nothing(lead, RULE, wording.because)];
  const statut = statutFor(invitation, state, agency);
  const message: PlannedMessage = {
    ...{ key: invitationKey(invitation), leadId: lead.id, scenario: 'INVITATION', etape, canal: 'COURRIEL' },
    rendezVousId: invitedTo(invitation, state)?.id ?? null,
    ...{ statut, prevuLe: now, destinataire: route.destinataire },
    ...{ sujet: wording.sujet, corps: wording.corps },
    titre: `${invitation.annulation ? 'Annulation de l’invitation' : 'Invitation'} · ${nameOf(lead)}`,
  };
  const because = invitation.annulation ? 'l’invitation envoyée ne vaut plus' : 'rendez-vous à venir';
  return [
    { do: 'planMessage', ...message, because },
    ...awaitMessage({ leadId: lead.id, statut, prevuLe: now, until: instantOf(invitation) }),
  ];
}

export function reviveInvitation(
  { message, invitation }: { readonly message: MessageMax; readonly invitation: Invitation },
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const route = routeOf(invitation, state, agency);
  if (!route.ok) return [nothing(state.lead, RULE, route.because)];
  const statut = statutFor(invitation, state, agency);
  const until = instantOf(invitation);
  return revive(message, { leadId: state.lead.id, statut, prevuLe: now, until });
}

type Route = ReturnType<typeof addressOfMembre>;

/** The lead's needs their agreement and a mode that writes; staff are written to in every mode. */
function routeOf(invitation: Invitation, { lead }: LeadState, agency: Agency): Route {
  if (invitation.membreId !== null) return addressOfMembre(invitation.membreId, agency);
  const silence = silenceOfScenario(lead, 'INVITATION');
  if (silence !== null) return { ok: false, because: silence };
  if (modeOf(lead, 'INVITATION', agency) === 'CONSEIL') {
    return { ok: false, because: 'mode CONSEIL : MAX n’envoie pas d’invitation au lead' };
  }
  const refused = unreachableBy(lead, 'COURRIEL');
  return refused === null ? { ok: true, destinataire: lead.courriel ?? '' } : { ok: false, because: refused };
}

const statutFor = (invitation: Invitation, { lead }: LeadState, agency: Agency): Statut =>
  invitation.public === 'equipe' ? 'PLANIFIE' : statutOf('INVITATION', lead, agency);

const spoken = (invitation: Invitation, state: LeadState): Spoken => {
  const { typeConsultation = null, lieu = '', lienVisio = '' } = invitedTo(invitation, state) ?? {};
  return { id: invitation.rendezVousId, debut: instantOf(invitation), typeConsultation, lieu, lienVisio };
};
