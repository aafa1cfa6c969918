/** The steps that make roles. Each is one mutation. */
import type { Access, RoleSpec } from '../../objects/roles';
import type { Input } from '../twenty/metadata-model';
import { createRole, grantFields, grantObjects, grantTools } from '../twenty/metadata-roles';
import { ANCHOR, roleId } from './furniture-ids';
import { cutToServer } from './server-inputs';
import type { RoleStep } from './step';
import { idOf, type Work } from './work';

type Of<Kind extends RoleStep['do']> = Extract<RoleStep, { do: Kind }>;

const LEVELS: readonly Access[] = ['none', 'read', 'write', 'remove', 'destroy'];
const may = (access: Access, what: Access): boolean => LEVELS.indexOf(access) >= LEVELS.indexOf(what);

const idOfRole = (work: Work, role: RoleSpec): string => roleId(idOf(work.ids.objects, ANCHOR), role.key);

async function make(work: Work, { role }: Of<'createRole'>): Promise<void> {
  const { label, description, icon, settings, tools, everywhere } = role;
  const input = {
    id: idOfRole(work, role),
    label,
    description,
    icon,
    canUpdateAllSettings: settings,
    canAccessAllTools: tools === 'all',
    canReadAllObjectRecords: may(everywhere, 'read'),
    canUpdateAllObjectRecords: may(everywhere, 'write'),
    canSoftDeleteAllObjectRecords: may(everywhere, 'remove'),
    canDestroyAllObjectRecords: may(everywhere, 'destroy'),
    canBeAssignedToUsers: true,
    canBeAssignedToAgents: false,
    canBeAssignedToApiKeys: settings,
  };
  await createRole(work.transport, cutToServer(work.server, 'CreateRoleInput', input));
}

async function giveObjects(work: Work, { role, objects }: Of<'grantObjects'>): Promise<void> {
  const rights = objects.map((object): Input => {
    const access = role.objects[object] ?? role.everywhere;
    return {
      objectMetadataId: idOf(work.ids.objects, object),
      canReadObjectRecords: may(access, 'read'),
      canUpdateObjectRecords: may(access, 'write'),
      canSoftDeleteObjectRecords: may(access, 'remove'),
      canDestroyObjectRecords: may(access, 'destroy'),
    };
  });
  await grantObjects(work.transport, idOfRole(work, role), rights);
}

/** Only refusals mean something to Twenty: a right a field does not refuse is its object's. */
async function giveFields(work: Work, { role, hidden, readOnly }: Of<'grantFields'>): Promise<void> {
  const refusal = (path: string, refused: Input): Input => ({
    objectMetadataId: idOf(work.ids.objects, path.split('.')[0] ?? path),
    fieldMetadataId: idOf(work.ids.fields, path),
    ...refused,
  });
  await grantFields(work.transport, idOfRole(work, role), [
    ...hidden.map((path) => refusal(path, { canReadFieldValue: false, canUpdateFieldValue: false })),
    ...readOnly.map((path) => refusal(path, { canUpdateFieldValue: false })),
  ]);
}

export async function grant(work: Work, step: RoleStep): Promise<void> {
  switch (step.do) {
    case 'createRole':
      return make(work, step);
    case 'grantObjects':
      return giveObjects(work, step);
    case 'grantFields':
      return giveFields(work, step);
    case 'grantTools':
      return grantTools(work.transport, idOfRole(work, step.role), step.tools);
  }
}
