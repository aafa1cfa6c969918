/** An error as Twenty's GraphQL endpoints answer it: HTTP 200, a message and `extensions` (API.md §3). */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    message: string,
    readonly extensions: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

const GENERIC = 'An error occurred.';

/** BAD_USER_INPUT with the finer code, the commonest refusal. */
export const badInput = (message: string, subCode: string | null, friendly: string = GENERIC): Problem =>
  new Problem(message, {
    ...(subCode === null ? {} : { subCode }),
    userFriendlyMessage: friendly,
    code: 'BAD_USER_INPUT',
  });

export const invalidData = (message: string, friendly: string = GENERIC): Problem =>
  badInput(message, 'INVALID_ARGS_DATA', friendly);

export const invalidQuery = (message: string): Problem => badInput(message, 'INVALID_QUERY_INPUT');

export const recordNotFound = (): Problem =>
  new Problem('Record not found', {
    subCode: 'RECORD_NOT_FOUND',
    userFriendlyMessage: 'This record does not exist or has been deleted.',
    code: 'NOT_FOUND',
  });

export const noPermission = (): Problem =>
  new Problem('Entity performing the request does not have permission', {
    userFriendlyMessage: 'User does not have permission.',
    subCode: 'PERMISSION_DENIED',
    code: 'FORBIDDEN',
  });

/** Webhook calls without the permission answer another code (recorded metadata/e56, e58). */
export const noWebhookPermission = (): Problem =>
  new Problem('Entity performing the request does not have permission', {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage:
      'You do not have permission to access this feature. Please contact your workspace administrator for access.',
  });

export const forbiddenResource = (): Problem =>
  new Problem('Forbidden resource', { code: 'FORBIDDEN', userFriendlyMessage: GENERIC });

export const limitReached = (tokens: number, windowMs: number): Problem =>
  badInput(
    `Limit reached (${tokens} tokens per ${windowMs} ms)`,
    'LIMIT_REACHED',
    'Rate limit reached. Please try again later.',
  );

export type WireError = { message: string; extensions?: Readonly<Record<string, unknown>> };

/** Anything thrown, as one entry of `errors`. Data API errors carry neither `path` nor `locations` (API.md §3). */
export function wireError(thrown: unknown): WireError {
  if (thrown instanceof Problem) return { message: thrown.message, extensions: thrown.extensions };
  const message = thrown instanceof Error ? thrown.message : 'Internal server error';
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
