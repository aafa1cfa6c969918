/**
 * The environment → the settings of the service. The only reader of `process.env`. All faults are told at once, each with the
 * variable, the form its value must have and what to do; the value itself is shown only where it cannot be a secret.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChannels, type ChannelSettings } from './channels/settings';
import type { LlmSettings } from './llm/client';
import { parseLlm, type ParsedLlm } from './llm/settings';

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

/** Characters: 96 bits when they are drawn from 64. */
const SHORTEST_SECRET = 16;

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
  const read = new Reader(env);
  const port = read.integer('MAX_PORT', { from: 1, to: 65_535, otherwise: 3300 });
  const dataDir = read.text('MAX_DATA_DIR') ?? './data';
  const llm = parseLlm(env);
  const webhookSecret = read.secret('MAX_WEBHOOK_SECRET', 'MAX lira celui que Twenty garde avec le webhook');
  const metricsToken = read.secret('MAX_METRICS_TOKEN', '/metrics répondra sans jeton');
  const serviceUrl = read.url(
    'MAX_SERVICE_URL',
    'Donnez l’adresse à laquelle Twenty joint MAX.',
    `http://127.0.0.1:${port}`,
  );
  const formPrivacyUrl = read.optionalUrl('MAX_FORM_PRIVACY_URL');
  const config: Config = {
    twentyUrl: read.url('TWENTY_API_URL', 'Donnez l’adresse de Twenty, par exemple https://crm.exemple.fr.'),
    twentyKey: read.key(),
    twentyRateLimit: read.integer('TWENTY_RATE_LIMIT', { from: 1, to: 1_000_000, otherwise: 100 }),
    serviceUrl,
    publicUrl: read.url(
      'MAX_PUBLIC_URL',
      'Donnez l’adresse à laquelle Internet joint MAX, ou retirez la variable si c’est MAX_SERVICE_URL.',
      serviceUrl || 'http://127.0.0.1',
    ),
    host: read.text('MAX_HOST') ?? '127.0.0.1',
    port,
    queueUrl: read.queueUrl(`pglite:${join(dataDir, 'queue')}`),
    dataDir,
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    logLevel: read.oneOf('MAX_LOG_LEVEL', LOG_LEVELS, 'info'),
    sweepMinutes: read.integer('MAX_SWEEP_MINUTES', { from: 1, to: 5, otherwise: 5 }),
    channels: readChannels(read),
    formOrigins: read.origins('MAX_FORM_ORIGINS'),
    ...(formPrivacyUrl !== undefined && { formPrivacyUrl }),
    ...(llm.llm === undefined ? {} : { llm: llm.llm }),
  };
  read.faults.push(...llm.faults);
  read.refuseUnknown();
  return read.faults.length === 0 ? { ok: true, config } : { ok: false, faults: read.faults };
}

/** `process.env`, completed by a `.env` in the working folder when there is one, parsed. What is set already wins. */
export function configFromEnvironment(): ParsedConfig {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}

/** The language model alone: `max lire` needs no Twenty. */
export function llmFromEnvironment(): ParsedLlm {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseLlm(process.env);
}

class Reader {
  readonly faults: string[] = [];
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(
    name: string,
    { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
  ): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    return this.fault(
      name,
      `« ${text} » n’est pas un nombre entier de ${from} à ${to}. Corrigez-le, ou retirez-le pour ${otherwise}.`,
      otherwise,
    );
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const found = values.find((value) => value === text.toLowerCase());
    if (found !== undefined) return found;
    return this.fault(
      name,
      `« ${text} » n’est pas connu. Choisissez parmi : ${values.join(', ')}.`,
      otherwise,
    );
  }

  /** An origin or a folder below it; `http(s)` only. Not echoed: it may carry a password. */
  url(name: string, remedy: string, otherwise?: string): string {
    const text = this.text(name) ?? otherwise;
    if (text === undefined) return this.fault(name, `variable absente. ${remedy}`, '');
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
    return this.fault(name, `la valeur doit être une adresse http:// ou https:// complète. ${remedy}`, '');
  }

