/** A door in front of a server that can be shut for a while: connections are cut and refused, as when the server is down. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Gate = {
  readonly port: number;
  shut(): Promise<void>;
  open(): Promise<void>;
};

export async function gateTo(host: string, to: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const beyond = connect(to, host);
    for (const end of [socket, beyond]) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        sockets.delete(end);
        socket.destroy();
        beyond.destroy();
      });
    }
    socket.pipe(beyond).pipe(socket);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    open: () => listen(port),
    shut: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
