/** The rules of the Dockerfile that can be read off it: small, without secrets, and not as root. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { build, type Metafile } from 'esbuild';
import { compose } from './compose';
import { environment, instruction, last, program, stages } from './dockerfile';

const lines = stages.flat();
const at = (start: string): number => last.findIndex((line) => line.startsWith(start));

test('three stages from one pinned base; the last has neither compiler nor sources', () => {
  expect(stages).toHaveLength(3);
  const bases = new Set(stages.map(([from = '']) => from.split(' ')[1]));
  expect([...bases]).toEqual([expect.stringMatching(/^node:\d+-[a-z]+-slim$/)]);
  const copied = last.filter((line) => line.startsWith('COPY'));
  expect(copied).toEqual([
    'COPY --from=libraries /app/node_modules node_modules',
    'COPY --from=build /app/dist dist',
    'COPY package.json LICENSE ./',
  ]);
});

test('what it installs is the lock file’s, without scripts, and production alone is kept', () => {
  const installs = lines.filter((line) => line.includes('npm ') && line.includes(' ci'));
  expect(installs).toHaveLength(2);
  for (const line of installs) expect(line).toContain('--ignore-scripts');
  expect(stages[1]?.join('\n')).toContain('npm ci --omit=dev');
  expect(lines.join('\n')).not.toMatch(/npm install|npm i |curl|wget|apt-get|ADD /);
});

describe('what the build makes of our sources', () => {
  let inputs: Metafile['inputs'];
  beforeAll(async () => {
    const { metafile } = await build({
      ...{
        entryPoints: ['src/main.ts', 'panels/manifest.ts'],
        bundle: true,
        splitting: true,
        outdir: 'dist',
      },
      ...{ platform: 'node', format: 'esm', packages: 'external', write: false, metafile: true },
    });
    inputs = metafile.inputs;
  }, 60_000);

  test('they are there to be bundled, and nothing else is', () => {
    const needed = new Set(Object.keys(inputs).map((file) => file.split('/')[0]));
    const copied = (stages[0] ?? [])
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const tools = ['esbuild.mjs', 'package-lock.json', 'tsconfig.json'];
    expect(copied.toSorted()).toEqual([...needed, ...tools].toSorted());
  });

  test('every package they ask for at work is one that production installs', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const asked = Object.values(inputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external, path }) => external === true && !isBuiltin(path))
      .map(({ path }) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].filter((name) => !(name in dependencies))).toEqual([]);
  });
});

test('it runs as somebody who is not root, in a form that hears signals', () => {
  expect(at('USER node')).toBeGreaterThan(at('RUN '));
  expect(last.slice(at('USER')).some((line) => line.startsWith('RUN') || line.startsWith('USER root'))).toBe(
    false,
  );
  for (const word of ['ENTRYPOINT', 'CMD']) expect(last[at(word)]).toMatch(/^[A-Z]+ \[.*\]$/);
  expect(at('HEALTHCHECK')).toBeGreaterThan(0);
});

test('the Node of the image is one that the package accepts, of a line with long support', () => {
  const major = Number(/node:(\d+)-/.exec(lines[0] ?? '')?.[1]);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  const least = Number(/^>=(\d+)/.exec(engines.node)?.[1]);
  expect(major).toBeGreaterThanOrEqual(least);
  expect(major % 2).toBe(0);
});

test('libraries are thinned of what nothing reads at work, and of nothing else', () => {
  const [thinned = ''] = (stages[1] ?? []).filter((line) => line.startsWith('RUN find'));
  const names = [...thinned.matchAll(/-name '([^']*)'/g)].map(([, name]) => name);
  expect(names).toEqual(['*.map', '*.d.ts', '*.d.mts', '*.d.cts']);
  expect(thinned).toMatch(/^RUN find node_modules -type f \\\(.*\\\) -delete$/);
});

test('its folder is the volume, made for its user before it becomes one', () => {
  const folder = environment['MAX_DATA_DIR'] ?? '';
  expect(folder).toBe('/data');
  expect(instruction('VOLUME')).toBe(folder);
  const made = last.findIndex((line) => line === `RUN install -d -m 0700 -o node -g node ${folder}`);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(at('VOLUME')); // a new volume takes the owner of what it covers
  expect(compose.services['max']?.volumes).toEqual([`max:${folder}`]);
});

test('one port everywhere: variable, EXPOSE, healthcheck, compose.yaml and the address Twenty calls', () => {
  const port = environment['MAX_PORT'];
  expect(environment['MAX_HOST']).toBe('0.0.0.0');
  expect(instruction('EXPOSE')).toBe(port);
  expect(program('HEALTHCHECK').at(-1)).toContain(`(process.env.MAX_PORT||${port})`);
  expect(compose.services['max']?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  expect(compose.services['max']?.environment?.['MAX_SERVICE_URL']).toBe(`http://max:${port}`);
});

test('it starts what the build made, as the package names it', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { max: string } };
  expect(program('ENTRYPOINT')).toEqual(['node', '--enable-source-maps', `/app/${bin.max}`]);
  expect(program('CMD')).toEqual(['start']);
  expect(instruction('WORKDIR')).toBe('/app');
});

test('no secret is baked in, and what is not named stays outside', () => {
  expect(lines.filter((line) => /^(ENV|ARG) .*(KEY|SECRET|TOKEN|PASSWORD)/.test(line))).toEqual([]);
  const [first, ...kept] = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(first).toBe('*');
  const named = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect(kept.filter((line) => line.startsWith('!')).sort()).toEqual(
    [...new Set(named)].map((name) => `!${name}`).sort(),
  );
});
