/** A command line without a terminal: what it says is kept, and no process ends. */
import { Command } from 'commander';
import type { CliDeps } from '../../src/cli/deps';
import type { SliceWorld } from './slice-world';

type Terminal = { readonly isTty?: boolean; /** Answered to every question. */ readonly types?: string };

/** Runs `args` with the commands that `register` adds; `redrawn` holds the lines that were drawn over one another. */
export async function runMax(
  { transport, clock }: Pick<SliceWorld, 'transport' | 'clock'>,
  register: (program: Command, deps: CliDeps) => void,
  args: readonly string[],
  { isTty = false, types = '' }: Terminal = {},
) {
  const [out, err, redrawn]: [string[], string[], string[]] = [[], [], []];
  let code: number | null = null;
  const deps: CliDeps = {
    config: () => ({ twentyUrl: '', serviceUrl: '', port: 0, twentyRateLimit: 100 }),
    connect: () => transport,
    clock,
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    redraw: (line) => redrawn.push(line),
    isTty,
    confirm: () => Promise.resolve(types),
    exit: (given) => (code = given),
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  register(program, deps);
  await program.parseAsync([...args], { from: 'user' });
  return { code: code as number | null, out: out.join('\n'), err: err.join('\n'), redrawn };
}
