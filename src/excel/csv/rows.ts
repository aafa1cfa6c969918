/** A .csv → rows of text cells. Numbered as Excel numbers them: an empty line is a row, a new line inside quotes is none. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Cell, SheetRow } from '../../../workflows/lead-import/sheet';
import { filledRow, textCell } from '../cells';
import { FileRefused } from '../faults';
import type { ReadLimits } from '../limits';
import { decode, encodingOf } from './decode';
import { filledLines } from './filled-lines';
import { declaredSeparator, separatorOf } from './separator';

/** Rows without content are left out; their numbers are not given to others. */
export async function* csvRows(bytes: Buffer, limits: ReadLimits): AsyncGenerator<SheetRow> {
  let number = 0;
  let filled = 0;
  try {
    for await (const record of records(bytes, limits)) {
      number += 1;
      const row = filledRow(number, cellsOf(record, number, limits));
      if (row === null) continue;
      filled += 1;
      if (filled > limits.rows) throw new FileRefused({ kind: 'too-many-rows', limit: limits.rows });
      yield row;
    }
  } catch (cause) {
    throw faultOf(cause, limits);
  }
}

function records(bytes: Buffer, limits: ReadLimits): AsyncIterable<readonly string[]> {
  const encoding = encodingOf(bytes);
  const [start = ''] = decode(bytes, encoding);
  const declared = declaredSeparator(start);
  const delimiter = declared?.separator ?? separatorOf(start);
  if (!encoding.startsWith('utf-16') && filledLines(bytes, delimiter, limits.rows + 1) > limits.rows) {
    throw new FileRefused({ kind: 'too-many-rows', limit: limits.rows });
  }
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    // In bytes; a letter takes up to four. A quote that nobody closed would else hold the whole file in one cell.
    max_record_size: limits.cellLength * 32,
  });
  return Readable.from(afterLetters(decode(bytes, encoding), declared?.length ?? 0)).pipe(parser);
}

function* afterLetters(slices: Iterable<string>, skipped: number): Generator<string> {
  let left = skipped;
  for (const slice of slices) {
    if (slice.length > left) yield slice.slice(left);
    left = Math.max(0, left - slice.length);
  }
}

function cellsOf(record: readonly string[], row: number, limits: ReadLimits): Cell[] {
  if (record.length > limits.columns && record.slice(limits.columns).some((text) => text.trim() !== '')) {
    throw new FileRefused({ kind: 'too-many-columns', row, limit: limits.columns });
  }
  if (record.some((text) => text.length > limits.cellLength)) {
    throw new FileRefused({ kind: 'cell-too-long', row, limit: limits.cellLength });
  }
  return record.slice(0, limits.columns).map((text) => textCell(withoutFormula(text)));
}

/** Programs write ="0612345678" to keep Excel from eating the zero: the text inside is what was meant. */
const withoutFormula = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text;

function faultOf(cause: unknown, limits: ReadLimits): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const row = Number(cause['records'] ?? 0) + 1; // the parser is ahead of whoever takes its rows
  if (cause.code !== 'CSV_MAX_RECORD_SIZE') return new FileRefused({ kind: 'open-quote', row });
  return new FileRefused({ kind: 'cell-too-long', row, limit: limits.cellLength });
}
