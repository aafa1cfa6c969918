/** The terminal and the process, as the commands are given them. */
import { createInterface } from 'node:readline/promises';
import { MaxError } from '../errors';
import { configFromEnvironment, llmFromEnvironment, type Config } from '../config';
import type { LlmSettings } from '../llm/client';
import type { Clock } from '../service/ports';
import type { Notes } from '../twenty/shared-pace';
import { createTransport } from '../twenty/transport';
import type { CliDeps } from './deps';

/** All faults of the environment in one error, one a line. */
export function readConfig(): Config {
  const parsed = configFromEnvironment();
  if (parsed.ok) return parsed.config;
  const lines = parsed.faults.map((fault) => `  ${fault}`).join('\n');
  throw new MaxError('configuration', `la configuration ne peut pas servir.\n${lines}`);
}

/** The language model of the environment, when there is one; nothing else of the environment is looked at. */
export function readLlm(): LlmSettings | undefined {
  const { llm, faults } = llmFromEnvironment();
  if (faults.length === 0) return llm;
  throw new MaxError(
    'configuration',
    `la configuration ne peut pas servir.\n${faults.map((one) => `  ${one}`).join('\n')}`,
  );
}

/** `common`: where the pace is kept with the services on the same queue, when nothing else is said. */
export function createTerminal(clock: Clock, common: Notes | null): CliDeps {
  return {
    config: readConfig,
    connect: (notes = common ?? undefined) => {
      const config = readConfig();
      return createTransport({
        url: config.twentyUrl,
        apiKey: config.twentyKey,
        clock,
        limits: { perMinute: config.twentyRateLimit },
        ...(notes && { notes }),
      });
    },
    clock,
    stdout: (line) => process.stdout.write(`${line}\n`),
    stderr: (line) => process.stderr.write(`${line}\n`),
    redraw: (text) => process.stdout.write(`\r\x1b[2K${text}`),
    isTty: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    confirm,
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

async function confirm(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
