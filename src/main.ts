/**
 * The composition root: the clock is born here, the commands get their world here. Only the command that is asked for is loaded
 * (all of them for the help): an import of 10,000 rows should not carry the queue's and the mail's packages in memory.
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { version } from '../package.json';
import { commonNotes } from './cli/common-pace';
import { createTerminal, readConfig, readLlm } from './cli/terminal';
import { dataDirFromEnvironment } from './config';
import { keepHeapSmall } from './heap';

keepHeapSmall();
const clock = { now: () => new Date() };
const [asked = ''] = process.argv.slice(2);
const notes = await commonNotes(asked);
const deps = createTerminal(clock, notes);
const program = new Command('max')
  .description('MAX pour Twenty : installe, écoute, décide, envoie.')
  .version(version, '-V, --version', 'dit la version');

/** What orders are carried out with in a command. */
async function orderRooms() {
  const [{ createChannels }, { createOrderHands }, { serviceAnswers }] = await Promise.all([
    import('./channels/channels'),
    import('./cli/order-hands'),
    import('./installer/doctor/delivery-probe'),
  ]);
  return {
    hands: () => {
      const { dataDir, publicUrl, channels: settings } = readConfig();
      const channels = createChannels({ dataDir, clock, settings, publicUrl });
      return createOrderHands(deps.connect(), { channels, staffMail: settings.smtp !== undefined, clock });
    },
    serviceRuns: () => serviceAnswers({ serviceUrl: readConfig().serviceUrl, fetch: globalThis.fetch }),
  };
}

/** What is kept on this machine: the outbox, and the queue when it is not a server's. */
const foldersOf = ({ dataDir, queueUrl }: ReturnType<typeof readConfig>): readonly string[] => [
  join(dataDir, 'outbox'),
  ...(queueUrl.startsWith('pglite:') ? [queueUrl.slice('pglite:'.length)] : []),
];

async function doctorRooms() {
  const [{ describeQueue }, { queueServerTime }, { channelReports }, { openEar }, { probeLlm }, folders] =
    await Promise.all([
      import('./queue/describe'),
      import('./queue/server-time'),
      import('./channels/reports'),
      import('./server/ear'),
      import('./llm/probe'),
      import('./installer/doctor/folders'),
    ]);
  return {
    queueTime: () => queueServerTime(readConfig().queueUrl),
    folders: () => Promise.all(foldersOf(readConfig()).map(folders.lookAtFolder)),
    llm: () => {
      const { llm } = readConfig();
      return llm === undefined ? Promise.resolve(null) : probeLlm(llm);
    },
    queue: () => describeQueue(readConfig().queueUrl),
    channels: () => channelReports(readConfig().channels, clock),
    listen: openEar,
  };
}

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  plan: async () => (await import('./cli/plan')).registerPlan(program, deps),
  install: async () => {
    const { readBuiltPanels } = await import('./installer/panels/built');
    const panels = () => readBuiltPanels(new URL('.', import.meta.url));
    (await import('./cli/install')).registerInstall(program, deps, panels);
  },
  uninstall: async () => (await import('./cli/uninstall')).registerUninstall(program, deps),
  doctor: async () => (await import('./cli/doctor')).registerDoctor(program, deps, await doctorRooms()),
  start: async () => (await import('./cli/start')).registerStart(program, { ...deps, config: readConfig }),
  sweep: async () => (await import('./cli/sweep')).registerSweep(program, deps),
  explain: async () => (await import('./cli/explain')).registerExplain(program, deps),
  simulate: async () => (await import('./cli/simulate')).registerSimulate(program, deps),
  export: async () => (await import('./cli/export')).registerExport(program, deps),
  forget: async () =>
    (await import('./cli/forget')).registerForget(program, deps, { dataDir: () => readConfig().dataDir }),
  retention: async () =>
    (await import('./cli/retention')).registerRetention(program, deps, {
      dataDir: () => readConfig().dataDir,
    }),
  distribute: async () =>
    (await import('./cli/distribute')).registerDistribute(program, deps, await orderRooms()),
  import: async () => (await import('./cli/import')).registerImport(program, deps, await orderRooms()),
  demo: async () =>
    (await import('./cli/demo')).registerDemo(program, deps, { dataDir: dataDirFromEnvironment }),
  lire: async () =>
    (await import('./cli/read')).registerRead(program, { ...deps, stdin: process.stdin, llm: readLlm }),
};

const only = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
const versionAlone = ['-V', '--version'].includes(asked);
const asksFor = versionAlone ? [] : only === undefined ? Object.values(COMMANDS) : [only];
for (const register of asksFor) await register();

try {
  await program.parseAsync();
} finally {
  await notes?.close();
}
