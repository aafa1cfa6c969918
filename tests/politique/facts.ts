/** Random circumstances of one send, as plain facts: what the oracle reads, and what the real state is built from. */
import type { Canal, ModeMax } from '../../objects/vocabulary';
import { startOfDay, transitionsOf } from './clock';
import { holidaysOf, PLACES } from './holidays';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2024, 0, 1);
const TO = Date.UTC(2030, 0, 1);

export const KINDS = [
  'questions',
  'j-1',
  'j-0',
  'h-1',
  'veille',
  'manuel',
  'invitation',
  'invitation-equipe',
] as const;
export type Kind = (typeof KINDS)[number];

/** Minutes since midnight. */
export type Hours = { readonly de: number; readonly a: number };

export type Facts = {
  readonly seed: number;
  /** Milliseconds since the epoch, as all instants here. */
  readonly now: number;
  /** What the lead's record says; the agency's counts where it is no zone. */
  readonly zone: string;
  readonly agencyZone: string;
  readonly pays: string;
  readonly joursFeries: string;
  readonly envois: Hours;
  readonly rappels: Hours;
  readonly kind: Kind;
  readonly canal: Canal;
  readonly approved: boolean;
  readonly mode: ModeMax;
  readonly modeLead: ModeMax | null;
  readonly silent: 'desabonne' | 'pasInteresse' | 'supprime' | null;
  readonly sale: 'GAGNE' | 'PERDU' | null;
  readonly thrownAway: boolean;
  readonly consents: readonly Canal[];
  readonly preferred: readonly Canal[];
  readonly phone: 'mobile' | 'fixe' | 'impossible' | 'absent';
  readonly mail: 'bonne' | 'cassee' | 'absente';
  readonly createdAt: number;
  readonly prevuLe: number | null;
  /** They wrote by SMS after the message was made. */
  readonly answered: boolean;
  readonly lastWhatsapp: number | null;
  readonly appointment: {
    readonly debut: number;
    /** The hour the message speaks of: another one when the appointment was moved since. */
    readonly spoken: number;
    readonly state: 'PLANIFIE' | 'CONFIRME' | 'ANNULE' | 'REPORTE' | 'MANQUE' | 'supprime' | 'deplace';
  };
  readonly memberKnown: boolean;
  readonly template: boolean;
  readonly text: 'de MAX' | 'modifie' | 'variable inconnue';
};

/** Every way of changing the clock: whole hours, half hours, at midnight, in the other half of the year, in Ramadan, never. */
export const ZONES = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Zurich',
  'America/Toronto',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Algiers',
  'Africa/Cairo',
  'America/Martinique',
  'America/Havana',
  'America/Santiago',
  'Atlantic/Azores',
  'Indian/Reunion',
  'Pacific/Noumea',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
] as const;
const NO_ZONES = ['', 'Paris', 'Europe/Pariss'] as const;

/** Seeded (mulberry32): the same facts for the same seed, for ever. */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item;
  const oneIn = (count: number): boolean => int(1, count) === 1;
  return { int, pick, oneIn };
}
type Dice = ReturnType<typeof dice>;

const CANAUX = ['SMS', 'WHATSAPP', 'COURRIEL'] as const;
const ORDERS: readonly (readonly Canal[])[] = [
  ['SMS', 'WHATSAPP', 'COURRIEL'],
  ['WHATSAPP', 'COURRIEL', 'SMS'],
  ['COURRIEL', 'SMS', 'WHATSAPP'],
  ['WHATSAPP', 'SMS'],
  ['WHATSAPP'],
];

export function factsOf(seed: number): Facts {
  const roll = dice(Math.imul(seed, 2_654_435_761));
  const [zone, agencyZone] = [roll.oneIn(12) ? roll.pick(NO_ZONES) : roll.pick(ZONES), roll.pick(ZONES)];
  const joursFeries = roll.pick(PLACES);
  const pays = roll.pick(['FR', 'BE', 'CH', 'CA', 'CA-QC', 'MA', 'ca', '', 'ZZ', 'France']);
  const [envois, rappels] = [hoursOf(roll), hoursOf(roll)];
  const now = instant(roll, (ZONES as readonly string[]).includes(zone) ? zone : agencyZone, [
    envois,
    rappels,
  ]);
  return {
    ...{ seed, now, zone, agencyZone, pays, joursFeries, envois, rappels },
    ...messageOf(roll),
    ...personOf(roll),
    ...timesOf(roll, now),
    lastWhatsapp: roll.oneIn(3) ? null : now - DAY + roll.pick([-1, 0, 1, -HOUR, HOUR, -9 * DAY, 20 * HOUR]),
    preferred: roll.pick(ORDERS),
    memberKnown: !roll.oneIn(10),
  };
}

type OfMessage = 'kind' | 'canal' | 'approved' | 'mode' | 'thrownAway' | 'template' | 'text';

