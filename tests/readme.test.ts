/** What the README tells people to type is what exists, and what CI runs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (path: string): string => readFileSync(resolve(__dirname, '..', path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('every npm script the README names exists', () => {
  const named = [...readme.matchAll(/npm run (?:-s |--silent )?([a-z:]+)/g)].map((found) => found[1] ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the first two commands come near the top, and CI runs them as written', () => {
  const top = readme.split('\n').slice(0, 36).join('\n');
  const ci = read('.ci/run');
  expect(top).toContain('npm ci && npm run demo');
  expect(top).toContain('npm ci && npm test');
  expect(ci).toContain('npm ci && npm test');
  expect(ci).toMatch(/npm run --silent demo -- --once --json/);
});

test('every command of max the README names is one that max has, and none is forgotten', () => {
  const main = read('src/main.ts');
  const registered = [...main.matchAll(/^  ([a-z]+): async \(\) =>/gm)].map((found) => found[1] ?? '');
  const named = [...readme.matchAll(/^\| `max ([a-z]+)/gm)].map((found) => found[1] ?? '');
  expect(named.toSorted()).toEqual(registered.toSorted());
});

test('every package the project depends on has its reason in the README', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const unexplained = Object.keys(dependencies).filter(
    (name) => !readme.includes(`**${name}**`) && !readme.includes(`\`${name}\``),
  );
  expect(unexplained).toEqual([]);
});
