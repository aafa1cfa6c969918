/** Files travel between MAX and Twenty's own host; an address that says otherwise is not followed (docs/securite.md, SSRF). */
import { download, upload } from '../../../src/twenty/file-transfer';

const TWENTY = 'http://twenty.test:3000';

type Asked = { readonly url: string; readonly redirect: string | undefined; readonly method: string };

function world(answer: () => Response) {
  const asked: Asked[] = [];
  const fetch = ((address: URL, init: RequestInit) => {
    asked.push({ url: address.href, redirect: init.redirect, method: init.method ?? 'GET' });
    return Promise.resolve(answer());
  }) as typeof globalThis.fetch;
  return { asked, server: { url: TWENTY, fetch } };
}

const content = () => new Response('a;b\n');

test.each([
  ['the server as it knows itself', 'https://crm.exemple.fr/file/x/leads.csv?token=t'],
  ['the cloud’s own data', 'http://169.254.169.254/file/latest'],
  ['a neighbour', 'http://127.0.0.1:6379/files/x'],
  ['somebody in front of an @', 'http://twenty.test:3000@evil.test/file/x'],
  ['no host', '/file/x'],
  ['two slashes', '//evil.test/file/x'],
  ['backslashes', '\\\\evil.test\\file\\x'],
])('download: %s is asked of the server we speak to, and of no other', async (_name, address) => {
  const { asked, server } = world(content);
  const got = await download(address, 100, server);
  expect(got.kind).toBe('content');
  expect(asked.map(({ url, redirect }) => [new URL(url).host, redirect])).toEqual([
    ['twenty.test:3000', 'manual'],
  ]);
});

test.each([
  ['another door of Twenty', `${TWENTY}/graphql`],
  ['a path that climbs', `${TWENTY}/file/../graphql`],
  ['a path that climbs, written otherwise', `${TWENTY}/file/%2e%2e/graphql`],
  ['a file of this machine', 'file:///etc/passwd'],
  ['data', 'data:text/csv,a;b'],
])('download: %s is refused without a call', async (_name, address) => {
  const { asked, server } = world(content);
  expect(await download(address, 100, server)).toEqual({ kind: 'foreign' });
  expect(asked).toEqual([]);
});

test.each([301, 302, 303, 307, 308])('a redirection (%i) is followed neither down nor up', async (status) => {
  const answer = () => new Response(null, { status, headers: { location: 'http://169.254.169.254/' } });
  const { asked, server } = world(answer);
  expect(await download('/file/x', 100, server)).toEqual({ kind: 'foreign' });
  await expect(upload('/file-upload/x', new Uint8Array(3), server)).rejects.toMatchObject({
    name: 'MaxError',
  });
  expect(asked.map(({ redirect }) => redirect)).toEqual(['manual', 'manual']);
});

test('upload: to Twenty, or to the web storage that Twenty named, and to nothing else', async () => {
  const { asked, server } = world(() => new Response(null, { status: 200 }));
  await upload('https://crm.exemple.fr/file-upload/x?token=t', new Uint8Array(3), server);
  await upload('https://bucket.s3.exemple.fr/x?X-Amz-Signature=s', new Uint8Array(3), server);
  for (const nowhere of ['file:///etc/passwd', '/graphql', 'nulle part', '//[', '']) {
    await expect(upload(nowhere, new Uint8Array(3), server)).rejects.toMatchObject({
      kind: 'reponse-illisible',
    });
  }
  expect(asked.map(({ url }) => new URL(url).host)).toEqual(['twenty.test:3000', 'bucket.s3.exemple.fr']);
});

test('what was not announced is kept up to the limit and no further', async () => {
  const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(64)) });
  const { server } = world(() => new Response(endless));
  expect(await download('/file/x', 1_000, server)).toEqual({ kind: 'too-big', bytes: 1_024 });
});
