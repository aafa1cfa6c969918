// How much of the mind its own tables hold, one room at a time, with the tables of that room: hours for all of it, and minutes with
// `TESTS='{judge,quiet-hours}' npm run mutation -- --mutate workflows/delivery/quiet-hours.ts`. A mutant that survives some tables
// may be killed by others: ask again without TESTS before writing a row for it.
const tests = process.env.TESTS;

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    configFile: 'jest.config.mjs',
    // The tables of the rules: what is pure and fast. A mutant is tested alone, so a slow machine is given time.
    config: {
      testMatch: [`**/tests/workflows/**/${tests ?? '!(*.int|properties|simulation)'}.test.ts`],
      testTimeout: 60_000,
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  // A constant is read when its module is loaded: every table would run again for each.
  ignoreStatic: true,
  mutate: ['workflows/**/*.ts', '!workflows/**/generated/**'],
  // Texts are not rules: another word in a reason is no other behaviour.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  ignorePatterns: ['dist', 'data', 'docs', 'panels', 'coverage', 'reports', '.git'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 90, low: 85, break: null },
  disableTypeChecks: false,
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
};
