/** Objects, fields, options, views: what the installer relies on (API.md §4, DESIGN §2.8). */
import { createMany, createOne, findMany, metadata } from '../documents';
import {
  CANAUX,
  createField,
  createObject,
  makeObject,
  readObject,
  relation,
  STATUTS,
  updateField,
} from '../scene';
import type { Case, Refusal, Row, Stage } from '../stage';

type Field = Row & { readonly name: string; readonly type: string; readonly options: readonly Option[] };
type Option = { readonly id: string; readonly value: string; readonly label: string };

async function fieldsOf(stage: Stage, objectId: string): Promise<ReadonlyMap<string, Field>> {
  const object = await stage.row(readObject(objectId));
  return new Map((object.fieldsList as Field[]).map((field) => [field.name, field]));
}

/** The first cause inside a METADATA_VALIDATION_FAILED answer; the rest are its consequences. */
function cause(
  refusal: Refusal,
  kind: 'objectMetadata' | 'fieldMetadata',
): Readonly<Record<string, unknown>> {
  const errors = refusal.extensions.errors as Record<string, { errors: Record<string, unknown>[] }[]>;
  return errors[kind]?.[0]?.errors[0] ?? {};
}

const select = (name: string, options: readonly unknown[], more: object = {}) => ({
  name,
  type: 'SELECT',
  label: `Champ ${name}`,
  icon: 'IconBox',
  isLabelSyncedWithName: false,
  options,
  ...more,
});

const couleurs = [
  { value: 'ROUGE', label: 'Rouge', color: 'red', position: 0 },
  { value: 'VERT', label: 'Vert', color: 'green', position: 1 },
];

const creating: readonly Case[] = [
  {
    name: 'an object brings its own fields',
    async run(stage, { fiche }) {
      const fields = await fieldsOf(stage, fiche.id);
      const own = ['id', 'name', 'createdAt', 'updatedAt', 'deletedAt', 'createdBy', 'updatedBy', 'position'];
      expect([...fields.keys()]).toEqual(expect.arrayContaining([...own, 'searchVector']));
      expect([...fields.keys()]).toEqual(
        expect.arrayContaining(['attachments', 'noteTargets', 'taskTargets', 'timelineActivities']),
      );
      expect(fields.get('name')).toMatchObject({ type: 'TEXT', label: 'Name' });
    },
  },
  {
    name: 'the name field is the label identifier and takes a French label',
    async run(stage, { fiche }) {
      const object = await stage.row(readObject(fiche.id));
      const name = (object.fieldsList as Field[]).find((field) => field.name === 'name');
      expect(object.labelIdentifierFieldMetadataId).toBe(name?.id);
      const renamed = await stage.row(updateField(name?.id ?? '', { label: 'Nom complet' }));
      expect(renamed).toMatchObject({ name: 'name', label: 'Nom complet' });
    },
  },
  {
    name: 'each type of field comes back as declared',
    async run(stage, { fiche }) {
      const fields = await fieldsOf(stage, fiche.id);
      const types = {
        cle: 'TEXT',
        statut: 'SELECT',
        canaux: 'MULTI_SELECT',
        nombre: 'NUMBER',
        actif: 'BOOLEAN',
        le: 'DATE_TIME',
        jour: 'DATE',
        courriel: 'EMAILS',
        telephone: 'PHONES',
        notes: 'RICH_TEXT',
        brut: 'RAW_JSON',
        montant: 'CURRENCY',
        lien: 'LINKS',
        pieces: 'FILES',
        membre: 'RELATION',
      };
      expect(Object.fromEntries(Object.keys(types).map((name) => [name, fields.get(name)?.type]))).toEqual(
        types,
      );
      expect(fields.get('cle')).toMatchObject({ isUnique: true, label: 'Clé', isLabelSyncedWithName: false });
      expect(fields.get('nombre')).toMatchObject({ defaultValue: 0 });
      expect(fields.get('actif')).toMatchObject({ defaultValue: true });
      expect(fields.get('statutParDefaut')).toMatchObject({ defaultValue: "'NOUVEAU'" });
      expect(fields.get('pieces')).toMatchObject({ settings: { maxNumberOfValues: 3 } });
    },
  },
  {
    name: 'options keep their accents, their order and get ids',
    async run(stage, { fiche }) {
      const fields = await fieldsOf(stage, fiche.id);
      expect(fields.get('statut')?.options).toEqual(
        STATUTS.map((option) => ({ ...option, id: expect.any(String) })),
      );
      expect(fields.get('canaux')?.options.map((option) => option.label)).toEqual(
        CANAUX.map(({ label }) => label),
      );
    },
  },
  {
    name: 'the reverse name of a relation comes from its label',
    async run(stage, { fiche, suite }) {
      const fields = await fieldsOf(stage, suite.id);
      expect(fields.get('fiche')?.relation).toMatchObject({
        type: 'MANY_TO_ONE',
        targetObjectMetadata: { id: fiche.id },
        targetFieldMetadata: { name: 'suitesLieesALEte' },
      });
      expect((await fieldsOf(stage, fiche.id)).get('suitesLieesALEte')?.relation).toMatchObject({
        type: 'ONE_TO_MANY',
        targetFieldMetadata: { name: 'fiche' },
      });
    },
  },
  {
    name: 'an object may relate to itself',
    async run(stage) {
      const thing = await makeObject(stage, 'Boucle');
      const made = await stage.row(createField(thing.id, relation('doublonDe', thing.id, 'Doublons')));
      expect(made.relation).toMatchObject({
        type: 'MANY_TO_ONE',
        targetObjectMetadata: { id: thing.id },
        targetFieldMetadata: { name: 'doublons', label: 'Doublons' },
      });
    },
  },
];

