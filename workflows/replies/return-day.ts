/**
 * The day somebody says they are back, from an absence notice in French or English, seen from `now`: a date without a year is
 * the next such date (up to a month ago counts as past). Day before month, as in French, unless only the other reading exists.
 */
import { days } from '../../src/kernel/time';
import { plainOf } from '../reading/plain';
import type { CivilDay } from './reply';

/** Each month, each weekday, in French and in English, whole and shortened. */
const MONTHS = namesOf(
  'janvier january jan',
  'fevrier february fev feb',
  'mars march mar',
  'avril april avr apr',
  'mai may',
  'juin june jun',
  'juillet july juil jul',
  'aout august aug',
  'septembre september sept sep',
  'octobre october oct',
  'novembre november nov',
  'decembre december dec',
);
const MONTH = `(?:${MONTHS.flat().join('|')})\\b\\.?`;
const WEEKDAYS = namesOf(
  'lundi monday',
  'mardi tuesday',
  'mercredi wednesday',
  'jeudi thursday',
  'vendredi friday',
  'samedi saturday',
  'dimanche sunday',
);
const WEEKDAY = `(?:${WEEKDAYS.flat().join('|')})`;

function namesOf(...each: readonly string[]): readonly (readonly string[])[] {
  return each.map((names) => names.split(' '));
}
/** 1 is the first; 0: none of them. */
const rankOf = (name: string, all: readonly (readonly string[])[]): number =>
  all.findIndex((names) => names.includes(name)) + 1;

const DATE =
  `(?<date>(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<d1>\\d{1,2})[/.](?<m1>\\d{1,2})(?:[/.](?<y1>\\d{2,4}))?` +
  `|(?<d2>\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(?<m2>${MONTH})(?:,? (?<y2>\\d{4}))?|(?<m3>${MONTH}) (?<d3>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y3>\\d{4}))?` +
  `|(?<bare>\\d{1,2})(?=[ .,;!\\n]|$)(?! ?(?:h|jours?|days?|semaines?|weeks?|mois|months?)))`;
const THE = `(?:le |the |on |du |au |ce |:|,| )*(?:${WEEKDAY},? )?(?:le |the |${' '})*`;

/** "back": the day itself. "until": the day after, for the last day of the absence is still one. */
const FORMS: readonly (readonly [RegExp, 'retour' | 'jusque'])[] = [
  [
    new RegExp(
      `(?:de retour|retour|reviens|reviendrai|serai de retour|reprends?|reprendrai|rentre(?:rai)?|disponible|joignable|back|return(?:ing)?|available|reachable)(?: (?:au bureau|prevu|est prevu|dans|in the office|in office|parmi vous|au travail|a nouveau|de nouveau|again|to the office|mes fonctions|a partir|des|from|qu'|que|seulement|le))* ?${THE}(?:a partir du |a compter du |des le |from )?${DATE}`,
    ),
    'retour',
  ],
  [
    new RegExp(`(?:a partir|a compter) d[ue] ${THE}${DATE}(?=.{0,40}(?:disponible|joignable|retour))`),
    'retour',
  ],
  [new RegExp(`(?:avant|before) ${THE}${DATE}`), 'retour'],
  [
    new RegExp(
      `(?:jusqu'(?:au|a|en)|until|till|through|thru|jusque) (?:(?:et|and) )?(?:including )?${THE}${DATE}`,
    ),
    'jusque',
  ],
  [
    new RegExp(
      `(?:du|de|from|between|entre) (?:le )?(?:${WEEKDAY} )?\\d{1,2}(?:er|st|nd|rd|th)?(?:[/.]\\d{1,2}(?:[/.]\\d{2,4})?)?(?: ${MONTH})?(?: \\d{4})? (?:au|a|to|until|through|and|et|-) ${THE}${DATE}`,
    ),
    'jusque',
  ],
  [
    new RegExp(
      `(?:du|from) (?:${WEEKDAY} )?${MONTH} \\d{1,2}(?:st|nd|rd|th)? (?:to|until|through|-) ${THE}${DATE}`,
    ),
    'jusque',
  ],
];
/** A day as the instant of its midnight in UTC: days are counted, never hours. */
type Day = number;
/** 1 is Monday. The epoch was a Thursday. */
const weekdayOf = (day: Day): number => ((((day / days(1) + 3) % 7) + 7) % 7) + 1;
const startOfDay = (at: number): Day => Math.floor(at / days(1)) * days(1);

