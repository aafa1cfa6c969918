/** Notes in Redis: a key a name; scripts, for Redis runs one at a time. */
import { redisOf } from './connections';
import { unreachable } from './unreachable';
import type { Notes } from './notes';

const READ = `
local time = redis.call('TIME')
return { redis.call('GET', KEYS[1]), time[1], time[2] }`;

/** ARGV: is there a note, the note, the new one. */
const SWAP = `
local note = redis.call('GET', KEYS[1])
if ARGV[1] == '1' and note ~= ARGV[2] then return 0 end
if ARGV[1] == '0' and note then return 0 end
redis.call('SET', KEYS[1], ARGV[3])
return 1`;

export function redisNotes(url: string): Notes {
  const redis = redisOf(url);
  const run = async (script: string, name: string, ...args: readonly string[]): Promise<unknown> => {
    try {
      return await redis.run(script, [`max:note:${name}`], args);
    } catch (cause) {
      throw unreachable('redis', cause);
    }
  };
  return {
    async read(name) {
      const [note, seconds, micros] = (await run(READ, name)) as [string | null, string, string];
      return { note, now: Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000) };
    },
    swap: async (name, from, to) => (await run(SWAP, name, from === null ? '0' : '1', from ?? '', to)) === 1,
    close: () => redis.close(),
  };
}
