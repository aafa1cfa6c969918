/** A sandbox Twenty with MAX installed by the real installer, its team, and a clock that only the test moves ahead. */
import PostalMime from 'postal-mime';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signIn, type Staff } from '../../src/demo/staff';
import { installWorkspace } from '../../src/installer/install';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index';
import type { Clock } from '../../src/service/ports';
import { createTransport, type Transport } from '../../src/twenty/transport';

/** A Tuesday, 10 h in Paris. */
export const START = new Date('2026-12-01T09:00:00Z');
export const UNLIMITED = { perMinute: 1_000_000, short: { tokens: 1_000_000, windowMs: 1_000 } };

export class TestClock implements Clock {
  /** Milliseconds ahead of the machine. */
  ahead = START.getTime() - Date.now();
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
  jumpTo(at: Date): void {
    this.ahead = Math.max(this.ahead, at.getTime() - Date.now());
  }
}

export type SliceWorld = {
  readonly clock: TestClock;
  readonly sandbox: Sandbox;
  readonly transport: Transport;
  readonly staff: Staff;
  readonly secret: string;
  member(prenom: string): string;
};

export async function openSliceWorld(
  servicePort: number,
  options: Pick<SandboxOptions, 'rateLimit' | 'seed'> = { rateLimit: 'off' },
): Promise<SliceWorld> {
  const clock = new TestClock();
  const sandbox = await startSandbox({ clock, seed: 'agence', ...options });
  const real = { now: () => new Date() };
  const transport = createTransport({
    url: sandbox.url,
    apiKey: sandbox.apiKey,
    clock: real,
    limits: UNLIMITED,
  });
  const { webhook } = await installWorkspace(transport, { serviceUrl: `http://127.0.0.1:${servicePort}` });
  const member = (prenom: string): string => {
    const found = sandbox.members.find((one) => one.prenom === prenom);
    if (!found) throw new Error(`no member called ${prenom}`);
    return found.id;
  };
  const staff = signIn(sandbox.url, sandbox.sessionFor(member('Anne')));
  return { clock, sandbox, transport, staff, secret: webhook.secret, member };
}

/** A coaching lead who agreed to SMS and e-mail, as the form would make it. */
export const aCoachingLead = (name: string, phone: string, at: Date): Readonly<Record<string, unknown>> => ({
  name,
  prenom: name.split(' ')[0],
  parcours: 'COACHING',
  courriel: { primaryEmail: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.org` },
  telephone: {
    primaryPhoneNumber: phone,
    primaryPhoneCountryCode: 'FR',
    primaryPhoneCallingCode: '+33',
  },
  canauxAutorises: ['SMS', 'COURRIEL'],
  consentementLe: at.toISOString(),
});

/** Settings of the coaching parcours: how far MAX goes alone. */
export async function setCoachingMode(staff: Staff, mode: 'CONSEIL' | 'ASSISTE' | 'AUTO'): Promise<void> {
  const reglages = await staff.list('reglagesMax', 'cle');
  const coaching = reglages.find(({ cle }) => cle === 'reglages.coaching');
  if (!coaching) throw new Error('the installer made no settings');
  await staff.update('reglageMax', coaching.id, { mode });
}

/** Keys of the messages that left, one per file. */
export async function keysSent(dataDir: string): Promise<readonly string[]> {
  const folder = join(dataDir, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => !name.startsWith('.'));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      if (name.endsWith('.json')) return (JSON.parse(text) as { cle: string }).cle;
      // A parser, for a long header travels folded.
      const { headers } = await PostalMime.parse(text);
      return headers.find(({ key }) => key === 'x-max-cle')?.value ?? '';
    }),
  );
}
