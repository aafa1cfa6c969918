/** Leases in Redis: one key a name, that Redis itself lets expire. */
import { redisOf } from './connections';
import type { LeaseStore } from './leases';

/** Answers where in the list those stand that it took. */
const TAKE = `local taken = {}
for at, key in ipairs(KEYS) do
  if redis.call('SET', key, ARGV[1], 'PX', ARGV[2], 'NX') then taken[#taken + 1] = at end
end
return taken`;

const RENEW = `for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('PEXPIRE', key, ARGV[2]) end
end`;

/** As TAKE does, from those who worked at the same place before. */
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
      const places = await redis.eval(TAKE, names.length, ...names.map(keyOf), holder, ms);
      return named(names, places as readonly number[]);
    },
    inherit: async (names, holder, ms, { place, life }) => {
      const args = [...names.map(keyOf), holder, ms, place, life];
      return named(names, (await redis.eval(INHERIT, names.length, ...args)) as readonly number[]);
    },
    renew: async (names, holder, ms) =>
      void (await redis.eval(RENEW, names.length, ...names.map(keyOf), holder, ms)),
    release: async (names, holder) =>
      void (await redis.eval(RELEASE, names.length, ...names.map(keyOf), holder)),
    close: () => Promise.resolve(redis.disconnect()),
  };
}

/** Lua counts from one. */
const named = (names: readonly string[], places: readonly number[]): readonly string[] =>
  places.flatMap((at) => names[at - 1] ?? []);
