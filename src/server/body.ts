/** The bodies of requests, read whole and never more of them than the process can hold. */
import type { IncomingMessage } from 'node:http';

/** Twenty's own limit for a JSON body is 10 MB, for a whole batch; one record is far below this. */
export const BODY_LIMIT = 1_048_576;

/** The whole body, or null as soon as it is known to be too big. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > BODY_LIMIT) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}
