/** The fence: what keeps the rooms apart. A line that fits two rooms is two lines. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
const sourceOf = (path: string): string => withoutComments(readFileSync(join(root, path), 'utf8'));
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b(?:[^;'"`]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
const importsOf = (path: string): string[] =>
  [...sourceOf(path).matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? '');

/** The room an import leads to: 'src/kernel', 'objects', or a package's name. */
function destination(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const path = relative(root, resolve(root, dirname(from), target));
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? `src/${room}` : top;
}

const PURE = ['objects', 'webhooks', 'workflows', 'src/kernel'] as const;
const MAY_IMPORT: Readonly<Record<(typeof PURE)[number], readonly string[]>> = {
  'src/kernel': ['src/kernel', 'luxon', 'node:crypto'],
  objects: ['objects', 'src/kernel'],
  workflows: [
    'workflows',
    'objects',
    'src/kernel',
    'zod',
    'date-holidays',
    'libphonenumber-js',
    'libphonenumber-js/core',
    'libphonenumber-js/max',
  ],
  webhooks: ['webhooks', 'workflows', 'objects', 'src/kernel', 'zod', 'node:crypto'],
};
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['reads a clock', /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(|DateTime\.(now|local|utc)\(\s*\)/],
  ['waits', /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b/],
  ['rolls dice', /Math\.random|randomUUID|randomBytes/],
  ['reads the environment', /process\.(env|argv|cwd)/],
  ['talks to the console', /\bconsole\./],
  ['goes asynchronous', /\basync\b|\bawait\b|\bPromise\b/],
];

describe.each(PURE)('%s is pure', (room) => {
  const files = filesBelow(room);

  test('has files', () => expect(files.length).toBeGreaterThan(0));

  test.each(FORBIDDEN)('nobody %s', (_what, pattern) => {
    expect(files.filter((file) => pattern.test(sourceOf(file)))).toEqual([]);
  });

  test('imports only what lies upstream', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .map((target) => destination(file, target))
        .filter((target) => !MAY_IMPORT[room].includes(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('panels', () => {
  const files = filesBelow('panels');
  const logic = files.filter((file) => file.endsWith('.ts'));
  /** The host's own globals, and the one timer. */
  const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
    waits: ['panels/kit/pulse.ts'],
    'reads the environment': ['panels/kit/host.ts'],
  };

  test.each(FORBIDDEN.filter(([what]) => what !== 'goes asynchronous'))('nobody %s', (what, pattern) => {
    const found = logic.filter((file) => pattern.test(sourceOf(file)));
    expect(found.filter((file) => !(OUTSIDE[what] ?? []).includes(file))).toEqual([]);
  });

  test('only panels/kit/host.ts speaks to Twenty’s interface', () => {
    const speakers = files.filter((file) => importsOf(file).some((target) => target.startsWith('twenty-')));
    expect(speakers).toEqual(['panels/kit/host.ts']);
  });

  /** What runs in a browser brings along whatever it imports: the vocabulary, and no library of the service. */
  test('they import nouns, and nothing of the hands', () => {
    const MAY = ['panels', 'objects', 'preact', 'preact/hooks', 'twenty-sdk/front-component'];
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.endsWith('/workflows/lead-import/champs'))
        .map((target) => destination(file, target))
        .filter((target) => !MAY.includes(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('one room per outside system', () => {
  const SPEAKERS: readonly (readonly [string, RegExp, readonly string[]])[] = [
    ['graphql-request', /^graphql-request/, ['src/twenty']],
    ['the queue and its stores', /^(bullmq|pg|ioredis|@electric-sql\/pglite)/, ['src/queue']],
    ['ways out', /^(twilio|nodemailer)/, ['src/channels']],
    ['workbooks', /^(exceljs|saxes|yauzl|csv-parse)(\/|$)/, ['src/excel']],
    ['the mailbox', /^(imapflow|postal-mime)/, ['src/mail']],
    ['http servers', /^node:http$/, ['src/server', 'src/sandbox']],
  ];
  const files = filesBelow('src');

  test.each(SPEAKERS)('%s', (_what, pattern, rooms) => {
    const strays = files
      .filter((file) => importsOf(file).some((target) => pattern.test(target)))
      .filter((file) => !rooms.some((room) => file.startsWith(`${room}/`)));
    expect(strays).toEqual([]);
  });

  test('only src/config.ts reads the environment', () => {
    const readers = files.filter((file) => /process\.env/.test(sourceOf(file)));
    expect(readers.filter((file) => !['src/config.ts', 'src/main.ts'].includes(file))).toEqual([]);
  });

  /** Besides main: BullMQ reckons by the machine's clock, and the sandbox is a machine of its own. */
  const MACHINE_CLOCKS = ['src/main.ts', 'src/queue/processor.ts', 'src/sandbox/index.ts'];

  test('the clock is born in src/main.ts', () => {
    const readers = files.filter((file) => /\bnew Date\(\s*\)|\bDate\.now\(/.test(sourceOf(file)));
    expect(readers.filter((file) => !MACHINE_CLOCKS.includes(file))).toEqual([]);
  });
});

test('no bags: folders and files are named by subject', () => {
  const bags = /^(utils?|helpers?|common|misc|managers?|services|types|constants|shared|lib)(\.|$)/i;
  const all = ['objects', 'webhooks', 'workflows', 'panels', 'src', 'tests'].flatMap(filesBelow);
  expect(all.filter((file) => file.split('/').some((part) => bags.test(basename(part))))).toEqual([]);
});

test('no default exports, no mocks of our own files', () => {
  const own = ['objects', 'webhooks', 'workflows', 'panels', 'src', 'tests'].flatMap(filesBelow);
  expect(own.filter((file) => /^export default/m.test(sourceOf(file)))).toEqual([]);
  expect(own.filter((file) => /jest\.mock\(\s*['"]\./.test(sourceOf(file)))).toEqual([]);
});
