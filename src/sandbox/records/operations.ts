/** Root field name → what it does to which object: `leads`, `lead`, `createLeads`, `leadsGroupBy` … */
import type { Catalogue, Shape } from '../metadata/catalogue';
import { capitalise } from '../metadata/names';

export type Verb =
  | 'findMany'
  | 'findOne'
  | 'groupBy'
  | 'createOne'
  | 'createMany'
  | 'updateOne'
  | 'updateMany'
  | 'deleteOne'
  | 'deleteMany'
  | 'destroyOne'
  | 'destroyMany'
  | 'restoreOne'
  | 'restoreMany';

export type Operation = { readonly verb: Verb; readonly shape: Shape; readonly isMutation: boolean };

const cache = new WeakMap<
  Catalogue,
  { readonly version: number; readonly map: ReadonlyMap<string, Operation> }
>();

/** Every root field the workspace has at this moment. */
export function operations(catalogue: Catalogue): ReadonlyMap<string, Operation> {
  const known = cache.get(catalogue);
  if (known?.version === catalogue.version) return known.map;
  const map = new Map<string, Operation>();
  for (const object of catalogue.objects.values()) {
    if (!object.isActive) continue;
    for (const [name, operation] of operationsOf(catalogue.shape(object.id))) map.set(name, operation);
  }
  cache.set(catalogue, { version: catalogue.version, map });
  return map;
}

function operationsOf(shape: Shape): readonly (readonly [string, Operation])[] {
  const { nameSingular: one, namePlural: many } = shape.object;
  const read = (name: string, verb: Verb) => [name, { verb, shape, isMutation: false }] as const;
  const write = (prefix: string, verbs: readonly [Verb, Verb]) =>
    [
      [`${prefix}${capitalise(one)}`, { verb: verbs[0], shape, isMutation: true }],
      [`${prefix}${capitalise(many)}`, { verb: verbs[1], shape, isMutation: true }],
    ] as const;
  return [
    read(many, 'findMany'),
    read(one, 'findOne'),
    read(`${many}GroupBy`, 'groupBy'),
    ...write('create', ['createOne', 'createMany']),
    ...write('update', ['updateOne', 'updateMany']),
    ...write('delete', ['deleteOne', 'deleteMany']),
    ...write('destroy', ['destroyOne', 'destroyMany']),
    ...write('restore', ['restoreOne', 'restoreMany']),
  ];
}
