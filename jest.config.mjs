// Suites by file suffix: unit (*.test.ts), slower (*.int.test.ts: disk, sockets, processes), on servers that .ci/with-servers
// starts (*.queue.test.ts, *.imap.test.ts, *.browser.test.ts), live (*.live.test.ts).
const suite = process.env.SUITE ?? 'unit';
const patterns = {
  unit: ['**/tests/**/!(*.int|*.live|*.queue|*.imap|*.browser).test.ts'],
  int: ['**/tests/**/*.int.test.ts'],
  queue: ['**/tests/**/*.queue.test.ts', '**/tests/**/*.imap.test.ts', '**/tests/**/*.browser.test.ts'],
  live: ['**/tests/**/*.live.test.ts'],
};

export default {
  testEnvironment: 'node',
  testMatch: patterns[suite],
  transform: {
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, sourceMaps: 'inline' },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(graphql-request|rettime|until-async|@open-draft|msw|@mswjs)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.stryker-tmp'],
  testTimeout: suite === 'unit' ? 5_000 : 60_000,
  maxWorkers: suite === 'unit' ? '100%' : 1,
};
