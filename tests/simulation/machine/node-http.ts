/** In place of `node:http` in the simulated service: a server is an address of the virtual network. */
import { hosts, type Answered, type Asked } from './network';
import { machine } from './globals';

type Incoming = AsyncIterable<Buffer> & {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly errored: null;
  readonly socket: { readonly remoteAddress: string };
};
type Outgoing = {
  writeHead(status: number, headers: Record<string, string>): void;
  end(body: string | Buffer): void;
  once(): void;
};
type Handler = (incoming: Incoming, outgoing: Outgoing) => void;

class Server {
  private origin = '';
  listening = false;
  constructor(private readonly handler: Handler) {}

  listen(port: number, host: string, listening: () => void): void {
    this.origin = `http://${host}:${String(port)}`;
    hosts.set(this.origin, {
      owner: machine.scheduler.current,
      answer: (asked) => new Promise((resolve) => this.handler(incomingOf(asked), outgoingTo(resolve))),
    });
    this.listening = true;
    listening();
  }

  address(): { readonly port: number } {
    return { port: Number(new URL(this.origin).port) };
  }

  close(closed: () => void): void {
    hosts.delete(this.origin);
    this.listening = false;
    closed();
  }

  once(): void {
    // Nothing goes wrong with a virtual port.
  }
  closeIdleConnections(): void {
    // There are none.
  }
}

const incomingOf = ({ method, url, headers, body }: Asked): Incoming => ({
  ...{ method, url: `${url.pathname}${url.search}`, headers, errored: null },
  // All come through one proxy, as they do in production.
  socket: { remoteAddress: '10.0.0.1' },
  // eslint-disable-next-line @typescript-eslint/require-await -- a request is read as a stream
  async *[Symbol.asyncIterator]() {
    if (body.length > 0) yield body;
  },
});

function outgoingTo(resolve: (answered: Answered) => void): Outgoing {
  let head = { status: 200, headers: {} as Record<string, string> };
  return {
    writeHead: (status, headers) => {
      head = { status, headers };
    },
    end: (body) => resolve({ ...head, body }),
    once: () => undefined,
  };
}

export const createServer = (_options: unknown, handler: Handler): Server => new Server(handler);
