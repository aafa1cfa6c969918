/** The sandbox's Twenty without its HTTP server: the same routes, records, webhooks and faults, on the virtual network. */
import type { IncomingMessage } from 'node:http';
import { installWorkspace } from '../../../src/installer/install';
import { dice } from '../../../src/sandbox/dice';
import { noFaults } from '../../../src/sandbox/faults';
import { limiter, DEFAULT_LIMIT } from '../../../src/sandbox/rate-limit';
import { Tables, type Row } from '../../../src/sandbox/records/tables';
import { route } from '../../../src/sandbox/routes';
import { AGENCE } from '../../../src/sandbox/seed/agence';
import { addMember, openSession, type Member } from '../../../src/sandbox/seed/members';
import { Courier } from '../../../src/sandbox/webhooks/courier';
import { addApiKey, newWorkspace } from '../../../src/sandbox/workspace';
import type { World } from '../../../src/sandbox/world';
import { createTransport } from '../../../src/twenty/transport';
import { machine } from '../machine/globals';
import { hosts } from '../machine/network';
import { owner, type Owner } from '../machine/scheduler';
import { SERVICE_URL, TWENTY_URL } from './addresses';

export const virtualClock = { now: () => new Date(machine.scheduler.now) };
export const virtualWait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** MAX installed by the real installer, once; each run starts from a copy. */
export type Installed = {
  readonly world: World;
  readonly apiKey: string;
  readonly secret: string;
  readonly members: readonly Member[];
  /** Session of each member, by id. */
  readonly sessions: ReadonlyMap<string, string>;
};

/** To be called while nothing else runs; `machine.scheduler` is used up by it. */
export async function installOnce(): Promise<Installed> {
  const world = newWorkspace({ clock: virtualClock, rateLimit: null, diceSeed: 7 });
  const { token } = addApiKey(world, 'MAX', 'Admin');
  const members = AGENCE.map((one) => addMember(world, one));
  const sessions = new Map(members.map(({ id }) => [id, openSession(world, id)]));
  world.url = TWENTY_URL;
  connect(world, owner('twenty'));
  const transport = createTransport({
    url: TWENTY_URL,
    apiKey: token,
    clock: virtualClock,
    wait: virtualWait,
  });
  let done: Awaited<ReturnType<typeof installWorkspace>> | undefined;
  const installing = installWorkspace(transport, { serviceUrl: SERVICE_URL }).then(
    (installed) => (done = installed),
  );
  await machine.scheduler.run(machine.scheduler.now + 3_600_000, () => done !== undefined);
  await installing;
  return { world, apiKey: token, secret: done?.webhook.secret ?? '', members, sessions };
}

export type Twenty = Installed & {
  readonly owner: Owner;
  rows(object: string): readonly Row[];
  row(object: string, id: string): Row | undefined;
};

/** A copy of the installed workspace for one run: what a run can change is its own, the data model is shared. */
export function openTwenty(
  installed: Installed,
  seed: number,
  onPut: (object: string, before: Row | undefined, after: Row) => void,
): Twenty {
  const of = owner('twenty');
  const ids = dice(seed);
  const shared = installed.world;
  const base = {
    ...shared,
    ...{ clock: virtualClock, dice: ids, tables: copyOf(shared.tables), limiter: limiter(DEFAULT_LIMIT) },
    ...{ faults: noFaults(), counters: { tokens: 0, refused: 0, requests: 0, byOperation: {} } },
  };
  const world: World = base;
  Object.assign(world, { courier: new Courier(world) });
  const { tables, catalogue } = world;
  const put = tables.put.bind(tables);
  tables.put = (shape, row) => {
    const before = tables.of(shape).rows.get(row.id);
    put(shape, row);
    onPut(shape.object.nameSingular, before, row);
  };
  connect(world, of);
  const rowsOf = (object: string) => tables.of(catalogue.shapeNamed(object)).rows;
  return {
    ...{ ...installed, world, owner: of },
    rows: (object) => [...rowsOf(object).values()],
    row: (object, id) => rowsOf(object).get(id),
  };
}

function connect(world: World, of: Owner): void {
  hosts.set(TWENTY_URL, {
    owner: of,
    answer: async ({ method, url, headers, body }) => {
      const handled = await route(world, { request: { headers } as IncomingMessage, method, url, body });
      return handled;
    },
  });
}

type Inner = {
  readonly tables: Map<
    string,
    { rows: Map<string, Row>; keys: Map<string, Map<string, string>>; lowest: number | null }
  >;
};

/** Rows are never changed in place, so maps of their own are enough. */
function copyOf(tables: Tables): Tables {
  const copy = new Tables();
  for (const [id, { rows, keys, lowest }] of (tables as unknown as Inner).tables) {
    const ownKeys = new Map([...keys].map(([index, known]) => [index, new Map(known)]));
    (copy as unknown as Inner).tables.set(id, { rows: new Map(rows), keys: ownKeys, lowest });
  }
  return copy;
}
