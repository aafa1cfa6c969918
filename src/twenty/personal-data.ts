/**
 * Everything Twenty holds about one person, whatever the object: what hangs on the lead, and what names the person without
 * hanging on it. The data model is read first, so that staff's own objects and fields are looked at too.
 */
import { z } from 'zod';
import type { Found, Step } from '../../workflows/forget/plan';
import { isErased, traitsIn, type Trait, type Values } from '../../workflows/forget/person';
import { readAnswer } from './metadata-answer';
import { readObjects, type ObjectRow } from './metadata-model';
import { batchesOf } from './pages';
import { holding, kindsOf, linksTo, selectionOf } from './personal-fields';
import type { Transport } from './transport';

export type PersonalData = {
  /** The lead itself, also from the bin; null: there is none. */
  lead(id: string): Promise<Found | null>;
  /** What hangs on the lead, and what hangs on that. */
  attachedTo(lead: Found): Promise<readonly Found[]>;
  /** Ids among these that something else uses too. */
  shared(lead: Found, others: readonly Found[]): Promise<ReadonlySet<string>>;
  /** Every record that shows a trait, hidden ones included. */
  showing(traits: readonly Trait[]): Promise<readonly Showing[]>;
  carryOut(steps: readonly Step[]): Promise<void>;
  /** Keys of erased leads, whose prints keep MAX from writing again. */
  erasedKeys(): Promise<readonly string[]>;
};

/** A record that shows traits of the person; `fields`: where. */
export type Showing = {
  readonly object: string;
  readonly id: string;
  readonly values: Values;
  readonly fields: readonly string[];
  readonly traits: readonly Trait[];
};

const PAGE = 500;
/** In the bin or not. */
const ANY = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The objects a person's life leaves records in; their own links are followed too. */
const FOLLOWED: readonly string[] = [
  'rendezVous',
  'messageMax',
  'tentativeContact',
  'recommandation',
  'notificationMax',
  'client',
  'note',
  'task',
  'person',
];
const THROUGH: readonly (readonly [link: string, field: string, object: string])[] = [
  ['noteTarget', 'noteId', 'note'],
  ['taskTarget', 'taskId', 'task'],
  ['client', 'personneId', 'person'],
];

export async function openPersonalData(transport: Transport): Promise<PersonalData> {
  const objects = (await readObjects(transport)).filter(({ isActive }) => isActive);
  const byName = new Map(objects.map((object) => [object.nameSingular, object]));
  const read = (object: ObjectRow, filter: object) => readAll(transport, object, filter);
  const linked = async (
    object: ObjectRow,
    target: string,
    ids: readonly string[],
  ): Promise<readonly Found[]> => {
    const links = linksTo(object, target);
    if (links.length === 0 || ids.length === 0) return [];
    const found = await Promise.all(
      batchesOf(ids).map((some) => read(object, { or: links.map((link) => ({ [link]: { in: some } })) })),
    );
    return found.flat();
  };

  async function attachedTo(lead: Found): Promise<readonly Found[]> {
    const direct = await inTurn(objects, (object) => linked(object, 'lead', [lead.id]));
    const through = await inTurn(THROUGH, async ([link, field, target]) => {
      const ids = direct.filter(({ object }) => object === link).flatMap(({ values }) => idOf(values[field]));
      const object = byName.get(target);
      return object === undefined || ids.length === 0 ? [] : read(object, { id: { in: ids } });
    });
    const known = [...direct, ...through];
    const below = await inTurn(FOLLOWED, async (target) => {
      const ids = known.filter(({ object }) => object === target).map(({ id }) => id);
      const leaves = ['timelineActivity', 'attachment', 'noteTarget', 'taskTarget'].flatMap(
        (name) => byName.get(name) ?? [],
      );
      return inTurn(leaves, (object) => linked(object, target, ids));
    });
    const all = [...known, ...below].filter(({ object, id }) => object !== 'lead' || id !== lead.id);
    return [...new Map(all.map((one) => [`${one.object} ${one.id}`, one])).values()];
  }

  return {
    lead: async (id) => {
      const object = byName.get('lead');
      return object === undefined ? null : ((await read(object, { id: { eq: id } }))[0] ?? null);
    },
    attachedTo,
    shared: (lead, others) => usedElsewhere(lead, others, objects, linked),
    showing: (traits) =>
      traits.length === 0
        ? Promise.resolve([])
        : inTurn(objects, (object) => showingIn(transport, object, traits)),
    carryOut: (steps) => carryOut(transport, byName, steps),
    erasedKeys: async () => {
      const object = byName.get('lead');
      const found = object ? await read(object, { cleExterne: { startsWith: 'oubli.' } }) : [];
      return found.filter(({ values }) => isErased(values)).map(({ values }) => String(values['cleExterne']));
    },
  };
}

