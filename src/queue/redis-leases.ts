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
  const keysOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => `${prefix}:bail:${name}`);
  return {
    take: async (names, holder, ms) => named(names, await redis.run(TAKE, keysOf(names), [holder, ms])),
    inherit: async (names, holder, ms, { place, life }) =>
      named(names, await redis.run(INHERIT, keysOf(names), [holder, ms, place, life])),
    renew: async (names, holder, ms) => void (await redis.run(RENEW, keysOf(names), [holder, ms])),
    release: async (names, holder) => void (await redis.run(RELEASE, keysOf(names), [holder])),
    close: () => redis.close(),
  };
}

/** Lua counts from one. */
const named = (names: readonly string[], places: unknown): readonly string[] =>
  (places as readonly number[]).flatMap((at) => names[at - 1] ?? []);
