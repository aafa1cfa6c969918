/**
 * The environment → the settings of the service. The only reader of `process.env`. All faults are told at once, each with the
 * variable, the form its value must have and what to do; the value itself is shown only where it cannot be a secret.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readChannels, type ChannelSettings } from './channels/settings';
import type { LlmSettings } from './llm/client';
import { readLlm } from './llm/settings';
import { Environment } from './environment';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Config = {
  /** Origin of Twenty, without a slash at the end. */
  readonly twentyUrl: string;
  readonly twentyKey: string;
  /** Calls a minute that Twenty grants the workspace. */
  readonly twentyRateLimit: number;
  /** Public URL of the service, as Twenty calls it. */
  readonly serviceUrl: string;
  /** Where leads and providers reach the service; the one above unless said otherwise. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly queueUrl: string;
  readonly dataDir: string;
  /** Absent: the one Twenty keeps with the webhook. */
  readonly webhookSecret?: string;
  /** What `/metrics` asks for as a bearer token; absent: it answers whoever reaches it. */
  readonly metricsToken?: string;
  readonly logLevel: LogLevel;
  readonly sweepMinutes: number;
  /** The ways out and in that are set up; empty: everything goes into the outbox on disk. */
  readonly channels: ChannelSettings;
  /** Sites that may show the web form in a frame and send to it. */
  readonly formOrigins: readonly string[];
  /** The agency's page about people's data, linked from the form. */
  readonly formPrivacyUrl?: string;
  /** Absent: texts are read locally. */
  readonly llm?: LlmSettings;
};

export type ParsedConfig =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

const OURS: readonly string[] = [
  'MAX_SERVICE_URL',
  'MAX_PUBLIC_URL',
  'MAX_PORT',
  'MAX_HOST',
  'MAX_DATA_DIR',
  'MAX_WEBHOOK_SECRET',
  'MAX_WEBHOOK_SECRET_FILE',
  'MAX_METRICS_TOKEN',
  'MAX_METRICS_TOKEN_FILE',
  'MAX_LOG_LEVEL',
  'MAX_SWEEP_MINUTES',
  'MAX_FORM_ORIGINS',
  'MAX_FORM_PRIVACY_URL',
  'MAX_LLM_URL',
  'MAX_LLM_MODEL',
  'MAX_LLM_KEY',
  'MAX_LLM_KEY_FILE',
];

/** Every variable checked, every fault told. An empty variable counts as absent, as Docker and shells write it. */
export function parseConfig(env: NodeJS.ProcessEnv): ParsedConfig {
  const read = new Environment(env);
  const port = read.integer('MAX_PORT', { from: 1, to: 65_535, otherwise: 3300 });
  const dataDir = dataDirOf(read);
  const webhookSecret = read.secret('MAX_WEBHOOK_SECRET', 'MAX lira celui que Twenty garde avec le webhook');
  const metricsToken = read.secret('MAX_METRICS_TOKEN', '/metrics répondra sans jeton');
  const serviceUrl = read.url(
    'MAX_SERVICE_URL',
    'Donnez l’adresse à laquelle Twenty joint MAX.',
    `http://127.0.0.1:${port}`,
  );
  const formPrivacyUrl = read.optionalUrl('MAX_FORM_PRIVACY_URL');
  const config: Omit<Config, 'llm'> = {
    twentyUrl: read.url('TWENTY_API_URL', 'Donnez l’adresse de Twenty, par exemple https://crm.exemple.fr.'),
    twentyKey: keyOf(read),
    twentyRateLimit: read.integer('TWENTY_RATE_LIMIT', { from: 1, to: 1_000_000, otherwise: 100 }),
    serviceUrl,
    publicUrl: read.url(
      'MAX_PUBLIC_URL',
      'Donnez l’adresse à laquelle Internet joint MAX, ou retirez la variable si c’est MAX_SERVICE_URL.',
      serviceUrl || 'http://127.0.0.1',
    ),
    host: read.text('MAX_HOST') ?? '127.0.0.1',
    port,
    queueUrl: queueUrlOf(read, `pglite:${join(dataDir, 'queue')}`),
    dataDir,
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    logLevel: read.oneOf('MAX_LOG_LEVEL', LOG_LEVELS, 'info'),
    sweepMinutes: read.integer('MAX_SWEEP_MINUTES', { from: 1, to: 5, otherwise: 5 }),
    channels: readChannels(read),
    formOrigins: read.origins('MAX_FORM_ORIGINS'),
    ...(formPrivacyUrl !== undefined && { formPrivacyUrl }),
  };
  const llm = readLlm(read);
  read.refuseUnknown(OURS);
  return read.faults.length === 0
    ? { ok: true, config: { ...config, ...(llm && { llm }) } }
    : { ok: false, faults: read.faults };
}

const dataDirOf = (read: Environment): string => read.text('MAX_DATA_DIR') ?? './data';

function queueUrlOf(read: Environment, otherwise: string): string {
  const text = read.secretText('QUEUE_URL') ?? otherwise;
  if (text === '') return otherwise; // told already
  if (/^pglite:./.test(text)) return text;
  if (/^(postgres(ql)?|rediss?):\/\//.test(text) && URL.canParse(text)) return text;
  return read.fault(
    'QUEUE_URL',
    'la valeur doit commencer par pglite:DOSSIER, postgres:// ou redis://. Retirez-la pour une file dans le dossier de MAX.',
    otherwise,
  );
}

function keyOf(read: Environment): string {
  const key = read.secretText('TWENTY_API_KEY');
  if (key === undefined) {
    return read.fault(
      'TWENTY_API_KEY',
      'variable absente. Créez une clé dans Twenty (Paramètres, API et webhooks), ou donnez TWENTY_API_KEY_FILE.',
      '',
    );
  }
  if (/^[\x21-\x7e]*$/.test(key)) return key;
  return read.fault(
    'TWENTY_API_KEY',
    'la clé contient un espace ou un accent. Copiez-la entière, sans guillemets.',
    '',
  );
}

/** `process.env`, completed by a `.env` in the working folder when there is one. What is set already wins. */
function completeEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** The whole environment, parsed. */
export const configFromEnvironment = (): ParsedConfig => parseConfig(completeEnvironment());

/** The folder alone, for the demonstration, which needs no other setting. */
export const dataDirFromEnvironment = (): string => dataDirOf(new Environment(completeEnvironment()));

export type ParsedLlm = { readonly llm?: LlmSettings; readonly faults: readonly string[] };

/** The language model alone: `max lire` needs no Twenty. */
export function llmFromEnvironment(): ParsedLlm {
  const read = new Environment(completeEnvironment());
  const llm = readLlm(read);
  return { faults: read.faults, ...(llm && { llm }) };
}
