/** `max start`: the companion service, until it is told to stop. */
import type { Command } from 'commander';
import { pino } from 'pino';
import { webhookUrl } from '../../webhooks/subscriptions';
import { createChannels, isPublic, senderOf } from '../channels/channels';
import type { Config } from '../config';
import { MaxError } from '../errors';
import { patientReader } from '../llm/patient';
import { openNotes, type Notes } from '../queue/notes';
import { parseRole, ROLES, type Role } from '../service/role';
import { startService, type Service } from '../service/start';
import { createEntrance } from '../twenty/formulaire';
import { findOwnWebhook } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { createWorkspace } from '../twenty/workspace';
import type { CliDeps, ExitCode } from './deps';
import { inboundOf } from './inbound';
import { runCommand } from './outcome';
import { retentionHands } from './retention';
import { STOP_PATIENCE_MS } from './stop-patience';

export type StartDeps = Omit<CliDeps, 'config'> & { readonly config: () => Config };

/** The webhook's secret: the one given, else the one Twenty keeps. Throws `modele-incomplet` when there is no webhook. */
export async function secretsOf(config: Config, transport: Transport): Promise<readonly string[]> {
  if (config.webhookSecret !== undefined) return [config.webhookSecret];
  const webhook = await findOwnWebhook(transport, webhookUrl(config.serviceUrl));
  if (webhook?.secret) return [webhook.secret];
  throw new MaxError(
    'modele-incomplet',
    `Twenty n’a pas de webhook vers ${webhookUrl(config.serviceUrl)}. ` +
      'Lancez « max install », ou corrigez MAX_SERVICE_URL.',
  );
}

/** Everything real: Twenty over HTTP, the queue of QUEUE_URL, the configured channels. `roleText` as typed. */
export async function startFromConfig(deps: StartDeps, roleText: string): Promise<Service> {
  const config = deps.config();
  const role = parseRole(roleText, config.queueUrl); // before anything is asked of Twenty
  const notes = openNotes(config.queueUrl);
  try {
    return await startWith(deps, config, { role, notes });
  } catch (cause) {
    await notes?.close();
    throw cause;
  }
}

type Place = { readonly role: Role; readonly notes: Notes | null };

async function startWith(deps: StartDeps, config: Config, { role, notes }: Place): Promise<Service> {
  const transport = deps.connect(notes ?? undefined);
  const workspace = createWorkspace(transport, deps.clock);
  const secrets = await secretsOf(config, transport);
  const { dataDir, publicUrl, channels } = config;
  const [secret] = secrets;
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return startService({
    workspace,
    channels: createChannels({
      dataDir,
      clock: deps.clock,
      settings: channels,
      publicUrl,
      ...(secret !== undefined && { secret }),
    }),
    inbound: inboundOf(config, transport),
    formulaire: {
      entrance: createEntrance(transport),
      origins: config.formOrigins,
      ...(config.formPrivacyUrl !== undefined && { confidentialite: config.formPrivacyUrl }),
    },
    retention: retentionHands({ transport, workspace }, deps, { dataDir: () => dataDir }),
    staffMail: channels.smtp !== undefined,
    clock: deps.clock,
    log,
    ...(config.llm && { reader: patientReader(config.llm, deps.clock, log) }),
    secrets,
    usage: () => transport.usage,
    rateLimit: config.twentyRateLimit,
    metricsToken: config.metricsToken,
    serviceUrl: publicUrl,
    ...(isPublic(publicUrl) && { publicUrl }),
    ...(channels.smtp && { sender: senderOf(channels.smtp) }),
    queueUrl: config.queueUrl,
    host: config.host,
    port: config.port,
    sweepMinutes: config.sweepMinutes,
    role,
    notes,
  });
}

/** The first signal stops with care, the second at once. */
async function untilSignal(service: Service): Promise<ExitCode> {
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const force = (): never => process.exit(1);
  process.once('SIGTERM', force);
  process.once('SIGINT', force);
  setTimeout(force, STOP_PATIENCE_MS).unref();
  await service.stop();
  process.off('SIGTERM', force);
  process.off('SIGINT', force);
  return 0;
}

export function registerStart(program: Command, deps: StartDeps): void {
  program
    .command('start')
    .description('met en marche le service : écoute Twenty, décide, envoie')
    .option('--role <rôle>', `ce que fait ce processus : ${ROLES.join(', ')}`, 'all')
    .action(({ role }: { readonly role: string }) =>
      runCommand(deps, {}, async () => untilSignal(await startFromConfig(deps, role))),
    );
}
