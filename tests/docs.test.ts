/** What README and docs tell people to type, set, open and look at is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(resolve(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Text that is not code: a heading inside a fence is none. */
const prose = (page: string): string => read(page).replace(/^```[\s\S]*?^```/gm, '');

/** Commands are typed in code, inline or fenced; prose says « max » of other things. */
const codeOf = (page: string): string =>
  [...read(page).matchAll(/^```[^\n]*\n([\s\S]*?)^```|`([^`\n]+)`|«\s(max [^»]+)\s»/gm)]
    .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    .join('\n');

const COMMAND = /(?:^|npx |\|\s*|[( ])max ([a-z]+)((?: +[^\n#|;&]*)?)/gm;
const namedCommands = (page: string): string[] => [
  ...new Set([...codeOf(page).matchAll(COMMAND)].map((found) => found[1] ?? '')),
];

/** Each command with every option it declares, its own file being the truth. */
const commands = new Map(
  readdirSync(resolve(root, 'src/cli')).flatMap((file): [string, Set<string>][] => {
    const source = read(`src/cli/${file}`);
    const name = /\.command\('([a-z]+)/.exec(source)?.[1];
    const options = [...source.matchAll(/\.option\(\s*'(--[a-z-]+)/g)].map((found) => found[1] ?? '');
    return name === undefined ? [] : [[name, new Set(options)]];
  }),
);

/** GitHub's anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
const anchorsOf = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map((found) => anchor(found[1] ?? ''));

const linksOf = (page: string): string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((found) => found[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));

function isBroken(page: string, link: string): boolean {
  const [path = '', fragment] = link.split('#');
  const target = path === '' ? page : resolve(root, dirname(page), path);
  if (!existsSync(resolve(root, target))) return true;
  return fragment !== undefined && !anchorsOf(target).includes(decodeURIComponent(fragment));
}

const VARIABLE =
  /\b(?:TWENTY|MAX|QUEUE|TWILIO|SMTP|IMAP)_(?:API_URL|API_KEY|RATE_LIMIT|URL|FROM|[A-Z]+(?:_[A-Z]+)*)\b/g;

test('every command of max that is named exists', () => {
  const named = pages.flatMap(namedCommands);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !commands.has(name))).toEqual([]);
});

test('every option given to a command is one it has', () => {
  const wrong = pages.flatMap((page) =>
    [...codeOf(page).matchAll(COMMAND)].flatMap(([, name = '', rest = '']) =>
      [...rest.matchAll(/--[a-z][a-z-]*/g)]
        .map(([option]) => option)
        .filter((option) => commands.get(name)?.has(option) !== true)
        .map((option) => `${page}: max ${name} ${option}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every npm script that is named exists', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:-s |--silent )?([a-z]+(?::[a-z]+)*)/g)].map(
      (found) => found[1] ?? '',
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every variable that is named is in one of the example files', () => {
  const examples = `${read('.env.example')}\n${read('compose.env.example')}`;
  const known = new Set(examples.match(/\b[A-Z][A-Z0-9_]+\b/g));
  const named = new Set(pages.flatMap((page) => codeOf(page).match(VARIABLE) ?? []));
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});

test.each(pages)('every relative link, anchor and image of %s resolves', (page) => {
  expect(linksOf(page).filter((link) => isBroken(page, link))).toEqual([]);
});

test('every picture is shown somewhere, and together they stay light', () => {
  const folder = resolve(root, 'docs/images/guide');
  const shown = read('docs/guide-equipe.md');
  const pictures = readdirSync(folder);
  expect(pictures.filter((name) => !shown.includes(`images/guide/${name}`))).toEqual([]);
  const bytes = pictures.reduce((sum, name) => sum + readFileSync(resolve(folder, name)).length, 0);
  expect(bytes).toBeLessThan(3 * 1024 * 1024);
});
