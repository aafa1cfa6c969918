/**
 * Everything Twenty holds about one person, whatever the object: what hangs on the lead, and what names the person without
 * hanging on it. The data model is read first, so that staff's own objects and fields are looked at too.
 */
import type { Found, Step } from '../../workflows/forget/plan';
import { traitsIn, type Trait, type Values } from '../../workflows/forget/person';
import { readObjects, type ObjectRow } from './metadata-model';
import { batchesOf } from './pages';
import { carryOut } from './personal-erase';
import { holding, linksTo, selectionOf } from './personal-fields';
import { idOf, inTurn, nodes, readAll } from './personal-records';
import { usedElsewhere } from './personal-shared';
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
};

/** A record that shows traits of the person; `fields`: where. */
export type Showing = {
  readonly object: string;
  readonly id: string;
  readonly values: Values;
  readonly fields: readonly string[];
  readonly traits: readonly Trait[];
};

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
  };
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
