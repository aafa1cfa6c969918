/**
 * The sending policy a second time, from DESIGN §5 and the settings' descriptions, on plain facts: brute force in place of every
 * shortcut, Intl in place of our clock, tables in place of libraries. Shares no line with `workflows`.
 */
import type { Canal } from '../../objects/vocabulary';
import { isZone, QUARTER, startOfDay, wallOf } from './clock';
import type { Facts, Hours } from './facts';
import { holidaysOf } from './holidays';

export type Answer =
  | { readonly what: 'send'; readonly as: 'texte' | 'modele' }
  | { readonly what: 'reroute'; readonly canal: Canal }
  | { readonly what: 'wait'; readonly until: number }
  | { readonly what: 'stop' };

const STOP: Answer = { what: 'stop' };
const DAY = 86_400_000;
const HOLD = 900_000;

/** What should become of the message, at the moment the facts tell: the first rule that has something to say. */
export const answerOf = (facts: Facts): Answer =>
  unwanted(facts) ?? byMode(facts) ?? inVain(facts) ?? tooEarly(facts) ?? byText(facts) ?? byChannel(facts);

const isToStaff = ({ kind }: Facts): boolean => kind === 'invitation-equipe';

const unwanted = (facts: Facts): Answer | null =>
  facts.thrownAway || isSilent(facts) || !isReachable(facts) ? STOP : null;

function byMode(facts: Facts): Answer | null {
  if (isToStaff(facts) || facts.kind === 'manuel') return null;
  const mode = facts.modeLead ?? facts.mode;
  if (mode === 'CONSEIL') return STOP;
  return mode === 'ASSISTE' && !facts.approved ? waitUntil(facts.now + HOLD, facts) : null;
}

const inVain = (facts: Facts): Answer | null =>
  isOvertaken(facts) || usefulUntil(facts) <= facts.now ? STOP : null;

function tooEarly(facts: Facts): Answer | null {
  const { now, prevuLe } = facts;
  if (prevuLe !== null && prevuLe > now) return { what: 'wait', until: prevuLe };
  return isToStaff(facts) || isOpen(now, facts) ? null : waitUntil(firstOpening(facts), facts);
}

const byText = (facts: Facts): Answer | null =>
  facts.text === 'variable inconnue' ? waitUntil(facts.now + HOLD, facts) : null;

const byChannel = (facts: Facts): Answer =>
  facts.canal === 'WHATSAPP' ? byWhatsapp(facts) : { what: 'send', as: 'texte' };

/** In vain when it would come too late. */
const waitUntil = (until: number, facts: Facts): Answer =>
  usefulUntil(facts) <= until ? STOP : { what: 'wait', until };

function isSilent({ kind, silent, sale }: Facts): boolean {
  if (kind === 'invitation-equipe') return silent === 'supprime';
  return silent !== null || (kind === 'questions' && sale !== null);
}

function isReachable(facts: Facts): boolean {
  if (facts.kind === 'invitation-equipe') return facts.memberKnown;
  return reaches(facts.canal, facts);
}

function reaches(canal: Canal, { consents, phone, mail }: Facts): boolean {
  if (!consents.includes(canal)) return false;
  if (canal === 'COURRIEL') return mail === 'bonne';
  return phone === 'mobile' || (canal === 'WHATSAPP' && phone === 'fixe');
}

function isOvertaken({ kind, answered, lastWhatsapp, createdAt, appointment }: Facts): boolean {
  if (kind === 'manuel') return false;
  if (kind === 'questions') return answered || (lastWhatsapp !== null && lastWhatsapp > createdAt);
  return appointment.state !== 'PLANIFIE' && appointment.state !== 'CONFIRME';
}

function usefulUntil(facts: Facts): number {
  switch (facts.kind) {
    case 'questions':
      return facts.createdAt + 7 * DAY;
    case 'manuel':
      return Infinity;
    case 'invitation':
    case 'invitation-equipe':
      return facts.appointment.spoken;
    case 'j-1':
      return startOfDay(facts.appointment.debut, livingZone(facts));
    default:
      return facts.appointment.debut;
  }
}

/** Outside its window: an approved template, else the next channel, else nothing for now. */
function byWhatsapp(facts: Facts): Answer {
  const { now, lastWhatsapp, template, kind, text, preferred } = facts;
  if (lastWhatsapp !== null && now - lastWhatsapp < DAY) return { what: 'send', as: 'texte' };
  if (template && kind !== 'manuel' && text === 'de MAX') return { what: 'send', as: 'modele' };
  const canal = preferred.find((one) => one !== 'WHATSAPP' && reaches(one, facts));
  return canal === undefined ? waitUntil(now + HOLD, facts) : { what: 'reroute', canal };
}

/** Asked of Intl alone; then by the country. Of Canada's zones the agency's own, else the one most live in. */
function livingZone(facts: Facts): string {
  const { zone, agencyZone } = facts;
  if (isZone(zone)) return zone;
  const country = countryOf(facts)?.slice(0, 2);
  if (country === 'CA') return CANADIAN.includes(agencyZone) ? agencyZone : 'America/Toronto';
  return COUNTRY_ZONES[country ?? ''] ?? agencyZone;
}

const CANADIAN = ['America/Toronto', 'America/St_Johns'];
const COUNTRY_ZONES: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  MA: 'Africa/Casablanca',
};

/** As written, in letters or in words; where nothing is written, by the number, which is French. */
function countryOf({ pays, phone }: Facts): string | null {
  const place = pays === 'France' ? 'FR' : pays.toUpperCase();
  if (['FR', 'BE', 'CH', 'CA', 'CA-QC', 'MA'].includes(place)) return place;
  return place === '' && (phone === 'mobile' || phone === 'fixe') ? 'FR' : null;
}

const REMINDERS = ['j-1', 'j-0', 'h-1', 'veille', 'invitation'];

/** May a message leave at this instant, there? */
function isOpen(at: number, facts: Facts): boolean {
  const { date, weekday, minute } = wallOf(at, livingZone(facts));
  const isReminder = REMINDERS.includes(facts.kind);
  const { de, a }: Hours = isReminder ? facts.rappels : facts.envois;
  if (minute < de || minute >= a) return false;
  return isReminder || (weekday !== 'Sun' && !holidaysOf(placeOf(facts), Number(date.slice(0, 4))).has(date));
}

/** Whose holidays: the country that is known; of an agency in one part of it, that part's; else the agency's. */
function placeOf(facts: Facts): string {
  const { joursFeries } = facts;
  const place = countryOf(facts);
  if (place === null) return joursFeries;
  return place === 'CA' && joursFeries === 'CA-QC' ? joursFeries : place;
}

/** Quarter after quarter: hours, and changes of clocks, fall on quarters. */
function firstOpening(facts: Facts): number {
  let at = (Math.floor(facts.now / QUARTER) + 1) * QUARTER;
  while (!isOpen(at, facts)) at += QUARTER;
  return at;
}
