/** Makes an empty workspace as a new Twenty would be: standard objects, roles, keys, no records. */
import type { Clock } from '../service/ports';
import { newAccounts, roleLabelled, token } from './auth';
import type { Accounts, ApiKey } from './auth';
import { dice } from './dice';
import { noFaults } from './faults';
import { FileStore } from './files/store';
import { InstalledApplications } from './metadata/applications';
import { Catalogue } from './metadata/catalogue';
import { furnishObject, furnishSystemObject } from './metadata/default-views';
import { Furniture } from './metadata/furniture';
import { installStandardObjects } from './metadata/standard-objects';
import { limiter } from './rate-limit';
import type { RateLimit } from './rate-limit';
import { Tables } from './records/tables';
import { Courier } from './webhooks/courier';
import { Webhooks } from './webhooks/registry';
import type { World } from './world';

export type WorkspaceOptions = {
  readonly clock: Clock;
  readonly rateLimit: RateLimit | null;
  readonly diceSeed: number;
};

export function newWorkspace({ clock, rateLimit, diceSeed }: WorkspaceOptions): World {
  const ids = dice(diceSeed);
  const base = {
    clock,
    dice: ids,
    workspaceId: ids.uuid(),
    workspaceName: 'Bac à sable',
    applications: { standard: ids.uuid(), custom: ids.uuid() },
    installed: new InstalledApplications(),
    catalogue: new Catalogue(),
    tables: new Tables(),
    furniture: new Furniture(),
    accounts: newAccounts(ids),
    limiter: limiter(rateLimit),
    webhooks: new Webhooks(),
    files: new FileStore(),
    faults: noFaults(),
    counters: { tokens: 0, refused: 0, requests: 0, byOperation: {} },
    url: '',
  };
  const world: World = Object.assign(base, { courier: new Courier(base as World) });
  installStandardObjects(world);
  for (const object of world.catalogue.objects.values()) {
    if (object.isSystem) furnishSystemObject(world, object);
    else furnishObject(world, object);
  }
  return world;
}

export function addApiKey(world: World, name: string, roleLabel: string): ApiKey {
  const { accounts, dice: ids, clock } = world;
  const id = ids.uuid();
  const now = clock.now();
  const claims = {
    sub: world.workspaceId,
    type: 'API_KEY',
    workspaceId: world.workspaceId,
    iat: Math.floor(now.getTime() / 1_000),
    jti: id,
  };
  const key: ApiKey = {
    id,
    name,
    token: token(accounts, claims),
    roleId: roleLabelled(accounts, roleLabel).id,
    createdAt: now.toISOString(),
    revokedAt: null,
  };
  accounts.keys.set(key.token, key);
  return key;
}

export function revoke(accounts: Accounts, apiKey: string, at: Date): void {
  const key = accounts.keys.get(apiKey);
  if (key !== undefined) key.revokedAt = at.toISOString();
}
