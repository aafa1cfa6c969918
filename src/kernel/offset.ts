/**
 * How far a zone is from UTC at an instant, fast. Asking ICU costs microseconds and a decision asks often, so answers are
 * remembered, by week where the offset stays the same (no zone changes its clock twice in a week), else by quarter of an
 * hour (every change of this century falls on one).
 */
import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const QUARTER = 15 * MINUTE;
/** Answers remembered per zone before starting afresh: bounded memory, decades of ordinary use. */
const MEMORY = 4_096;

type KnownZone = {
  readonly zone: IANAZone;
  /** null: the clock changes in that week. */
  readonly weeks: Map<number, number | null>;
  readonly quarters: Map<number, number>;
};
/** null: this machine's ICU does not know the zone. */
const zones = new Map<string, KnownZone | null>();

function known(name: string): KnownZone | null {
  const remembered = zones.get(name);
  if (remembered !== undefined) return remembered;
  const fresh = IANAZone.isValidZone(name)
    ? { zone: IANAZone.create(name), weeks: new Map(), quarters: new Map() }
    : null;
  return remember(zones, name, fresh);
}

/** True for an IANA zone; the same answer as `isZone` of the kernel, remembered. */
export const isKnownZone = (name: string): boolean => known(name) !== null;

/** Milliseconds to add to UTC to get the local time of `zone` (a valid IANA name) at `at` (ms since the epoch). */
export function offsetAt(zone: string, at: number): number {
  const entry = known(zone);
  if (entry === null) throw new RangeError(`Fuseau inconnu : ${zone}`);
  const week = Math.floor(at / WEEK);
  const remembered = entry.weeks.get(week);
  const all = remembered === undefined ? remember(entry.weeks, week, offsetOfWeek(entry, week)) : remembered;
  return all ?? offsetOfQuarter(entry, Math.floor(at / QUARTER));
}

function offsetOfWeek({ zone }: KnownZone, week: number): number | null {
  const first = zone.offset(week * WEEK);
  return first === zone.offset((week + 1) * WEEK) ? first * MINUTE : null;
}

function offsetOfQuarter({ zone, quarters }: KnownZone, quarter: number): number {
  return quarters.get(quarter) ?? remember(quarters, quarter, zone.offset(quarter * QUARTER) * MINUTE);
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): Value {
  if (memory.size >= MEMORY) memory.clear();
  memory.set(key, value);
  return value;
}
