// How much of the mind its own tables hold. `SAMPLE=40 SEED=1 npm run mutation` tries one change in forty of all rooms, drawn by
// the seed (tests/mutation/sample.ts); `npm run mutation -- --mutate 'workflows/delivery/**'` tries every change of one room;
// `AGAIN=reports/mutation.json npm run mutation` tries what that report says nobody noticed once more.
import { resolve } from 'node:path';

const { SAMPLE = '1', SEED = '1', AGAIN = '' } = process.env;

export default {
  plugins: ['sample', 'rooms', 'tables'].map((name) => `./node_modules/.cache/max/mutation/${name}.mjs`),
  checkers: ['sample'],
  ignorers: ['unreadable'],
  // Absolute, for it is read where the instrumented copy stands.
  sample: { one: Number(SAMPLE), seed: Number(SEED), again: AGAIN && resolve(AGAIN) },
  testRunner: 'tables',
  // What is pure and fast. What only the simulation or the second policy notices counts as unnoticed.
  tables: ['tests/workflows', 'tests/journeys'],
  coverageAnalysis: 'perTest',
  mutate: ['workflows/**/*.ts', '!workflows/**/generated/**'],
  concurrency: 1,
  // A change is noticed by a table, not by a busy machine: a loop without end is told by its steps.
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 60,
  ignorePatterns: ['dist', 'data', 'docs', 'panels', 'coverage', 'reports', '.git'],
  reporters: ['rooms', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 90, low: 85, break: null },
  disableTypeChecks: false,
  warnings: { slow: false },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
};
