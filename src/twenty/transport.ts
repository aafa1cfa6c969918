/** What every speaker of Twenty's API is given: one paced, error-translating way to send a document (DESIGN §2.6, §2.9). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { MaxError } from '../errors';
import { seconds } from '../kernel/time';
import type { Downloaded } from '../service/imports/imports';
import type { Clock } from '../service/ports';
import { LONG_LIMIT, SHORT_LIMIT, type Limit } from './bucket';
import { shapeOf } from './document';
import type { Shape } from './document';
import { createMetered } from './meter';
import type { Usage } from './meter';
import { download, upload } from './file-transfer';
import { sendUpload } from './multipart';
import type { Upload } from './multipart';
import { readPublicPage } from './public-page';
import type { PublicPage } from './public-page';
import { withRetries } from './retry';
import type { Safety } from './retry';
import { createSend } from './send';
import { sharedPace, type Notes } from './shared-pace';
import { createThrottle, waitUnlessStopped } from './throttle';
import type { Wait } from './throttle';

/**
 * `repeatable`: executing the mutation twice ends the same, so a lost answer may be asked for again (see `retry.ts`).
 * `urgent`: a person waits for it, and it goes before what nobody waits for.
 */
export type CallOptions = { readonly repeatable?: boolean; readonly urgent?: boolean };

export interface Transport {
  /**
   * `/graphql`: records. Counts against Twenty's bucket (one token per root field) and waits for room in it. Refused calls
   * (LIMIT_REACHED) are tried again; other faults become a `MaxError`.
   */
  data<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Result>;
  /** `/metadata`: objects, fields, views, webhooks, roles. Not counted by Twenty; strictly one at a time for mutations. */
  metadata<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Result>;
  /** The same two doors for a document known only at run time (introspection, seeds). */
  rawData(query: string, variables?: Record<string, unknown>, options?: CallOptions): Promise<unknown>;
  rawMetadata(query: string, variables?: Record<string, unknown>, options?: CallOptions): Promise<unknown>;
  /** A `/metadata` mutation with a file (`Upload`). Not tried twice: who asks may. */
  metadataUpload(upload: Upload): Promise<unknown>;
  /** Waits until `cost` root fields of `/graphql` could be asked for without waiting in between; asks for nothing. */
  foresee(cost: number): Promise<void>;
  /** Public pages of the server: `/client-config`, `/healthz`. */
  get(path: string): Promise<PublicPage>;
  /** A stored file by its signed address, from Twenty's own server only (see `file-transfer.ts`). Not counted by Twenty. */
  download(address: string, maxBytes: number): Promise<Downloaded>;
  /** The content of an upload that Twenty opened. */
  upload(address: string, content: Uint8Array): Promise<void>;
  /** What was spent on `/graphql` so far, for the figures and `/metrics`; `/metadata` is free and not counted. */
  readonly usage: Usage;
}

export type TransportOptions = {
  /** Root of the Twenty server, e.g. `https://crm.exemple.fr`. */
  readonly url: string;
  readonly apiKey: string;
  /** Real time, as Twenty's bucket counts it: never a demonstration clock that runs fast. */
  readonly clock: Clock;
  /** The limits in force when the administrator changed them (`TWENTY_RATE_LIMIT`); untouched Twenty by default. */
  readonly limits?: { readonly perMinute?: number; readonly short?: Limit; readonly reserve?: number };
  /** Where the pace is kept together with other processes of ours; absent: the limit is this one's alone. */
  readonly notes?: Notes;
  readonly fetch?: typeof fetch;
  readonly wait?: Wait;
  /** Aborted on stop: calls that still wait for their turn are refused, calls under way finish. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Facts without personal data, for the journal: a call refused or failed, and sent again. */
  readonly log?: (event: 'twenty.retry', facts: Readonly<Record<string, unknown>>) => void;
};

const TIMEOUT = seconds(30);
const realWait: Wait = (ms, signal) => sleep(ms, undefined, signal ? { signal } : {});

