import { connect } from 'node:net';
import { MaxError } from '../../../src/errors';
import { BODY_LIMIT } from '../../../src/server/body';
import { listen, type Handle, type Listening } from '../../../src/server/http';
import { json } from '../../../src/server/reply';
import { silent } from '../service/loop-world';

let server: Listening;
const open = async (handle: Handle) => {
  server = await listen({ host: '127.0.0.1', port: 0, handle, log: silent });
  return `http://127.0.0.1:${server.port}`;
};
afterEach(() => server.close());

const echo: Handle = ({ method, path, query, body, header }) =>
  Promise.resolve(
    json(200, { method, path, query, body: body.toString(), type: header('content-type') ?? null }),
  );

test('a request arrives whole, with its bytes as they were', async () => {
  const url = await open(echo);
  const answer = await fetch(`${url}/ici?x=%C3%A9&y=1?2`, {
    method: 'POST',
    body: 'é'.repeat(100_000),
    headers: { 'content-type': 'text/x' },
  });
  expect(await answer.json()).toEqual({
    method: 'POST',
    path: '/ici',
    query: 'x=%C3%A9&y=1?2',
    body: 'é'.repeat(100_000),
    type: 'text/x',
  });
});

test('what is no page may be neither guessed at, kept, framed nor run', async () => {
  const { headers } = await fetch(await open(echo));
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as string,
  });
});

test('a body above the limit is refused, announced or not', async () => {
  const url = await open(echo);
  const announced = await fetch(url, { method: 'POST', body: 'x'.repeat(BODY_LIMIT + 1) });
  expect(announced.status).toBe(413);
  expect(await chunked(server.port, BODY_LIMIT + 65_536)).toContain('413');
});

test.each<[string, Error, number]>([
  ['what is passing', new MaxError('injoignable', 'La file ne répond pas.'), 503],
  ['what is broken', new TypeError('secret dans le message'), 500],
])('%s becomes a status, without detail', async (_name, error, status) => {
  const url = await open(() => Promise.reject(error));
  const answer = await fetch(url);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain(error.message);
});

test('a caller that leaves in the middle of its body disturbs nobody', async () => {
  const url = await open(echo);
  const socket = connect(server.port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
  expect((await fetch(url)).status).toBe(200);
});

test('a port that is taken is said, with what to do', async () => {
  await open(echo);
  await expect(listen({ host: '127.0.0.1', port: server.port, handle: echo, log: silent })).rejects.toThrow(
    /est déjà pris par un autre programme\. .*MAX_PORT/,
  );
});

/** Sends without announcing a length, and answers the status line. */
const chunked = (port: number, size: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
      for (let sent = 0; sent < size; sent += 16_384) socket.write(`4000\r\n${'x'.repeat(16_384)}\r\n`);
    });
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
