import { startSandbox } from '../../../src/sandbox/index';
import { createTransport } from '../../../src/twenty/transport';
import { aTestTime } from './time';

const COUNT = '{ people(first: 1) { totalCount } workspaceMembers(first: 1) { totalCount } }';

/** Server and clients live on one clock that moves only when somebody waits. */
async function aCrowd(size: number) {
  const time = aTestTime();
  const sandbox = await startSandbox({ clock: time.clock, rateLimit: 'default' });
  const transports = Array.from({ length: size }, () =>
    createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock: time.clock, wait: time.wait }),
  );
  return { sandbox, transports, time };
}

test('alone in the workspace, no call is ever refused', async () => {
  const { sandbox, transports, time } = await aCrowd(1);
  const [transport] = transports;
  for (let n = 0; n < 150; n += 1) await transport?.rawData(COUNT);
  expect(transport?.usage).toMatchObject({ calls: 150, tokens: 300, refused: 0 });
  // 98 tokens at once, the other 202 at the pace of the bucket: 101 pauses for two tokens each.
  expect(time.waits).toEqual(Array.from({ length: 101 }, () => 1_250));
  await sandbox.stop();
});

test('in a shared workspace some are refused, and all get through in the end', async () => {
  const { sandbox, transports } = await aCrowd(3);
  await Promise.all(
    transports.map(async (transport) => {
      for (let n = 0; n < 60; n += 1) await transport.rawData(COUNT);
    }),
  );
  expect(transports.map(({ usage }) => usage.tokens)).toEqual([120, 120, 120]);
  expect(transports.reduce((sum, { usage }) => sum + usage.refused, 0)).toBeGreaterThan(0);
  await sandbox.stop();
});
