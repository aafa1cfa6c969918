/** One root field: its arguments checked, its token taken, its right verified, its work done, its webhooks told. */
import type { Caller } from '../auth';
import { signedAddress } from '../files/addresses';
import { limitReached, noPermission } from '../problem';
import { strikes } from '../faults';
import { recordTelling } from '../webhooks/payload';
import type { World } from '../world';
import { checkArguments } from './arguments';
import type { Arguments } from './arguments';
import { createRecords } from './creates';
import type { Writes } from './creates';
import type { Operation } from './operations';
import { projector, refuseDeepLists } from './projection';
import { findMany, findOne, groupBy } from './reads';
import type { Reads } from './reads';
import { removeMany, removeOne } from './removals';
import type { Selection } from './selection';
import type { Row } from './tables';
import { updateMany, updateOne } from './updates';
import { listOf } from '../unknown';

export type RootCall = {
  readonly name: string;
  readonly operation: Operation;
  readonly args: Arguments;
  readonly selection: Selection;
};

export function runRecords(world: World, caller: Caller, call: RootCall): unknown {
  const { operation, args, selection } = call;
  checkArguments(operation.verb, args);
  takeToken(world, caller, call.name);
  refuseWithoutRight(operation, caller);
  refuseDeepLists(world, operation.shape, nodeOf(operation, selection));
  const project = projector(world, (fileId) => signedAddress(world, fileId));
  if (!operation.isMutation) return read({ world, shape: operation.shape, project }, call);
  const writes: Writes = {
    world,
    shape: operation.shape,
    writer: caller.writer,
    emit: (events) => world.courier.tell(events.map(recordTelling)),
  };
  const written = write(writes, call);
  return Array.isArray(written)
    ? written.map((row: Row) => project(operation.shape, row, selection))
    : project(operation.shape, written as Row, selection);
}

const nodeOf = ({ verb }: Operation, selection: Selection): Selection =>
  verb === 'findMany' || verb === 'groupBy'
    ? (selection.get('edges')?.get('node') ?? new Map<string, Selection>())
    : selection;

/** Only API keys are counted; a session is not (API.md §2). A refused call costs nothing. */
function takeToken(world: World, caller: Caller, name: string): void {
  world.counters.byOperation[name] = (world.counters.byOperation[name] ?? 0) + 1;
  if (caller.isSession) return;
  try {
    if (strikes(world.faults.refusedCalls, world.dice)) throw limitReached(100, 60_000);
    world.limiter.take(world.clock.now());
    world.counters.tokens += 1;
  } catch (refusal) {
    world.counters.refused += 1;
    throw refusal;
  }
}

/** System objects (targets, attachments, the timeline) are everybody's to write; members of the team are no API key's. */
function refuseWithoutRight({ isMutation, shape }: Operation, caller: Caller): void {
  if (!isMutation) return;
  const { isSystem, nameSingular } = shape.object;
  const isTeam = nameSingular === 'workspaceMember';
  const mayWrite = isTeam ? caller.isSession && caller.canSettings : caller.canWrite || isSystem;
  if (!mayWrite) throw noPermission();
}

function read(reads: Reads, { operation, args, selection }: RootCall): unknown {
  if (operation.verb === 'findMany') return findMany(reads, args, selection);
  if (operation.verb === 'findOne') return findOne(reads, args, selection);
  return groupBy(reads, args, selection);
}

function write(writes: Writes, { operation, args }: RootCall): Row | readonly Row[] {
  const upsert = args.upsert === true;
  switch (operation.verb) {
    case 'createOne':
      return first(createRecords(writes, [args.data], upsert));
    case 'createMany':
      return createRecords(writes, listOf(args.data), upsert);
    case 'updateOne':
      return updateOne(writes, args);
    case 'updateMany':
      return updateMany(writes, args);
    case 'deleteOne':
      return removeOne(writes, 'delete', args);
    case 'deleteMany':
      return removeMany(writes, 'delete', args);
    case 'destroyOne':
      return removeOne(writes, 'destroy', args);
    case 'destroyMany':
      return removeMany(writes, 'destroy', args);
    case 'restoreOne':
      return removeOne(writes, 'restore', args);
    case 'restoreMany':
      return removeMany(writes, 'restore', args);
    default:
      throw new Error(`Opération inattendue : ${operation.verb}`);
  }
}

function first(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('Aucun enregistrement créé');
  return row;
}
