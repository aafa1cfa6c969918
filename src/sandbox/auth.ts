/** API keys, sessions and roles; and what each kind of bearer is answered (API.md §3; recorded core/e03-e08, metadata/e50-e58). */
import { createHmac } from 'node:crypto';
import type { Dice } from './dice';
import { Problem } from './problem';
import type { Writer } from './records/actor';

export type Role = {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly description: string;
  readonly universalIdentifier: string;
  readonly isEditable: boolean;
  readonly canSettings: boolean;
  readonly canTools: boolean;
  readonly canWrite: boolean;
  readonly canBeAssignedToApiKeys: boolean;
  /** What a role made over the API says beyond that: stored and given back, and not enforced here. */
  readonly rights?: RoleRights;
};

/** By record, by object, by field and by tool, as Twenty's inputs have them. */
export type RoleRights = {
  readonly records: Readonly<Record<string, unknown>>;
  objects: readonly Readonly<Record<string, unknown>>[];
  fields: readonly Readonly<Record<string, unknown>>[];
  tools: readonly string[];
};

export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly roleId: string;
  readonly createdAt: string;
  revokedAt: string | null;
};

export type Session = { readonly memberId: string; readonly userId: string; readonly name: string };

export type Accounts = {
  readonly roles: Role[];
  readonly keys: Map<string, ApiKey>;
  /** Token → member. */
  readonly sessions: Map<string, Session>;
  /** Member id → role id. */
  readonly memberRoles: Map<string, string>;
  readonly secret: string;
};

/** Who calls. `isSession` callers are not rate limited; `canSettings` may change the model, the webhooks, the views. */
export type Caller = {
  readonly writer: Writer;
  readonly isSession: boolean;
  readonly canWrite: boolean;
  readonly canSettings: boolean;
};

export type Identified =
  | { readonly who: 'nobody' }
  | { readonly who: 'refused'; readonly problem: Problem }
  | { readonly who: 'caller'; readonly caller: Caller };

export function newAccounts(dice: Dice): Accounts {
  return {
    roles: defaultRoles(dice),
    keys: new Map(),
    sessions: new Map(),
    memberRoles: new Map(),
    secret: dice.hex(32),
  };
}

function defaultRoles(dice: Dice): Role[] {
  const role = (label: string, rest: Omit<Role, 'id' | 'label' | 'universalIdentifier'>): Role => ({
    id: dice.uuid(),
    universalIdentifier: dice.uuid(),
    label,
    ...rest,
  });
  return [
    role('Admin', {
      icon: 'IconUserCog',
      description: 'Admin role',
      isEditable: false,
      canSettings: true,
      canTools: true,
      canWrite: true,
      canBeAssignedToApiKeys: true,
    }),
    role('Member', {
      icon: 'IconUser',
      description: 'Member role',
      isEditable: true,
      canSettings: false,
      canTools: true,
      canWrite: true,
      canBeAssignedToApiKeys: false,
    }),
    role('Lecture seule', {
      icon: 'IconEye',
      description: '',
      isEditable: true,
      canSettings: false,
      canTools: false,
      canWrite: false,
      canBeAssignedToApiKeys: true,
    }),
  ];
}

export const roleLabelled = (accounts: Accounts, label: string): Role => {
  const role = accounts.roles.find((one) => one.label === label);
  if (role === undefined) throw new Error(`Rôle inconnu du bac à sable : ${label}`);
  return role;
};

/** A token shaped like Twenty's (three parts, readable claims), signed with the sandbox's own secret. */
export function token(accounts: Accounts, claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${body}.${createHmac('sha256', accounts.secret).update(body).digest('base64url')}`;
}

export function identify(accounts: Accounts, authorization: string | undefined): Identified {
  const bearer = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (bearer === undefined || bearer === '') return { who: 'nobody' };
  const session = accounts.sessions.get(bearer);
  if (session !== undefined) return { who: 'caller', caller: sessionCaller(accounts, session) };
  const key = accounts.keys.get(bearer);
  if (key === undefined) return { who: 'refused', problem: invalidToken() };
  if (key.revokedAt !== null) return { who: 'refused', problem: revokedKey() };
  return { who: 'caller', caller: keyCaller(accounts, key) };
}

function sessionCaller(accounts: Accounts, session: Session): Caller {
  const role = accounts.roles.find((one) => one.id === accounts.memberRoles.get(session.memberId));
  return {
    writer: { kind: 'member', ...session },
    isSession: true,
    canWrite: role?.canWrite ?? true,
    canSettings: role?.canSettings ?? false,
  };
}

function keyCaller(accounts: Accounts, key: ApiKey): Caller {
  const role = accounts.roles.find((one) => one.id === key.roleId);
  const canWrite = role?.canWrite ?? false;
  return {
    writer: { kind: 'apiKey', id: key.id, name: key.name },
    isSession: false,
    canWrite,
    canSettings: role?.canSettings ?? false,
  };
}

const invalidToken = (): Problem =>
  new Problem('Token invalid.', {
    userFriendlyMessage: { id: 'z+7x/s', message: 'You must be authenticated to perform this action.' },
    subCode: 'UNAUTHENTICATED',
    code: 'UNAUTHENTICATED',
  });

const revokedKey = (): Problem =>
  new Problem('This API Key is revoked', {
    subCode: 'FORBIDDEN_EXCEPTION',
    userFriendlyMessage: { id: 'q5OVn+', message: 'You do not have permission to perform this action.' },
    code: 'FORBIDDEN',
  });
