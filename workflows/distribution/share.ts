/** The five ways of giving leads out, one lead at a time, oldest first (DESIGN §3 `strategie`, §4.2). */
import type { Lead } from '../state';
import type { Seat, Weigh } from './fair';
import { credit, mostDue } from './fair';
import type { Order } from './order';
import type { Table } from './table';

/** `null` where nobody could take the lead; same places as `leads`. */
export function shareOut(order: Order, leads: readonly Lead[], table: Table): (Seat | null)[] {
  const choose = chooser(order);
  return leads.map((lead) => {
    const open = table.kindOf(lead).fitting.filter((seat) => table.hasRoom(seat, lead));
    const [first, ...rest] = open;
    if (!first) return null;
    const seat = choose([first, ...rest], lead);
    table.give(seat, lead);
    return seat;
  });
}

type Seats = readonly [Seat, ...Seat[]];
type Choose = (open: Seats, lead: Lead) => Seat;

const byWeight: Weigh = (seat) => seat.person.fiche.poids;
const alike: Weigh = () => 1;

function chooser(order: Order): Choose {
  switch (order.strategie) {
    case 'A_UNE_PERSONNE':
    case 'PAR_NOMBRE':
      // Lots are filled in the order staff wrote them: the 12 oldest to the first, the next 8 to the second.
      return (open) => open[0];
    case 'EGALE':
    case 'TOUR_DE_ROLE':
      // One arithmetic: equal parts are turns taken lead by lead, and the odd leads go to who is furthest behind.
      return fairly;
    case 'MOINS_CHARGE':
      return leastLoaded;
  }
}

/** Everyone who could take the lead is owed a part of it; the most due is served. */
function fairly(open: Seats): Seat {
  credit(open, byWeight);
  return mostDue(open, byWeight);
}

/** The fewest open leads; only the tied share the lead, so evening out loads is never held against anybody later. */
function leastLoaded(open: Seats, lead: Lead): Seat {
  const loadOf = (seat: Seat): number => seat.load - (lead.conseillereId === seat.person.membreId ? 1 : 0);
  const least = Math.min(...open.map(loadOf));
  const tied = narrowed(open, (seat) => loadOf(seat) === least);
  credit(tied, alike);
  return mostDue(tied, alike);
}

/** The seats that pass, or all of them when none does: a preference never leaves a lead without anybody. */
function narrowed(seats: Seats, passes: (seat: Seat) => boolean): Seats {
  const [first, ...rest] = seats.filter(passes);
  return first ? [first, ...rest] : seats;
}
