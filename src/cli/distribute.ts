/** `max distribute`: the same orders as in Twenty, from a terminal. Shows the plan; writes only when told to. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { readLedger } from '../../workflows/distribution/ledger';
import { previewJson } from '../../workflows/distribution/preview';
import { renderUndo } from '../../workflows/distribution/result';
import { MaxError } from '../errors';
import { lookAtAttribution } from '../service/orders/attribution';
import type { OrderRecord } from '../service/orders/attributions';
import type { OrderHands } from '../service/orders/hands';
import { namesOf } from '../service/orders/names';
import { draftOrder } from '../service/orders/preview';
import { draftUndo } from '../service/orders/undo';
import { isConfirmed } from './confirm';
import type { CliDeps, ExitCode } from './deps';
import { demandFrom, type Demand, type DemandFlags } from './distribute-demand';
import { terminalLines } from './distribute-text';
import { printJson, printLines, runCommand, type Output } from './outcome';
import { createMeter, type Meter } from './progress';

type Flags = DemandFlags &
  Output & { readonly appliquer?: boolean; readonly yes?: boolean; readonly annuler?: string };

/** What the command asks of other rooms; given by `src/main.ts`. */
export type DistributeRooms = {
  /** Everything an order needs, except the queue. */
  readonly hands: () => OrderHands;
  /** Does a service run that will take the order itself? */
  readonly serviceRuns: () => Promise<boolean>;
  readonly wait?: (ms: number) => Promise<unknown>;
};

type Desk = {
  readonly deps: CliDeps;
  readonly flags: Flags;
  readonly rooms: DistributeRooms;
  readonly hands: OrderHands;
};

async function distribute(desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands } = desk;
  const demand = demandFrom(flags);
  const { draft } = await draftOrder(demand, hands);
  if (!draft.ok)
    throw new MaxError(
      'refus',
      `rien n’a été distribué.\n${draft.erreurs.map((one) => `  ${one}`).join('\n')}`,
    );
  if (!flags.json) printLines(deps, terminalLines(draft.apercu));
  if (!(await isConfirmed(deps, flags, 'Appliquer cette distribution ?'))) {
    if (flags.json) printJson(deps, { appliquee: false, ...previewJson(draft.plan) });
    return 2;
  }
  const id = await create(demand, draft.plan.total, hands);
  return carryOut(id, draft.plan.total, desk);
}

/** A record like those staff write: it can be read, and undone, in Twenty. */
function create(demand: Demand, total: number, { workspace }: OrderHands): Promise<string> {
  const name = `Distribution de ${total} ${total > 1 ? 'leads' : 'lead'} (max distribute)`;
  const { strategie, nombre, repartition, selection } = demand;
  return workspace.attributions.create(`attribution-cli.${randomUUID()}`, {
    name,
    statut: 'A_APPLIQUER',
    strategie,
    nombre,
    repartition,
    selection,
  });
}

async function undo(id: string, desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands } = desk;
  const { attributions } = hands.workspace;
  const order = await attributions.load(id);
  const read = readLedger(order?.repartition);
  const ledger = read.ok ? read.value : null;
  if (!order || !ledger || (ledger.etape !== 'APPLIQUEE' && ledger.etape !== 'EN_COURS'))
    throw new MaxError('introuvable', `Aucune distribution appliquée n’a l’identifiant « ${id} ».`);
  const { giveBack, keep } = await draftUndo(ledger, hands);
  const leads = await attributions.leadsById([...giveBack, ...keep].map(({ leadId }) => leadId));
  const text = renderUndo(giveBack, keep, namesOf(leads, await hands.agency()));
  if (!flags.json) printLines(deps, terminalLines(text.replace('Distribution annulée', 'Annulation')));
  if (!(await isConfirmed(deps, flags, 'Annuler cette distribution ?'))) {
    const rendus = giveBack.map(({ leadId, because }) => ({ leadId, because }));
    if (flags.json) printJson(deps, { annulee: false, attribution: id, rendus, laisses: keep });
    return 2;
  }
  if ((await attributions.write(order, { statut: 'ANNULEE' })) === null)
    throw new MaxError('refus', 'La distribution vient d’être modifiée dans Twenty : recommencez.');
  return carryOut(id, giveBack.length, desk);
}

