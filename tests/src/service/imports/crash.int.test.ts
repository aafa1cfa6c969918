/** An import cut short at every call, before it left and after its answer was lost: the end is the same, each time. */
import { MaxError } from '../../../../src/errors';
import { anImport, aPerson, aWorkbook, readImport, reportRows } from '../../../support/import-files';
import { openOrderWorld, type Gate, type OrderWorld } from '../../../support/order-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;
let people = 0;

beforeAll(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {}, Camille: { absentDu: '2026-11-30', absentAu: '2026-12-20' } });
}, 60_000);
afterAll(() => world.sandbox.stop());

type Fall = 'before the call' | 'after the answer was lost';

/** Falls at the n-th call, once, and for good: the process is gone. */
function fallingAt(n: number, fall: Fall): { readonly gate: Gate; readonly seen: () => number } {
  let calls = 0;
  const gate: Gate = async (_name, call) => {
    calls += 1;
    if (calls > n) throw new MaxError('panne', 'chute');
    if (calls < n) return call();
    if (fall === 'after the answer was lost') await call();
    throw new MaxError('panne', 'chute');
  };
  return { gate, seen: () => calls };
}

/** Seven people, one of them twice, and one whom Twenty has and lacks the town of. */
async function aFile(): Promise<{ readonly id: string; readonly from: number }> {
  const from = people;
  people += 10;
  const known = `connu.${String(from)}@example.org`;
  await world.staff.create('lead', { name: `Connu ${String(from)}`, courriel: { primaryEmail: known } });
  const rows = [0, 1, 2, 3, 4, 5, 6, 6].map((n) => aPerson(from + n));
  const more = aPerson(from + 8, { Nom: String(from), Prénom: 'Connu', Courriel: known, Téléphone: '' });
  const id = await anImport(world, await aWorkbook([...rows, more]), {
    statut: 'A_IMPORTER',
    strategie: 'PAR_NOMBRE',
    demande: '4 à Marie, 2 à Sofia, 1 à Camille',
  });
  return { id, from };
}

/** What staff see at the end, without what differs from one run to the next. */
async function ending({ id, from }: { readonly id: string; readonly from: number }) {
  const record = await readImport(world, id);
  const leads = await world.staff.list(
    'leads',
    'name ville cleExterne conseillereId distributionId courriel { primaryEmail }',
  );
  const emailOf = (lead: Readonly<Record<string, unknown>>): string =>
    (lead['courriel'] as { primaryEmail: string } | null)?.primaryEmail ?? '';
  const ours = leads.filter((lead) => String(lead['cleExterne']).startsWith(`import.${id}.`));
  const orders = (await world.staff.list('attributions', 'statut enAttente')).filter((one) =>
    ours.some(({ distributionId }) => distributionId === one.id),
  );
  const notices = await world.staff.list('notificationsMax', 'cle nature texte');
  const about = notices.filter(({ cle }) =>
    [id, ...orders.map((one) => one.id)].some((one) => String(cle).includes(one)),
  );
  const numbered = (text: unknown): string =>
    String(text)
      .replaceAll(id, 'import')
      .replaceAll(orders[0]?.id ?? '-', 'ordre')
      .replace(/Diallo\w+/g, 'Diallo');
  const { statut, total, importes, doublons, rejetes, progression } = record;
  return {
    record: { statut, total, importes, doublons, rejetes, progression },
    leads: ours.map((lead) => [Number(/\d+/.exec(emailOf(lead))?.[0]) - from, lead['conseillereId']]).sort(),
    known: leads.find((lead) => emailOf(lead) === `connu.${String(from)}@example.org`)?.['ville'],
    orders: orders.map((one) => [one['statut'], one['enAttente']]),
    notices: about.map(({ cle, nature, texte }) => [numbered(cle), nature, numbered(texte)]).sort(),
    report:
      record['statut'] === 'TERMINE' ? [...(await reportRows(world, id)).values()].map(([word]) => word) : [],
  };
}

async function everyFall(fall: Fall, start: () => Promise<{ readonly id: string; readonly from: number }>) {
  const whole = await start();
  await world.lookImport(whole.id);
  const expected = await ending(whole);
  for (let n = 1; ; n += 1) {
    const one = await start();
    const { gate, seen } = fallingAt(n, fall);
    await world.lookImport(one.id, gate).catch(() => undefined);
    await world.lookImport(one.id);
    await world.lookImport(one.id);
    expect({ n, ...(await ending(one)) }).toEqual({ n, ...expected });
    if (seen() < n) return { falls: n - 1, expected };
  }
}

test.each<Fall>(['before the call', 'after the answer was lost'])(
  'importing, %s: no second lead, one notification each, the same report',
  async (fall) => {
    const { falls, expected } = await everyFall(fall, aFile);
    expect(falls).toBeGreaterThanOrEqual(15);
    expect(expected).toMatchObject({
      record: { statut: 'TERMINE', total: 9, importes: 7, doublons: 2, rejetes: 0, progression: 100 },
      known: 'Lyon',
      orders: [['APPLIQUEE', 1]],
    });
    expect(expected.leads).toHaveLength(7);
    expect(expected.notices.map(([, nature]) => nature).sort()).toEqual([
      'LEAD_ATTRIBUE',
      'LEAD_ATTRIBUE',
      'NOUVEAU_LEAD',
    ]);
    expect(expected.report.slice(-2)).toEqual(['Déjà connu', 'Complété']);
  },
  240_000,
);

test.each<Fall>(['before the call', 'after the answer was lost'])(
  'undoing, %s: all that nobody touched is in the bin, each told once',
  async (fall) => {
    const { falls, expected } = await everyFall(fall, async () => {
      const one = await aFile();
      await world.lookImport(one.id);
      await world.staff.update('importLeads', one.id, { statut: 'ANNULE' });
      return one;
    });
    expect(falls).toBeGreaterThanOrEqual(8);
    expect(expected).toMatchObject({ record: { statut: 'ANNULE' }, known: 'Lyon', leads: [] });
  },
  240_000,
);
