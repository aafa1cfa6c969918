/** How a command ends: its exit code, or the sentence of what went wrong. */
import { MaxError } from '../errors';
import type { CliDeps, ExitCode } from './deps';

export type Output = { readonly json?: boolean };

/** Runs a command; a `MaxError` becomes its sentence (on stderr, or `{"error"}` with `--json`) and exit code 1. */
export async function runCommand(
  deps: Pick<CliDeps, 'stdout' | 'stderr' | 'exit'>,
  output: Output,
  command: () => Promise<ExitCode>,
): Promise<void> {
  try {
    deps.exit(await command());
  } catch (error) {
    if (!(error instanceof MaxError)) throw error;
    if (output.json) printJson(deps, { error: error.kind, message: error.message });
    else deps.stderr(`Erreur : ${error.message}`);
    deps.exit(1);
  }
}

export const printJson = (deps: Pick<CliDeps, 'stdout'>, value: unknown): void =>
  deps.stdout(JSON.stringify(value, null, 2));

export const printLines = (deps: CliDeps, lines: readonly string[]): void => lines.forEach(deps.stdout);