/**
 * A service that runs takes the order by itself, and is waited for; otherwise the same code runs here. Should both be at it
 * all the same, the plan stored first is the one applied, and no lead is handed over twice.
 */
async function carryOut(id: string, leads: number, desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands, rooms } = desk;
  const meter = flags.json ? null : createMeter(deps);
  try {
    if (await rooms.serviceRuns()) await served(id, desk, meter);
    else await lookAtAttribution(id, counted(hands, leads, meter));
  } finally {
    meter?.end();
  }
  return ended(await hands.workspace.attributions.load(id), id, desk);
}

const PATIENCE_SECONDS = 120;

async function served(id: string, { rooms, hands }: Desk, meter: Meter | null): Promise<void> {
  const wait = rooms.wait ?? ((ms: number) => sleep(ms));
  for (let second = 1; second <= PATIENCE_SECONDS; second += 1) {
    if (isOver(await hands.workspace.attributions.load(id))) return;
    meter?.step('le service s’en occupe', second, PATIENCE_SECONDS);
    await wait(1_000);
  }
}

/** Progress, lead by lead as they are handed over. */
function counted(hands: OrderHands, leads: number, meter: Meter | null): OrderHands {
  const { attributions } = hands.workspace;
  let done = 0;
  const handOver: typeof attributions.handOver = async (orderId, write) => {
    const sure = await attributions.handOver(orderId, write);
    done += write.do === 'updateMany' ? write.leadIds.length : write.rows.length;
    meter?.step('leads', Math.min(done, leads), leads);
    return sure;
  };
  return { ...hands, workspace: { ...hands.workspace, attributions: { ...attributions, handOver } } };
}

/** Nothing asked for any more, and nothing under way. */
function isOver(order: OrderRecord | null): boolean {
  const read = readLedger(order?.repartition);
  const etape = read.ok ? read.value?.etape : undefined;
  if (order?.statut === 'ANNULEE') return etape === 'ANNULEE';
  return order?.statut === 'REFUSEE' || (order?.statut === 'APPLIQUEE' && etape === 'APPLIQUEE');
}

function ended(order: OrderRecord | null, id: string, { deps, flags }: Desk): ExitCode {
  const over = isOver(order);
  const statut = order?.statut ?? null;
  if (flags.json)
    printJson(deps, { attribution: id, statut, termine: over, resultat: order?.resultat ?? '' });
  else if (over) printLines(deps, ['', ...terminalLines(order?.resultat ?? ''), '', undoLine(statut, id)]);
  else deps.stderr(`Le service n’a pas encore fini : suivez la fiche « Distributions » ${id} dans Twenty.`);
  if (!over) return 2;
  return statut === 'REFUSEE' ? 1 : 0;
}

const undoLine = (statut: OrderRecord['statut'], id: string): string =>
  statut === 'APPLIQUEE' ? `Pour annuler : max distribute --annuler ${id} --appliquer` : '';

export function registerDistribute(program: Command, deps: CliDeps, rooms: DistributeRooms): void {
  program
    .command('distribute')
    .description('distribue des leads : montre qui reçoit combien et pourquoi ; n’écrit qu’avec --appliquer')
    .option('--nombre <n>', 'les n prochains leads que personne n’a')
    .option('--a <personne>', 'à une personne : prénom, nom, courriel, ou « secrétariat »')
    .option('--repartition <texte>', '« 12 à Marie, 8 à Sofia, 5 au secrétariat », ou qui participe')
    .option('--egale', 'à parts égales')
    .option('--tour-de-role', 'à tour de rôle')
    .option('--moins-charge', 'au moins chargé')
    .option('--parcours <valeurs>', 'seulement ces parcours')
    .option('--statut <valeurs>', 'seulement ces statuts')
    .option('--source <valeurs>', 'seulement ces sources')
    .option('--ids <ids>', 'ces leads-là, même s’ils ont quelqu’un')
    .option('--appliquer', 'applique, après une question')
    .option('--yes', 'sans question')
    .option('--annuler <id>', 'annule une distribution : rend ce que personne n’a touché')
    .option('--json', 'le résultat en JSON')
    .action((flags: Flags) =>
      runCommand(deps, flags, async () => {
        const desk = { deps, flags, rooms, hands: rooms.hands() };
        return flags.annuler === undefined ? distribute(desk) : undo(flags.annuler, desk);
      }),
    );
}
