/** What the checker that draws and the reporter that counts both know. */
import type { Position, StrykerOptions } from '@stryker-mutator/api/core';

/** `again`: a report, of which only what nobody noticed is tried once more; '' for a fresh sample. */
export type Sampling = { readonly one: number; readonly seed: number; readonly again: string };
export const samplingOf = (options: StrykerOptions): Sampling => options['sample'] as Sampling;

export const SENTENCE = 'a sentence for people';

/** Mutants count lines and columns from 0, reports from 1. */
export const from0 = ({ line, column }: Position): Position => ({ line: line - 1, column: column - 1 });

/** Lines and columns from 0. */
export function cut(lines: readonly string[], start: Position, end: Position): string {
  const [first = '', last = ''] = [lines[start.line], lines[end.line]];
  if (start.line === end.line) return first.slice(start.column, end.column);
  const between = lines.slice(start.line + 1, end.line);
  return [first.slice(start.column), ...between, last.slice(0, end.column)].join('\n');
}
