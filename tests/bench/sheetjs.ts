/**
 * SheetJS, for this measure alone: two published faults of its npm edition (CVE-2023-30533, CVE-2024-22363) keep it out of our
 * dependencies, so that it is installed beside them, in a folder that is never shipped nor committed.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const SHEETJS = '0.18.5';
const FOLDER = resolve('node_modules/.cache/max/sheetjs');

/** Where its module stands once `installSheetJs` is done. */
export const SHEETJS_MODULE = join(FOLDER, 'node_modules/xlsx/xlsx.js');

/** Without a registry to fetch it from there is nothing to compare with, and the table says so. */
export async function installSheetJs(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = ['install', '--prefix', FOLDER, ...quiet, `xlsx@${SHEETJS}`];
  await promisify(execFile)('npm', args).catch((cause: unknown) => console.error(String(cause)));
}
