/**
 * The service killed (-9) while people send the form: after some milliseconds, or as its lead is being made. Whoever was thanked
 * is one lead in the end, whoever was not has sent it again (as a browser's "réessayer" does), and nobody is two.
 */
import { minutes, plus, seconds } from '../../../src/kernel/time';
import { bundleChild, startChild, type Child } from '../../support/child';
import { fieldsOf, send, visit } from '../../support/form';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { openSliceWorld, type SliceWorld } from '../../support/slice-world';

const PORT = 21_000 + (process.pid % 9_000);
const URL = `http://127.0.0.1:${PORT}/formulaire/immigration`;
const KILLS = 6;
const PEOPLE_PER_LIFE = 4;

let world: SliceWorld;
let start: () => Promise<Child>;
let child: Child;

beforeAll(async () => {
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  const file = await bundleChild('service');
  start = () =>
    startChild(file, {
      T_URL: world.sandbox.url,
      T_KEY: world.sandbox.apiKey,
      T_SECRET: world.secret,
      T_QUEUE: queueUrl,
      T_DATA: `${queueUrl.slice('pglite:'.length)}.data`,
      T_PORT: String(PORT),
      T_AHEAD: String(world.clock.ahead),
    });
  child = await start();
}, 120_000);
afterAll(async () => {
  await child.kill();
  await world.sandbox.stop();
  await removePgliteFolders();
});

test('thanked is kept: one lead each, whenever the service dies', async () => {
  const people: URLSearchParams[] = [];
  const thanked = new Set<string>();
  const post = async (fields: URLSearchParams): Promise<void> => {
    const sent = await send(URL, fields).catch(() => null);
    if (sent?.status === 303) thanked.add(fields.get('courriel') ?? '');
  };
  for (let life = 0; life < KILLS; life += 1) {
    const fresh: URLSearchParams[] = [];
    for (let n = 0; n < PEOPLE_PER_LIFE; n += 1) {
      const fields = fieldsOf(await visit(URL), /Envoyer/);
      fields.set('prenom', 'Ida');
      fields.set('nom', 'Essai');
      fields.set('courriel', `ida.${life}.${n}@example.org`);
      fresh.push(fields);
    }
    people.push(...fresh);
    // Read by a person; and far enough from the last life for the limits to have room.
    world.clock.jumpTo(plus(world.clock.now(), minutes(10) + seconds(10)));
    await child.ask({ do: 'time', ahead: world.clock.ahead });
    const sending = Promise.all(fresh.map(post));
    // Odd lives fall while the answers are under way, even ones while Twenty is being written to.
    if (life % 2 === 1) await new Promise((resolve) => setTimeout(resolve, 4 * life));
    else await sending;
    await child.kill();
    await sending;
    child = await start();
  }
  for (const fields of people) {
    if (!thanked.has(fields.get('courriel') ?? '')) await post(fields);
  }
  await child.ask({ do: 'idle' });
  expect(thanked.size).toBe(people.length);
  const leads = await world.staff.list('leads', 'courriel { primaryEmail }');
  const arrived = leads.map((lead) => (lead['courriel'] as { primaryEmail: string }).primaryEmail).sort();
  expect(arrived).toEqual(people.map((fields) => fields.get('courriel')).sort());
}, 120_000);
