/** What carries out an order in a command: everything the service gives it, except a queue. */
import { AgencyCache } from '../service/agency';
import { Figures } from '../service/figures';
import type { Log } from '../service/log';
import type { Loop } from '../service/loop';
import type { OrderHands } from '../service/orders/hands';
import type { Alarms } from '../service/ports';
import type { Transport } from '../twenty/transport';
import { createWorkspace } from '../twenty/workspace';

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The leads were written in Twenty: the service's next sweep finds them by that. */
const sweptLater: Alarms = { markDirty: () => Promise.resolve(), setAlarm: () => Promise.resolve() };

export function createOrderHands(
  transport: Transport,
  given: Pick<Loop, 'channels' | 'staffMail' | 'clock'>,
): OrderHands {
  const workspace = createWorkspace(transport);
  const agency = new AgencyCache(workspace, silent);
  return {
    ...given,
    workspace,
    alarms: sweptLater,
    agency: () => agency.current(),
    figures: new Figures(given.clock),
    log: silent,
  };
}
