/**
 * The sandbox Twenty (DESIGN §2.11): an in-memory HTTP server that behaves as a self-hosted Twenty 2.21 does, quirks included, for the
 * demo and the tests. It is held to the real server by the contract suite. It keeps nothing on disk and listens on 127.0.0.1.
 */
import type { AddressInfo } from 'node:net';
import type { Clock } from '../service/ports';
import { setFaults } from './faults';
import type { Faults } from './faults';
import { httpServer } from './http';
import { DEFAULT_LIMIT } from './rate-limit';
import type { RateLimit } from './rate-limit';
import { route } from './routes';
import { AGENCE } from './seed/agence';
import type { SeedMember } from './seed/agence';
import { addMember, openSession } from './seed/members';
import type { Member } from './seed/members';
import type { Delivery } from './webhooks/registry';
import { addApiKey, newWorkspace, revoke } from './workspace';
import type { Counters } from './world';

export type { Fault, Faults } from './faults';
export type { Member } from './seed/members';
export type { Delivery } from './webhooks/registry';
export type { Counters } from './world';
export { DEFAULT_LIMIT } from './rate-limit';

export type SandboxOptions = {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Absent: 127.0.0.1, this machine only. */
  readonly host?: string;
  /** All time of the sandbox: createdAt, webhook timestamps, the rate limit. Absent: the machine's clock. */
  readonly clock?: Clock;
  /** 'default': Twenty's own 100/s and 100/60 s. Absent: 'default'. */
  readonly rateLimit?: RateLimit | 'default' | 'off';
  /** 'agence': five team members, Anne Moreau administrator. Absent: nobody. */
  readonly seed?: 'agence' | readonly SeedMember[];
  /** Faults from the start, written as for `POST /__sandbox/faults`. */
  readonly faults?: Readonly<Record<string, unknown>>;
  /** Seed of the dice that make ids and strike faults. */
  readonly diceSeed?: number;
};

export type Sandbox = {
  readonly url: string;
  /** Admin key: may do everything. */
  readonly apiKey: string;
  /** Key of the role « Lecture seule ». */
  readonly readOnlyKey: string;
  /** A key that was revoked. */
  readonly revokedKey: string;
  readonly workspaceId: string;
  readonly members: readonly Member[];
  /** Token of a signed-in member: edits count as theirs. */
  sessionFor(memberId: string): string;
  /** Mutable; also over HTTP: `POST /__sandbox/faults`. */
  readonly faults: Faults;
  readonly counters: Counters;
  /** What became of each webhook call, newest first. */
  readonly deliveries: readonly Delivery[];
  /** Resolves when no webhook waits any more. */
  webhooksIdle(): Promise<void>;
  stop(): Promise<void>;
};

/** The one place where the sandbox looks at the machine's clock. */
const MACHINE_CLOCK: Clock = { now: () => new Date() };

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? MACHINE_CLOCK;
  const world = newWorkspace({
    clock,
    rateLimit: limitOf(options.rateLimit),
    diceSeed: options.diceSeed ?? 20_26,
  });
  setFaults(world.faults, options.faults ?? {});
  const admin = addApiKey(world, 'Clé admin', 'Admin');
  const reader = addApiKey(world, 'Clé lecture seule', 'Lecture seule');
  const revoked = addApiKey(world, 'Clé révoquée', 'Admin');
  revoke(world.accounts, revoked.token, clock.now());
  const members = (options.seed === 'agence' ? AGENCE : (options.seed ?? [])).map((one) =>
    addMember(world, one),
  );

  const server = httpServer(
    (incoming) => route(world, incoming),
    () => clock.now().toUTCString(),
  );
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  world.url = `http://${host}:${port}`;

  return {
    url: world.url,
    apiKey: admin.token,
    readOnlyKey: reader.token,
    revokedKey: revoked.token,
    workspaceId: world.workspaceId,
    members,
    sessionFor: (memberId) => openSession(world, memberId),
    faults: world.faults,
    counters: world.counters,
    get deliveries() {
      return world.webhooks.deliveries;
    },
    webhooksIdle: () => world.courier.idle(),
    stop: () => {
      world.courier.stop();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function limitOf(option: SandboxOptions['rateLimit']): RateLimit | null {
  if (option === 'off') return null;
  return option === undefined || option === 'default' ? DEFAULT_LIMIT : option;
}
