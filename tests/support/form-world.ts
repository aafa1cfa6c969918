/** The web form on the real HTTP server: a sandbox Twenty, the service, its queue on disk, and a clock that the test moves. */
import { createChannels } from '../../src/channels/channels';
import { plus, seconds } from '../../src/kernel/time';
import type { Log } from '../../src/service/log';
import { startService, type Service } from '../../src/service/start';
import { createEntrance } from '../../src/twenty/formulaire';
import { createWorkspace } from '../../src/twenty/workspace';
import { freshPgliteUrl } from './pglite-queue';
import { openSliceWorld, type SliceWorld } from './slice-world';

export type FormWorld = SliceWorld & {
  readonly url: string;
  service(): Service;
  /** Stops the service and starts it again on the same queue. */
  restart(): Promise<void>;
  /** What the service wrote into its log, as text. */
  readonly log: string[];
  /** Long enough for a person to have read the page. */
  read(): void;
  settle(): Promise<void>;
  leads(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
};

export const FRIEND = 'https://www.exemple.fr';

const SELECTION =
  'name prenom courriel { primaryEmail } telephone { primaryPhoneNumber primaryPhoneCallingCode } ville message parcours source statut statutCoaching canauxAutorises canalPrefere consentementLe consentementTexte desabonneLe pageOrigine campagne cleExterne doublonDeId createdAt';

export async function openFormWorld(port: number, origins: readonly string[] = [FRIEND]): Promise<FormWorld> {
  const world = await openSliceWorld(port);
  const queueUrl = await freshPgliteUrl();
  const log: string[] = [];
  const write = (fields: unknown, sentence: string): void =>
    void log.push(`${JSON.stringify(fields)} ${sentence}`);
  const journal: Log = { debug: write, info: write, warn: write, error: write };
  const start = (): Promise<Service> =>
    startService({
      workspace: createWorkspace(world.transport),
      channels: createChannels({ dataDir: `${queueUrl.slice('pglite:'.length)}.data`, clock: world.clock }),
      formulaire: {
        entrance: createEntrance(world.transport),
        origins,
        confidentialite: `${FRIEND}/confidentialite`,
      },
      clock: world.clock,
      log: journal,
      secrets: [world.secret],
      queueUrl,
      host: '127.0.0.1',
      port,
      sweepMinutes: 5,
    });
  let service = await start();
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await world.sandbox.webhooksIdle();
      await service.idle();
    }
  };
  await settle();
  return {
    ...world,
    url: `http://127.0.0.1:${port}`,
    service: () => service,
    log,
    settle,
    read: () => world.clock.jumpTo(plus(world.clock.now(), seconds(10))),
    leads: () => world.staff.list('leads', SELECTION),
    async restart() {
      await service.stop();
      service = await start();
    },
    async close() {
      await service.stop();
      await world.sandbox.stop();
    },
  };
}
