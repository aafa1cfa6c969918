// Bundles our own sources into dist/max.js; packages stay in node_modules.
import { build } from 'esbuild';
import { chmod } from 'node:fs/promises';

await build({
  entryPoints: { max: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  banner: { js: '#!/usr/bin/env node' },
});
await chmod('dist/max.js', 0o755);
