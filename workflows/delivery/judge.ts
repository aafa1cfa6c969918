/**
 * The second judgement, at the moment of sending (DESIGN §2.5, §5): the sending policy, one guard per rule, in its order.
 * A message may wait for days; everything is looked at again, on fresh state. WhatsApp's 24-hour window comes last, for it
 * changes the way and not the hour.
 */
import { isBefore, minutes, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Verdict } from '../decisions';
import { countryOf } from '../local-time/place';
import { TROP_TARD } from '../reasons';
import { addressOfMembre } from '../invitation/address';
import { isForStaff, readInvitation } from '../invitation/key';
import { localDay, localInstant, MIDNIGHT } from '../local-time/local';
import { awayUntil } from '../reponse/absence';
import { inDoubtSince } from '../reponse/doubt';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';
import { addressFor, type Address } from './address';
import { isPast, notForMode, scenarioEnded, usefulUntil } from './ended';
import { scenarioOf } from './pending';
import { hoursFor, isReminder, nextAllowed } from './quiet-hours';
import { wayAround } from './way-around';
import { windowClosedBecause } from './whatsapp-window';
import { wordingBy } from './wording-now';

/** A message someone wants to send. Once claimed its record says ENVOI_EN_COURS: pass the status it was claimed from. */
export type Candidate = MessageMax & { readonly statut: 'PLANIFIE' | 'APPROUVE' };

/** A text that cannot be filled in waits for the person who can mend it; so does one that lost its approval. */
export const HOLD_FOR = minutes(15);

/** Staff read it on the record, so it says what ends it. */
const EN_DOUTE =
  'la personne ne veut peut-être plus de messages : lisez sa réponse, puis notez une tentative, écrivez-lui, ou remplissez « Désabonné le »';

type Case = {
  readonly message: Candidate;
  readonly state: LeadState;
  readonly agency: Agency;
  readonly now: Date;
};
type Guard = (asked: Case) => Verdict | null;

/** Send, wait, or drop, with the reason staff will read on the record. The recipient is the lead's address of now. */
export function judge(message: Candidate, state: LeadState, agency: Agency, now: Date): Verdict {
  const asked: Case = { message, state, agency, now };
  for (const [, guard] of guardsFor(message)) {
    const verdict = guard(asked);
    if (verdict !== null) return verdict;
  }
  return send(asked);
}

/** Which rule holds this message up, in a word of a small set, for the figures; `texte` when only its wording does. */
export function heldBy(message: Candidate, state: LeadState, agency: Agency, now: Date): Rule {
  const asked: Case = { message, state, agency, now };
  return guardsFor(message).find(([, guard]) => guard(asked) !== null)?.[0] ?? 'texte';
}

export type Rule =
  | 'supprime'
  | 'silence'
  | 'adresse'
  | 'mode'
  | 'termine'
  | 'trop-tard'
  | 'trop-tot'
  | 'heures'
  | 'absence'
  | 'doute'
  | 'frequence'
  | 'fenetre-whatsapp'
  | 'texte';

const guardsFor = (message: Candidate): Guards => (isForStaff(message) ? STAFF_GUARDS : GUARDS);

const annule = (because: string): Verdict => ({ verdict: 'drop', to: 'ANNULE', because });
const perime = (because: string): Verdict => ({ verdict: 'drop', to: 'PERIME', because });
const annuleIf = (because: string | null): Verdict | null => (because === null ? null : annule(because));

const thrownAway: Guard = ({ message }) =>
  message.deletedAt === null ? null : annule('le message a été supprimé par l’équipe');

const silenced: Guard = ({ message, state }) => annuleIf(silenceOfScenario(state.lead, scenarioOf(message)));

const unreachable: Guard = (asked) => {
  const address = addressNow(asked);
  return address.ok ? null : annule(address.because);
};

const notAllowedByMode: Guard = (asked) => {
  const { message, state, agency } = asked;
  const scenario = scenarioOf(message);
  if (scenario === null) return null;
  const refused = notForMode(message, state, agency);
  if (refused !== null) return annule(refused);
  const approvalMissing = message.statut !== 'APPROUVE' && modeOf(state.lead, scenario, agency) === 'ASSISTE';
  return approvalMissing ? hold(asked, 'mode ASSISTE : en attente d’approbation') : null;
};

const overtaken: Guard = ({ message, state }) => annuleIf(scenarioEnded(message, state));

const noLongerUseful: Guard = ({ message, state, agency, now }) =>
  isPast(usefulUntil(message, state, agency), now) ? perime(TROP_TARD) : null;

/** An alarm may ring early, and staff may have moved the message meanwhile. */
const notYetDue: Guard = ({ message, now }) =>
  message.prevuLe !== null && isBefore(now, message.prevuLe)
    ? { verdict: 'postpone', until: message.prevuLe, because: 'l’heure prévue n’est pas encore venue' }
    : null;

const duringQuietHours: Guard = ({ message, state, agency, now }) => {
  const hours = hoursFor(
    scenarioOf(message),
    reglagesOf(state.lead, agency),
    countryOf(state.lead),
    message.etape,
  );
  const until = nextAllowed(now, hours, zoneOf(state.lead, agency));
  if (!isBefore(now, until)) return null;
  return isPast(usefulUntil(message, state, agency), until)
    ? perime('hors des heures d’envoi, et après elles le message ne servirait plus')
    : { verdict: 'postpone', until, because: 'hors des heures d’envoi chez la personne' };
};

