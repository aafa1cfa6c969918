/** The image's HEALTHCHECK, run as Docker runs it: its program, its exit code. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { program } from './dockerfile';

const run = promisify(execFile);
const [node = '', ...rest] = program('HEALTHCHECK');

/** The exit code when `/healthz` answers `status`; null: nobody listens. */
async function verdict(status: number | null): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? (status ?? 200) : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<unknown> => new Promise((resolve) => server.close(resolve));
  if (status === null) await close();
  const env = { PATH: process.env['PATH'], MAX_PORT: String(port) };
  const code = await run(node, rest, { env }).then(
    () => 0,
    (error: { readonly code: number }) => error.code,
  );
  if (status !== null) await close();
  return code;
}

test.each([
  [200, 0],
  [503, 1],
  [404, 1],
  [null, 1],
])('an answer of %s is %i', async (status, code) => {
  expect(await verdict(status)).toBe(code);
});
