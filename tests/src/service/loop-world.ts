/** The loop on a workspace in memory, a queue that only remembers, and channels that do what they are told. */
import { Again } from '../../../src/service/again';
import { Sightings } from '../../../src/service/sightings';
import { AgencyCache } from '../../../src/service/agency';
import { Figures } from '../../../src/service/figures';
import type { Log } from '../../../src/service/log';
import type { Loop } from '../../../src/service/loop';
import type { Alarms, Channel, Outcome, Outgoing, Trace } from '../../../src/service/ports';
import type { OrderRef } from '../../../webhooks/twenty/translate';
import { decide } from '../../../workflows/decide';
import { judge } from '../../../workflows/delivery/judge';
import { NOW } from '../../support/builders';
import { MemoryWorkspace } from '../../support/memory-workspace';

export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export class TestChannel implements Channel {
  readonly name = 'canal d’essai';
  readonly sent: Outgoing[] = [];
  answer: (message: Outgoing) => Promise<Outcome> = () =>
    Promise.resolve({ outcome: 'sent', idFournisseur: 'SM1' });
  traced: Trace = { trace: 'not-sent' };

  send(message: Outgoing): Promise<Outcome> {
    this.sent.push(message);
    return this.answer(message);
  }
  trace(): Promise<Trace> {
    return Promise.resolve(this.traced);
  }
}

export class RememberedAlarms implements Alarms {
  readonly marks: (readonly string[])[] = [];
  readonly alarms: [string, Date][] = [];
  markDirty(leadIds: readonly string[]): Promise<void> {
    if (leadIds.length > 0) this.marks.push(leadIds);
    return Promise.resolve();
  }
  setAlarm(leadId: string, at: Date): Promise<void> {
    this.alarms.push([leadId, at]);
    return Promise.resolve();
  }
}

export function aLoop(mind: Partial<Loop['mind']> = {}) {
  let now = NOW;
  const clock = { now: () => now };
  const workspace = new MemoryWorkspace(clock);
  const alarms = new RememberedAlarms();
  const channel = new TestChannel();
  const agency = new AgencyCache(workspace, silent);
  const marked: OrderRef[] = [];
  const loop: Loop = {
    workspace,
    alarms,
    channels: { SMS: channel, WHATSAPP: channel, COURRIEL: channel },
    mind: { decide, judge, ...mind },
    agency: () => agency.current(),
    staffMail: false,
    again: new Again(alarms),
    sightings: new Sightings(),
    markOrders: (orders) => Promise.resolve(void marked.push(...orders)),
    clock,
    figures: new Figures(clock),
    log: silent,
  };
  const setNow = (at: Date): void => {
    now = at;
  };
  return { loop, workspace, alarms, channel, agency, clock, setNow, marked };
}
