/** What every speaker of Twenty's API is given: one paced, error-translating way to send a document (DESIGN §2.6, §2.9). */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

export interface Transport {
  /**
   * `/graphql`: records. Counts against Twenty's bucket (one token per root field) and waits for room in it. Refused calls
   * (LIMIT_REACHED) are tried again; other faults become a `MaxError`.
   */
  data<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** `/metadata`: objects, fields, views, webhooks, roles. Not counted by Twenty; strictly one at a time for mutations. */
  metadata<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** The same two doors for a document known only at run time (introspection, seeds). */
  rawData(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  rawMetadata(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  /** Public pages of the server: `/client-config`, `/healthz`. */
  get(
    path: string,
  ): Promise<{ readonly status: number; readonly body: string; readonly dateHeader: string | null }>;
  /** What was spent so far, for the figures and `/metrics`. */
  readonly usage: {
    readonly calls: number;
    readonly tokens: number;
    readonly refused: number;
    readonly waitedMs: number;
  };
}
