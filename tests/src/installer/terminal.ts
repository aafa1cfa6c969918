/** A terminal that remembers what was printed, and the commands behind it. */
import { Command } from 'commander';

import type { CliDeps } from '../../../src/cli/deps';
import { registerDoctor, type DoctorProbes } from '../../../src/cli/doctor';
import { registerInstall } from '../../../src/cli/install';
import type { PanelFiles } from '../../../src/cli/panels';
import { registerPlan } from '../../../src/cli/plan';
import { registerUninstall } from '../../../src/cli/uninstall';
import type { Transport } from '../../../src/twenty/transport';
import { SERVICE_URL } from './world';

export type Session = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly drawn: readonly string[];
  readonly asked: readonly string[];
};

type Setup = {
  readonly transport: Transport;
  readonly isTty?: boolean;
  readonly types?: string;
  readonly probes?: Partial<DoctorProbes>;
  readonly now?: Date;
  readonly panels?: PanelFiles;
};

const noPanels: PanelFiles = () => Promise.reject(new Error('no panels in this test'));

const quietProbes: DoctorProbes = {
  queue: () => Promise.resolve('PGlite dans ./data/queue'),
  queueTime: () => Promise.resolve(null),
  folders: () => Promise.resolve([{ folder: './data/outbox', fault: null, free: 10_000_000_000 }]),
  llm: () => Promise.resolve(null),
  channels: () => [{ name: 'SMS', configured: true }],
  listen: () => Promise.reject(new Error('no listener in this test')),
};

export async function max(line: string, setup: Setup): Promise<Session> {
  const said = { out: [] as string[], err: [] as string[], drawn: [] as string[], asked: [] as string[] };
  let code: number | null = null;
  const deps: CliDeps = {
    config: () => ({
      twentyUrl: 'https://crm.exemple.fr',
      serviceUrl: SERVICE_URL,
      port: 3300,
      twentyRateLimit: 100,
    }),
    connect: () => setup.transport,
    clock: { now: () => setup.now ?? new Date('2026-11-22T10:00:00Z') },
    stdout: (text) => said.out.push(text),
    stderr: (text) => said.err.push(text),
    redraw: (text) => said.drawn.push(text),
    isTty: setup.isTty ?? false,
    confirm: (question) => {
      said.asked.push(question);
      return Promise.resolve(setup.types ?? '');
    },
    exit: (given) => (code = given),
  };
  const program = new Command().exitOverride();
  registerPlan(program, deps);
  registerInstall(program, deps, setup.panels ?? noPanels);
  registerUninstall(program, deps);
  registerDoctor(program, deps, { ...quietProbes, ...setup.probes });
  await program.parseAsync(line.split(' '), { from: 'user' });
  return { code, out: said.out.join('\n'), err: said.err.join('\n'), drawn: said.drawn, asked: said.asked };
}
