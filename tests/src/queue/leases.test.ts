import { MaxError } from '../../../src/errors';
import { SharedLeases, type LeaseStore } from '../../../src/queue/leases';

const storeThat = (renews: () => Promise<void>): LeaseStore => ({
  take: (names) => Promise.resolve(names),
  inherit: () => Promise.resolve([]),
  renew: renews,
  release: () => Promise.resolve(),
  close: () => Promise.resolve(),
});
const leasesOn = (store: LeaseStore): SharedLeases =>
  new SharedLeases(store, 40, (cause) => new MaxError('injoignable', 'Muet.', { cause }));
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

test('what cannot be renewed for as long as a lease lasts is lost, and whoever holds it hears so', async () => {
  let tries = 0;
  const silent = storeThat(() => {
    tries += 1;
    return Promise.reject(new Error('muet'));
  });
  await leasesOn(silent).holding(['boite'], async (taken, lost) => {
    expect([...taken]).toEqual(['boite']);
    await aborted(lost);
  });
  expect(tries).toBeGreaterThan(0);
});
