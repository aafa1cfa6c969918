/** The Twenty of a run, whichever it is: the sandbox in a process of its own, or a real one. */
import type { ChildProcess } from 'node:child_process';
import { UNLIMITED, type TwentyReady } from './twenty';

export type Crm = {
  readonly url: string;
  readonly apiKey: string;
  /** Calls a minute that it grants. */
  readonly rateLimit: number;
  /** The name under which it reaches the service. */
  readonly host: string;
  /** Stops it and starts it again; null: what is shut is MAX's way to it, and leads go on arriving. */
  readonly outage: { stop(): Promise<void>; start(): Promise<void> } | null;
  close(): Promise<void>;
};

export const sandboxOf = (child: ChildProcess, { url, apiKey }: TwentyReady): Crm => ({
  ...{ url, apiKey, rateLimit: UNLIMITED.perMinute, host: '127.0.0.1', outage: null },
  close: () => Promise.resolve(void child.kill('SIGKILL')),
});
