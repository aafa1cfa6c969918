/** The built command, asked for its version: what is asked first of an image that runs somewhere. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const OUT = resolve('node_modules/.cache/max/version');
const run = promisify(execFile);

beforeAll(async () => {
  await build({
    ...{ entryPoints: { max: 'src/main.ts' }, outdir: OUT, outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, splitting: true, platform: 'node', format: 'esm' },
    ...{ packages: 'external', logLevel: 'warning' },
  });
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test.each(['--version', '-V'])('max %s says the version, without a configuration', async (option) => {
  const { stdout, stderr } = await run(process.execPath, [`${OUT}/max.mjs`, option], { env: {} });
  expect({ stdout, stderr }).toEqual({ stdout: `${version}\n`, stderr: '' });
});
