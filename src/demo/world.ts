/** The demo's world: a sandbox Twenty, MAX installed into it by the real installer, the real service, and one clock for all. */
import { join } from 'node:path';
import { pino } from 'pino';
import { createChannels, outboxFolder } from '../channels/channels';
import { installWorkspace, type Installed } from '../installer/install';
import { isBefore, minutes, plus } from '../kernel/time';
import { startSandbox, type Member, type Sandbox } from '../sandbox/index';
import { portOr } from '../server/free-port';
import type { Clock } from '../service/ports';
import { startService, type Service } from '../service/start';
import { createEntrance } from '../twenty/formulaire';
import { createTransport, type Transport } from '../twenty/transport';
import { createWorkspace } from '../twenty/workspace';
import { createJumpClock, type JumpClock } from './clock';
import { signIn, type Staff } from './staff';

export type WorldOptions = {
  readonly clock: Clock;
  readonly start: Date;
  /** Empty. */
  readonly folder: string;
  readonly sandboxPort: number;
  readonly servicePort: number;
};

export type World = {
  readonly clock: JumpClock;
  readonly sandbox: Sandbox;
  readonly service: Service;
  readonly transport: Transport;
  readonly installed: Installed;
  readonly outbox: string;
  /** The administrator, signed in to Twenty. */
  readonly staff: Staff;
  readonly member: (prenom: string) => Member;
  /** Resolves when every webhook has been delivered and MAX has nothing left to do for now. */
  readonly settle: () => Promise<void>;
  /** Runs the clock to `at`, stopping at every moment at which MAX wants to look at something. */
  readonly advanceTo: (at: Date) => Promise<void>;
  /** Called each time everything has come to rest, with what happened readable in Twenty. */
  readonly atRest: (listener: () => Promise<void>) => void;
  /** While `play` runs, Twenty delivers no webhook. */
  readonly loseWebhooks: (play: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const SWEEP_MINUTES = 5;

export async function openWorld(options: WorldOptions): Promise<World> {
  const clock = createJumpClock(options.clock, options.start);
  const servicePort = await portOr(options.servicePort);
  const sandbox = await startSandbox({ clock, port: await portOr(options.sandboxPort), seed: 'agence' });
  const transport = createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock });
  const serviceUrl = `http://127.0.0.1:${servicePort}`;
  const installed = await installWorkspace(transport, { serviceUrl });
  const service = await startService({
    workspace: createWorkspace(transport),
    channels: createChannels({ dataDir: options.folder, clock }),
    clock,
    log: pino({ level: 'silent' }),
    secrets: [installed.webhook.secret],
    formulaire: { entrance: createEntrance(transport), origins: [] },
    serviceUrl,
    publicUrl: serviceUrl,
    usage: () => transport.usage,
    queueUrl: `pglite:${join(options.folder, 'queue')}`,
    host: '127.0.0.1',
    port: servicePort,
    sweepMinutes: SWEEP_MINUTES,
  });
  const member = memberOf(sandbox);
  const time = passing(clock, sandbox, service);
  await time.settle();

  return {
    clock,
    sandbox,
    service,
    transport,
    installed,
    outbox: outboxFolder(options.folder),
    staff: signIn(sandbox.url, sandbox.sessionFor(member('Anne').id)),
    member,
    ...time,
    async loseWebhooks(play) {
      sandbox.faults.dropWebhooks.probability = 1;
      try {
        await play();
      } finally {
        sandbox.faults.dropWebhooks.probability = 0;
      }
    },
    async stop() {
      await service.stop();
      await sandbox.stop();
    },
  };
}

const memberOf =
  (sandbox: Sandbox) =>
  (prenom: string): Member => {
    const found = sandbox.members.find((member) => member.prenom === prenom);
    if (!found) throw new Error(`no member called ${prenom}`);
    return found;
  };

/** How time passes: from one alarm to the next, with the sweep that would have run meanwhile. */
function passing(
  clock: JumpClock,
  sandbox: Sandbox,
  service: Service,
): Pick<World, 'settle' | 'advanceTo' | 'atRest'> {
  let nextSweep = plus(clock.now(), minutes(SWEEP_MINUTES));
  let tell = (): Promise<void> => Promise.resolve();

  async function settle(): Promise<void> {
    await sandbox.webhooksIdle();
    await service.idle();
    await sandbox.webhooksIdle();
    await service.idle();
    await tell();
  }

  async function sweepWhenDue(): Promise<void> {
    if (isBefore(clock.now(), nextSweep)) return;
    nextSweep = plus(clock.now(), minutes(SWEEP_MINUTES));
    await service.sweepNow();
    await settle();
  }

  return {
    settle,
    atRest(listener) {
      tell = listener;
    },
    async advanceTo(at) {
      await settle();
      for (;;) {
        const alarm = await service.nextAlarm();
        if (alarm === null || !isBefore(alarm, at)) break;
        clock.jumpTo(alarm);
        await settle();
      }
      clock.jumpTo(at);
      await settle();
      await sweepWhenDue();
    },
  };
}
