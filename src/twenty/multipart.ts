/** A document with a file, as Twenty's `/metadata` takes `Upload` arguments: operations, map, file (recorded files/01). */
import { faultOf, unreadable, type GraphQLFault } from './faults';
import { connectionFault, statusFault } from './network';

export type Upload = {
  readonly query: string;
  readonly variables: object;
  /** The variable that is the file. */
  readonly file: { readonly variable: string; readonly name: string; readonly content: Uint8Array };
};

export type UploadOptions = {
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
};

export async function sendUpload(
  { query, variables, file }: Upload,
  options: UploadOptions,
): Promise<unknown> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { ...variables, [file.variable]: null } }));
  form.set('map', JSON.stringify({ 0: [`variables.${file.variable}`] }));
  form.set('0', new Blob([new Uint8Array(file.content)]), file.name);
  const { status, text } = await post(form, options);
  const body = parsed(text);
  if (body?.errors !== undefined && body.errors.length > 0) throw faultOf(body.errors, 'metadata');
  if (status >= 400) throw statusFault(status, text);
  if (!body?.data) throw unreadable('ni données ni erreurs GraphQL');
  return body.data;
}

async function post(
  body: FormData,
  { url, apiKey, fetch, timeoutMs }: UploadOptions,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const answer = await fetch(new URL('/metadata', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (reason) {
    throw connectionFault(reason, url);
  }
}

function parsed(text: string): { data?: unknown; errors?: readonly GraphQLFault[] } | null {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: readonly GraphQLFault[] };
  } catch {
    return null;
  }
}
