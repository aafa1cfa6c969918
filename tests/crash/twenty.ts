/** The sandbox Twenty as a process of its own, with MAX installed in it by the real installer. */
import { installWorkspace } from '../../src/installer/install';
import { startSandbox } from '../../src/sandbox/index';
import { createTransport } from '../../src/twenty/transport';

export type TwentyReady = { readonly url: string; readonly apiKey: string };

export async function twenty(servicePort: number): Promise<void> {
  const sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  const { url, apiKey } = sandbox;
  const transport = createTransport({ url, apiKey, clock: { now: () => new Date() }, limits: UNLIMITED });
  await installWorkspace(transport, { serviceUrl: `http://127.0.0.1:${servicePort}` });
  process.send?.({ url, apiKey } satisfies TwentyReady);
}

export const UNLIMITED = { perMinute: 1_000_000, short: { tokens: 1_000_000, windowMs: 1_000 } };
