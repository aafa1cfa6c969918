/** `max demo`: a week of an agency on a sandbox Twenty, told as it happens; then the sandbox stays open to play with. */
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { emptyFolder } from '../demo/folder';
import { play } from '../demo/play';
import { reportOn } from '../demo/report';
import { STORY_START } from '../demo/story';
import { openWorld, type World } from '../demo/world';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand } from './outcome';

type DemoOutput = {
  readonly json?: boolean;
  readonly once?: boolean;
  readonly port: number;
  readonly servicePort: number;
};

/** `dataDir`: MAX's folder; the demonstration has one of its own within it. */
type DemoRooms = { readonly dataDir: () => string };

async function demo(deps: CliDeps, rooms: DemoRooms, output: DemoOutput): Promise<ExitCode> {
  const print = output.json ? (): void => undefined : deps.stdout;
  print('MAX pour Twenty — démonstration sur un bac à sable (rien ne sort de cette machine).');
  const folder = await emptyFolder(join(rooms.dataDir(), 'demo'));
  const world = await openWorld({
    clock: deps.clock,
    start: STORY_START,
    folder,
    sandboxPort: output.port,
    servicePort: output.servicePort,
  });
  print(`Installé dans le bac à sable : ${world.installed.create} créations.`);
  try {
    await play(world, print);
    const report = await reportOn(world);
    if (output.json) printJson(deps, report);
    else printLines(deps, whereToLook(world, report.appels));
    if (!output.once) await untilInterrupted();
    return report.ok ? 0 : 1;
  } finally {
    await world.stop();
  }
}

const whereToLook = (
  world: World,
  { calls, tokens, refused }: { calls: number; tokens: number; refused: number },
): readonly string[] => [
  '',
  `Appels à l’API de Twenty : ${calls} (${tokens} jetons), ${refused} refusés.`,
  `Le bac à sable : ${world.sandbox.url}  (les fiches ; créez un lead, MAX répond)`,
  `Le formulaire du site : http://127.0.0.1:${world.service.port}/formulaire/coaching  (remplissez-le : un lead arrive)`,
  `La boîte d’envoi : ${world.outbox}  (un fichier par message parti)`,
];

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });

function portNumber(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value <= 65_535) return value;
  throw new InvalidArgumentError('un numéro de port est attendu, de 0 à 65535.');
}

export function registerDemo(program: Command, deps: CliDeps, rooms: DemoRooms): void {
  program
    .command('demo')
    .description('joue une semaine d’agence sur un bac à sable, sans rien installer d’autre')
    .option('--once', 's’arrête à la fin de l’histoire')
    .option('--json', 'le rapport en JSON')
    .option('--port <port>', 'port du bac à sable', portNumber, 3010)
    .option('--service-port <port>', 'port du service', portNumber, 3310)
    .action((output: DemoOutput) => runCommand(deps, output, () => demo(deps, rooms, output)));
}
