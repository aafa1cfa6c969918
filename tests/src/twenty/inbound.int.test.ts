import { installWorkspace } from '../../../src/installer/install';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { createInbox } from '../../../src/twenty/inbound';
import { createTransport } from '../../../src/twenty/transport';
import { describeInbox, type Target } from './inbound-behaviour';

let sandbox: Sandbox;
let target: Target;

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  const transport = createTransport({
    url: sandbox.url,
    apiKey: sandbox.apiKey,
    clock: { now: () => new Date() },
    limits: { perMinute: 1_000_000, short: { tokens: 1_000_000, windowMs: 1_000 } },
  });
  await installWorkspace(transport, { serviceUrl: 'http://127.0.0.1:9' });
  target = { transport, inbox: createInbox(transport) };
});

describeInbox(() => target);

// After the clean-up of the suite above: hooks run in the order they are declared.
afterAll(() => sandbox.stop());
