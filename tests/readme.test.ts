/** What the README tells people to type is what exists, and what CI runs. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const read = (path: string): string => readFileSync(resolve(__dirname, '..', path), 'utf8');
const readme = read('README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(resolve(__dirname, '..', 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: read(path) }));
/** Every first group of a pattern in the README, CONTRIBUTING and docs/, with the page that says it. */
const said = (pattern: RegExp): readonly { readonly path: string; readonly what: string }[] =>
  pages.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((found) => ({ path, what: found[1] ?? '' })),
  );

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('every npm script the pages name exists', () => {
  const named = said(/npm run (?:-s |--silent )?([a-z:]+)/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ what }) => !(what in scripts))).toEqual([]);
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
  const inPages = said(/`(?:npx )?max ([a-z]+)/g);
  expect(inPages.filter(({ what }) => !registered.includes(what))).toEqual([]);
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

test('every variable the pages name is offered in .env.example or compose.env.example', () => {
  const offered = new Set(
    (read('.env.example') + read('compose.env.example')).match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g),
  );
  const named = said(/`((?:MAX|TWENTY|TWILIO|SMTP|IMAP|QUEUE)_[A-Z0-9_]*[A-Z0-9])\b/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ what }) => !offered.has(what))).toEqual([]);
});

test('every link from a page to a file of the project leads somewhere', () => {
  const links = said(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
  expect(links.length).toBeGreaterThan(5);
  const lost = links.filter(({ path, what }) => !existsSync(resolve(__dirname, '..', dirname(path), what)));
  expect(lost).toEqual([]);
});
