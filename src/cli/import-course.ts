/** An import under way, as a terminal follows it: done here, or by the service that runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readImportLedger } from '../../workflows/lead-import/ledger';
import { seconds } from '../kernel/time';
import { lookAtImport } from '../service/imports/import';
import type { ImportRecord } from '../service/imports/imports';
import type { OrderHands } from '../service/orders/hands';
import type { Written } from './confirm';
import type { CliDeps, ExitCode } from './deps';
import type { WayFlags } from './distribute-demand';
import { terminalLines } from './distribute-text';
import { printJson, printLines } from './outcome';
import { createMeter, type Meter } from './progress';

export type ImportFlags = WayFlags & Written & { readonly parcours?: string; readonly annuler?: string };

/** What the command asks of other rooms; given by `src/main.ts`. */
export type ImportRooms = {
  /** Everything an import needs, except the queue. */
  readonly hands: () => OrderHands;
  /** Does a service run that will take the import itself? */
  readonly serviceRuns: () => Promise<boolean>;
  readonly wait?: (ms: number) => Promise<unknown>;
};

export type Desk = {
  readonly deps: CliDeps;
  readonly flags: ImportFlags;
  readonly rooms: ImportRooms;
  readonly hands: OrderHands;
};

/** Should the service and this command both be at it, the same keys make nothing twice. */
export async function carryOutImport(id: string, leads: number, desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands, rooms } = desk;
  const meter = flags.json ? null : createMeter(deps);
  try {
    if (await rooms.serviceRuns()) await served(id, desk, meter);
    else await lookAtImport(id, counted(hands, leads, meter));
  } finally {
    meter?.end();
  }
  return ended(await hands.workspace.imports.load(id), id, desk);
}

/** Each look is a call that the service then has to wait for. */
const PAUSE = seconds(3);
/** Looks without any news, after which the service is left to itself. */
const PATIENCE = 60;

async function served(id: string, { rooms, hands }: Desk, meter: Meter | null): Promise<void> {
  const wait = rooms.wait ?? ((ms: number) => sleep(ms));
  let last = '';
  for (let quiet = 0; quiet < PATIENCE; quiet += 1) {
    const record = await hands.workspace.imports.load(id);
    if (isOver(record)) return;
    const news = `${record?.statut ?? ''} ${String(record?.progression ?? 0)}`;
    if (news !== last) quiet = 0;
    last = news;
    meter?.step('% par le service', record?.progression ?? 0, 100);
    await wait(PAUSE);
  }
}

/** Progress, as leads are made or taken back. */
function counted(hands: OrderHands, leads: number, meter: Meter | null): OrderHands {
  const { imports } = hands.workspace;
  let done = 0;
  const step = (count: number): void => {
    done += count;
    if (leads > 0) meter?.step('leads', Math.min(done, leads), leads);
  };
  const createLeads: typeof imports.createLeads = async (arrivals) => {
    const refused = await imports.createLeads(arrivals);
    step(arrivals.length);
    return refused;
  };
  const trash: typeof imports.trash = async (leadIds) => {
    await imports.trash(leadIds);
    step(leadIds.length);
  };
  return { ...hands, workspace: { ...hands.workspace, imports: { ...imports, createLeads, trash } } };
}

/** Nothing asked for any more, and nothing under way. */
function isOver(record: ImportRecord | null): boolean {
  const etape = readImportLedger(record?.repartition)?.etape;
  if (record?.statut === 'ANNULE') return etape === 'ANNULE' || etape === 'ABANDON';
  return record?.statut === 'REFUSE' || (record?.statut === 'TERMINE' && etape === 'TERMINE');
}

function ended(record: ImportRecord | null, id: string, { deps, flags }: Desk): ExitCode {
  const over = isOver(record);
  const statut = record?.statut ?? null;
  if (flags.json) printJson(deps, { import: id, statut, termine: over, resume: record?.resume ?? '' });
  else if (over) printLines(deps, ['', ...terminalLines(record?.resume ?? ''), '', undoLine(statut, id)]);
  else
    deps.stderr(`Le service n’a pas encore fini : suivez la fiche « Imports de leads » ${id} dans Twenty.`);
  if (!over) return 2;
  return statut === 'REFUSE' ? 1 : 0;
}

const undoLine = (statut: ImportRecord['statut'], id: string): string =>
  statut === 'TERMINE' ? `Pour annuler : max import --annuler ${id} --appliquer` : '';
