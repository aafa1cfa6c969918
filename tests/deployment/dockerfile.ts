/** The Dockerfile as a builder reads it: its stages, each a list of instructions, continued lines joined, comments gone. */
import { readFileSync } from 'node:fs';

export const stages = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<string[][]>((all, line) => {
    if (line.startsWith('FROM ')) all.push([]);
    all.at(-1)?.push(line);
    return all;
  }, []);

/** The stage that becomes the image. */
export const last: readonly string[] = stages.at(-1) ?? [];

/** What follows an instruction of the image, `''` when it has none. */
export const instruction = (word: string): string =>
  last.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';

/** The image's variables. */
export const environment = Object.fromEntries(
  instruction('ENV')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** The program of an instruction in exec form, also behind the options of HEALTHCHECK. */
export const program = (word: string): readonly string[] =>
  JSON.parse(instruction(word).replace(/^[^[]*/, '') || '[]') as string[];
