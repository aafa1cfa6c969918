/**
 * Fair shares that hold over time (DESIGN §4.2: "ties are fair over time, carried over between runs").
 *
 * Every lead that is shared out owes each person who could have received it her part by weight: 1/3 of a lead each among
 * three equals. Who is absent, full or unable to take that lead is owed nothing for it. A person is *behind* by what she is
 * owed minus what she received, past orders included. The lead goes to the person whose debt would first reach a whole lead
 * if nothing changed (earliest deadline), among those who are owed something. With a steady team this keeps everybody within
 * one lead of the fair share, weights included: the quota method of Balinski and Young (1975), Tijdeman's bound for the
 * chairman assignment problem (1980). Among equals it is "whoever is furthest behind".
 *
 * When several absences overlap, no rule that cannot see the future keeps everybody within one lead (the carpool problem:
 * Ajtai and others, "Fairness in scheduling", 1998); what is owed is carried and made up once people are back.
 */
import type { Obstacle, Person } from './team';

/** What a person received and was owed in shared orders so far, in leads. */
export type Standing = { readonly received: number; readonly owed: number };
export type History = ReadonlyMap<string, Standing>;

/** A person at the table of one plan. The counts move while the plan is made; nothing of it leaves `planDistribution`. */
export type Seat = {
  readonly person: Person;
  readonly index: number;
  /** Why nothing at all can be given, or null. */
  readonly obstacle: Obstacle | null;
  /** The most this order gives: a lot's number; null when the order sets no number. */
  readonly limit: number | null;
  /** `owed - received` before this plan. */
  readonly before: number;
  got: number;
  owed: number;
  load: number;
};

export type Weigh = (seat: Seat) => number;

/** Sums of thirds and sevenths never meet exactly; below this, two debts are the same. */
export const EPSILON = 1e-9;

export const behind = (seat: Seat): number => seat.before + seat.owed - seat.got;

export const behindOf = (history: History, membreId: string): number => {
  const standing = history.get(membreId);
  return standing === undefined ? 0 : standing.owed - standing.received;
};

/** One more lead is shared: everyone here is owed her part of it. */
export function credit(seats: readonly Seat[], weigh: Weigh): void {
  const total = seats.reduce((sum, seat) => sum + weigh(seat), 0);
  for (const seat of seats) seat.owed += weigh(seat) / total;
}

/** Who is served next; among the equally due the first of the roster. `seats` is never empty. */
export function mostDue(seats: readonly [Seat, ...Seat[]], weigh: Weigh): Seat {
  const owedSomething = seats.filter((seat) => behind(seat) > EPSILON);
  const candidates = owedSomething.length > 0 ? owedSomething : seats;
  return candidates.reduce(
    (best, seat) => (deadline(seat, weigh) < deadline(best, weigh) - EPSILON ? seat : best),
    candidates[0] ?? seats[0],
  );
}

const deadline = (seat: Seat, weigh: Weigh): number => (1 - behind(seat)) / weigh(seat);
