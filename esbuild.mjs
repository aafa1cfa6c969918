// Bundles our own sources into dist/max.js and what its commands load on demand (packages stay in node_modules) and each panel into dist/panels/<key>.mjs, which is all
// of it: `max install --panels` hands these files to Twenty.
import { build } from 'esbuild';
import { chmod, readdir, rm } from 'node:fs/promises';
import { getFrontComponentBuildPlugins } from 'twenty-sdk/front-component-renderer/build';

const { metafile } = await build({
  entryPoints: { max: 'src/main.ts' },
  outdir: 'dist',
  chunkNames: 'rooms/[name]-[hash]',
  splitting: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  metafile: true,
  sourcemap: true,
  sourcesContent: false, // a trace names our files and lines; the sources themselves stay out of the image
  logLevel: 'warning',
  banner: { js: '#!/usr/bin/env node' }, // also atop the chunks, where it is as harmless
});
await chmod('dist/max.js', 0o755);
// Chunks of an earlier build bear other names.
for (const name of await readdir('dist/rooms'))
  if (!(`dist/rooms/${name}` in metafile.outputs)) await rm(`dist/rooms/${name}`);

const { PANELS } = await modelOfPanels();
await Promise.all(PANELS.map(buildPanel));

/** The list of panels is TypeScript; it is small and imports nothing. */
async function modelOfPanels() {
  const { outputFiles } = await build({
    entryPoints: ['panels/manifest.ts'],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * As Twenty's own tool builds a front component: a module whose default export draws into the element it is given. Preact in
 * React's place; tags become the custom elements Twenty mirrors in its page (the plugins' work).
 */
async function buildPanel({ key, module, component }) {
  const contents = `import { render } from 'preact';
import { jsx } from 'react/jsx-runtime';
import { ${component} } from './panels/${module}';
export default (container) => render(jsx(${component}, {}), container);`;
  await build({
    stdin: { contents, resolveDir: '.', sourcefile: `${key}.entry.js` },
    outfile: `dist/panels/${key}.mjs`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    metafile: true,
    jsx: 'automatic',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['twenty-client-sdk/core', 'twenty-client-sdk/metadata'],
    plugins: getFrontComponentBuildPlugins({ usePreact: true }),
    logLevel: 'warning',
  });
}
