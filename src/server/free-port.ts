/** A port to listen on, for programs that would rather move than fail. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** `wanted` when it is free on this machine, else any free one. 0: any. */
export async function portOr(wanted: number): Promise<number> {
  return (await tried(wanted)) ?? (await tried(0)) ?? wanted;
}

const tried = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
