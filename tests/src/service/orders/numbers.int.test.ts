/** The figures of distribution on the sandbox (DESIGN §7): calls, fairness over orders, and people who are faster. */
import { BATCH } from '../../../../workflows/distribution/apply';
import { openOrderWorld, type Gate, type OrderWorld } from '../../../support/order-world';

const PORT = 21_000 + (process.pid % 9_000);
const TWELVE = Array.from('ABCDEFGHIJKL', (letter) => `Personne${letter}`);
let world: OrderWorld;

beforeAll(async () => {
  world = await openOrderWorld(PORT, TWELVE);
}, 60_000);
afterAll(() => world.sandbox.stop());

const WRITES = /^(Write|HandOver|Hold|Release|Upsert|Update|Create|Claim)/;

/** Lets everything through and remembers the documents. */
function counting() {
  const documents: string[] = [];
  const gate: Gate = (name, call) => {
    documents.push(name);
    return call();
  };
  return { gate, writes: () => documents.filter((name) => WRITES.test(name)).length, documents };
}

test('over 100 orders of odd sizes, through the record and back, nobody is more than one lead from her share', async () => {
  await world.setTeam({ Marie: {}, Sofia: {}, Paul: {} });
  const received: Record<string, number> = { Marie: 0, Sofia: 0, Paul: 0 };
  const { attributions } = world.hands().workspace;
  let total = 0;
  let worst = 0;
  for (let run = 0; run < 100; run += 1) {
    const size = 1 + 2 * ((run * 7) % 3);
    total += size;
    const leads = await world.addLeads(size);
    await world.look(await world.order({ strategie: 'EGALE', selection: { ids: leads } }));
    for (const { id, conseillereId } of await attributions.leadsById(leads)) {
      const who = world.sandbox.members.find((member) => member.id === conseillereId)?.prenom ?? '';
      received[who] = (received[who] ?? 0) + 1;
      await world.staff.update('lead', id, { statut: 'PAS_INTERESSE' });
    }
    worst = Math.max(worst, ...Object.values(received).map((count) => Math.abs(count - total / 3)));
  }
  expect(Object.values(received).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(worst).toBeLessThanOrEqual(1 + 1e-6);
}, 240_000);

test('a person who is faster than the write keeps the lead: it is left, and listed', async () => {
  const leads = await world.addLeads(3);
  const id = await world.order({
    strategie: 'A_UNE_PERSONNE',
    repartition: { demande: 'Marie' },
    selection: { ids: leads },
  });
  const gate: Gate = async (name, call) => {
    if (name === 'HandOverFreeLeads')
      await world.staff.update('lead', leads[1] ?? '', { conseillereId: world.member('Sofia') });
    return call();
  };
  await world.look(id, gate);
  const order = await world.read(id);
  expect(order).toMatchObject({ statut: 'APPLIQUEE' });
  expect(order['resultat']).toContain('2 leads donnés sur 3 · 1 laissé · 0 en attente');
  expect(order['resultat']).toContain('le lead a été attribué à la main depuis l’aperçu');
  const [taken] = await world.hands().workspace.attributions.leadsById(leads.slice(1, 2));
  expect(taken).toMatchObject({ conseillereId: world.member('Sofia') });
});

test('a click on the order while it is applied wins: cancelled in the middle, it is undone', async () => {
  const leads = await world.addLeads(3);
  const id = await world.order({
    strategie: 'A_UNE_PERSONNE',
    repartition: { demande: 'Marie' },
    selection: { ids: leads },
  });
  let clicked = false;
  const gate: Gate = async (name, call) => {
    const answer = await call();
    if (name === 'HandOverFreeLeads' && !clicked) {
      clicked = true;
      await world.staff.update('attribution', id, { statut: 'ANNULEE' });
    }
    return answer;
  };
  await world.look(id, gate);
  const order = await world.read(id);
  expect([order['statut'], clicked]).toEqual(['ANNULEE', true]);
  expect(order['resultat']).toContain('3 leads rendus · 0 laissé sur place');
});

test('1,000 leads among 12 people: at most 2 + ⌈1000/200⌉ × 2 writes, and few reads', async () => {
  for (const prenom of ['Marie', 'Sofia', 'Paul'])
    await world.setTeam({ [prenom]: { recoitDesLeads: false } });
  for (const prenom of TWELVE) await world.setTeam({ [prenom]: {} });
  const leads = await world.addManyLeads(1_000);
  const id = await world.order({ strategie: 'EGALE', selection: { ids: leads } });
  const { gate, writes, documents } = counting();
  const before = world.transport.usage;
  await world.look(id, gate);
  const { tokens, calls, refused } = world.transport.usage;
  expect(await world.read(id)).toMatchObject({ statut: 'APPLIQUEE', enAttente: 0 });
  const placed = await world.hands().workspace.attributions.leadsById(leads);
  const counts = TWELVE.map(
    (prenom) => placed.filter(({ conseillereId }) => conseillereId === world.member(prenom)).length,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  expect(writes()).toBeLessThanOrEqual(2 + Math.ceil(1_000 / BATCH) * 2);
  // The agency's search for erased people is a call without a document of ours.
  expect(calls - before.calls).toBe(documents.length + 1);
  // Beside the writes: the order, agency (5), loads, history twice, the leads (5) and their check before each upsert (5).
  expect(tokens - before.tokens - writes()).toBeLessThanOrEqual(20);
  expect(refused).toBe(0);
}, 120_000);
