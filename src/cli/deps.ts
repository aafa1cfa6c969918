/** What a command is given: the world, as narrow as the commands need it. `src/main.ts` builds it once. */
import type { Clock } from '../service/ports';
import type { Notes } from '../twenty/shared-pace';
import type { Transport } from '../twenty/transport';

/** The settings the commands read; `src/config.ts` checks them. */
export type CliConfig = {
  readonly twentyUrl: string;
  /** Public URL of the service, as Twenty calls it. */
  readonly serviceUrl: string;
  readonly port: number;
  /** Calls a minute the service allows itself. */
  readonly twentyRateLimit: number;
  readonly webhookSecret?: string | undefined;
};

/** 0 done or nothing to do, 1 error, 2 changes pending or an order not confirmed (DESIGN §6). */
export type ExitCode = 0 | 1 | 2;

export type CliDeps = {
  /** Read when a command runs, so that `--help` needs no settings. Throws a `MaxError` that lists all faults. */
  readonly config: () => CliConfig;
  /** `notes`: where the pace is kept together with other processes; absent: where that of the queue's services is. */
  readonly connect: (notes?: Notes) => Transport;
  readonly clock: Clock;
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
  /** Draws over the current line of a terminal; an empty text clears it. Only called when `isTty`. */
  readonly redraw: (text: string) => void;
  readonly isTty: boolean;
  /** Asks, and answers what was typed. Only called when `isTty`. */
  readonly confirm: (question: string) => Promise<string>;
  readonly exit: (code: ExitCode) => void;
};
