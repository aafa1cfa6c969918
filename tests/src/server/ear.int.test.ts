/** The doctor's listener stands open to the network while it waits: it keeps no more than a delivery can be. */
import { BODY_LIMIT } from '../../../src/server/body';
import { openEar } from '../../../src/server/ear';
import { portOr } from '../../../src/server/free-port';

test('a delivery is heard, a flood is not kept', async () => {
  const heard: number[] = [];
  const port = await portOr(0);
  const ear = await openEar(port, async (request) => {
    heard.push((await request.arrayBuffer()).byteLength);
    return new Response(null, { status: 202 });
  });
  try {
    const url = `http://127.0.0.1:${port}/webhooks/twenty`;
    expect((await fetch(url, { method: 'POST', body: '{"a":1}' })).status).toBe(202);
    const flood = await fetch(url, { method: 'POST', body: 'x'.repeat(BODY_LIMIT + 1) });
    expect(flood.status).toBe(500);
    expect(heard).toEqual([7]);
  } finally {
    await ear.close();
  }
});
