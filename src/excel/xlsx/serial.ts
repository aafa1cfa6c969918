/** Excel's day numbers → local dates. Reckoned in whole seconds: a Date would drag a time zone in. */
import type { Cell } from '../../../workflows/lead-import/sheet';
import { meaningOf } from './number-format';

const DAY = 86_400;
/** 31 December 9999, the last day that Excel shows. A phone number in a date column lies beyond. */
const LAST_DAY = 2_958_465;
/** Days from the calendar of 1900 to the one of 1904. */
const LATER = 1_462;
/** Day 0 of the 1900 calendar in days of Unix time: 30 December 1899. */
const EPOCH = 25_569;

/**
 * A number as its format shows it: a date ("2026-11-28", "2026-11-28T14:30:00"), a time of day as text ("14:30"), else the
 * number itself with its format. Numbers that are no date of the calendar (0, negative, huge) stay numbers.
 */
export function numberCell(value: number, format: string | undefined, from1904: boolean): Cell {
  const meaning = meaningOf(format);
  if (meaning === 'time' && value >= 0 && value < 1) return { kind: 'text', text: timeOf(value) };
  if (meaning === 'date' || meaning === 'time') {
    const local = localOf(value, from1904);
    if (local !== null) return { kind: 'date', local };
  }
  return format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
}

function localOf(value: number, from1904: boolean): string | null {
  const days = from1904 ? value + LATER : value;
  if (!(days >= 1 && days < LAST_DAY + 1)) return null;
  const seconds = Math.round(days * DAY);
  // Excel believes in a 29 February 1900 (day 60): what lies before it is a day further than it says.
  const leap = !from1904 && seconds < 60 * DAY ? DAY : 0;
  const iso = new Date((seconds + leap - EPOCH * DAY) * 1_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

function timeOf(value: number): string {
  const time = new Date((Math.round(value * DAY) % DAY) * 1_000).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** Dates written as text (`t="d"`, the strict edition of the norm): "2026-11-28T14:30:00.000Z" and its shorter forms. */
export function isoCell(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (!found) return { kind: 'text', text };
  const [, day = '', time] = found;
  return { kind: 'date', local: time === undefined || time === '00:00:00' ? day : `${day}T${time}` };
}
