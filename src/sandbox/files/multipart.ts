/** GraphQL over multipart: `operations`, `map`, then the files (recorded files/01). The files take their places in the variables. */
import type { IncomingMessage } from 'node:http';
import { isObject, listOf } from '../unknown';
import type { UploadedPart } from '../metadata/resolvers/files';

/** The request body of a multipart upload, with each file where the map wants it. */
export async function readMultipart(request: IncomingMessage, body: Buffer): Promise<unknown> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData();
  const operations: unknown = JSON.parse(formText(form, 'operations'));
  const places: unknown = JSON.parse(formText(form, 'map'));
  if (!isObject(operations) || !isObject(places)) throw new Error('multipart sans operations ni map');
  for (const [key, paths] of Object.entries(places)) {
    const part = form.get(key);
    if (part === null || typeof part === 'string') continue;
    const uploaded: UploadedPart = { filename: part.name, content: Buffer.from(await part.arrayBuffer()) };
    for (const path of listOf(paths)) plant(operations, String(path).split('.'), uploaded);
  }
  return operations;
}

function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : 'null';
}

function plant(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  const held = into[name];
  if (rest.length > 0 && isObject(held)) plant(held, rest, value);
  else into[name] = value;
}
