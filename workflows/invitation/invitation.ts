/** The .ics invitation to an appointment, to the lead and to the person who sees them, and its cancellation (DESIGN §4.4). */
import { isBefore } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { isReversible } from '../reasons';
import { holderOf } from '../rendez-vous/appointment';
import type { Agency, LeadState } from '../state';
import { everySaid, hasLeft, isTo, lastToLeave, type Recipient, type Said } from './history';
import { invitedTo, isOver, notExpectedBecause } from './holds';
import { instantOf, momentOf, type Invitation } from './key';
import { planInvitation, reviveInvitation } from './plan';

const RULE = 'invitation';

/** One message per change and recipient; what becomes of those that wait is for `delivery/fate`. */
export function decideInvitations(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const said = everySaid(state);
  if (state.rendezVous.length === 0 && said.length === 0)
    return [nothing(state.lead, RULE, 'aucun rendez-vous')];
  return recipientsOf(state, said).flatMap((recipient) => {
    const change = changeFor(recipient, said.filter(isTo(recipient)), state, now);
    return 'because' in change
      ? [nothing(state.lead, RULE, change.because)]
      : say(change, state, agency, now);
  });
}

/** Whoever is expected, and whoever was ever written to. */
function recipientsOf(state: LeadState, said: readonly Said[]): readonly Recipient[] {
  const expected = state.rendezVous.flatMap((rendezVous): readonly Recipient[] => {
    const membreId = holderOf(rendezVous, state.lead);
    const rendezVousId = rendezVous.id;
    const lead = { public: 'lead', rendezVousId, membreId: null } as const;
    return membreId === null ? [lead] : [lead, { public: 'equipe', rendezVousId, membreId }];
  });
  const all = [...expected, ...said.map(({ invitation }) => invitation)];
  return all.filter((one, at) => all.findIndex(isSameAs(one)) === at);
}

const isSameAs =
  (one: Recipient) =>
  (other: Recipient): boolean =>
    other.public === one.public && other.rendezVousId === one.rendezVousId && other.membreId === one.membreId;

type Change = { readonly invitation: Invitation; readonly before: Said | undefined };
type NoChange = { readonly because: string };

/** What this recipient does not know yet. */
function changeFor(
  { public: whom, rendezVousId, membreId }: Recipient,
  said: readonly Said[],
  state: LeadState,
  now: Date,
): Change | NoChange {
  const last = lastToLeave(said)?.invitation;
  const told = last && !last.annulation ? last : null;
  const rendezVous = invitedTo({ rendezVousId }, state);
  const wanted = { public: whom, rendezVousId, membreId };
  if (notExpectedBecause(wanted, state) === null && rendezVous?.debut)
    return invite({ ...wanted, annulation: false }, rendezVous.debut, told, { said, now });
  if (told === null) return { because: 'aucune invitation partie : rien à annuler' };
  if (isOver(rendezVous)) return { because: 'le rendez-vous a eu lieu ou a été manqué' };
  if (!isBefore(now, instantOf(told))) return { because: 'le rendez-vous annulé est passé' };
  return again({ ...wanted, annulation: true, moment: told.moment }, said);
}

function invite(
  wanted: Omit<Invitation, 'fois' | 'moment'>,
  debut: Date,
  told: Invitation | null,
  { said, now }: { readonly said: readonly Said[]; readonly now: Date },
): Change | NoChange {
  if (!isBefore(now, debut)) return { because: 'le rendez-vous est passé' };
  const moment = momentOf(debut);
  if (told?.moment === moment) return { because: 'l’invitation est partie' };
  return again({ ...wanted, moment }, said);
}

/** The record that says it already, unless it left and something else was said since: then it is said once more. */
function again(change: Omit<Invitation, 'fois'>, said: readonly Said[]): Change {
  const same = said
    .filter(
      ({ invitation: { annulation, moment } }) =>
        annulation === change.annulation && moment === change.moment,
    )
    .sort((a, b) => a.invitation.fois - b.invitation.fois);
  const before = same.at(-1);
  if (before && !hasLeft(before)) return { invitation: before.invitation, before };
  return { invitation: { ...change, fois: (before?.invitation.fois ?? 0) + 1 }, before: undefined };
}

function say(
  { invitation, before }: Change,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  if (before === undefined) return planInvitation(invitation, state, agency, now);
  const { message } = before;
  const stays = (because: string) => [nothing(state.lead, RULE, because)];
  if (message.deletedAt !== null) return stays('l’invitation a été supprimée par l’équipe');
  if (message.statut !== 'ANNULE') return stays('l’invitation existe déjà');
  if (!isReversible(message.raison)) return stays('l’invitation a été annulée par l’équipe');
  return reviveInvitation({ message, invitation }, state, agency, now);
}
