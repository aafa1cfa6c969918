/** What a recording is, where it lies, and how it is written so that two takes of the same truth are the same file. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Answer, Call, Delivery, Step } from './target';

export type Entry =
  | { readonly send: Step; readonly answer: Answer }
  | { readonly together: readonly Call[]; readonly answers: readonly Answer[] }
  | { readonly flood: Call; readonly runs: readonly { readonly times: number; readonly answer: Answer }[] }
  | { readonly ears: string }
  | { readonly heard: readonly Delivery[] };

/** One case, as a real server answered it. `prefix` is what its names and ids were made with. */
export type Recording = {
  readonly case: string;
  readonly twenty: string;
  readonly prefix: string;
  readonly entries: readonly Entry[];
};

const FOLDER = join(__dirname, '..', 'fixtures', 'recorded');

/** "a RELATION's reverse name" → "a-relation-s-reverse-name": the file of a case. */
export const fileOf = (name: string): string =>
  join(
    FOLDER,
    `${name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}.json`,
  );

export function load(name: string): Recording | null {
  const file = fileOf(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording) : null;
}

export const save = (recording: Recording): void =>
  writeFileSync(fileOf(recording.case), `${JSON.stringify(recording, null, 1)}\n`);

/** Recordings whose case is gone or was renamed, as paths. */
export function orphans(names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((name) => basename(fileOf(name))));
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && !wanted.has(file))
    .map((file) => join(FOLDER, file));
}
