/** Roles and their rights over `/metadata` (PLATFORM.md §1.8). Giving a role to a member takes a person's own session. */
import { z } from 'zod';

import { MaxError } from '../errors';
import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const role = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string().nullish(),
  canUpdateAllSettings: z.boolean(),
  workspaceMembers: z.array(z.object({ id: z.string() })),
  objectPermissions: z.array(z.object({ objectMetadataId: z.string() })).nullish(),
  fieldPermissions: z.array(z.object({ fieldMetadataId: z.string() })).nullish(),
  permissionFlags: z.array(z.object({ flag: z.string() })).nullish(),
});

export type RoleRow = z.infer<typeof role>;

const ROLES = `query MaxRoles { getRoles {
  id label description canUpdateAllSettings workspaceMembers { id }
  objectPermissions { objectMetadataId } fieldPermissions { fieldMetadataId } permissionFlags { flag }
} }`;
const CREATE = `mutation MaxCreateRole($input: CreateRoleInput!) {
  createOneRole(createRoleInput: $input) { id }
}`;
const OBJECTS = `mutation MaxGrantObjects($input: UpsertObjectPermissionsInput!) {
  upsertObjectPermissions(upsertObjectPermissionsInput: $input) { objectMetadataId }
}`;
const FIELDS = `mutation MaxGrantFields($input: UpsertFieldPermissionsInput!) {
  upsertFieldPermissions(upsertFieldPermissionsInput: $input) { id }
}`;
const FLAGS = `mutation MaxGrantTools($input: UpsertPermissionFlagsInput!) {
  upsertPermissionFlags(upsertPermissionFlagsInput: $input) { id }
}`;
const DELETE = 'mutation MaxDeleteRole($id: UUID!) { deleteOneRole(roleId: $id) }';

const rolesAnswer = z.object({ getRoles: z.array(role) });

/** `null` when the key may not read roles. */
export async function readRoles(transport: Transport): Promise<readonly RoleRow[] | null> {
  try {
    return readAnswer(rolesAnswer, await transport.rawMetadata(ROLES), 'rôles').getRoles;
  } catch (error) {
    if (error instanceof MaxError && error.kind === 'droit-manquant') return null;
    throw error;
  }
}

/** Members whose role may change every setting (Twenty's "Admin", and ours). */
export const administratorsOf = (roles: readonly RoleRow[]): ReadonlySet<string> =>
  new Set(
    roles
      .filter((row) => row.canUpdateAllSettings)
      .flatMap((row) => row.workspaceMembers.map((member) => member.id)),
  );

/** Made with an id of ours; a second creation is refused, and so is a label that another role has. */
export async function createRole(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(CREATE, { input });
}

/** The whole set: what is left out goes. */
export async function grantObjects(
  transport: Transport,
  roleId: string,
  objectPermissions: readonly Input[],
): Promise<void> {
  await transport.rawMetadata(OBJECTS, { input: { roleId, objectPermissions } }, { repeatable: true });
}

/** Added to what the role has. */
export async function grantFields(
  transport: Transport,
  roleId: string,
  fieldPermissions: readonly Input[],
): Promise<void> {
  await transport.rawMetadata(FIELDS, { input: { roleId, fieldPermissions } }, { repeatable: true });
}

/** The whole set: what is left out goes. */
export async function grantTools(
  transport: Transport,
  roleId: string,
  permissionFlagKeys: readonly string[],
): Promise<void> {
  await transport.rawMetadata(FLAGS, { input: { roleId, permissionFlagKeys } }, { repeatable: true });
}

export async function deleteRole(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(DELETE, { id });
}
