/** Root fields of /metadata about the workspace: webhooks, roles, keys, the workspace itself. */
import { forbiddenResource, noPermission } from '../../problem';
import { objectOf, textOf } from '../../unknown';
import type { World } from '../../world';
import type { Desk } from '../change';
import { createWebhook, deleteWebhook, listWebhooks, updateWebhook } from '../webhooks';
import { members, roleResolvers, showRole } from './roles';
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
  ...roleResolvers,
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
      currentUserWorkspace: { id: writer.userId, objectsPermissions: permissionsOf(world, caller.canWrite) },
    };
  },
};

/** A sandbox role reads all, and writes all or nothing. */
const permissionsOf = (world: World, canUpdateObjectRecords: boolean): readonly unknown[] =>
  [...world.catalogue.objects.values()].map(({ id }) => ({
    objectMetadataId: id,
    canReadObjectRecords: true,
    canUpdateObjectRecords,
  }));

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
