/** Everything one running sandbox consists of; each room of the sandbox is handed this and nothing else. */
import type { Clock } from '../service/ports';
import type { Accounts } from './auth';
import type { Dice } from './dice';
import type { Faults } from './faults';
import type { FileStore } from './files/store';
import type { InstalledApplications } from './metadata/applications';
import type { Catalogue } from './metadata/catalogue';
import type { Furniture } from './metadata/furniture';
import type { Limiter } from './rate-limit';
import type { Tables } from './records/tables';
import type { Courier } from './webhooks/courier';
import type { Webhooks } from './webhooks/registry';

/** What was asked of the sandbox so far. `tokens` = root fields counted against the bucket, `refused` = LIMIT_REACHED. */
export type Counters = {
  tokens: number;
  refused: number;
  requests: number;
  byOperation: Record<string, number>;
};

export type World = {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** Owner of what Twenty brings along, and of what is made through the API. */
  readonly applications: { readonly standard: string; readonly custom: string };
  readonly installed: InstalledApplications;
  readonly catalogue: Catalogue;
  readonly tables: Tables;
  readonly furniture: Furniture;
  readonly accounts: Accounts;
  readonly limiter: Limiter;
  readonly webhooks: Webhooks;
  readonly courier: Courier;
  readonly files: FileStore;
  readonly faults: Faults;
  readonly counters: Counters;
  /** Where the server listens, once it does. */
  url: string;
};

/** The moment, as Twenty writes moments. */
export const nowIso = (world: Pick<World, 'clock'>): string => world.clock.now().toISOString();
