/** Against a real server, reading only: what the installer must be able to ask, whatever the version. */
import { accessChecks } from '../../../src/installer/doctor/access';
import { examine } from '../../../src/installer/doctor/examine';
import type { Patient } from '../../../src/installer/doctor/finding';
import { prepare } from '../../../src/installer/install';
import { createTransport } from '../../../src/twenty/transport';
import { SERVICE_URL } from './world';

const url = process.env['TWENTY_API_URL'] ?? '';
const clock = { now: () => new Date() };
const transport = createTransport({ url, apiKey: process.env['TWENTY_API_KEY'] ?? '', clock });

const patient: Patient = {
  transport,
  clock,
  twentyUrl: url,
  serviceUrl: SERVICE_URL,
  rateLimit: 100,
  prepared: () => prepare(transport, { serviceUrl: SERVICE_URL }),
  queue: () => Promise.resolve('aucune'),
  queueTime: () => Promise.resolve(null),
  folders: () => Promise.resolve([]),
  llm: () => Promise.resolve(null),
  channels: () => [],
  kept: () => Promise.resolve(null),
  delivery: { open: () => Promise.resolve({ ear: null, because: 'essai en lecture seule' }) },
};

test('the server can be read whole, and its inputs suit the installer', async () => {
  const { plan } = await patient.prepared();
  expect(plan.plan).toBe('ready');
});

test('address, key, rights and clock are found in order', async () => {
  const findings = await examine(patient);
  const access = accessChecks.map((check) => check.name).filter((name) => name !== 'version');
  expect(findings.filter(({ check, state }) => access.includes(check) && state !== 'ok')).toEqual([]);
});
