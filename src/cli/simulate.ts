/** `max simulate`: every message of the coming days, and every one that would not leave, with the reasons. Reads only. */
import { InvalidArgumentError, type Command } from 'commander';
import { foresee, type Foreseen, type Foresight } from '../../workflows/simulation/foresight';
import type { Span } from '../../workflows/simulation/play';
import type { Agency } from '../../workflows/state';
import { cut } from '../kernel/cut';
import { days, plus } from '../kernel/time';
import type { Workspace } from '../service/ports';
import { createWorkspace } from '../twenty/workspace';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';
import { createMeter } from './progress';
import { simulationLines } from './simulate-text';

type Flags = Output & { readonly days: number; readonly approuver?: boolean };
type Reads = Pick<Workspace, 'changesBetween' | 'loadAgency' | 'loadStates'>;

/** As many leads as Twenty gives at once; no more than these are in memory. */
const LEADS_AT_ONCE = 200;

async function simulate(deps: CliDeps, flags: Flags): Promise<ExitCode> {
  const workspace = createWorkspace(deps.connect());
  const from = deps.clock.now();
  const span: Span = { from, until: plus(from, days(flags.days)), approve: flags.approuver ?? false };
  const { agency } = await workspace.loadAgency();
  const found = await foreseeAll(workspace, agency, span, flags.json ? null : deps);
  if (flags.json) printJson(deps, asJson(found, span));
  else printLines(deps, simulationLines(found, span, agency.reglages.IMMIGRATION.fuseauHoraire));
  return 0;
}

async function foreseeAll(
  workspace: Reads,
  agency: Agency,
  span: Span,
  shown: CliDeps | null,
): Promise<Foresight> {
  // Everyone, also where Twenty's clock is ahead of ours.
  const { leadIds } = await workspace.changesBetween(null, plus(span.from, days(1)));
  const meter = shown?.isTty ? createMeter(shown) : null;
  const all: Foresight[] = [];
  let looked = 0;
  for (const ids of cut(leadIds, LEADS_AT_ONCE)) {
    const states = await workspace.loadStates(ids);
    all.push(
      ...states.filter(({ lead }) => lead.deletedAt === null).map((one) => foresee(one, agency, span)),
    );
    meter?.step('leads', (looked += ids.length), leadIds.length);
  }
  meter?.end();
  return inOrder(all);
}

const inOrder = (all: readonly Foresight[]): Foresight => ({
  partiraient: all.flatMap(({ partiraient }) => partiraient).sort(byTime),
  aApprouver: all.flatMap(({ aApprouver }) => aApprouver).sort(byTime),
  nePartiraientPas: all.flatMap(({ nePartiraientPas }) => nePartiraientPas).sort(byTime),
  rienDePrevu: all.flatMap(({ rienDePrevu }) => rienDePrevu),
});

const byTime = (a: Foreseen, b: Foreseen): number =>
  Number(a.quand ?? 0) - Number(b.quand ?? 0) || a.cle.localeCompare(b.cle);

const asJson = (found: Foresight, { from, until, approve }: Span) => ({
  de: from,
  a: until,
  brouillonsApprouves: approve,
  ...found,
});

const MOST_DAYS = 90;

function someDays(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= MOST_DAYS) return value;
  throw new InvalidArgumentError(`un nombre entier de jours est attendu, de 1 à ${MOST_DAYS}.`);
}

export function registerSimulate(program: Command, deps: CliDeps): void {
  program
    .command('simulate')
    .description(
      'dit quels messages partiraient dans les jours qui viennent, et lesquels non ; n’envoie rien',
    )
    .option('--days <jours>', 'combien de jours', someDays, 7)
    .option('--approuver', 'comme si chaque brouillon était approuvé aussitôt')
    .option('--json', 'le résultat en JSON')
    .action((flags: Flags) => runCommand(deps, flags, () => simulate(deps, flags)));
}
