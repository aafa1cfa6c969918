/**
 * PGlite in a thread of its own. It computes where it is called: in the service's thread every statement would hold up
 * whoever knocks at the door, two milliseconds for a job and some thirty for two hundred.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as V8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import type * as Threads from 'node:worker_threads';
import type * as Pglite from '@electric-sql/pglite';

type Result = { readonly rows: unknown[]; readonly affectedRows?: number };
type Call = 'open' | 'query' | 'exec' | 'listen' | 'unlisten' | 'close';
type Asked = { readonly id: number; readonly call: Call; readonly text: string; readonly values?: unknown[] };
type Given = { readonly module: string; readonly folder: string; readonly params: readonly string[] };
type Told =
  | { readonly told: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly told: 'failure'; readonly id: number; readonly failure: { readonly message: string } }
  | { readonly told: 'heard'; readonly channel: string; readonly payload: string };
type Pending = { readonly resolve: (answer: never) => void; readonly reject: (cause: Error) => void };

/**
 * What runs over there, alone: its text is all that is handed over, so it may name nothing from outside. Code handed over as
 * text needs no file of its own, which each way of bundling would have to put somewhere.
 */
function thread(require: NodeJS.Require): void {
  const threads = require('node:worker_threads') as typeof Threads;
  const { setFlagsFromString } = require('node:v8') as typeof V8;
  const { parentPort } = threads;
  const { module, folder, params } = threads.workerData as Given;
  // Compiled by one helper at a time: each keeps the memory it needed (60 MB in all, measured).
  setFlagsFromString('--wasm-num-compilation-tasks=1');
  const { PGlite } = require(module) as typeof Pglite;
  const opening = PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...params] });
  const answerTo = async (call: Call, text: string, values?: unknown[]): Promise<unknown> => {
    const db = await opening;
    if (call === 'open') return undefined;
    if (call === 'close') return db.close();
    if (call === 'listen') {
      const hear = (payload: string) => parentPort?.postMessage({ told: 'heard', channel: text, payload });
      await db.listen(text, hear);
      return undefined;
    }
    if (call === 'unlisten') return db.unlisten(text);
    const results = call === 'query' ? [await db.query(text, values)] : await db.exec(text);
    return results.map(({ rows, affectedRows }) => ({ rows, affectedRows }));
  };
  parentPort?.on('message', ({ id, call, text, values }: Asked) => {
    answerTo(call, text, values).then(
      (answer) => parentPort.postMessage({ told: 'answer', id, answer }),
      // Not what was asked: it may hold what somebody wrote.
      ({ message, code }: Error & { code?: string }) =>
        parentPort.postMessage({ told: 'failure', id, failure: { message, code } }),
    );
  });
}

/** PGlite's words, as far as they are used. */
export class PgliteThread {
  private readonly pending = new Map<number, Pending>();
  private readonly heard = new Map<string, (payload: string) => void>();
  private calls = 0;
  private ended: Error | null = null;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (told: Told) => this.hear(told));
    worker.on('error', (cause) => this.end(cause));
    worker.on('exit', () => this.end(new Error('PGlite has ended')));
  }

  /**
   * Opens the database of `folder` with more `params` for the server; rejects with what PGlite says. One that is not there yet
   * is made first, by a thread that goes with the 600 MB it takes.
   */
  static async create(folder: string, params: readonly string[]): Promise<PgliteThread> {
    if (!existsSync(join(folder, 'PG_VERSION'))) await (await PgliteThread.open(folder, params)).close();
    return PgliteThread.open(folder, params);
  }

  private static async open(folder: string, params: readonly string[]): Promise<PgliteThread> {
    const module = createRequire(import.meta.url).resolve('@electric-sql/pglite');
    const worker = new Worker(`(${thread.toString()})(require)`, {
      eval: true,
      workerData: { module, folder, params },
      // What passes through it is short-lived and small.
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
    });
    const db = new PgliteThread(worker);
    try {
      await db.call('open');
      return db;
    } catch (cause) {
      await worker.terminate();
      throw cause;
    }
  }

  async query(text: string, values: readonly unknown[]): Promise<Result> {
    const [result] = await this.call<readonly [Result]>('query', text, values);
    return result;
  }

  /** Several statements at once; an answer for each. */
  exec(text: string): Promise<readonly Result[]> {
    return this.call('exec', text);
  }

  /** One listener a channel. Answers how to end it. */
  async listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
    this.heard.set(channel, hear);
    await this.call('listen', channel);
    return () => {
      this.heard.delete(channel);
      return this.call('unlisten', channel);
    };
  }

  async close(): Promise<void> {
    if (this.ended === null) await this.call('close');
    await this.worker.terminate();
  }

  private call<Answer>(call: Call, text = '', values?: readonly unknown[]): Promise<Answer> {
    if (this.ended !== null) return Promise.reject(this.ended);
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.worker.postMessage({ id, call, text, values });
    });
  }

  private hear(told: Told): void {
    if (told.told === 'heard') return this.heard.get(told.channel)?.(told.payload);
    const pending = this.pending.get(told.id);
    this.pending.delete(told.id);
    if (told.told === 'answer') pending?.resolve(told.answer as never);
    else pending?.reject(Object.assign(new Error(told.failure.message), told.failure));
  }

  /** Whoever waits is told; who calls from now on is too. */
  private end(cause: Error): void {
    this.ended ??= cause;
    for (const { reject } of this.pending.values()) reject(this.ended);
    this.pending.clear();
  }
}