/**
 * The only way to Twenty. One per process: every worker shares its throttle. A `data` document that mutates has exactly one
 * root field, because several run in parallel and fail apart (API.md §3); anything else is a bug and throws a `TypeError`.
 * All else that can go wrong is a `MaxError`.
 */
export function createTransport(options: TransportOptions): Transport {
  refuseBadAddress(options);
  const { url, apiKey, clock, limits = {}, timeoutMs = TIMEOUT, log } = options;
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const pacing = { wait: options.wait ?? realWait, ...(options.signal ? { signal: options.signal } : {}) };
  const long = { tokens: limits.perMinute ?? LONG_LIMIT.tokens, windowMs: LONG_LIMIT.windowMs };
  const short = limits.short ?? SHORT_LIMIT;
  const pace = options.notes && sharedPace(options.notes, short, long, () => clock.now().getTime());
  const throttle = createThrottle({ ...limits, ...pacing, clock, long, ...(pace && { pace }) });
  const send = createSend({ url, apiKey, fetch, timeoutMs });
  const metered = createMetered(send, throttle, clock);
  const oneByOne = createLine();

  const again = (shape: Shape, how: CallOptions = {}, call: () => Promise<unknown>): Promise<unknown> =>
    withRetries(call, {
      safety: safetyOf(shape, how),
      wait: (ms) => waitUnlessStopped(ms, pacing),
      onRetry: ({ kind }, pauseMs) => log?.('twenty.retry', { document: shape.name, because: kind, pauseMs }),
    });
  const data = async (
    document: Parameters<typeof shapeOf>[0],
    variables: object,
    how?: CallOptions,
  ): Promise<unknown> => {
    const shape = shapeOf(document);
    if (shape.mutation && shape.cost !== 1) {
      throw new TypeError(`${shape.name}: one root field per mutation, found ${shape.cost}.`);
    }
    return again(shape, how, () => metered.send(shape, variables, how?.urgent));
  };
  const metadata = async (
    document: Parameters<typeof shapeOf>[0],
    variables: object,
    how?: CallOptions,
  ): Promise<unknown> => {
    const shape = shapeOf(document);
    const call = (): Promise<unknown> => again(shape, how, () => send('metadata', shape.text, variables));
    return shape.mutation ? oneByOne(call) : call();
  };

  return {
    data: async <Result>(...request: Parameters<typeof data>) => (await data(...request)) as Result,
    metadata: async <Result>(...request: Parameters<typeof metadata>) =>
      (await metadata(...request)) as Result,
    rawData: (query, variables = {}, how) => data(query, variables, how),
    rawMetadata: (query, variables = {}, how) => metadata(query, variables, how),
    metadataUpload: (request) => oneByOne(() => sendUpload(request, { url, apiKey, fetch, timeoutMs })),
    foresee: (cost) => throttle.foresee(cost),
    get: (path) => readPublicPage(path, { url, fetch, timeoutMs }),
    download: (address, maxBytes) => download(address, maxBytes, { url, fetch }),
    upload: (address, content) => upload(address, content, { url, fetch }),
    get usage() {
      return metered.usage;
    },
  };
}

function safetyOf(shape: Shape, how: CallOptions): Safety {
  if (!shape.mutation) return 'read';
  return how.repeatable === true ? 'repeatable' : 'once';
}

/** Calls given to a line run one after the other, in the order given, whether they succeed or not. */
function createLine(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const mine = last.then(call);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function refuseBadAddress({ url, apiKey }: TransportOptions): void {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new MaxError(
      'configuration',
      'TWENTY_API_URL n’est pas une adresse. Forme attendue : https://crm.exemple.fr',
    );
  }
  if (apiKey.trim() === '' || /[^\x21-\x7e]/.test(apiKey)) {
    throw new MaxError(
      'configuration',
      'TWENTY_API_KEY manque, ou contient un espace. Copiez la clé depuis Twenty (Paramètres › API et webhooks).',
    );
  }
}
