/** The rules of the Dockerfile that can be read off it: small, without secrets, and not as root. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const stages = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<string[][]>((all, line) => {
    if (line.startsWith('FROM ')) all.push([]);
    all.at(-1)?.push(line);
    return all;
  }, []);
const last = stages.at(-1) ?? [];
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

test('what the build bundles is there to be bundled', async () => {
  const { metafile } = await build({
    entryPoints: ['src/main.ts', 'panels/manifest.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    packages: 'external',
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  const rooms = new Set(Object.keys(metafile.inputs).map((file) => file.split('/')[0]));
  const copied = (stages[0] ?? []).flatMap((line) => /^COPY (\w+) \w+$/.exec(line)?.[1] ?? []);
  expect(copied.sort()).toEqual([...rooms].sort());
});

test('it runs as somebody who is not root, in a form that hears signals', () => {
  expect(at('USER node')).toBeGreaterThan(at('RUN '));
  expect(last.slice(at('USER')).some((line) => line.startsWith('RUN') || line.startsWith('USER root'))).toBe(
    false,
  );
  for (const word of ['ENTRYPOINT', 'CMD']) expect(last[at(word)]).toMatch(/^[A-Z]+ \[.*\]$/);
  expect(at('HEALTHCHECK')).toBeGreaterThan(0);
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
