/** Roles over the API (PLATFORM.md §1.8; recorded contract cases): what Twenty refuses, and what it keeps. */
import type { Role, RoleRights } from '../auth';
import { Problem } from '../problem';
import { isUuid, listOf, objectOf, textOf } from '../unknown';
import { mustAdminister } from './change';
import type { Desk } from './change';
import { notFound } from './objects';
import { fault, metadataRefusal } from './refusals';

type Input = Readonly<Record<string, unknown>>;

const RECORDS = [
  'canReadAllObjectRecords',
  'canUpdateAllObjectRecords',
  'canSoftDeleteAllObjectRecords',
  'canDestroyAllObjectRecords',
  'canBeAssignedToUsers',
  'canBeAssignedToAgents',
];

export function createRole(desk: Desk, input: Input): Role {
  mustAdminister(desk);
  const { accounts, dice } = desk.world;
  const label = String(input.label);
  if (accounts.roles.some((role) => role.label === label)) throw takenLabel(dice.uuid(), label);
  const role: Role = {
    id: isUuid(input.id) ? input.id : dice.uuid(),
    universalIdentifier: dice.uuid(),
    label,
    icon: textOf(input.icon) ?? '',
    description: textOf(input.description) ?? '',
    isEditable: true,
    canSettings: input.canUpdateAllSettings === true,
    canTools: input.canAccessAllTools === true,
    canWrite: input.canUpdateAllObjectRecords === true,
    canBeAssignedToApiKeys: input.canBeAssignedToApiKeys !== false,
    rights: {
      records: Object.fromEntries(
        RECORDS.map((name) => [name, (input[name] ?? name.includes('Assigned')) === true]),
      ),
      objects: [],
      fields: [],
      tools: [],
    },
  };
  accounts.roles.push(role);
  return role;
}

export function removeRole(desk: Desk, id: string): string {
  const role = roleOf(desk, id);
  const { roles } = desk.world.accounts;
  roles.splice(roles.indexOf(role), 1);
  return id;
}

function roleOf(desk: Desk, id: unknown): Role {
  mustAdminister(desk);
  const role = desk.world.accounts.roles.find((one) => one.id === id);
  if (role === undefined) throw notFound('Role not found', null);
  return role;
}

/** Twenty's own roles are not editable here. */
function rightsOf(desk: Desk, input: Input): RoleRights {
  const { rights } = roleOf(desk, input.roleId);
  if (rights === undefined) throw notFound('Role is not editable', null);
  return rights;
}

/** The whole set. */
export function grantObjects(desk: Desk, input: Input): readonly Input[] {
  const rights = rightsOf(desk, input);
  const given = listOf(input.objectPermissions).map(objectOf);
  if (given.some((one) => one.canReadObjectRecords === false && one.canUpdateObjectRecords === true)) {
    throw refused('Cannot give update permission to non-readable object', {
      subCode: 'CANNOT_GIVE_WRITING_PERMISSION_ON_NON_READABLE_OBJECT',
      userFriendlyMessage:
        'You cannot grant edit permissions without also granting read permissions. Please enable read access first.',
    });
  }
  rights.objects = given;
  return given;
}

/** Added to what is there, a field at a time. */
export function grantFields(desk: Desk, input: Input): readonly Input[] {
  const rights = rightsOf(desk, input);
  const given = listOf(input.fieldPermissions).map(objectOf);
  if (given.some((one) => one.canReadFieldValue === true || one.canUpdateFieldValue === true)) {
    throw refused('Field permission can only introduce a restriction', {
      subCode: 'ONLY_FIELD_RESTRICTION_ALLOWED',
      userFriendlyMessage:
        'Field permissions can only be used to restrict access, not to grant additional permissions.',
    });
  }
  const named = new Set(given.map((one) => one.fieldMetadataId));
  const rows = given.map((one) => ({ id: desk.world.dice.uuid(), roleId: input.roleId, ...one }));
  rights.fields = [...rights.fields.filter((one) => !named.has(one.fieldMetadataId)), ...rows];
  return rows;
}

/** The whole set. */
export function grantTools(desk: Desk, input: Input): readonly Input[] {
  const rights = rightsOf(desk, input);
  rights.tools = listOf(input.permissionFlagKeys).map(String);
  return rights.tools.map((flag) => ({ id: desk.world.dice.uuid(), roleId: input.roleId, flag }));
}

const refused = (message: string, extensions: Input): Problem =>
  new Problem(message, { ...extensions, code: 'BAD_USER_INPUT' });

function takenLabel(universalIdentifier: string, label: string): Problem {
  const message = 'A role with this label already exists';
  const errors = [{ ...fault('ROLE_LABEL_ALREADY_EXISTS', message), userFriendlyMessage: `${message}.` }];
  return metadataRefusal('creating role', [
    { kind: 'role', type: 'create', errors, about: { universalIdentifier, label } },
  ]);
}
