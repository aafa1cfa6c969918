/** The words of a message as they are at the moment of sending, by the channel it then takes. */
import type { Canal } from '../../objects/vocabulary';
import { appointmentSpokenOf } from '../invitation/holds';
import { isForStaff } from '../invitation/key';
import { asStaffReads, asToldToStaff } from '../invitation/reader';
import type { Agency, Lead, LeadState, MessageMax } from '../state';
import { scenarioOf } from './pending';
import type { Variables } from './render';
import { fill, variablesFor, wordingOf, type Step, type Wording } from './wording';

/** Did the team change the words of MAX's draft? Nothing tells an edited subject from ours. */
export const isEdited = (message: MessageMax): boolean => message.corps !== message.texteMax;

/** Of a mail that staff wrote for another channel. */
const SUBJECT = 'À propos de notre échange';

/**
 * A text that staff wrote or edited goes as it is, its variables filled in if it has any; the others are rendered anew, from
 * the template of now. An approved subject is kept: nothing tells an edited one from ours.
 */
export function wordingBy(canal: Canal, message: MessageMax, state: LeadState, whole: Agency): Wording {
  const agency = agencyFor(message, whole);
  const step = stepOf(canal, message, state);
  const reader = readerOf(message, state);
  if (step === null || isEdited(message)) {
    const written = { ...message, sujet: subjectOf(message, step, reader, agency) };
    return fill(canal, written, variablesOf(message, state, agency));
  }
  const wording = wordingOf(step, reader, agency);
  const keepsSubject =
    wording.ok && wording.sujet !== '' && message.sujet !== '' && message.statut === 'APPROUVE';
  return keepsSubject ? { ...wording, sujet: message.sujet } : wording;
}

/** A text that was written for another channel has no subject: its template's will do. */
function subjectOf({ sujet, repli }: MessageMax, step: Step | null, reader: Lead, agency: Agency): string {
  if (sujet !== '' || repli === '') return sujet;
  const wording = step && wordingOf(step, reader, agency);
  return wording?.ok ? wording.sujet : SUBJECT;
}

/** What may stand in its words. */
export const variablesOf = (message: MessageMax, state: LeadState, agency: Agency): Variables =>
  variablesFor(appointmentSpokenOf(message, state), readerOf(message, state), agencyFor(message, agency));

/** The address of an appointment's page is its lead's alone. */
const agencyFor = (message: MessageMax, agency: Agency): Agency =>
  isForStaff(message) ? asToldToStaff(agency) : agency;

const readerOf = (message: MessageMax, { lead }: LeadState) =>
  isForStaff(message) ? asStaffReads(lead) : lead;

function stepOf(canal: Canal, message: MessageMax, state: LeadState): Step | null {
  const scenario = scenarioOf(message);
  if (scenario === null) return null;
  return { scenario, etape: message.etape, canal, rendezVous: appointmentSpokenOf(message, state) };
}