function messageOf(roll: Dice): Pick<Facts, OfMessage> {
  const kind = roll.pick(KINDS);
  return {
    kind,
    canal: kind.startsWith('invitation') ? 'COURRIEL' : roll.pick(CANAUX),
    approved: !roll.oneIn(3),
    mode: roll.oneIn(12) ? 'CONSEIL' : roll.pick(['AUTO', 'AUTO', 'ASSISTE']),
    thrownAway: roll.oneIn(40),
    template: roll.oneIn(2),
    text: roll.oneIn(4) ? roll.pick(['modifie', 'variable inconnue']) : 'de MAX',
  };
}

type OfPerson = 'modeLead' | 'silent' | 'sale' | 'consents' | 'phone' | 'mail' | 'answered';

const personOf = (roll: Dice): Pick<Facts, OfPerson> => ({
  modeLead: roll.oneIn(10) ? roll.pick(['AUTO', 'ASSISTE', 'CONSEIL']) : null,
  silent: roll.oneIn(20) ? roll.pick(['desabonne', 'pasInteresse', 'supprime']) : null,
  sale: roll.oneIn(15) ? roll.pick(['GAGNE', 'PERDU']) : null,
  consents: roll.oneIn(6) ? CANAUX.filter(() => roll.oneIn(2)) : CANAUX,
  phone: roll.oneIn(12) ? roll.pick(['fixe', 'impossible', 'absent']) : 'mobile',
  mail: roll.oneIn(12) ? roll.pick(['cassee', 'absente']) : 'bonne',
  answered: roll.oneIn(15),
});

function timesOf(roll: Dice, now: number): Pick<Facts, 'createdAt' | 'prevuLe' | 'appointment'> {
  const createdAt =
    now - (roll.oneIn(5) ? 7 * DAY + roll.pick([-1, 0, 1, -HOUR, HOUR]) : roll.int(0, 6 * DAY));
  const prevuLe = roll.oneIn(10) ? null : now - roll.pick([0, 1, MINUTE, HOUR, DAY, -1, -MINUTE, -HOUR]);
  // To the minute, as keys write it.
  const debut =
    Math.floor(
      (now + roll.pick([-60, 0, 10, 30, 60, 600, 900, 1_440, 2_880, 4_320].map((n) => n * MINUTE))) / MINUTE,
    ) * MINUTE;
  const state = roll.oneIn(8)
    ? roll.pick(['ANNULE', 'REPORTE', 'MANQUE', 'supprime', 'deplace'] as const)
    : roll.pick(['PLANIFIE', 'CONFIRME'] as const);
  const moment = debut + roll.pick([0, 0, roll.int(0, 1_440) * MINUTE]);
  const spoken = state === 'deplace' ? moment + roll.pick([-1, 1]) * HOUR : moment;
  return { createdAt, prevuLe, appointment: { debut: moment, spoken, state } };
}

/** On quarters, as the oracle counts; never in the small hours, when clocks are changed. */
function hoursOf(roll: Dice): Hours {
  const de = roll.pick([9 * 60, 7 * 60 + 30, roll.int(20, 48) * 15]);
  return { de, a: roll.pick([20 * 60, 21 * 60, de + roll.int(1, 30) * 15]) };
}

const transitions = new Map<string, readonly number[]>();
const changesOf = (zone: string): readonly number[] => {
  const known = transitions.get(zone) ?? transitionsOf(zone, FROM, TO);
  transitions.set(zone, known);
  return known;
};

/** Where it is likely to go wrong: clock changes, holidays, the edges of days and of permitted hours; else any time. */
function instant(roll: Dice, zone: string, hours: readonly Hours[]): number {
  const jitter = roll.pick([
    0,
    -1,
    1,
    -MINUTE,
    MINUTE,
    roll.int(-36, 36) * HOUR,
    roll.int(-2_160, 2_160) * MINUTE,
  ]);
  const anywhere = FROM + DAY + Math.floor(((TO - FROM - 3 * DAY) * roll.int(0, 1_000_000)) / 1_000_000);
  const edge = roll.pick(hours.flatMap(({ de, a }) => [de, a])) * MINUTE;
  const changes = changesOf(zone);
  switch (roll.int(1, 4)) {
    case 1:
      return changes.length === 0 ? anywhere : roll.pick(changes) + jitter;
    case 2: {
      const days = [
        ...holidaysOf(roll.pick(PLACES.filter((place) => place !== 'AUCUN')), roll.int(2024, 2029)),
      ];
      return startOfDay(Date.parse(`${roll.pick(days)}T12:00:00Z`), zone) + roll.pick([0, edge]) + jitter;
    }
    case 3:
      return startOfDay(anywhere, zone) + edge + jitter;
    default:
      return anywhere;
  }
}
