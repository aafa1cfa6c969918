/** A listener for the doctor's round trip: Fetch's Request and Response on one side, a port on the other. */
import { createServer, type IncomingMessage } from 'node:http';
import { readBody } from './body';

export type Ear = { readonly close: () => Promise<void> };

/** Listens on every address of the machine, as Twenty may call from another container; rejects when the port is taken. */
export async function openEar(port: number, answer: (request: Request) => Promise<Response>): Promise<Ear> {
  const server = createServer((incoming, outgoing) => {
    void requestOf(incoming)
      .then(answer)
      .then(async (response) => {
        outgoing.writeHead(response.status);
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch(() => outgoing.writeHead(500, { connection: 'close' }).end(() => incoming.destroy()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** It listens where anybody may call: more than a delivery can be is not listened to. */
async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const content = await readBody(incoming);
  if (content === null) throw new RangeError('A body too big for a delivery.');
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(content) };
  return new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), { method, headers, ...body });
}
