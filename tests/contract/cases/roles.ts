/** Roles and their rights, as the installer makes them (DESIGN §2.8; who holds a role is a person's to say). */
import { metadata } from '../documents';
import type { Case, Row, Stage } from '../stage';

const ROLE = `id label description isEditable canUpdateAllSettings canAccessAllTools canReadAllObjectRecords
  canUpdateAllObjectRecords canSoftDeleteAllObjectRecords canDestroyAllObjectRecords canBeAssignedToApiKeys
  objectPermissions { objectMetadataId canReadObjectRecords canUpdateObjectRecords canSoftDeleteObjectRecords canDestroyObjectRecords }
  fieldPermissions { fieldMetadataId canReadFieldValue canUpdateFieldValue }
  permissionFlags { flag }`;

type Role = Row & {
  readonly objectPermissions: readonly { readonly objectMetadataId: string }[];
  readonly fieldPermissions: readonly { readonly fieldMetadataId: string }[];
};

const createRole = (input: object) =>
  metadata(
    'createOneRole',
    'mutation($input: CreateRoleInput!) { createOneRole(createRoleInput: $input) { id } }',
    { input },
  );

const grant = (kind: 'ObjectPermissions' | 'FieldPermissions' | 'PermissionFlags', input: object) => {
  const argument = `upsert${kind}Input`;
  const answer = kind === 'PermissionFlags' ? 'flag' : 'objectMetadataId';
  return metadata(
    `upsert${kind}`,
    `mutation($input: Upsert${kind}Input!) { upsert${kind}(${argument}: $input) { ${answer} } }`,
    { input },
  );
};

async function readRole(stage: Stage, id: string): Promise<Role> {
  const roles = await stage.rows(metadata('getRoles', `{ getRoles { ${ROLE} } }`));
  const found = roles.find((role) => role.id === id);
  expect(found).toBeDefined();
  return found as Role;
}

/** A role of this case, gone after it. */
async function makeRole(stage: Stage, word: string, more: object = {}): Promise<string> {
  const id = stage.id(word);
  stage.afterwards(metadata('deleteOneRole', 'mutation($id: UUID!) { deleteOneRole(roleId: $id) }', { id }));
  await stage.row(
    createRole({
      id,
      label: stage.key(word),
      description: 'Essai',
      icon: 'IconUser',
      canUpdateAllSettings: false,
      canAccessAllTools: false,
      canReadAllObjectRecords: true,
      canUpdateAllObjectRecords: true,
      canSoftDeleteAllObjectRecords: false,
      canDestroyAllObjectRecords: false,
      ...more,
    }),
  );
  return id;
}

export const roles: readonly Case[] = [
  {
    name: 'a role is made with an id of our own, and rights by object, by field and by tool',
    async run(stage, { fiche, fields }) {
      const roleId = await makeRole(stage, 'rôle');
      const rights = {
        objectMetadataId: fiche.id,
        canReadObjectRecords: true,
        canUpdateObjectRecords: false,
        canSoftDeleteObjectRecords: false,
        canDestroyObjectRecords: false,
      };
      await stage.rows(grant('ObjectPermissions', { roleId, objectPermissions: [rights] }));
      const refused = {
        fieldMetadataId: fields.montant,
        canReadFieldValue: false,
        canUpdateFieldValue: false,
      };
      await stage.rows(
        grant('FieldPermissions', { roleId, fieldPermissions: [{ objectMetadataId: fiche.id, ...refused }] }),
      );
      await stage.rows(
        grant('PermissionFlags', { roleId, permissionFlagKeys: ['UPLOAD_FILE', 'EXPORT_CSV'] }),
      );
      const role = await readRole(stage, roleId);
      expect(role).toMatchObject({
        id: roleId,
        isEditable: true,
        canUpdateAllObjectRecords: true,
        canDestroyAllObjectRecords: false,
        objectPermissions: [rights],
        fieldPermissions: [refused],
      });
      expect(role.permissionFlags).toEqual(
        expect.arrayContaining([{ flag: 'UPLOAD_FILE' }, { flag: 'EXPORT_CSV' }]),
      );
    },
  },
  {
    name: 'rights by object replace the whole set, rights by field add up',
    async run(stage, { fiche, suite, fields }) {
      const roleId = await makeRole(stage, 'rôle');
      const readOnly = (objectMetadataId: string) => ({
        objectMetadataId,
        canReadObjectRecords: true,
        canUpdateObjectRecords: false,
        canSoftDeleteObjectRecords: false,
        canDestroyObjectRecords: false,
      });
      for (const id of [fiche.id, suite.id]) {
        await stage.rows(grant('ObjectPermissions', { roleId, objectPermissions: [readOnly(id)] }));
      }
      for (const fieldMetadataId of [fields.montant, fields.nombre]) {
        const refused = { objectMetadataId: fiche.id, fieldMetadataId, canUpdateFieldValue: false };
        await stage.rows(grant('FieldPermissions', { roleId, fieldPermissions: [refused] }));
      }
      const role = await readRole(stage, roleId);
      expect(role.objectPermissions.map(({ objectMetadataId }) => objectMetadataId)).toEqual([suite.id]);
      expect(role.fieldPermissions.map(({ fieldMetadataId }) => fieldMetadataId).sort()).toEqual(
        [fields.montant, fields.nombre].sort(),
      );
    },
  },
  {
    name: 'two roles of one name are refused',
    async run(stage) {
      await makeRole(stage, 'rôle');
      await stage.refusal(createRole({ id: stage.id('autre'), label: stage.key('rôle') }));
    },
  },
  {
    name: 'a field’s right can be refused, not given, and nobody writes what he may not read',
    async run(stage, { fiche, fields }) {
      const roleId = await makeRole(stage, 'rôle');
      const given = { objectMetadataId: fiche.id, fieldMetadataId: fields.montant, canReadFieldValue: true };
      const refusal = await stage.refusal(grant('FieldPermissions', { roleId, fieldPermissions: [given] }));
      expect(refusal.message).toContain('restriction');
      const blind = { objectMetadataId: fiche.id, canReadObjectRecords: false, canUpdateObjectRecords: true };
      await stage.refusal(grant('ObjectPermissions', { roleId, objectPermissions: [blind] }));
    },
  },
];