/** Out of office until a day: what persuades waits for it, what speaks of an appointment does not. */
const away: Guard = (asked) => {
  const { message, state, agency, now } = asked;
  if (!isHeldBack(message)) return null;
  const back = awayUntil(state, zoneOf(state.lead, agency));
  return back === null || !isBefore(now, back)
    ? null
    : untilOpen(asked, back, 'la personne est absente : attendre son retour');
};

/** Whoever may have asked for silence hears nothing persuading until a person has judged. */
const inDoubt: Guard = (asked) =>
  isHeldBack(asked.message) && inDoubtSince(asked.state) !== null ? hold(asked, EN_DOUTE) : null;

/** Neither reminders nor what staff write count: the cap keeps MAX from pressing. */
const tooOften: Guard = (asked) => {
  const { message, state, agency, now } = asked;
  if (!isHeldBack(message)) return null;
  const zone = zoneOf(state.lead, agency);
  const today = localDay(now, zone);
  const sent = state.messages.filter(
    (one) =>
      one.sens !== 'ENTRANT' &&
      one.envoyeLe !== null &&
      localDay(one.envoyeLe, zone) === today &&
      isHeldBack(one),
  );
  const most = reglagesOf(state.lead, agency).messagesParJour;
  if (sent.length < most) return null;
  const tomorrow = localInstant(now, zone, MIDNIGHT, 1);
  return untilOpen(asked, tomorrow, `${sent.length} message(s) sont déjà partis aujourd’hui`);
};

/** Not written by staff, and not about an appointment to come. */
const isHeldBack = (message: MessageMax): boolean => {
  const scenario = scenarioOf(message);
  return scenario !== null && scenario !== 'DESABONNEMENT' && !isReminder(scenario, message.etape);
};

/** Waits for the first moment from `at` on that the hours allow; too late for what it says, it is given up. */
function untilOpen({ message, state, agency }: Case, at: Date, because: string): Verdict {
  const { lead } = state;
  const hours = hoursFor(scenarioOf(message), reglagesOf(lead, agency), countryOf(lead), message.etape);
  const until = nextAllowed(at, hours, zoneOf(lead, agency));
  return isPast(usefulUntil(message, state, agency), until)
    ? perime(because)
    : { verdict: 'postpone', until, because };
}

/** As an approved template, by another channel, or held until somebody gives one (`way-around`). */
const outsideWhatsappWindow: Guard = (asked) => {
  const { message, state, agency, now } = asked;
  const closed = windowClosedBecause(message, state, now);
  const sent = closed === null ? null : send(asked);
  if (closed === null || sent?.verdict !== 'send') return sent;
  const way = wayAround(message, state, agency, { closed, templateRefused: false });
  switch (way.by) {
    case 'template':
      return { ...sent, modele: way.modele, because: way.because };
    case 'channel':
      return { verdict: 'reroute', canal: way.canal, because: way.because };
    case 'none':
      return hold(asked, way.because);
  }
};

type Guards = readonly (readonly [Rule, Guard])[];

const GUARDS: Guards = [
  ['supprime', thrownAway],
  ['silence', silenced],
  ['adresse', unreachable],
  ['mode', notAllowedByMode],
  ['termine', overtaken],
  ['trop-tard', noLongerUseful],
  ['trop-tot', notYetDue],
  ['heures', duringQuietHours],
  ['absence', away],
  ['doute', inDoubt],
  ['frequence', tooOften],
  ['fenetre-whatsapp', outsideWhatsappWindow],
];

/** Our own staff: no consent, no approval, no quiet hours (DESIGN §4.4). */
const STAFF_GUARDS: Guards = [
  ['supprime', thrownAway],
  ['adresse', unreachable],
  ['termine', overtaken],
  ['trop-tard', noLongerUseful],
  ['trop-tot', notYetDue],
];

/** Waits a little; when even that would be too late, gives up with the same reason. */
function hold({ message, state, agency, now }: Case, because: string): Verdict {
  const until = plus(now, HOLD_FOR);
  return isPast(usefulUntil(message, state, agency), until)
    ? perime(because)
    : { verdict: 'postpone', until, because };
}

const NO_CHANNEL = 'aucun canal n’est choisi';

function addressNow({ message, state, agency }: Case): Address {
  const membreId = readInvitation(message)?.membreId ?? null;
  if (membreId !== null) return addressOfMembre(membreId, agency);
  if (message.canal === null) return { ok: false, because: NO_CHANNEL };
  return addressFor(state.lead, message.canal);
}

function send(asked: Case): Verdict {
  const { message, state, agency } = asked;
  const address = addressNow(asked);
  if (!address.ok) return annule(address.because);
  if (message.canal === null) return annule(NO_CHANNEL);
  const wording = wordingBy(message.canal, message, state, agency);
  if (!wording.ok) return hold(asked, wording.because);
  const { sujet, corps } = wording;
  return {
    verdict: 'send',
    sujet,
    corps,
    destinataire: address.destinataire,
    because: message.repli === '' ? 'toutes les règles d’envoi sont respectées' : message.repli,
  };
}
