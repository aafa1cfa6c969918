/** node:http ↔ plain replies. Knows bodies, headers and cut connections; nothing about Twenty. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** `cut` closes the connection without a word: the caller sees a network error. */
export type Handled = Reply | 'cut';

export type Incoming = {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly url: URL;
  readonly body: Buffer;
};

export const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const html = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

export const seeOther = (location: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 303,
  headers: { ...headers, location },
  body: '',
});

const BODY_LIMIT = 50 * 1024 * 1024;

export type Handler = (incoming: Incoming) => Promise<Handled>;

export function httpServer(handler: Handler, dateHeader: () => string): Server {
  const server = createServer((request, response) => {
    void serve(request, response, { handler, dateHeader });
  });
  server.keepAliveTimeout = 65_000;
  return server;
}

type Serving = { readonly handler: Handler; readonly dateHeader: () => string };

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, dateHeader }: Serving,
): Promise<void> {
  let handled: Handled;
  try {
    const body = await readBody(request);
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    handled = await handler({ request, method: request.method ?? 'GET', url, body });
  } catch (error) {
    handled = json(500, {
      statusCode: 500,
      message: error instanceof Error ? error.message : 'Internal server error',
    });
  }
  if (handled === 'cut') {
    request.socket.destroy();
    return;
  }
  response.writeHead(handled.status, {
    ...handled.headers,
    'access-control-allow-origin': '*',
    date: dateHeader(),
  });
  response.end(handled.body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += piece.length;
    if (size > BODY_LIMIT) throw new Error('Corps de requête trop grand');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
