/** The built command beside services on real servers (TEST_REDIS_URL, TEST_POSTGRES_URL): what it asks of Twenty is counted with theirs. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { openNotes, type Notes } from '../../../src/queue/notes';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { sharedPace } from '../../../src/twenty/shared-pace';
import { QUEUE_SERVERS } from '../../support/queue-servers';

const OUT = resolve('node_modules/.cache/max/pace/max.mjs');
const LIMITS = [
  { tokens: 1_000, windowMs: 1_000 },
  { tokens: 6_000, windowMs: 60_000 },
] as const;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  await build({
    ...{ entryPoints: ['src/main.ts'], outfile: OUT, bundle: true, platform: 'node', format: 'esm' },
    ...{ packages: 'external', logLevel: 'warning' },
  });
}, 120_000);
afterAll(() => sandbox.stop());

describe.each(QUEUE_SERVERS)('a command, with the queue on %s', (_home, url) => {
  let notes: Notes;
  beforeEach(() => {
    const opened = url === undefined ? null : openNotes(url);
    if (opened === null) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    notes = opened;
  });
  afterEach(() => notes.close());

  /** `max sweep`, which reads Twenty, whatever it finds there. */
  const sweep = (queueUrl: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, [OUT, 'sweep'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        ...{ TWENTY_API_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey, TWENTY_RATE_LIMIT: '6000' },
        ...{ MAX_SERVICE_URL: 'http://127.0.0.1:3100', QUEUE_URL: queueUrl },
      },
    }).catch((cause: unknown) => cause);

  test('takes its calls out of the bucket that the services fill', async () => {
    const pace = sharedPace(notes, ...LIMITS, Date.now);
    const { note } = await notes.read('rythme');
    await notes.swap('rythme', note, '{}'); // whatever another test noted is over
    const before = await pace.read();
    await sweep(url ?? '');
    const after = await pace.read();
    expect(before.pace.longBucket.tokens).toBe(6_000);
    expect(after.pace.longBucket.tokens).toBeLessThan(6_000);
    expect(after.pace.longBucket.countedAt).toBeGreaterThan(0);
  });
});
