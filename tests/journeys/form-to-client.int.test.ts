/** The story of `tests/live/form-to-client.ts` on the sandbox. */
import { startSandbox, type Sandbox } from '../../src/sandbox';
import { followFormToClient } from '../live/form-to-client';

let sandbox: Sandbox;
followFormToClient(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  return { TWENTY_API_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey, TWENTY_RATE_LIMIT: '1000000' };
});
afterAll(() => sandbox.stop());
