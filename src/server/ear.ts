/** A listener for the doctor's round trip: Fetch's Request and Response on one side, a port on the other. */
import { createServer, type IncomingMessage } from 'node:http';

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
      .catch(() => outgoing.writeHead(500).end());
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

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(parts) };
  return new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), { method, headers, ...body });
}