/** One after the other: Twenty counts calls, and nobody waits. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(...(await work(item)));
  return results;
}

const idOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

type Linked = (object: ObjectRow, target: string, ids: readonly string[]) => Promise<readonly Found[]>;

/** Notes, tasks and people with a link to something that is not among what is being looked at. */
async function usedElsewhere(
  lead: Found,
  others: readonly Found[],
  objects: readonly ObjectRow[],
  linked: Linked,
): Promise<ReadonlySet<string>> {
  const known = new Set([lead.id, ...others.map(({ id }) => id)]);
  const shared = new Set<string>();
  for (const [target, by] of [
    ['note', ['noteTarget']],
    ['task', ['taskTarget']],
    ['person', null],
  ] as const) {
    const ids = others.filter(({ object }) => object === target).map(({ id }) => id);
    const holders = objects.filter(({ nameSingular }) =>
      by === null ? nameSingular !== 'timelineActivity' : by.some((name) => name === nameSingular),
    );
    const found = await inTurn(holders, (object) => linked(object, target, ids));
    const outside = found.filter((one) => !known.has(one.id) || pointsElsewhere(one, known));
    for (const value of outside.flatMap(({ values }) => Object.values(values).flatMap(idOf)))
      if (ids.includes(value)) shared.add(value);
  }
  return shared;
}

/** A link of ours whose other end is a stranger. */
const pointsElsewhere = ({ object, values }: Found, known: ReadonlySet<string>): boolean =>
  (object === 'noteTarget' || object === 'taskTarget') &&
  Object.entries(values).some(
    ([name, value]) => /^target.*Id$/.test(name) && typeof value === 'string' && !known.has(value),
  );

const node = z.record(z.string(), z.unknown());

async function readAll(transport: Transport, object: ObjectRow, filter: object): Promise<readonly Found[]> {
  const fields = kindsOf(object);
  const rows = await nodes(transport, object, filter, `createdAt updatedAt deletedAt ${selectionOf(object)}`);
  return rows.map(({ id, ...values }) => ({ object: object.nameSingular, id: String(id), values, fields }));
}

async function nodes(
  transport: Transport,
  object: ObjectRow,
  filter: object,
  selection: string,
): Promise<readonly Values[]> {
  const { namePlural, nameSingular } = object;
  const query = `query MaxPersonalData($filter: ${capital(nameSingular)}FilterInput, $after: String) {
    ${namePlural}(filter: $filter, first: ${PAGE}, after: $after, orderBy: [{ id: AscNullsFirst }]) {
      edges { node { id ${selection} } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const shape = z.object({
    [namePlural]: z.object({
      edges: z.array(z.object({ node })),
      pageInfo: z.object({ hasNextPage: z.boolean().nullish(), endCursor: z.string().nullish() }),
    }),
  });
  const found: Values[] = [];
  for (let after: string | null = null; ;) {
    const answer = await transport.rawData(query, { filter: { and: [filter, ANY] }, after });
    const page = readAnswer(shape, answer, namePlural)[namePlural];
    found.push(...(page?.edges ?? []).map((edge) => edge.node));
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null) return found;
  }
}

/** Twenty's own accounts and settings are not about leads. */
const NOT_SEARCHED =
  /^(workspaceMember|workflow|dashboard|connectedAccount|messageChannel|calendarChannel|messageFolder|blocklist|reglageMax|membreEquipe|modeleMessage|favorite)/;

async function showingIn(
  transport: Transport,
  object: ObjectRow,
  traits: readonly Trait[],
): Promise<readonly Showing[]> {
  if (NOT_SEARCHED.test(object.nameSingular)) return [];
  const conditions = traits.flatMap(({ text }) => holding(object, text));
  if (conditions.length === 0) return [];
  const rows = await nodes(transport, object, { or: conditions }, selectionOf(object));
  return rows.flatMap(({ id, ...values }) => {
    const seen = traitsIn(values, traits);
    const fields = Object.entries(values)
      .filter(([, value]) => traitsIn(value, traits).length > 0)
      .map(([name]) => name);
    return seen.length === 0
      ? []
      : [{ object: object.nameSingular, id: String(id), values, fields, traits: seen }];
  });
}

async function carryOut(
  transport: Transport,
  byName: ReadonlyMap<string, ObjectRow>,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    const object = byName.get(step.object);
    if (object === undefined || step.do === 'keep') continue;
    const { namePlural, nameSingular } = object;
    const filter = `${capital(nameSingular)}FilterInput!`;
    if (step.do === 'empty') {
      await transport.rawData(
        `mutation MaxForget($filter: ${filter}, $data: ${capital(nameSingular)}UpdateInput!) { update${capital(namePlural)}(filter: $filter, data: $data) { id } }`,
        { filter: { and: [{ id: { eq: step.id } }, ANY] }, data: step.set },
        { repeatable: true },
      );
    }
  }
  for (const [name, group] of groups(steps)) {
    const object = byName.get(name);
    if (object === undefined) continue;
    for (const ids of batchesOf(group)) {
      await transport.rawData(
        `mutation MaxForget($filter: ${capital(name)}FilterInput!) { destroy${capital(object.namePlural)}(filter: $filter) { id } }`,
        { filter: { and: [{ id: { in: ids } }, ANY] } },
        { repeatable: true },
      );
    }
  }
}

/** What is destroyed, by object; links before what they link. */
function groups(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const order = ['attachment', 'noteTarget', 'taskTarget', 'note', 'task', 'person', 'timelineActivity'];
  const gone = steps.filter((step) => step.do === 'destroy');
  return new Map(
    order
      .map((name) => [name, gone.filter(({ object }) => object === name).map(({ id }) => id)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