const refusing: readonly Case[] = [
  {
    name: 'the field names role and type are reserved',
    async run(stage, { fiche }) {
      for (const name of ['role', 'type']) {
        const refusal = await stage.refusal(createField(fiche.id, { name, type: 'TEXT', label: 'Rôle' }));
        expect(refusal.message).toMatch(/^Multiple validation errors occurred while creating field/);
        expect(refusal.extensions).toMatchObject({
          code: 'METADATA_VALIDATION_FAILED',
          summary: { totalErrors: expect.any(Number), fieldMetadata: expect.any(Number) },
        });
        expect(cause(refusal, 'fieldMetadata')).toMatchObject({
          code: 'INVALID_FIELD_INPUT',
          message: expect.stringMatching(/^This name is reserved/),
          value: name,
        });
      }
    },
  },
  {
    name: 'a field that exists is not available',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(
        createField(fiche.id, { name: 'texte', type: 'TEXT', label: 'Encore' }),
      );
      expect(cause(refusal, 'fieldMetadata')).toMatchObject({ code: 'NOT_AVAILABLE' });
    },
  },
  {
    name: 'an object that exists is refused',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(
        createObject({
          nameSingular: fiche.name.one,
          namePlural: fiche.name.many,
          labelSingular: 'Encore',
          labelPlural: 'Encores',
        }),
      );
      expect(refusal.extensions.code).toBe('METADATA_VALIDATION_FAILED');
      expect(cause(refusal, 'objectMetadata')).toMatchObject({ code: 'OBJECT_ALREADY_EXISTS' });
    },
  },
  {
    name: 'a bad field name says why',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(createField(fiche.id, { name: 'Été', type: 'TEXT', label: 'Été' }));
      expect(cause(refusal, 'fieldMetadata')).toMatchObject({ code: 'INVALID_FIELD_INPUT' });
    },
  },
  {
    name: 'an unknown key of a metadata input is refused with HTTP 400',
    async run(stage, { fiche }) {
      const answer = await stage.send(
        createField(fiche.id, { name: 'x', type: 'TEXT', label: 'X', inconnu: 1 }),
      );
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    },
  },
];

/** A SELECT in use: two records, one ROUGE, one VERT. */
async function usedSelect(stage: Stage, name: string, more: object = {}) {
  const thing = await makeObject(stage, 'Choix');
  const field = (await stage.row(createField(thing.id, select(name, couleurs, more)))) as Field;
  await stage.rows(
    createMany(thing.name, [
      { id: stage.id('rouge'), name: 'a', [name]: 'ROUGE' },
      { id: stage.id('vert'), name: 'b', [name]: 'VERT' },
    ]),
  );
  const values = async () =>
    (
      await stage.found(findMany(thing.name, { orderBy: [{ name: 'AscNullsLast' }], select: `id ${name}` }))
    ).map((row) => row[name]);
  return { field, values };
}

