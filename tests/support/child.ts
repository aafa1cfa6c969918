/** Programs that a test starts as processes of their own, to kill them. Bundled next to the packages they use. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

/** Bundles `tests/support/children/<name>.ts`; answers the file to start. */
export async function bundleChild(name: string): Promise<string> {
  const outfile = resolve(root, `node_modules/.cache/max-tests/${basename(name)}.mjs`);
  const esbuild = createRequire(__filename).resolve('esbuild/bin/esbuild');
  const entry = resolve(root, `tests/support/children/${name}.ts`);
  const options = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--packages=external'];
  await run(esbuild, [entry, ...options, `--outfile=${outfile}`, '--log-level=error']);
  return outfile;
}

export type Child = {
  /** Sends a request and waits for its answer. Rejects when the child dies first. */
  ask<Answer>(request: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** As `kill -9` does; resolves once it is gone. */
  kill(): Promise<void>;
};

/** Starts it; resolves when it says that it is ready. */
export async function startChild(file: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const child = fork(file, [], {
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await answerOf(child, 0);
  let asked = 0;
  return {
    ask: <Answer>(request: Readonly<Record<string, unknown>>) => {
      const id = (asked += 1);
      const answer = answerOf(child, id);
      if (child.connected) child.send({ ...request, id });
      return answer as Promise<Answer>;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The child's first word has id 0; every answer has its request's. */
const answerOf = (child: ChildProcess, id: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      if ((message as { id: number }).id !== id) return;
      child.off('message', hear).off('exit', dead);
      resolve(message);
    };
    const dead = (): void => reject(new Error('the child is gone'));
    child.on('message', hear).once('exit', dead);
    if (child.exitCode !== null || child.signalCode !== null) dead();
  });
