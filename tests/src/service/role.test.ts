/** What `max start --role` accepts. */
import { parseRole } from '../../../src/service/role';

const REDIS = 'redis://127.0.0.1:6379';
const POSTGRES = 'postgres://max@127.0.0.1/max';
const PGLITE = 'pglite:./data/queue';

test.each([
  ['all', PGLITE],
  ['all', REDIS],
  ['web', REDIS],
  ['web', POSTGRES],
  ['worker', REDIS],
  ['worker', POSTGRES],
] as const)('%s on %s', (role, url) => {
  expect(parseRole(role, url)).toBe(role);
});

test.each(['web', 'worker'])('%s is refused where one process has the folder to itself', (role) => {
  expect(() => parseRole(role, PGLITE)).toThrow(/QUEUE_URL est un dossier .* postgres:\/\/ ou redis:\/\//);
});

test('an unknown role is named, with those there are', () => {
  expect(() => parseRole('Web', REDIS)).toThrow(
    '--role : « Web » n’est pas connu. Choisissez parmi : all, web, worker.',
  );
});
