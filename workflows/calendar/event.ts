/** An appointment as a calendar takes it (RFC 5545, RFC 5546), still as data: `src/calendar` writes the text. */
import { minutes, plus } from '../../src/kernel/time';
import { sequenceOf } from '../invitation/history';
import { appointmentSpokenOf } from '../invitation/holds';
import { readInvitation } from '../invitation/key';
import { nameOf } from '../person';
import { holderOf } from '../rendez-vous/appointment';
import type { Agency, Lead, LeadState, Membre, MessageMax, RendezVous } from '../state';

export type Contact = { readonly name: string; readonly email: string };

export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: Contact;
  readonly attendee: Contact & { readonly rsvp: boolean; readonly partstat: 'NEEDS-ACTION' };
  /** Before the beginning, for our own people; null: the calendar's own custom. */
  readonly alarmMinutes: number | null;
};

/** One event per appointment in every calendar, for ever: moving and cancelling name it again. */
export const uidOf = (rendezVousId: string): string => `${rendezVousId}@max`;

const ORDINARY_DURATION = 30;
const ALARM_MINUTES = 15;

export const endOf = (debut: Date, dureeMinutes: number): Date =>
  plus(debut, minutes(dureeMinutes > 0 ? dureeMinutes : ORDINARY_DURATION));

/**
 * The event that goes with a message, on the state of now; null for a message that is no invitation. The organizer is always
 * the agency: it may never change (RFC 5546 §3.2.2), and who sees the lead does; a calendar shows no invitation from oneself.
 */
export function eventOf(
  message: MessageMax,
  state: LeadState,
  agency: Agency,
  sender: Contact,
): CalendarEvent | null {
  const invitation = readInvitation(message);
  const rendezVous = invitation && appointmentSpokenOf(message, state);
  if (!invitation || !rendezVous?.debut) return null;
  const membre = agency.membres.get(invitation.membreId ?? holderOf(rendezVous, state.lead) ?? '');
  const address = invitation.public === 'equipe' ? toStaff : toLead;
  const said = address(membre, state.lead);
  return {
    uid: uidOf(rendezVous.id),
    sequence: sequenceOf(message, invitation, state),
    method: invitation.annulation ? 'CANCEL' : 'REQUEST',
    status: invitation.annulation ? 'CANCELLED' : 'CONFIRMED',
    start: rendezVous.debut,
    end: endOf(rendezVous.debut, rendezVous.dureeMinutes),
    summary: said.summary,
    description: descriptionOf(rendezVous, said.about),
    location: placeOf(rendezVous),
    organizer: sender,
    attendee: { ...said.attendee, rsvp: !invitation.annulation, partstat: 'NEEDS-ACTION' },
    alarmMinutes: invitation.public === 'equipe' && !invitation.annulation ? ALARM_MINUTES : null,
  };
}

/** What depends on who reads it: `about` is the lead the description tells the team of. */
type Said = {
  readonly summary: string;
  readonly about: Lead | null;
  readonly attendee: Contact;
};

const toStaff = (membre: Membre | undefined, lead: Lead): Said => ({
  summary: `Rendez-vous : ${nameOf(lead)}`,
  about: lead,
  attendee: contactOf(membre),
});

const toLead = (membre: Membre | undefined, lead: Lead): Said => ({
  summary: summaryForLead(membre),
  about: null,
  attendee: { name: nameOf(lead), email: lead.courriel ?? '' },
});

const fullName = ({ prenom, nom }: Membre): string => `${prenom} ${nom}`.trim();

const contactOf = (membre: Membre | undefined): Contact => ({
  name: membre ? fullName(membre) : '',
  email: membre?.courriel ?? '',
});

/** What a calendar shows as the place, by the kind of appointment. */
export function placeOf({
  typeConsultation,
  lieu,
  lienVisio,
}: Pick<RendezVous, 'typeConsultation' | 'lieu' | 'lienVisio'>): string {
  if (typeConsultation === 'TELEPHONE') return 'Téléphone';
  const [place, link] = [lieu.trim(), lienVisio.trim()];
  return typeConsultation === 'VISIO' ? link || place || 'Visioconférence' : place || link;
}

/** The record's own name is the team's business. */
const summaryForLead = (membre: Membre | undefined): string =>
  membre && fullName(membre) !== '' ? `Rendez-vous avec ${fullName(membre)}` : 'Rendez-vous';

/** Where to click; for staff also whom to call when nobody comes. */
export const descriptionOf = (
  { lienVisio }: Pick<RendezVous, 'lienVisio'>,
  lead: Pick<Lead, 'name' | 'prenom' | 'telephone'> | null,
): string =>
  [
    ...(lead ? [`Lead : ${nameOf(lead)}`] : []),
    ...(lead?.telephone ? [`Téléphone : ${lead.telephone}`] : []),
    ...(lienVisio.trim() ? [`Visioconférence : ${lienVisio.trim()}`] : []),
  ].join('\n');
