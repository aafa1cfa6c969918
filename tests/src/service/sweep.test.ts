import type { OrderRef } from '../../../webhooks/twenty/translate';
import { minutes, plus } from '../../../src/kernel/time';
import { sweep, type Sweeper } from '../../../src/service/sweep';
import { anAgency, NOW } from '../../support/builders';
import { aLoop, silent } from './loop-world';

const ORDER: OrderRef = { object: 'attribution', id: 'a1' };

/** A sweep of an agency with one lead, a minute after it was written, and all that the sweep asks of others, in order. */
function aSweep(changes: Partial<Sweeper> = {}) {
  const { workspace, agency, clock, setNow, loop } = aLoop();
  workspace.put({});
  setNow(plus(NOW, minutes(1)));
  const asked: string[] = [];
  const note = (what: string) => () => Promise.resolve(void asked.push(what));
  const sweeper: Sweeper = {
    ...{ workspace, agency, clock, figures: loop.figures, log: silent },
    alarms: { markDirty: note('leads'), setAlarm: note('alarme') },
    tellAgency: note('agence'),
    markAll: () => note('tous')().then(() => true),
    markOrders: (orders) => Promise.resolve(void asked.push(`${orders.length} ordre`)),
    waitingOrders: () => Promise.resolve([ORDER]),
    retryFailed: () => Promise.resolve([]),
    ...changes,
  };
  return { asked, workspace, agency, clock, sweeper };
}

test('orders are looked at before the leads: an import that was cut short does not wait for thousands of them', async () => {
  const { asked, sweeper } = aSweep();
  await sweep(null, sweeper);
  expect(asked).toEqual(['1 ordre', 'leads']);
});

describe('settings that changed while no webhook came', () => {
  test('the other processes are told before anything is marked, and every lead is looked at', async () => {
    const { asked, workspace, agency, clock, sweeper } = aSweep();
    await agency.current();
    workspace.agency = anAgency({ mode: 'CONSEIL' });
    await sweep(clock.now(), sweeper);
    expect(asked).toEqual(['agence', '1 ordre', 'leads', 'tous']);
  });

  test('marking is asked for again by the next sweep while another process is at it, telling is not', async () => {
    let markings = 0;
    const { asked, workspace, agency, clock, sweeper } = aSweep({
      markAll: () => Promise.resolve((markings += 1) > 1),
    });
    await agency.current();
    workspace.agency = anAgency({ mode: 'CONSEIL' });
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await sweep(clock.now(), sweeper);
    expect(markings).toBe(2);
    expect(asked.filter((what) => what === 'agence')).toHaveLength(1);
  });
});
