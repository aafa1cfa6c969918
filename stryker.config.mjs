// How much of the mind its own tables hold: `npm run mutation -- --mutate "workflows/delivery/**/*.ts"`. Hours for all of it.
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    configFile: 'jest.config.mjs',
    // The tables of the rules: what is pure and fast. A mutant is tested alone, so a slow machine is given time.
    config: {
      testMatch: ['**/tests/workflows/**/!(*.int|properties|simulation).test.ts'],
      testTimeout: 60_000,
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
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
