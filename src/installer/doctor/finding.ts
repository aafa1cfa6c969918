/** What a check is and what it says. Every check is reported; none stops the others. */
import type { Kept } from '../../service/formulaire/ports';
import type { Clock } from '../../service/ports';
import type { Transport } from '../../twenty/transport';
import type { LlmReport } from '../../llm/probe';
import type { Prepared } from '../install';
import type { DeliveryProbe } from './delivery-probe';
import type { FolderReport } from './folders';

export type State = 'ok' | 'attention' | 'panne';

/** `remedy` is what to do next; every `panne` has one, and every `attention` except a check that could not be made. */
export type Finding = {
  readonly check: string;
  readonly state: State;
  readonly says: string;
  readonly remedy?: string;
};

export type Verdict = Omit<Finding, 'check'>;

/** Which way messages leave, and whether it is set up. */
export type ChannelReport = {
  readonly name: string;
  readonly configured: boolean;
  /** Asks the provider itself: null when it answers as it should, else what is wrong and what to do. */
  readonly probe?: () => Promise<{ readonly says: string; readonly remedy: string } | null>;
};

/** What the checks look at. */
export type Patient = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly twentyUrl: string;
  readonly serviceUrl: string;
  /** Calls a minute the service allows itself (`TWENTY_RATE_LIMIT`). */
  readonly rateLimit: number;
  /** The workspace against the model, read once for all checks that need it. */
  readonly prepared: () => Promise<Prepared>;
  /** Answers where the queue lives, in French; throws when it cannot be reached. */
  readonly queue: () => Promise<string>;
  /** The clock of the queue's server; null: it has none of its own. */
  readonly queueTime: () => Promise<Date | null>;
  /** Where MAX writes on this machine. */
  readonly folders: () => Promise<readonly FolderReport[]>;
  /** Asks the language model; null: none is configured. */
  readonly llm: () => Promise<LlmReport | null>;
  readonly channels: () => readonly ChannelReport[];
  readonly delivery: DeliveryProbe;
  /** Requests of the web form that no lead was made of yet, as the service's last sweep found them; null: no service says. */
  readonly kept: () => Promise<Kept | null>;
};

export type Check = {
  readonly name: string;
  /** Checks that must not be in `panne` for this one to mean anything. */
  readonly needs: readonly string[];
  readonly look: (patient: Patient) => Promise<Verdict>;
};

export const ok = (says: string): Verdict => ({ state: 'ok', says });
export const attention = (says: string, remedy: string): Verdict => ({ state: 'attention', says, remedy });
export const panne = (says: string, remedy: string): Verdict => ({ state: 'panne', says, remedy });
