import { createServer, type AddressInfo } from 'node:net';
import { queueServerTime } from '../../../src/queue/server-time';

/** A port that nobody listens on: it was free a moment ago. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('PGlite has our clock', async () => expect(await queueServerTime('pglite:./data/queue')).toBeNull());

test.each(['redis', 'postgres'])(
  '%s that is down: what does not answer, and what to look at',
  async (kind) => {
    const asking = queueServerTime(`${kind}://u:secret@127.0.0.1:${await deadPort()}/0`);
    await expect(asking).rejects.toMatchObject({
      kind: 'injoignable',
      message: expect.stringMatching(/QUEUE_URL.*rien n’écoute à son adresse/) as string,
    });
    await expect(asking).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  },
);
