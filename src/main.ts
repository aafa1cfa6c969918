/** The composition root: the clock is born here, the commands get their world here. */
import { Command } from 'commander';
import { createChannels } from './channels/channels';
import { channelReports } from './channels/reports';
import { registerDemo } from './cli/demo';
import { registerDistribute } from './cli/distribute';
import { registerDoctor } from './cli/doctor';
import { registerExplain } from './cli/explain';
import { registerExport } from './cli/export';
import { registerForget } from './cli/forget';
import { registerImport } from './cli/import';
import { registerInstall } from './cli/install';
import { createOrderHands } from './cli/order-hands';
import { registerLire } from './cli/lire';
import { registerPlan } from './cli/plan';
import { registerSimulate } from './cli/simulate';
import { registerStart } from './cli/start';
import { registerSweep } from './cli/sweep';
import { createTerminal, readConfig, readLlm } from './cli/terminal';
import { registerUninstall } from './cli/uninstall';
import { readBuiltPanels } from './installer/panels/built';
import { describeQueue } from './queue/describe';
import { serviceAnswers } from './installer/doctor/delivery-probe';
import { openEar } from './server/ear';

const clock = { now: () => new Date() };
const deps = createTerminal(clock);
const program = new Command('max').description('MAX pour Twenty : installe, écoute, décide, envoie.');

registerPlan(program, deps);
registerInstall(program, deps, () => readBuiltPanels(new URL('.', import.meta.url)));
registerUninstall(program, deps);
registerDoctor(program, deps, {
  queue: () => describeQueue(readConfig().queueUrl),
  channels: () => channelReports(readConfig().channels, clock),
  listen: openEar,
});
registerStart(program, { ...deps, config: readConfig });
registerSweep(program, deps);
registerExplain(program, deps);
registerSimulate(program, deps);
registerExport(program, deps);
registerForget(program, deps, { dataDir: () => readConfig().dataDir });
const orderRooms = {
  hands: () => {
    const { dataDir, publicUrl, channels: settings } = readConfig();
    const channels = createChannels({ dataDir, clock, settings, publicUrl });
    return createOrderHands(deps.connect(), { channels, staffMail: settings.smtp !== undefined, clock });
  },
  serviceRuns: () => serviceAnswers({ serviceUrl: readConfig().serviceUrl, fetch: globalThis.fetch }),
};
registerDistribute(program, deps, orderRooms);
registerImport(program, deps, orderRooms);
registerDemo(program, deps);
registerLire(program, { ...deps, stdin: process.stdin, llm: readLlm });

await program.parseAsync();
