/** An order cut short at every call, before it left and after its answer was lost: the end is the same, each time. */
import { MaxError } from '../../../../src/errors';
import { openOrderWorld, type Gate, type OrderWorld } from '../../../support/order-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;

beforeAll(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({
    Marie: {},
    Sofia: {},
    Paul: { fonction: 'SECRETAIRE' },
    Camille: { absentDu: '2026-11-30', absentAu: '2026-12-20' },
  });
}, 60_000);
afterAll(() => world.sandbox.stop());

type Fall = 'before the call' | 'after the answer was lost';

/** Falls at the n-th call, once. */
function fallingAt(n: number, fall: Fall): { readonly gate: Gate; readonly seen: () => number } {
  let calls = 0;
  const gate: Gate = async (_name, call) => {
    calls += 1;
    if (calls !== n) return call();
    if (fall === 'after the answer was lost') await call();
    throw new MaxError('panne', 'chute');
  };
  return { gate, seen: () => calls };
}

const ids = (order: Readonly<Record<string, unknown>>, leads: readonly string[], text: unknown): string =>
  leads
    .reduce((all, id, n) => all.replaceAll(id, `lead-${n}`), String(text))
    .replaceAll(String(order['id']), 'ordre');

/** What staff see at the end, without what differs from one run to the next (ids, names of leads, instants). */
async function ending(orderId: string, leads: readonly string[]) {
  const order = await world.read(orderId);
  const all = await world.staff.list('leads', 'name conseillereId attribueLe distributionId distribueAId');
  const rows = leads.map((id) => all.find((one) => one.id === id));
  const names = rows.map((row) => String(row?.['name']));
  const neutral = (text: unknown): string =>
    names.reduce((done, name, n) => done.replaceAll(name, `L${n}`), ids(order, leads, text));
  const notices = (await world.staff.list('notificationsMax', 'cle nature texte destinataireId')).filter(
    ({ cle }) => String(cle).includes(orderId),
  );
  return {
    statut: order['statut'],
    enAttente: order['enAttente'],
    resultat: neutral(order['resultat']),
    leads: rows.map((row) => [
      row?.['conseillereId'],
      row?.['distribueAId'],
      row?.['distributionId'] === orderId,
      row?.['attribueLe'] !== null,
    ]),
    notices: notices.map(({ cle, nature, texte }) => [neutral(cle), nature, neutral(texte)]).sort(),
    mails: world.mails.sent.filter(({ corps }) => names.some((name) => corps.includes(name))).length,
  };
}

async function anOrder() {
  const leads = await world.addLeads(7);
  const id = await world.order({
    strategie: 'PAR_NOMBRE',
    repartition: { demande: '3 à Marie, 2 à Sofia, 1 au secrétariat, 1 à Camille' },
    selection: { ids: leads },
  });
  return { id, leads };
}

/** Every possible fall of `deed`, until it needs fewer calls than that. */
async function everyFall(fall: Fall, start: () => Promise<{ id: string; leads: readonly string[] }>) {
  const whole = await start();
  await world.look(whole.id);
  const expected = await ending(whole.id, whole.leads);
  const { mails: wholeMails, ...rest } = expected;
  let falls = 0;
  for (let n = 1; ; n += 1) {
    const { id, leads } = await start();
    const { gate, seen } = fallingAt(n, fall);
    await world.look(id, gate).catch(() => undefined);
    await world.look(id);
    await world.look(id);
    const { mails, ...end } = await ending(id, leads);
    expect({ n, ...end }).toEqual({ n, ...rest });
    // An e-mail whose claim got no answer is not sent: one too few is better than one too many, the record is there anyway.
    expect(fall === 'before the call' ? mails : Math.max(mails, wholeMails)).toBe(wholeMails);
    if (seen() < n) return { falls, expected };
    falls += 1;
  }
}

test.each<Fall>(['before the call', 'after the answer was lost'])(
  'applying, %s: the same end, nobody gets a lead twice, one notification and one e-mail each',
  async (fall) => {
    const { falls, expected } = await everyFall(fall, anOrder);
    expect(falls).toBeGreaterThanOrEqual(10);
    expect(expected).toMatchObject({ statut: 'APPLIQUEE', enAttente: 1, mails: 3 });
    expect(expected.notices.map(([, nature]) => nature)).toEqual(Array(3).fill('LEAD_ATTRIBUE'));
    expect(expected.leads.filter(([conseillereId]) => conseillereId !== null)).toHaveLength(6);
    expect(expected.leads.at(-1)).toEqual([null, null, true, false]);
  },
  240_000,
);

test.each<Fall>(['before the call', 'after the answer was lost'])(
  'undoing, %s: the same end, all given back once, each told once',
  async (fall) => {
    const { falls, expected } = await everyFall(fall, async () => {
      const order = await anOrder();
      await world.look(order.id);
      await world.staff.update('attribution', order.id, { statut: 'ANNULEE' });
      return order;
    });
    expect(falls).toBeGreaterThanOrEqual(10);
    expect(expected).toMatchObject({ statut: 'ANNULEE', enAttente: 0 });
    expect(expected.leads).toEqual(Array(7).fill([null, null, false, false]));
    expect(expected.notices.filter(([, nature]) => nature === 'ALERTE')).toHaveLength(3);
  },
  240_000,
);
