/** `npm run bench`: the figures of DESIGN §7 that this machine can measure, each beside a bare peer in the same run. */
import { measureApiCalls } from './api-calls';
import { importAlone } from './import-child';
import { measureImports } from './imports';
import { measureDecisions } from './decisions';
import { measurePolicy } from './politique';
import { measureReading } from './reading';
import { renderTable, type Row } from './table';
import { measureTimers } from './timers';
import { timersAlone } from './timers-child';
import { measureWebhooks } from './webhooks';
import { serve, type ServerKind } from './webhook-servers';
import { measureWorkbooks } from './workbooks';

const MEASURES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  webhooks: measureWebhooks,
  decisions: () => Promise.resolve(measureDecisions()),
  politique: () => Promise.resolve(measurePolicy()),
  appels: measureApiCalls,
  lecture: () => Promise.resolve(measureReading()),
  classeurs: measureWorkbooks,
  import: measureImports,
  minuteries: measureTimers,
};

async function main(args: readonly string[]): Promise<void> {
  const [first, kind] = args;
  if (first === 'serveur') return serve(kind as ServerKind);
  if (first === 'import-enfant') return importAlone(args[1] ?? '', args[2] ?? '');
  if (first === 'minuteries-enfant') return timersAlone(args[1] ?? '', args[2] ?? '');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (named.length === 0 || named.includes(name)) rows.push(...(await measure()));
  }
  console.log(args.includes('--json') ? JSON.stringify(rows, null, 2) : renderTable(rows));
}

await main(process.argv.slice(2));
