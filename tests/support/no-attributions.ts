/** A workspace without distribution orders: nobody waits, and nothing but their absence may be asked about. */
import type { Attributions } from '../../src/service/orders/attributions';

const unasked = (): never => {
  throw new Error('this double holds no distribution orders');
};

export const noAttributions: Attributions = {
  load: () => Promise.resolve(null),
  waiting: () => Promise.resolve([]),
  latest: () => Promise.resolve([]),
  loads: () => Promise.resolve(new Map()),
  leadsById: unasked,
  leadsToTake: unasked,
  write: unasked,
  create: unasked,
  handOver: unasked,
  holdWaiting: unasked,
};
