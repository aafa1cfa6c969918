/**
 * The words of the contract suite (DESIGN §2.11): one list of cases, each a claim about Twenty that MAX relies on, held
 * against three targets with the same assertions: the sandbox over HTTP, exchanges recorded from a real server, a live server.
 */

/** Whose key goes with a step. `garbage` is a bearer Twenty cannot read, `nobody` sends none. */
export type Who = 'admin' | 'readonly' | 'garbage' | 'nobody';

/** A GraphQL call through one of Twenty's two doors. `root` names the answer's field; it is not sent. */
export type Call = {
  readonly door: 'graphql' | 'metadata';
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly as?: Who;
  readonly root: string;
};
/** A page (`path`), or a signed URL Twenty gave us (absolute); no key is sent. */
export type Get = { readonly door: 'get'; readonly url: string };
/** Bytes to a signed upload URL, under the type of content Twenty named with it. */
export type Put = {
  readonly door: 'put';
  readonly url: string;
  readonly contentType: string;
  readonly content: string;
};
export type Step = Call | Get | Put;

/** `body` is the parsed JSON, or the text when it is not JSON. */
export type Answer = { readonly status: number; readonly body: unknown };

/** One webhook as it arrived: the headers that matter, and the raw body the signature is about. */
export type Delivery = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** A listener for webhooks. */
export interface Ears {
  readonly url: string;
  /** Answer HTTP 500 to the next delivery (it still counts as heard). */
  failNext(): void;
  /** The next `count` deliveries, sorted (a batch arrives in no order); fails when they do not come within 20 s. */
  heard(count: number): Promise<readonly Delivery[]>;
  close(): Promise<void>;
}

export interface Target {
  send(step: Step): Promise<Answer>;
  /** All at once; the answers come back sorted, because a crowd has no order. */
  together(steps: readonly Call[]): Promise<readonly Answer[]>;
  /** The same call again and again from a full bucket, until the first refusal or `most` calls. */
  flood(step: Call, most: number): Promise<readonly Answer[]>;
  ears(): Promise<Ears>;
  /** Long enough for a new webhook to be known to the workers (API.md §1: their list is up to 10 s old). */
  settle(): Promise<void>;
}

/** What a target can do; a case that needs more is left out of the list, with a word about it. */
export type Ability = 'readonly-key' | 'webhooks' | 'flood';
