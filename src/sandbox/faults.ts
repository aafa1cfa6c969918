/**
 * What can be made to go wrong, at run time, by the program or by `POST /__sandbox/faults`. Each fault strikes the next `next` times,
 * then with `probability`; the dice are seeded, so a run can be repeated.
 */
import type { Dice } from './dice';
import { isObject } from './unknown';

export type Fault = { probability: number; next: number };

export type Faults = {
  /** The webhook is never sent (Twenty delivers at most once). */
  readonly dropWebhooks: Fault;
  readonly duplicateWebhooks: Fault;
  /** Sent `delayMs` later. */
  readonly delayWebhooks: Fault;
  /** Held back until the one after it was sent. */
  readonly reorderWebhooks: Fault;
  /** HTTP 500 before anything was done. */
  readonly serverErrors: Fault;
  /** Answered after `slowMs`. */
  readonly slowAnswers: Fault;
  /** The write is done, then the connection is cut instead of an answer. Only mutations of /graphql. */
  readonly lostAnswers: Fault;
  /** LIMIT_REACHED although there was room. */
  readonly refusedCalls: Fault;
  delayMs: number;
  slowMs: number;
  /** Every connection to the API is cut at once. */
  unreachable: boolean;
  /** Webhooks made or removed are noticed up to 10 s late, as by a real worker (API.md §1). Off unless asked for. */
  staleWebhookList: boolean;
  /** OUTBOUND_HTTP_SAFE_MODE_ENABLED: private addresses get no webhook, without a word. On by default in a real server, not here. */
  safeMode: boolean;
};

export const FAULT_NAMES = [
  'dropWebhooks',
  'duplicateWebhooks',
  'delayWebhooks',
  'reorderWebhooks',
  'serverErrors',
  'slowAnswers',
  'lostAnswers',
  'refusedCalls',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

export const SWITCH_NAMES = ['unreachable', 'staleWebhookList', 'safeMode'] as const;

const none = (): Fault => ({ probability: 0, next: 0 });

export const noFaults = (): Faults => ({
  dropWebhooks: none(),
  duplicateWebhooks: none(),
  delayWebhooks: none(),
  reorderWebhooks: none(),
  serverErrors: none(),
  slowAnswers: none(),
  lostAnswers: none(),
  refusedCalls: none(),
  delayMs: 500,
  slowMs: 2_000,
  unreachable: false,
  staleWebhookList: false,
  safeMode: false,
});

/** Does this fault strike now? Uses up one of `next`. */
export function strikes(fault: Fault, dice: Dice): boolean {
  if (fault.next > 0) {
    fault.next -= 1;
    return true;
  }
  return fault.probability > 0 && dice.chance(fault.probability);
}

/** `{dropWebhooks: 0.3}` = probability; `{dropWebhooks: {next: 2}}`; `{unreachable: true}`. Answers the names it did not know. */
export function setFaults(faults: Faults, patch: unknown): readonly string[] {
  if (!isObject(patch)) return ['(un objet JSON est attendu)'];
  return Object.entries(patch).flatMap(([name, value]) => (setOne(faults, name, value) ? [] : [name]));
}

function setOne(faults: Faults, name: string, value: unknown): boolean {
  const fault = FAULT_NAMES.find((one) => one === name);
  if (fault !== undefined) return setFault(faults[fault], value);
  const flag = SWITCH_NAMES.find((one) => one === name);
  if (flag !== undefined && typeof value === 'boolean') {
    faults[flag] = value;
    return true;
  }
  if ((name !== 'delayMs' && name !== 'slowMs') || typeof value !== 'number') return false;
  faults[name] = Math.max(0, value);
  return true;
}

function setFault(fault: Fault, value: unknown): boolean {
  if (typeof value === 'number') {
    fault.probability = Math.min(1, Math.max(0, value));
    return true;
  }
  if (!isObject(value)) return false;
  if (typeof value.probability === 'number') fault.probability = Math.min(1, Math.max(0, value.probability));
  if (typeof value.next === 'number') fault.next = Math.max(0, Math.floor(value.next));
  return true;
}
