/** node:http on one side, plain requests and replies on the other: handlers never see a socket. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MaxError } from '../errors';
import { faultFields, type Log } from '../service/log';
import { readBody } from './body';
import { failed, refuse, type Reply, type Request } from './reply';

export type Handle = (request: Request) => Promise<Reply>;

export type Listening = {
  readonly port: number;
  /** Takes no new request, lets those under way end. */
  close(): Promise<void>;
};

export type ServerSettings = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly handle: Handle;
  readonly log: Log;
};

export async function listen({ host, port, handle, log }: ServerSettings): Promise<Listening> {
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      // Longer than a proxy usually keeps an idle connection: the side that closes first should be the caller.
      keepAliveTimeout: 65_000,
    },
    (incoming, outgoing) => {
      const reply = (given: Reply): void => answer(outgoing, given, server.listening);
      outgoing.once('finish', () => server.listening || server.closeIdleConnections());
      void serve(incoming, outgoing, { handle, log, reply });
    },
  );
  await bound(server, host, port);
  return { port: addressOf(server).port, close: () => closed(server) };
}

type Serving = { readonly handle: Handle; readonly log: Log; readonly reply: (given: Reply) => void };

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { handle, log, reply }: Serving,
): Promise<void> {
  try {
    const body = await readBody(incoming);
    if (body === null) {
      outgoing.once('finish', () => incoming.destroy()); // the rest of an oversized body is not listened to
      return reply(refuse(413, 'corps trop gros : 1 Mo au plus', { connection: 'close' }));
    }
    reply(await handle(requestOf(incoming, body)));
  } catch (cause) {
    if (incoming.errored) return;
    log.error(faultFields(cause), 'requête sans réponse');
    reply(failed(cause));
  }
}

function requestOf(incoming: IncomingMessage, body: Buffer): Request {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    ...(mark >= 0 && { query: url.slice(mark + 1) }),
    header: (name) => {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    body,
    ...(incoming.socket.remoteAddress !== undefined && { from: incoming.socket.remoteAddress }),
  };
}

/** `stays`: the connection may carry a next request. One kept beyond the close would hold that up until its caller lets go. */
function answer(outgoing: ServerResponse, { status, headers, body }: Reply, stays: boolean): void {
  outgoing.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What is no page may do nothing in a browser; pages say what they need.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...headers,
    ...(!stays && { connection: 'close' }),
  });
  outgoing.end(body);
}

const bound = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, () => resolve());
  });

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): MaxError {
  const why =
    cause.code === 'EADDRINUSE' ? 'est déjà pris par un autre programme' : 'ne peut pas être ouvert';
  return new MaxError(
    'configuration',
    `Le port ${port} de ${host} ${why}. Arrêtez l’autre programme, ou donnez un autre MAX_PORT (et MAX_HOST).`,
    { cause },
  );
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** A TCP server that listens has an address with a port. */
const addressOf = (server: Server): AddressInfo => server.address() as AddressInfo;
