import { createHmac } from 'node:crypto';
import { accept, type Intake } from '../../../src/service/intake';
import { Figures } from '../../../src/service/figures';
import { minutes, minus } from '../../../src/kernel/time';

const NOW = new Date('2026-12-01T08:30:00Z');
const SECRET = 'un secret assez long';
const clock = { now: () => NOW };

function deliveryOf(content: unknown, at = NOW) {
  const rawBody = typeof content === 'string' ? content : JSON.stringify(content);
  const timestamp = String(at.getTime());
  const signature = createHmac('sha256', SECRET).update(`${timestamp}:${rawBody}`).digest('hex');
  return { rawBody: Buffer.from(rawBody), timestamp, signature };
}

function world() {
  const marks: string[] = [];
  const intake: Intake = {
    secrets: [SECRET],
    alarms: {
      markDirty: (leadIds, because) => Promise.resolve(void marks.push(`${because} → ${leadIds.join()}`)),
      setAlarm: () => Promise.reject(new Error('no alarm here')),
    },
    markAgencyDirty: (because) => Promise.resolve(void marks.push(`${because} → agence`)),
    markOrders: (orders, because) =>
      Promise.resolve(
        void marks.push(`${because} → ${orders.map(({ object, id }) => `${object} ${id}`).join()}`),
      ),
    workspace: { isOwnEcho: (id) => id === 'ours' },
    clock,
    figures: new Figures(clock),
  };
  return { marks, intake };
}

const event = (eventName: string, record: object) => ({
  eventName,
  record: { updatedAt: NOW.toISOString(), ...record },
});

test.each<[string, unknown, object, string[]]>([
  ['a lead', event('lead.created', { id: 'l1' }), { kind: 'lead', leads: 1 }, ['lead.created → l1']],
  [
    'a child names its lead',
    event('messageMax.updated', { id: 'm1', leadId: 'l1' }),
    { kind: 'lead', leads: 1 },
    ['messageMax.updated → l1'],
  ],
  [
    'an order is a work item of its own',
    event('attribution.updated', { id: 'a1' }),
    { kind: 'order' },
    ['attribution.updated → attribution a1'],
  ],
  [
    'settings',
    event('reglageMax.updated', { id: 'r1' }),
    { kind: 'agency' },
    ['reglageMax.updated → agence'],
  ],
  ['our own write', event('lead.updated', { id: 'ours' }), { kind: 'echo' }, []],
  ['an object that is not ours', event('company.created', { id: 'c1' }), { kind: 'ignored' }, []],
  ['a shape nobody knows', { bonjour: true }, { kind: 'ignored' }, []],
  ['truncated JSON', '{"eventName":"lead.cr', { kind: 'unreadable' }, []],
])('%s', async (_name, content, receipt, marked) => {
  const { marks, intake } = world();
  expect(await accept(deliveryOf(content), intake)).toMatchObject(receipt);
  expect(marks).toEqual(marked);
  expect(intake.figures.lastWebhook).toEqual(NOW);
});

test.each<[string, Partial<ReturnType<typeof deliveryOf>>, string]>([
  ['without a signature', { signature: undefined as never }, 'missing-header'],
  ['with another signature', { signature: 'ab'.repeat(32) }, 'forged'],
  ['with another body', { rawBody: Buffer.from('{}') }, 'forged'],
  ['signed an hour ago', deliveryOf(event('lead.created', { id: 'l1' }), minus(NOW, minutes(60))), 'stale'],
])('%s: refused, nothing remembered', async (_name, changes, reason) => {
  const { marks, intake } = world();
  const delivery = { ...deliveryOf(event('lead.created', { id: 'l1' })), ...changes };
  expect(await accept(delivery, intake)).toEqual({ kind: 'refused', reason });
  expect(marks).toEqual([]);
  expect(intake.figures.lastWebhook).toBeNull();
});
