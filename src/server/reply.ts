/** Requests and replies as plain data, and the one place where faults become HTTP statuses. */
import { MaxError } from '../errors';

export type Request = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** What follows "?" in the address, as it was sent; absent when nothing does. */
  readonly query?: string;
  /** What stands for the `:name` at the end of the route's path. */
  readonly parameter?: string;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
  /** The address at the other end of the connection: the caller's, or that of the proxy before us. */
  readonly from?: string;
};

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export const json = (
  status: number,
  content: Readonly<Record<string, unknown>>,
  headers: Reply['headers'] = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(content),
});

export const refuse = (status: number, erreur: string, headers: Reply['headers'] = {}): Reply =>
  json(status, { erreur }, headers);

/** What is passing is 503, so that the caller may come back; the rest is 500. No detail leaves the house. */
export function failed(cause: unknown): Reply {
  if (cause instanceof MaxError && cause.retryable) {
    return refuse(503, 'indisponible pour le moment, réessayez plus tard', { 'retry-after': '5' });
  }
  return refuse(500, 'erreur interne : consultez le journal de MAX');
}
