/** A workspace whose leads have no page: nobody asks for an appointment. */
import type { Bookings } from '../../src/service/bookings/bookings';

const unasked = (): never => {
  throw new Error('this double holds no appointments');
};

export const noBookings: Bookings = {
  find: unasked,
  ofLead: unasked,
  heldBy: unasked,
  change: unasked,
  book: unasked,
};