  optionalUrl(name: string): string | undefined {
    if (this.text(name) === undefined) return undefined;
    return this.url(name, 'Corrigez l’adresse, ou retirez la variable.') || undefined;
  }

  /** Exact origins, as browsers send them: scheme, host, port when it is not the usual one. */
  origins(name: string): readonly string[] {
    const given = (this.text(name) ?? '').split(/[\s,;]+/).filter((one) => one !== '');
    return given.flatMap((one) => {
      const url = URL.canParse(one) ? new URL(one) : null;
      if (url && /^https?:$/.test(url.protocol) && !one.includes('*') && url.href === `${url.origin}/`)
        return [url.origin];
      return this.fault(
        name,
        `« ${one} » n’est pas l’adresse d’un site. Écrivez chaque site comme https://www.exemple.fr, sans chemin ni étoile, séparés par des virgules.`,
        [],
      );
    });
  }

  queueUrl(otherwise: string): string {
    const text = this.secretText('QUEUE_URL') ?? otherwise;
    if (text === '') return otherwise; // told already
    if (/^pglite:./.test(text)) return text;
    if (/^(postgres(ql)?|rediss?):\/\//.test(text) && URL.canParse(text)) return text;
    return this.fault(
      'QUEUE_URL',
      'la valeur doit commencer par pglite:DOSSIER, postgres:// ou redis://. Retirez-la pour une file dans le dossier de MAX.',
      otherwise,
    );
  }

  /** A secret that somebody chose: long enough not to be guessed; `without` says what happens when the variable is taken away. */
  secret(name: string, without: string): string | undefined {
    const text = this.secretText(name);
    // Empty: its file could not be read, which is said already.
    if (text === undefined || text === '' || text.length >= SHORTEST_SECRET) return text;
    return this.fault(
      name,
      `${text.length} caractères reçus, il en faut au moins ${SHORTEST_SECRET}. ` +
        `Donnez un secret plus long, ou retirez la variable : ${without}.`,
      undefined,
    );
  }

  /** `NAME`, or what the file named by `NAME_FILE` holds (a Docker or systemd secret). */
  secretText(name: string): string | undefined {
    const [given, file] = [this.text(name), this.text(`${name}_FILE`)];
    if (given === undefined || file === undefined)
      return file === undefined ? given : this.secretFile(`${name}_FILE`, file);
    return this.fault(name, `donnée deux fois, avec ${name}_FILE. Gardez l’une des deux.`, '');
  }

  key(): string {
    const key = this.secretText('TWENTY_API_KEY');
    if (key === undefined) {
      return this.fault(
        'TWENTY_API_KEY',
        'variable absente. Créez une clé dans Twenty (Paramètres, API et webhooks), ou donnez TWENTY_API_KEY_FILE.',
        '',
      );
    }
    if (/^[\x21-\x7e]*$/.test(key)) return key;
    return this.fault(
      'TWENTY_API_KEY',
      'la clé contient un espace ou un accent. Copiez-la entière, sans guillemets.',
      '',
    );
  }

  refuseUnknown(): void {
    for (const name of Object.keys(this.env)) {
      if (!name.startsWith('MAX_') || OURS.includes(name)) continue;
      this.faults.push(
        `${name} : variable inconnue de MAX. Retirez-la, ou corrigez son nom (${OURS.join(', ')}).`,
      );
    }
  }

  private secretFile(name: string, path: string): string {
    try {
      const secret = readFileSync(path, 'utf8').trim();
      return secret === '' ? this.fault(name, 'le fichier est vide. Écrivez-y la valeur.', '') : secret;
    } catch {
      return this.fault(
        name,
        `le fichier « ${path} » ne peut pas être lu. Vérifiez son chemin et ses droits.`,
        '',
      );
    }
  }

  fault<Value>(name: string, sentence: string, instead: Value): Value {
    this.faults.push(`${name} : ${sentence}`);
    return instead;
  }
}
