/** The panels as the build left them beside the program: `panels/<key>.mjs`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PANELS } from '../../../panels/manifest';
import { MaxError } from '../../errors';

export type BuiltPanels = {
  /** Of this program. */
  readonly version: string;
  /** By key. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** `dist`: where the program lies, with a slash at its end. Throws `configuration` when it was not built whole. */
export async function readBuiltPanels(dist: URL): Promise<BuiltPanels> {
  const text = Buffer.from(await read(new URL('../package.json', dist))).toString('utf8');
  const { version } = JSON.parse(text) as { version: string };
  const files = await Promise.all(
    PANELS.map(async ({ key }): Promise<[string, Uint8Array]> => [
      key,
      await read(new URL(`panels/${key}.mjs`, dist)),
    ]),
  );
  return { version, files: new Map(files) };
}

async function read(file: URL): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new MaxError(
      'configuration',
      'les panneaux n’ont pas été construits. Lancez « npm run build », puis recommencez.',
      { cause },
    );
  }
}

/** The same kind of fingerprint that Twenty's own tool gives. */
export const checksumsOf = ({ files }: BuiltPanels): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files].map(([key, content]) => [key, createHash('md5').update(content).digest('hex')]),
  );
