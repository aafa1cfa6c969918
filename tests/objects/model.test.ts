import { model } from '../../objects';
import { modeles } from '../../objects/seeds/modeles';
import { reglages } from '../../objects/seeds/reglages';
import type { FieldSpec, ObjectSpec, RelationField } from '../../objects/spec';

/** Twenty's RESERVED_METADATA_NAME_KEYWORDS (2.21), as far as a French model could meet them; checked for objects and fields. */
const RESERVED = new Set(
  (
    'job jobs user users workspace workspaces role roles plan plans event events field fields link links currency ' +
    'currencies fullNames address addresses type types object objects index relation relations aggregate search searches ' +
    'id createdAt updatedAt deletedAt createdBy updatedBy position searchVector'
  ).split(' '),
);

const fieldsOf = (object: ObjectSpec): readonly (readonly [string, FieldSpec])[] =>
  object.fields.map((field) => [`${object.singular}.${field.name}`, field] as const);
const fields = model.flatMap(fieldsOf);
const relations = fields.filter(
  (entry): entry is readonly [string, RelationField] => entry[1].kind === 'RELATION',
);
const selects = fields.flatMap(([path, field]) => ('options' in field ? [[path, field] as const] : []));

/** How Twenty names a reverse field after its label: transliterated, camel case. */
const nameFromLabel = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean)
    .map((word, at) => (at === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');

describe('every object', () => {
  test.each(model.map((object) => [object.singular, object] as const))(
    '%s has names Twenty accepts',
    (_name, object) => {
      for (const name of [object.singular, object.plural]) {
        expect(name).toMatch(/^[a-z][a-zA-Z0-9]{0,62}$/);
        expect(RESERVED).not.toContain(name);
      }
      expect(object.singular.toLowerCase()).not.toBe(object.plural.toLowerCase());
    },
  );

  test('is declared once, fields too', () => {
    const names = [...model.map((object) => object.singular), ...model.map((object) => object.plural)];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(fields.map(([path]) => path)).size).toBe(fields.length);
  });
});

describe('every field', () => {
  test.each(fields)('%s has a name Twenty accepts and a label', (_path, field) => {
    expect(field.name).toMatch(/^[a-z][a-zA-Z0-9]{0,62}$/);
    expect(RESERVED).not.toContain(field.name);
    expect(field.label).toBeTruthy();
    expect(field.icon).toMatch(/^Icon[A-Z]/);
  });

  test.each(selects)('%s has options Twenty accepts', (_path, field) => {
    const values = field.options.map((option) => option.value);
    expect(new Set(values).size).toBe(values.length);
    for (const option of field.options) {
      expect(option.value).toMatch(/^(?!.*__)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      expect(option.label).not.toContain(',');
      expect(option.label.length).toBeLessThanOrEqual(63);
    }
    if (field.default !== undefined) expect(values).toContain(field.default);
  });

  test.each(relations)(
    '%s points to a known object and its reverse is named as Twenty will name it',
    (path, field) => {
      const standard = ['workspaceMember', 'person'];
      expect([...standard, ...model.map((object) => object.singular)]).toContain(field.to);
      expect(nameFromLabel(field.reverse.label)).toBe(field.reverse.name);
      const twins = relations.filter(
        ([other, { to, reverse }]) =>
          other !== path && to === field.to && reverse.name === field.reverse.name,
      );
      expect(twins).toEqual([]);
      const target = model.find((object) => object.singular === field.to);
      expect(target?.fields.map(({ name }) => name) ?? []).not.toContain(field.reverse.name);
    },
  );

  test.each(relations)('%s leaves its join column free', (path, field) => {
    expect(fields.map(([other]) => other)).not.toContain(`${path.split('.')[0]}.${field.name}Id`);
  });
});

test('a relation finds its target earlier in the list, or is added after all objects: no object is missing', () => {
  expect(model).toHaveLength(13);
});

describe('the seeds', () => {
  test('have a settings record for each parcours and distinct keys', () => {
    expect(reglages.map(({ parcours }) => parcours).sort()).toEqual(['COACHING', 'IMMIGRATION']);
    const keys = [...reglages.map(({ cle }) => cle), ...modeles.map(({ cle }) => cle)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('start in ASSISTE: nothing leaves without approval on a fresh install', () => {
    expect(reglages.map(({ mode }) => mode)).toEqual(['ASSISTE', 'ASSISTE']);
  });
});
