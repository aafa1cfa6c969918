/** Leases in Redis: one key a name, that Redis itself lets expire. */
import { Redis } from 'ioredis';
import type { LeaseStore } from './leases';

const RENEW = `for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('PEXPIRE', key, ARGV[2]) end
end`;

const RELEASE = `for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('DEL', key) end
end`;

/** Connects when it is first asked. */
export function redisLeases(url: string, prefix: string): LeaseStore {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
  });
  redis.on('error', () => undefined); // each call reports its own failure
  const keyOf = (name: string): string => `${prefix}:bail:${name}`;
  return {
    take: async (names, holder, ms) => {
      const calls = names.map((name) => redis.set(keyOf(name), holder, 'PX', ms, 'NX'));
      const answers = await Promise.all(calls);
      return names.filter((_, index) => answers[index] === 'OK');
    },
    renew: async (names, holder, ms) =>
      void (await redis.eval(RENEW, names.length, ...names.map(keyOf), holder, ms)),
    release: async (names, holder) =>
      void (await redis.eval(RELEASE, names.length, ...names.map(keyOf), holder)),
    close: () => Promise.resolve(redis.disconnect()),
  };
}
