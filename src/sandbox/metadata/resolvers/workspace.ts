/** Root fields of /metadata about the workspace: webhooks, roles, keys, the workspace itself. */
import type { Role } from '../../auth';
import { forbiddenResource, noPermission } from '../../problem';
import { isObject, objectOf, textOf } from '../../unknown';
import type { World } from '../../world';
import type { Desk } from '../change';
import { createWebhook, deleteWebhook, listWebhooks, updateWebhook } from '../webhooks';
import type { Resolvers } from './resolvers';

export const workspaceResolvers: Resolvers = {
  webhooks: (desk) => listWebhooks(desk),
  webhook: (desk, { id }) => listWebhooks(desk).find((one) => one.id === id) ?? null,
  createWebhook: (desk, { input }) => createWebhook(desk, objectOf(input)),
  updateWebhook: (desk, { input }) => {
    const { id, update } = objectOf(input);
    return updateWebhook(desk, String(id), objectOf(update));
  },
  deleteWebhook: (desk, { id }) => deleteWebhook(desk, String(id)),
  getRoles: (desk) => {
    if (!desk.caller.canSettings) throw noPermission();
    return desk.world.accounts.roles.map((role) => showRole(desk.world, role));
  },
  apiKeys: (desk) => {
    if (!desk.caller.canSettings) throw noPermission();
    return showKeys(desk.world);
  },
  currentWorkspace: ({ world }) => ({
    id: world.workspaceId,
    displayName: world.workspaceName,
    subdomain: 'bac-a-sable',
    activationStatus: 'ACTIVE',
    allowImpersonation: false,
    metadataVersion: world.catalogue.version,
    trashRetentionDays: 14,
    createdAt: world.clock.now().toISOString(),
    updatedAt: world.clock.now().toISOString(),
    workspaceCustomApplicationId: world.applications.custom,
    workspaceMembersCount: members(world).length,
    databaseSchema: null,
    inviteHash: null,
    logo: null,
    defaultRole: null,
  }),
  currentUser: ({ world, caller }: Desk) => {
    const { writer } = caller;
    if (writer.kind !== 'member') throw forbiddenResource();
    const member = members(world).find((one) => one.id === writer.memberId);
    const { firstName, lastName } = objectOf(member?.name);
    return {
      id: writer.userId,
      email: textOf(member?.userEmail) ?? '',
      firstName: textOf(firstName) ?? '',
      lastName: textOf(lastName) ?? '',
      locale: 'fr-FR',
      canAccessFullAdminPanel: caller.canSettings,
    };
  },
};

const FOR_EVER = '2126-01-01T00:00:00.000Z';

const showKeys = (world: World): readonly unknown[] =>
  [...world.accounts.keys.values()]
    .filter((key) => key.revokedAt === null)
    .map((key) => ({
      id: key.id,
      name: key.name,
      expiresAt: FOR_EVER,
      revokedAt: key.revokedAt,
      createdAt: key.createdAt,
      updatedAt: key.createdAt,
      role: () => {
        const role = world.accounts.roles.find((one) => one.id === key.roleId);
        return role === undefined ? null : showRole(world, role);
      },
    }));

function showRole(world: World, role: Role): Readonly<Record<string, unknown>> {
  return {
    id: role.id,
    label: role.label,
    description: role.description,
    icon: role.icon,
    universalIdentifier: role.universalIdentifier,
    isEditable: role.isEditable,
    canUpdateAllSettings: role.canSettings,
    canAccessAllTools: role.canTools,
    canReadAllObjectRecords: true,
    canUpdateAllObjectRecords: role.canWrite,
    canSoftDeleteAllObjectRecords: role.canWrite,
    canDestroyAllObjectRecords: role.canWrite,
    canBeAssignedToUsers: true,
    canBeAssignedToAgents: false,
    canBeAssignedToApiKeys: role.canBeAssignedToApiKeys,
    apiKeys: () =>
      [...world.accounts.keys.values()]
        .filter((key) => key.roleId === role.id && key.revokedAt === null)
        .map(({ id, name, revokedAt }) => ({ id, name, revokedAt, expiresAt: FOR_EVER })),
    workspaceMembers: () =>
      members(world).filter((member) => world.accounts.memberRoles.get(String(member.id)) === role.id),
  };
}

/** Live members as /metadata shows them; their name is never null there. */
function members(world: World): readonly Readonly<Record<string, unknown>>[] {
  const { rows } = world.tables.of(world.catalogue.shapeNamed('workspaceMember'));
  return [...rows.values()]
    .filter((row) => (row.deletedAt ?? null) === null)
    .map((row) => {
      const name = isObject(row.name) ? row.name : {};
      return {
        ...row,
        name: { firstName: name.firstName ?? '', lastName: name.lastName ?? '' },
        userEmail: row.userEmail ?? '',
      };
    });
}
