import type { OrderRef } from '../../../webhooks/twenty/translate';
import { minutes, plus } from '../../../src/kernel/time';
import { sweep, type Sweeper } from '../../../src/service/sweep';
import { NOW } from '../../support/builders';
import { aLoop, silent } from './loop-world';

const ORDER: OrderRef = { object: 'attribution', id: 'a1' };

test('orders are looked at before the leads: an import that was cut short does not wait for thousands of them', async () => {
  const { workspace, agency, clock, setNow, loop } = aLoop();
  workspace.put({});
  setNow(plus(NOW, minutes(1)));
  const marked: string[] = [];
  const note = (what: string) => () => Promise.resolve(void marked.push(what));
  const sweeper: Sweeper = {
    ...{ workspace, agency, clock, figures: loop.figures, log: silent },
    alarms: { markDirty: note('leads'), setAlarm: note('alarme') },
    tellAgency: note('agence'),
    markAll: () => Promise.resolve(true),
    markOrders: (orders) => Promise.resolve(void marked.push(`${orders.length} ordre`)),
    waitingOrders: () => Promise.resolve([ORDER]),
    retryFailed: () => Promise.resolve([]),
  };
  await sweep(null, sweeper);
  expect(marked).toEqual(['1 ordre', 'leads']);
});
