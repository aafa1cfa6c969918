/** Root fields of /metadata about roles: made, given rights, shown. Rights by object and field are kept, not enforced. */
import type { Role } from '../../auth';
import { noPermission } from '../../problem';
import { isObject, objectOf } from '../../unknown';
import type { World } from '../../world';
import { createRole, grantFields, grantObjects, grantTools, removeRole } from '../roles';
import type { Resolvers } from './resolvers';

const FOR_EVER = '2126-01-01T00:00:00.000Z';

export const roleResolvers: Resolvers = {
  getRoles: (desk) => {
    if (!desk.caller.canSettings) throw noPermission();
    return desk.world.accounts.roles.map((role) => showRole(desk.world, role));
  },
  createOneRole: (desk, { createRoleInput }) =>
    showRole(desk.world, createRole(desk, objectOf(createRoleInput))),
  deleteOneRole: (desk, { roleId }) => removeRole(desk, String(roleId)),
  upsertObjectPermissions: (desk, { upsertObjectPermissionsInput }) =>
    grantObjects(desk, objectOf(upsertObjectPermissionsInput)),
  upsertFieldPermissions: (desk, { upsertFieldPermissionsInput }) =>
    grantFields(desk, objectOf(upsertFieldPermissionsInput)),
  upsertPermissionFlags: (desk, { upsertPermissionFlagsInput }) =>
    grantTools(desk, objectOf(upsertPermissionFlagsInput)),
};

export function showRole(world: World, role: Role): Readonly<Record<string, unknown>> {
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
    ...role.rights?.records,
    objectPermissions: role.rights?.objects ?? [],
    fieldPermissions: role.rights?.fields ?? [],
    permissionFlags: (role.rights?.tools ?? []).map((flag) => ({ id: role.id, roleId: role.id, flag })),
    apiKeys: () =>
      [...world.accounts.keys.values()]
        .filter((key) => key.roleId === role.id && key.revokedAt === null)
        .map(({ id, name, revokedAt }) => ({ id, name, revokedAt, expiresAt: FOR_EVER })),
    workspaceMembers: () =>
      members(world).filter((member) => world.accounts.memberRoles.get(String(member.id)) === role.id),
  };
}

/** Live members as /metadata shows them; their name is never null there. */
export function members(world: World): readonly Readonly<Record<string, unknown>>[] {
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
