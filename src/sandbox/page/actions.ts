/** What the page's forms do. Records are written through the same door as the API, as the chosen member of the team. */
import { FAULT_NAMES, SWITCH_NAMES, noFaults, setFaults } from '../faults';
import { seeOther } from '../http';
import type { Reply } from '../http';
import type { Caller } from '../auth';
import type { Shape } from '../metadata/catalogue';
import { capitalise } from '../metadata/names';
import { operations } from '../records/operations';
import { runRecords } from '../records/run';
import type { Row } from '../records/tables';
import { isObject, plainText } from '../unknown';
import type { World } from '../world';
import { recordPath } from './cells';
import { changedData, isEditable } from './form-fields';
import type { Submitted } from './form-fields';

/** The caller a person at the page is: the member they chose, or the sandbox itself when there is no team. */
export function pageCaller(world: World, memberId: string | null): Caller {
  const row =
    memberId === null
      ? undefined
      : world.tables.of(world.catalogue.shapeNamed('workspaceMember')).rows.get(memberId);
  const name = isObject(row?.name)
    ? [row.name.firstName, row.name.lastName].map(plainText).join(' ').trim()
    : '';
  const rights = { isSession: true, canWrite: true, canSettings: true };
  if (row === undefined)
    return { ...rights, writer: { kind: 'apiKey', id: '', name: 'Page du bac à sable' } };
  return { ...rights, writer: { kind: 'member', memberId: row.id, userId: plainText(row.userId), name } };
}

export type Saving = {
  readonly shape: Shape;
  readonly row: Row | null;
  readonly submitted: Submitted;
  readonly caller: Caller;
};

/** Creates or updates; answers the record's address. Throws Twenty's refusal. */
export function saveRecord(world: World, { shape, row, submitted, caller }: Saving): string {
  const data = changedData(shape.fields.filter(isEditable), row ?? {}, submitted);
  const name = capitalise(shape.object.nameSingular);
  const saved =
    row === null
      ? call(world, caller, `create${name}`, { data })
      : updated(world, caller, { name: `update${name}`, row, data });
  return recordPath(shape.object.namePlural, saved);
}

function updated(
  world: World,
  caller: Caller,
  { name, row, data }: { name: string; row: Row; data: object },
): string {
  return Object.keys(data).length === 0 ? row.id : call(world, caller, name, { id: row.id, data });
}

export const deleteRecord = (
  world: World,
  shape: Shape,
  { row, caller }: { row: Row; caller: Caller },
): string => call(world, caller, `delete${capitalise(shape.object.nameSingular)}`, { id: row.id });

function call(world: World, caller: Caller, name: string, args: Readonly<Record<string, unknown>>): string {
  const operation = operations(world.catalogue).get(name);
  if (operation === undefined) throw new Error(`Opération inconnue : ${name}`);
  const answer = runRecords(world, caller, {
    name,
    operation,
    args,
    selection: new Map([['id', new Map()]]),
  });
  return isObject(answer) ? plainText(answer.id) : '';
}

/** The switches as the form gives them; an unchecked box is off. */
export function applyFaults(world: World, submitted: Submitted): Reply {
  if (submitted.has('remise')) {
    setFaults(world.faults, noFaults());
    return seeOther('/pannes?fait=remise');
  }
  const numberIn = (name: string): number => Number(submitted.get(name)?.[0] ?? 0);
  setFaults(world.faults, {
    ...Object.fromEntries(
      FAULT_NAMES.map((name) => [
        name,
        { next: numberIn(`${name}.next`), probability: numberIn(`${name}.probability`) / 100 },
      ]),
    ),
    ...Object.fromEntries(SWITCH_NAMES.map((name) => [name, submitted.has(name)])),
    delayMs: numberIn('delayMs'),
    slowMs: numberIn('slowMs'),
  });
  return seeOther('/pannes?fait=pannes');
}
