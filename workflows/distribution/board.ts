/** Second look at a finished hand-out: exchanges that place one lead more, or let a lead speak its language. */
import type { Lead } from '../state';
import type { Seat } from './fair';
import type { Kind, Table } from './table';
import { roomOf } from './table';

/** Positions of leads by seat and kind; a position is an index into the plan's leads. */
type Board = Map<Seat, Map<Kind, number[]>>;

type Hand = { readonly leads: readonly Lead[]; readonly drawn: (Seat | null)[]; readonly table: Table };

/**
 * A lead only Marie may take, and Marie is full of leads Sofia could have taken: one of hers moves to Sofia. Greedy service
 * alone would leave it waiting. Changes `drawn`; fairness is untouched (the moved lead is counted as owed and received).
 */
export function rescueWaiting(hand: Hand): void {
  const { leads, drawn, table } = hand;
  if (!drawn.includes(null)) return;
  const board = boardOf(hand);
  drawn.forEach((seat, position) => {
    const lead = leads[position];
    if (seat !== null || !lead) return;
    const spare = table.seats.filter((one) => one.obstacle === null && roomOf(one, null) > 0);
    if (spare.length === 0) return;
    const move = findMove(board, table.kindOf(lead), spare);
    if (move) carryOut(hand, board, position, move);
  });
}

type Move = { readonly from: Seat; readonly to: Seat; readonly kind: Kind };

function findMove(board: Board, wanted: Kind, spare: readonly Seat[]): Move | null {
  for (const from of wanted.fitting) {
    for (const [kind, positions] of board.get(from) ?? []) {
      const to = positions.length > 0 ? spare.find((seat) => kind.fitting.includes(seat)) : undefined;
      if (to) return { from, to, kind };
    }
  }
  return null;
}

function carryOut(hand: Hand, board: Board, position: number, move: Move): void {
  const { leads, drawn, table } = hand;
  const moved = board.get(move.from)?.get(move.kind)?.pop();
  const lead = leads[position];
  if (moved === undefined || !lead) return;
  drawn[moved] = move.to;
  drawn[position] = move.from;
  table.give(move.to, lead);
  move.to.owed += 1;
  put(board, move.to, move.kind, moved);
  put(board, move.from, table.kindOf(lead), position);
}

/**
 * PREFERER: who gets how many is settled; which leads they get is not. A lead with somebody who does not speak its language
 * is exchanged for one of somebody who does, as long as no other lead loses by it. Changes `drawn`.
 */
export function matchLanguages(hand: Hand): void {
  const board = boardOf(hand);
  let changed = true;
  while (changed) changed = hand.table.seats.some((seat) => matchSeat(hand, board, seat));
}

/** True when this seat made an exchange. Every exchange leaves fewer leads unmatched, so the search ends. */
function matchSeat(hand: Hand, board: Board, seat: Seat): boolean {
  const unmatched = [...(board.get(seat)?.keys() ?? [])].filter((kind) => kind.speech[seat.index] === 'no');
  let changed = false;
  for (const kind of unmatched) {
    while (exchange(hand, board, seat, kind)) changed = true;
  }
  return changed;
}

/** One exchange for one lead of this kind at this seat; false when there is none to make. */
function exchange(hand: Hand, board: Board, seat: Seat, kind: Kind): boolean {
  const mine = board.get(seat)?.get(kind) ?? [];
  const position = mine.at(-1);
  if (position === undefined) return false;
  const speakers = kind.fitting.filter((other) => kind.speech[other.index] === 'yes');
  for (const speaker of speakers) {
    const theirs = [...(board.get(speaker) ?? [])].find(
      ([other, positions]) => positions.length > 0 && mayTrade(other, seat, speaker),
    );
    const back = theirs?.[1].pop();
    if (!theirs || back === undefined) continue;
    mine.pop();
    hand.drawn[position] = speaker;
    hand.drawn[back] = seat;
    put(board, speaker, kind, position);
    put(board, seat, theirs[0], back);
    return true;
  }
  return false;
}

/** May `from`'s lead of this kind go to `to` without being worse off? */
const mayTrade = (kind: Kind, to: Seat, from: Seat): boolean =>
  kind.fitting.includes(to) && (kind.speech[to.index] !== 'no' || kind.speech[from.index] === 'no');

function boardOf({ leads, drawn, table }: Hand): Board {
  const board: Board = new Map();
  leads.forEach((lead, position) => {
    const seat = drawn[position];
    if (seat) put(board, seat, table.kindOf(lead), position);
  });
  return board;
}

function put(board: Board, seat: Seat, kind: Kind, position: number): void {
  const kinds = board.get(seat) ?? new Map<Kind, number[]>();
  board.set(seat, kinds);
  const positions = kinds.get(kind) ?? [];
  kinds.set(kind, positions);
  positions.push(position);
}
