/** Leases in Redis: one key a name, that Redis itself lets expire. */
import { redisOf } from './connections';
import type { LeaseStore } from './leases';

const RENEW = `for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('PEXPIRE', key, ARGV[2]) end
end`;

/** Answers where in the list those stand that it took. */
const INHERIT = `local taken = {}
for at, key in ipairs(KEYS) do
  local held = redis.call('GET', key)
  local begins = function(start) return held and string.sub(held, 1, #start) == start end
  if begins(ARGV[3]) and not begins(ARGV[4]) then
    redis.call('PSETEX', key, ARGV[2], ARGV[1])
    taken[#taken + 1] = at
  end
end
return taken`;

const RELEASE = `for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('DEL', key) end
end`;

export function redisLeases(url: string, prefix: string): LeaseStore {
  const redis = redisOf(url);
  const keyOf = (name: string): string => `${prefix}:bail:${name}`;
  return {
    take: async (names, holder, ms) => {
      const calls = names.map((name) => redis.set(keyOf(name), holder, 'PX', ms, 'NX'));
      const answers = await Promise.all(calls);
      return names.filter((_, index) => answers[index] === 'OK');
    },
    inherit: async (names, holder, ms, { place, life }) => {
      const args = [...names.map(keyOf), holder, ms, place, life];
      const places = (await redis.eval(INHERIT, names.length, ...args)) as readonly number[];
      return places.flatMap((at) => names[at - 1] ?? []);
    },
    renew: async (names, holder, ms) =>
      void (await redis.eval(RENEW, names.length, ...names.map(keyOf), holder, ms)),
    release: async (names, holder) =>
      void (await redis.eval(RELEASE, names.length, ...names.map(keyOf), holder)),
    close: () => Promise.resolve(redis.disconnect()),
  };
}
