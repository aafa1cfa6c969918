/** Views whole and the sidebar: what the installer furnishes a workspace with (DESIGN §2.8). */
import { metadata } from '../documents';
import { makeObject, readObject } from '../scene';
import type { Case, Row, Stage } from '../stage';

const VIEW = `id key type name
  viewFields { id fieldMetadataId isVisible position size }
  viewFilters { id fieldMetadataId operand value }
  viewSorts { id fieldMetadataId direction }
  viewGroups { id fieldValue isVisible position }`;
type Part = Row & { readonly fieldValue: string; readonly isVisible: boolean };
type View = Row & { readonly viewFields: readonly Part[]; readonly viewGroups: readonly Part[] };

const readView = (id: string) =>
  metadata('getView', `query($id: String!) { getView(id: $id) { ${VIEW} } }`, { id });

const create = (kind: 'View' | 'ViewFilter' | 'ViewSort', input: object) =>
  metadata(`create${kind}`, `mutation($input: Create${kind}Input!) { create${kind}(input: $input) { id } }`, {
    input,
  });

const createColumns = (inputs: readonly object[]) =>
  metadata(
    'createManyViewFields',
    'mutation($inputs: [CreateViewFieldInput!]!) { createManyViewFields(inputs: $inputs) { id } }',
    { inputs },
  );

const createItem = (input: object) =>
  metadata(
    'createNavigationMenuItem',
    'mutation($input: CreateNavigationMenuItemInput!) { createNavigationMenuItem(input: $input) { id type folderId } }',
    { input },
  );

const readMenu = () =>
  metadata(
    'navigationMenuItems',
    '{ navigationMenuItems { id type folderId viewId targetObjectMetadataId } }',
  );

/** The id of a field the scene does not give out: the title, a relation. */
async function fieldId(stage: Stage, objectId: string, name: string): Promise<string> {
  const { fieldsList } = await stage.row(readObject(objectId));
  return (fieldsList as Row[]).find((field) => field.name === name)?.id ?? '';
}

