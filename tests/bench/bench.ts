/**
 * `npm run bench`: the figures of DESIGN §7 that this machine can measure, each beside a bare peer in the same run. A process
 * whose memory is measured loads what it measures and nothing else.
 */
import { renderTable, type Row } from './table';
import type { ServerKind } from './webhook-servers';

const MEASURES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  webhooks: async () => (await import('./webhooks')).measureWebhooks(),
  decisions: async () => (await import('./decisions')).measureDecisions(),
  distribution: async () => (await import('./distribution')).measureDistribution(),
  politique: async () => (await import('./politique')).measurePolicy(),
  appels: async () => (await import('./api-calls')).measureApiCalls(),
  lecture: async () => (await import('./reading')).measureReading(),
  textes: async () => (await import('./hostile-texts')).measureHostileTexts(),
  classeurs: async () => (await import('./workbooks')).measureWorkbooks(),
  import: async () => (await import('./imports')).measureImports(),
  minuteries: async () => (await import('./timers')).measureTimers(),
};

/** What the measures start as processes of their own. */
const CHILDREN: Readonly<Record<string, (one: string, two: string) => Promise<void>>> = {
  serveur: async (kind) => (await import('./webhook-servers')).serve(kind as ServerKind),
  'import-enfant': async (url, key) => (await import('./import-child')).importAlone(url, key),
  'minuteries-enfant': async (subject, url) => (await import('./timers-child')).timersAlone(subject, url),
};

async function main(args: readonly string[]): Promise<void> {
  const [first = '', one = '', two = ''] = args;
  if (Object.hasOwn(CHILDREN, first)) return CHILDREN[first]?.(one, two);
  const named = args.filter((arg) => !arg.startsWith('--'));
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (named.length === 0 || named.includes(name)) rows.push(...(await measure()));
  }
  console.log(args.includes('--json') ? JSON.stringify(rows, null, 2) : renderTable(rows));
}

await main(process.argv.slice(2));