const options: readonly Case[] = [
  {
    name: 'options sent with their ids keep the data',
    async run(stage) {
      const { field, values } = await usedSelect(stage, 'couleur');
      const relabelled = field.options.map((option) => ({ ...option, label: `${option.label} é` }));
      const updated = (await stage.row(updateField(field.id, { options: relabelled }))) as Field;
      expect(updated.options).toEqual(relabelled);
      expect(await values()).toEqual(['ROUGE', 'VERT']);
    },
  },
  {
    name: 'an option may be added without touching the others',
    async run(stage) {
      const { field, values } = await usedSelect(stage, 'couleur');
      const added = { value: 'BLEU', label: 'Bleu', color: 'blue', position: 2 };
      const updated = (await stage.row(
        updateField(field.id, { options: [...field.options, added] }),
      )) as Field;
      expect(updated.options).toEqual([...field.options, { ...added, id: expect.any(String) }]);
      expect(await values()).toEqual(['ROUGE', 'VERT']);
    },
  },
  {
    name: 'the same values sent without ids wipe the data silently',
    async run(stage) {
      const { field, values } = await usedSelect(stage, 'couleur', { defaultValue: "'ROUGE'" });
      const updated = (await stage.row(updateField(field.id, { options: couleurs }))) as Field;
      expect(updated.options.map((option) => option.value)).toEqual(['ROUGE', 'VERT']);
      expect(updated.options.map((option) => option.id)).not.toEqual(
        field.options.map((option) => option.id),
      );
      expect(await values()).toEqual(['ROUGE', 'ROUGE']);
    },
  },
  {
    name: 'without a default the wiped records become empty',
    async run(stage) {
      const { field, values } = await usedSelect(stage, 'couleur');
      await stage.row(updateField(field.id, { options: couleurs }));
      expect(await values()).toEqual([null, null]);
    },
  },
  {
    name: 'a list of choices is wiped too when its options come without ids',
    async run(stage) {
      const thing = await makeObject(stage, 'Choix');
      const input = { ...select('couleurs', couleurs), type: 'MULTI_SELECT' };
      const field = (await stage.row(createField(thing.id, input))) as Field;
      const data = { id: stage.id('une'), couleurs: ['VERT', 'ROUGE'] };
      const read = async () => (await stage.found(findMany(thing.name, { select: 'couleurs' })))[0]?.couleurs;
      await stage.row(createOne(thing.name, data));
      await stage.row(updateField(field.id, { options: field.options }));
      expect(await read()).toEqual(data.couleurs);
      await stage.row(updateField(field.id, { options: couleurs }));
      expect(await read()).toEqual([]);
    },
  },
  {
    name: 'a label change leaves the name and the data alone',
    async run(stage) {
      const { field, values } = await usedSelect(stage, 'couleur');
      const updated = await stage.row(updateField(field.id, { label: 'Teinte préférée' }));
      expect(updated).toMatchObject({ name: 'couleur', label: 'Teinte préférée', options: field.options });
      expect(await values()).toEqual(['ROUGE', 'VERT']);
    },
  },
  {
    name: 'a value that is no option is refused and the valid ones are named',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(createOne(fiche.name, { statut: 'INCONNU' }));
      expect(refusal.message).toContain('INCONNU');
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
];

const VIEW = 'id key type name objectMetadataId viewFields { id fieldMetadataId isVisible position size }';
type View = Row & {
  readonly key: string | null;
  readonly viewFields: readonly {
    readonly id: string;
    readonly fieldMetadataId: string;
    readonly isVisible: boolean;
  }[];
};

const readViews = (objectMetadataId: string) =>
  metadata('getViews', `query($id: String!) { getViews(objectMetadataId: $id) { ${VIEW} } }`, {
    id: objectMetadataId,
  });

const views: readonly Case[] = [
  {
    name: 'an object has an index view where later fields are hidden until shown',
    async run(stage, { fiche, fields }) {
      const all = (await stage.rows(readViews(fiche.id))) as View[];
      const index = all.find((view) => view.key === 'INDEX');
      expect(index).toMatchObject({ type: 'TABLE', objectMetadataId: fiche.id });
      const hidden = index?.viewFields.find((field) => field.fieldMetadataId === fields.statut);
      expect(hidden).toMatchObject({ isVisible: false });

      const shown = await stage.row(
        metadata(
          'updateViewField',
          'mutation($input: UpdateViewFieldInput!) { updateViewField(input: $input) { id isVisible position size } }',
          { input: { id: hidden?.id, update: { isVisible: true, position: 1, size: 150 } } },
        ),
      );
      expect(shown).toEqual({ id: hidden?.id, isVisible: true, position: 1, size: 150 });
      const again = (await stage.rows(readViews(fiche.id))) as View[];
      expect(again.flatMap((view) => view.viewFields).find((field) => field.id === hidden?.id)).toMatchObject(
        {
          isVisible: true,
        },
      );
    },
  },
  {
    name: 'a kanban and a calendar may be made with ids of our own',
    async run(stage, { fiche, fields }) {
      const create = (input: object) =>
        metadata(
          'createView',
          `mutation($input: CreateViewInput!) { createView(input: $input) { ${VIEW} } }`,
          {
            input: { objectMetadataId: fiche.id, icon: 'IconBox', ...input },
          },
        );
      const kanban = await stage.row(
        create({
          id: stage.id('kanban'),
          name: 'Par statut',
          type: 'KANBAN',
          mainGroupByFieldMetadataId: fields.statut,
        }),
      );
      expect(kanban).toMatchObject({ id: stage.id('kanban'), type: 'KANBAN', key: null });
      const calendar = await stage.row(
        create({
          id: stage.id('calendrier'),
          name: 'Calendrier',
          type: 'CALENDAR',
          calendarLayout: 'MONTH',
          calendarFieldMetadataId: fields.le,
        }),
      );
      expect(calendar).toMatchObject({ id: stage.id('calendrier'), type: 'CALENDAR' });
    },
  },
];

export const model: readonly Case[] = [...creating, ...refusing, ...options, ...views];
