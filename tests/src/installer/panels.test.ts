import { COMMANDS } from '../../../panels/commands';
import { APPLICATION, manifestOf, PANELS } from '../../../panels/manifest';
import { planPanels, type PanelsActual } from '../../../src/installer/panels/plan';

const CHECKSUMS = Object.fromEntries(PANELS.map(({ key }) => [key, `somme-${key}`]));
const OBJECTS = new Map(
  [...new Set(COMMANDS.map(({ object }) => object))].map((name) => [name, `id-${name}`]),
);

const NOTHING: PanelsActual = {
  isRegistered: false,
  applications: [],
  components: [],
  commands: [],
  objects: OBJECTS,
};
const COMPLETE: PanelsActual = {
  isRegistered: true,
  applications: [{ id: 'a', universalIdentifier: APPLICATION.universalIdentifier }],
  components: PANELS.map(({ key, universalIdentifier }) => ({
    id: `c-${key}`,
    universalIdentifier,
    builtComponentChecksum: `somme-${key}`,
  })),
  commands: COMMANDS.map(({ panel, availabilityType, object }, index) => ({
    id: `i${index}`,
    frontComponentId: `c-${panel}`,
    availabilityType,
    availabilityObjectMetadataId: `id-${object}`,
  })),
  objects: OBJECTS,
};

describe('planPanels', () => {
  test.each<[string, PanelsActual, string[]]>([
    [
      'an empty workspace gets all of it',
      NOTHING,
      ['register', 'create', 'sync', ...COMMANDS.map(() => 'command')],
    ],
    ['a complete one nothing', COMPLETE, []],
    [
      'another workspace of the server has registered it already',
      { ...NOTHING, isRegistered: true },
      ['create', 'sync', ...COMMANDS.map(() => 'command')],
    ],
    [
      'a panel of another build is sent again',
      {
        ...COMPLETE,
        components: COMPLETE.components.map((one, index) =>
          index === 0 ? { ...one, builtComponentChecksum: 'vieille' } : one,
        ),
      },
      ['sync'],
    ],
    [
      'a command somebody removed comes back',
      { ...COMPLETE, commands: COMPLETE.commands.slice(1) },
      ['command'],
    ],
  ])('%s', (_name, actual, expected) => {
    const plan = planPanels(actual, CHECKSUMS);
    expect(plan.plan === 'ready' && plan.steps.map((step) => step.do)).toEqual(expected);
  });

  test('without the model it is refused, with the remedy', () => {
    const plan = planPanels({ ...NOTHING, objects: new Map() }, CHECKSUMS);
    expect(plan).toEqual({ plan: 'refused', because: expect.stringContaining('max install') });
  });
});

/** What a sync takes away with it, should the application ever own it. */
test('the manifest owns no data, no view and no role', () => {
  const { application, frontComponents, ...rest } = manifestOf({ checksums: CHECKSUMS });
  expect(frontComponents).toHaveLength(PANELS.length);
  expect(application).toMatchObject({ universalIdentifier: APPLICATION.universalIdentifier });
  expect(Object.values(rest).every((list) => Array.isArray(list) && list.length === 0)).toBe(true);
});

test('identifiers are UUIDs of version 4, each once', () => {
  const ids = [
    APPLICATION.universalIdentifier,
    ...PANELS.map(({ universalIdentifier }) => universalIdentifier),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
