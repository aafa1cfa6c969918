/**
 * 100,000 pending timers: written as the loop writes them (the alarms of 200 leads at once), the memory of the process that
 * holds them, and how late those ring that fall due while the others wait; beside BullMQ alone with the same jobs on the same
 * server. PGlite always, Redis and PostgreSQL when TEST_REDIS_URL and TEST_POSTGRES_URL are given.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './table';
import type { TimersFound } from './timers-child';

const [GOAL_SECONDS, GOAL_MB, GOAL_LATE_MS] = [60, 300, 1_000];

export async function measureTimers(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'max-banc-'));
  const [redis, postgres] = [process.env['TEST_REDIS_URL'], process.env['TEST_POSTGRES_URL']];
  try {
    const pglite = `pglite:${join(folder, 'queue')}`;
    const { peakMb } = await inChild('amorce', pglite);
    const rows: Row[] = [
      { mesure: 'PGlite, tout premier démarrage', sujet: 'MAX', valeur: peakMb, unite: 'Mo au plus haut' },
      ...rowsOf('MAX sur PGlite', await inChild('max', pglite)),
    ];
    if (postgres) rows.push(...rowsOf('MAX sur PostgreSQL', await inChild('max', postgres)));
    if (!redis) return rows;
    rows.push(...rowsOf('MAX sur Redis', await inChild('max', redis)));
    rows.push(...rowsOf('BullMQ seul, sur Redis', await inChild('bullmq', redis)));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inChild(subject: 'amorce' | 'max' | 'bullmq', url: string): Promise<TimersFound> {
  const child = fork(process.argv[1] ?? '', ['minuteries-enfant', subject, url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [found] = (await once(child, 'message')) as [TimersFound];
  child.kill('SIGKILL');
  return found;
}

function rowsOf(sujet: string, found: TimersFound): readonly Row[] {
  const mesure = `minuteries, ${String(found.timers)} en attente`;
  const { lateness, seconds, peakMb, baseMb, early, missing } = found;
  const wrong = early + missing > 0 ? ` ; ${String(early)} en avance, ${String(missing)} muettes` : '';
  return [
    { mesure, sujet, valeur: seconds, unite: 's à écrire', note: `but : ${String(GOAL_SECONDS)} s` },
    {
      mesure,
      sujet,
      valeur: peakMb,
      unite: 'Mo au plus haut',
      note: `${String(Math.round(baseMb))} Mo avant ; but : ${String(GOAL_MB)} Mo`,
    },
    { mesure, sujet, valeur: lateness.p50, unite: 'ms de retard p50' },
    {
      mesure,
      sujet,
      valeur: lateness.p99,
      unite: 'ms de retard p99',
      note: `au pire ${String(Math.round(lateness.max))} ms ; but : ${String(GOAL_LATE_MS)} ms, aucune en avance${wrong}`,
    },
  ];
}