const RELATIVE: readonly (readonly [RegExp, (today: Day) => Day])[] = [
  [
    /(?:retour|reviens|rentre|reprends|back|return\w*|disponible|joignable)(?: \w+){0,3}? (?:apres-demain)/,
    (today) => today + days(2),
  ],
  [
    /(?:retour|reviens|rentre|reprends|back|return\w*|disponible|joignable)(?: \w+){0,3}? (?:demain|tomorrow)/,
    (today) => today + days(1),
  ],
  [
    /(?:retour|reviens|rentre|reprends|back|return\w*|disponible|jusqu'a|until)(?: \w+){0,3}? (?:la semaine prochaine|next week)/,
    (today) => today + days(8 - weekdayOf(today)),
  ],
];
const IN_DAYS =
  /(?:retour|reviens|rentre|reprends|back|return\w*|disponible)(?: \w+){0,2}? (?:dans|in) (\d{1,2}|une?|two|deux|trois|a) (jours?|days?|semaines?|weeks?)/;
const ON_WEEKDAY = new RegExp(
  `(?<form>retour|reviens|rentre|reprends|back|return\\w*|disponible|joignable|jusqu'a|jusqu'au|until|avant|before)(?: (?!le |\\d)\\w+){0,3}? (?:le |on |ce |next )?(?<day>${WEEKDAY})(?! ?(?:le )?\\d)`,
);

/** Null when no day is stated, or when it makes no sense. */
export function returnDay(texte: string, now: Date): CivilDay | null {
  const { text } = plainOf(texte);
  const today = startOfDay(now.getTime());
  for (const [pattern, meaning] of FORMS) {
    const found = pattern.exec(text);
    const day = found?.groups === undefined ? null : resolved(found.groups, today);
    if (day !== null) return iso(meaning === 'jusque' ? day + days(1) : day);
  }
  const day = relative(text, today);
  return day === null ? null : iso(day);
}

const iso = (day: Day): CivilDay => new Date(day).toISOString().slice(0, 10);

type Groups = Readonly<Record<string, string | undefined>>;

function resolved(groups: Groups, today: Day): Day | null {
  if (groups['iso'] !== undefined) return dayOf(groups['iso'].split('-').map(Number));
  if (groups['bare'] !== undefined) return nextDayOfMonth(Number(groups['bare']), today);
  const monthAndDay = monthAndDayOf(groups);
  const year = first(groups, ['y1', 'y2', 'y3']);
  if (year === undefined) return nearest(new Date(today).getUTCFullYear(), monthAndDay, today);
  return dayOf([year.length <= 2 ? 2_000 + Number(year) : Number(year), ...monthAndDay]);
}

const first = (groups: Groups, names: readonly string[]): string | undefined =>
  names.map((name) => groups[name]).find((one) => one !== undefined);

/** "08/25" can only be read the American way. */
function monthAndDayOf(groups: Groups): readonly [month: number, day: number] {
  const named = first(groups, ['m2', 'm3']);
  const month = named === undefined ? Number(groups['m1']) : monthOf(named);
  const day = Number(first(groups, ['d1', 'd2', 'd3']));
  return month > 12 && day <= 12 ? [day, month] : [month, day];
}

/** The year that puts the date between a month ago and eleven months ahead: in January, "28 décembre" was last year's. */
function nearest(year: number, [month = 0, day = 0]: readonly number[], today: Day): Day | null {
  const here = dayOf([year, month, day]);
  if (here === null || here < today - days(31)) return dayOf([year + 1, month, day]);
  return here > today + days(334) ? dayOf([year - 1, month, day]) : here;
}

/** Null for a day that no calendar has (31 June). */
function dayOf([year = 0, month = 0, day = 0]: readonly number[]): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : null;
}

const monthOf = (written: string): number => rankOf(written.replace('.', ''), MONTHS);

/** "de retour le 15": the next fifteenth. */
function nextDayOfMonth(day: number, today: Day): Day | null {
  const now = new Date(today);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const here = dayOf([year, month, day]);
  if (here !== null && here >= today) return here;
  return month === 12 ? dayOf([year + 1, 1, day]) : dayOf([year, month + 1, day]);
}

const COUNTS: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, deux: 2, two: 2, trois: 3 };

function relative(text: string, today: Day): Day | null {
  for (const [pattern, day] of RELATIVE) if (pattern.test(text)) return day(today);
  return afterSpan(text, today) ?? onWeekday(text, today);
}

function afterSpan(text: string, today: Day): Day | null {
  const [, written = '', unit = ''] = IN_DAYS.exec(text) ?? [];
  if (written === '') return null;
  const count = COUNTS[written] ?? Number(written);
  return today + days(/^(?:sem|week)/.test(unit) ? count * 7 : count);
}

/** The next such day; the day after it for "jusqu’à lundi". */
function onWeekday(text: string, today: Day): Day | null {
  const { form = '', day } = ON_WEEKDAY.exec(text)?.groups ?? {};
  if (day === undefined) return null;
  const wanted = rankOf(day, WEEKDAYS);
  const next = today + days(((wanted - weekdayOf(today) + 6) % 7) + 1);
  return /^(?:jusqu|until)/.test(form) ? next + days(1) : next;
}
