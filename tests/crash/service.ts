/** The built service (`dist/max.js start`), started and killed. Nothing in it knows that it is under test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

export type Running = {
  /** From the start of the process to the first `/readyz` that said yes, in milliseconds. */
  readonly ready: Promise<number>;
  /** Processor time it has had, in milliseconds: what is its own of the time above on a machine that others use. Linux only, else null. */
  processorMs(): number | null;
  /** As `kill -9` does; resolves once it is gone. */
  kill(): Promise<void>;
};

export type ServiceSettings = {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Where its journal goes. */
  readonly journal: string;
  readonly arguments?: readonly string[];
};

const READY_WITHIN = 60_000;

export function startService(settings: ServiceSettings): Running {
  const args = [
    '--enable-source-maps',
    process.env['MAX_BUILD'] ?? 'dist/max.js',
    'start',
    ...(settings.arguments ?? []),
  ];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', ...settings.env, MAX_PORT: String(settings.port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const journal = createWriteStream(settings.journal, { flags: 'a' });
  child.stdout.pipe(journal, { end: false });
  child.stderr.pipe(journal, { end: false });
  const ready = untilReady(child, settings);
  ready.catch(() => undefined); // killed before it was ready: whoever waits for it hears of it
  return { ready, processorMs: () => processorMsOf(child.pid), kill: () => kill(child) };
}

/** Clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

function processorMsOf(pid: number | undefined): number | null {
  try {
    // After the name, which may hold anything: state, then ten numbers, then user and system time.
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function untilReady(child: ChildProcess, { port, journal }: ServiceSettings): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < READY_WITHIN) {
    if (child.signalCode !== null) throw new Error('killed before it was ready');
    if (child.exitCode !== null) throw new Error(`it ended by itself (${child.exitCode}); see ${journal}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return performance.now() - start;
    await pause(10);
  }
  throw new Error(`not ready within ${READY_WITHIN} ms; see ${journal}`);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
