/** `max doctor`: what works, what does not, why, and what to do. Exit 1 when something is broken. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';

import { createDeliveryProbe, keptByService, type Listen } from '../installer/doctor/delivery-probe';
import { examine } from '../installer/doctor/examine';
import type { ChannelReport, Finding, Patient } from '../installer/doctor/finding';
import { renderFinding, renderSummary } from '../installer/doctor/render';
import { prepare, type Prepared } from '../installer/install';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';

/** What the doctor asks of other rooms; given by `src/main.ts`. */
export type DoctorProbes = {
  /** Answers where the queue lives, in French, e.g. « PGlite dans ./data/queue »; throws when it cannot be reached. */
  readonly queue: () => Promise<string>;
  readonly channels: () => readonly ChannelReport[];
  /** See `Patient`. */
  readonly queueTime: Patient['queueTime'];
  readonly folders: Patient['folders'];
  readonly llm: Patient['llm'];
  /** Opens the service's port, for the round trip when the service does not run. */
  readonly listen: Listen;
};

function patientOf(deps: CliDeps, probes: DoctorProbes): Patient {
  const config = deps.config();
  const transport = deps.connect();
  let reading: Promise<Prepared> | undefined;
  const wait = (ms: number): Promise<void> => sleep(ms);
  return {
    queue: probes.queue,
    queueTime: probes.queueTime,
    folders: probes.folders,
    llm: probes.llm,
    channels: probes.channels,
    transport,
    clock: deps.clock,
    twentyUrl: config.twentyUrl,
    serviceUrl: config.serviceUrl,
    rateLimit: config.twentyRateLimit,
    kept: () => keptByService({ serviceUrl: config.serviceUrl, fetch: globalThis.fetch }),
    prepared: () => (reading ??= prepare(transport, config)),
    delivery: createDeliveryProbe({
      serviceUrl: config.serviceUrl,
      port: config.port,
      clock: deps.clock,
      fetch: globalThis.fetch,
      listen: probes.listen,
      wait,
    }),
  };
}

const exitCodeOf = (findings: readonly Finding[]): ExitCode =>
  findings.some((finding) => finding.state === 'panne') ? 1 : 0;

export function registerDoctor(program: Command, deps: CliDeps, probes: DoctorProbes): void {
  program
    .command('doctor')
    .description('contrôle l’installation : accès, droits, modèle, webhook (aller et retour), file, canaux')
    .option('--json', 'les contrôles en JSON')
    .action((output: Output) =>
      runCommand(deps, output, async () => {
        const print = (finding: Finding): void => printLines(deps, renderFinding(finding));
        const findings = await examine(patientOf(deps, probes), output.json ? undefined : print);
        if (output.json) printJson(deps, { findings });
        else printLines(deps, ['', renderSummary(findings)]);
        return exitCodeOf(findings);
      }),
    );
}
