/**
 * `npm run crash`: the real process killed with SIGKILL at random points, on each home of the queue, beside a Twenty and a
 * provider that live on. `--home redis`, `--only sends`, `--sends 300`, `--rows 2000`, `--kills 6`, `--seed 7`, `--json`.
 * PostgreSQL and Redis are used when TEST_POSTGRES_URL and TEST_REDIS_URL are given (`.ci/with-servers` gives both).
 * `--twenty URL` with TWENTY_API_KEY: on a real Twenty without leads (`real-twenty.ts`).
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { diceOf } from './dice';
import { isGood, renderResults, type Result } from './figures';
import { crashImport } from './import';
import { outages } from './outages';
import { provider } from './provider';
import { crashSends } from './sends';
import type { RealTwenty } from './real-twenty';
import { homesHere, openStage, type HomeName, type Stage } from './stage';
import { twenty } from './twenty';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    sends: { type: 'string', default: '2000' },
    rows: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '20261201' },
    outage: { type: 'string', default: '60' },
    twenty: { type: 'string' },
    'stop-twenty': { type: 'string' },
    'start-twenty': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const kills = Number(values.kills);
const sends = Number(values.sends);
const COURSES: Readonly<Record<string, (stage: Stage, seed: number) => Promise<Result>>> = {
  sends: (stage, seed) => crashSends(stage, diceOf(seed), { sends, kills }),
  // A wiped home is read anew from Twenty, every lead: a few times are enough.
  wipe: (stage, seed) =>
    crashSends(stage, diceOf(seed), { sends: Math.ceil(sends / 5), kills: 3, wiped: true }),
  outages: (stage) => outages(stage, { leads: 25, seconds: Number(values.outage) }),
  import: (stage, seed) => crashImport(stage, diceOf(seed), { rows: Number(values.rows), kills }),
};

/** What `--twenty` names; null: the sandbox. */
function realOf({
  twenty: url,
  'stop-twenty': stop,
  'start-twenty': start,
}: typeof values): RealTwenty | null {
  if (url === undefined) return null;
  const {
    TWENTY_API_KEY: apiKey,
    TWENTY_RATE_LIMIT,
    CONTRACT_WEBHOOK_HOST: host = '127.0.0.1',
  } = process.env;
  if (!apiKey) throw new Error('--twenty needs TWENTY_API_KEY, a key of the role Admin.');
  if ((stop === undefined) !== (start === undefined)) {
    throw new Error('--stop-twenty and --start-twenty go together.');
  }
  const outage = stop !== undefined && start !== undefined ? { outage: { stop, start } } : {};
  return { ...{ url, apiKey, host, rateLimit: Number(TWENTY_RATE_LIMIT ?? 100) }, ...outage };
}

async function run(name: string, home: HomeName): Promise<Result> {
  const stage = await openStage(home, realOf(values));
  // A run that is stopped by hand leaves a real Twenty as it found it, too.
  const stop = (): void => void stage.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await COURSES[name]!(stage, Number(values.seed));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await stage.close();
  }
}

async function main(): Promise<void> {
  const [role, argument = ''] = positionals;
  if (role === 'twenty') return twenty(Number(argument));
  if (role === 'fournisseur') return provider(argument);
  const homes = homesHere().filter((home) => values.home?.includes(home) ?? true);
  const results: Result[] = [];
  for (const name of Object.keys(COURSES).filter((one) => values.only?.includes(one) ?? true)) {
    for (const home of homes) {
      const result = await run(name, home);
      results.push(result);
      console.error(
        `${renderResults([result])}\nload of the machine: ${loadavg().map(Math.round).join(', ')}`,
      );
    }
  }
  console.log(values.json ? JSON.stringify(results, null, 2) : renderResults(results));
  if (!results.every(isGood)) process.exitCode = 1;
}

await main();