export const furniture: readonly Case[] = [
  {
    name: 'a view is made whole with ids of our own, conditions as texts',
    async run(stage, { fiche, fields }) {
      const viewId = stage.id('vue');
      await stage.row(
        create('View', {
          id: viewId,
          objectMetadataId: fiche.id,
          name: 'À moi',
          icon: 'IconUser',
          position: 1,
        }),
      );
      const title = await fieldId(stage, fiche.id, 'name');
      const membre = await fieldId(stage, fiche.id, 'membre');
      await stage.rows(
        createColumns([
          { id: stage.id('titre'), viewId, fieldMetadataId: title, position: 0, size: 200 },
          { id: stage.id('colonne'), viewId, fieldMetadataId: fields.statut, position: 1, size: 160 },
        ]),
      );
      const me = '{"isCurrentWorkspaceMemberSelected":true,"selectedRecordIds":[]}';
      const filters = [
        {
          id: stage.id('statut'),
          fieldMetadataId: fields.statut,
          operand: 'IS_NOT',
          value: '["DE_100_A_500"]',
        },
        { id: stage.id('membre'), fieldMetadataId: membre, operand: 'IS', value: me },
        { id: stage.id('le'), fieldMetadataId: fields.le, operand: 'IS_IN_PAST', value: '' },
        { id: stage.id('actif'), fieldMetadataId: fields.actif, operand: 'IS', value: 'true' },
      ];
      for (const filter of filters) await stage.row(create('ViewFilter', { viewId, ...filter }));
      const sort = { id: stage.id('tri'), fieldMetadataId: fields.le, direction: 'DESC' };
      await stage.row(create('ViewSort', { viewId, ...sort }));

      const view = (await stage.row(readView(viewId))) as View;
      expect(view).toMatchObject({ id: viewId, key: null, type: 'TABLE', viewSorts: [sort] });
      expect(view.viewFilters).toEqual(expect.arrayContaining(filters));
      expect(view.viewFields).toHaveLength(2);
      expect(view.viewFields).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: stage.id('titre'), isVisible: true, position: 0, size: 200 }),
          expect.objectContaining({ id: stage.id('colonne'), isVisible: true, position: 1, size: 160 }),
        ]),
      );
    },
  },
  {
    name: 'a condition on an option that does not exist is refused',
    async run(stage, { fiche, fields }) {
      const viewId = stage.id('vue');
      await stage.row(
        create('View', { id: viewId, objectMetadataId: fiche.id, name: 'Vide', icon: 'IconList' }),
      );
      const filter = { viewId, fieldMetadataId: fields.statut, operand: 'IS', value: '["INCONNU"]' };
      const refusal = await stage.refusal(create('ViewFilter', filter));
      expect(refusal.extensions).toMatchObject({ code: 'METADATA_VALIDATION_FAILED' });
      expect(JSON.stringify(refusal.extensions.errors)).toContain('INCONNU');
    },
  },
  {
    name: 'a kanban has a group for records without a value, and groups can be hidden',
    async run(stage, { fiche, fields }) {
      const viewId = stage.id('kanban');
      const input = { id: viewId, objectMetadataId: fiche.id, name: 'Par statut', icon: 'IconLayoutKanban' };
      await stage.row(
        create('View', {
          ...input,
          type: 'KANBAN',
          mainGroupByFieldMetadataId: fields.statut,
          kanbanColumnWidth: 160,
          kanbanAggregateOperation: 'COUNT',
          kanbanAggregateOperationFieldMetadataId: await fieldId(stage, fiche.id, 'name'),
        }),
      );
      const { viewGroups } = (await stage.row(readView(viewId))) as View;
      const empty = viewGroups.find((group) => group.fieldValue === '');
      expect(viewGroups.every((group) => group.isVisible)).toBe(true);
      expect(empty).toBeDefined();
      await stage.rows(
        metadata(
          'updateManyViewGroups',
          'mutation($inputs: [UpdateViewGroupInput!]!) { updateManyViewGroups(inputs: $inputs) { id isVisible } }',
          { inputs: [{ id: empty?.id, update: { isVisible: false } }] },
        ),
      );
      const after = (await stage.row(readView(viewId))) as View;
      expect(after.viewGroups.filter((group) => !group.isVisible).map((group) => group.id)).toEqual([
        empty?.id,
      ]);
    },
  },
  {
    name: 'an object’s entry moves into a folder, beside an entry for a view, and a folder goes with all in it',
    async run(stage) {
      const thing = await makeObject(stage, 'Rangee');
      const items = async (): Promise<readonly Row[]> => stage.rows(readMenu());
      const own = (await items()).find((item) => item.targetObjectMetadataId === thing.id);
      expect(own).toMatchObject({ type: 'OBJECT', folderId: null });

      const folderId = stage.id('dossier');
      await stage.row(
        createItem({
          id: folderId,
          type: 'FOLDER',
          name: 'À ranger',
          icon: 'IconFolder',
          color: 'blue',
          position: -50,
        }),
      );
      const viewId = stage.id('vue');
      await stage.row(
        create('View', { id: viewId, objectMetadataId: thing.id, name: 'Vue', icon: 'IconList' }),
      );
      const entry = await stage.row(
        createItem({ id: stage.id('entree'), type: 'VIEW', viewId, folderId, position: 1 }),
      );
      expect(entry).toEqual({ id: stage.id('entree'), type: 'VIEW', folderId });
      await stage.row(
        metadata(
          'updateNavigationMenuItem',
          'mutation($input: UpdateOneNavigationMenuItemInput!) { updateNavigationMenuItem(input: $input) { id } }',
          { input: { id: own?.id, update: { folderId, position: 0 } } },
        ),
      );
      const inside = (await items()).filter((item) => item.folderId === folderId);
      expect(inside.map((item) => item.id).sort()).toEqual([own?.id, stage.id('entree')].sort());
      await stage.row(
        metadata(
          'deleteNavigationMenuItem',
          'mutation($id: UUID!) { deleteNavigationMenuItem(id: $id) { id } }',
          { id: folderId },
        ),
      );
      const gone = [folderId, own?.id, stage.id('entree')];
      expect((await items()).filter((item) => gone.includes(item.id))).toEqual([]);
    },
  },
];
