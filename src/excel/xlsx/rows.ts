/**
 * The rows of a sheet while it inflates. Read by saxes and not by exceljs: its streaming reader cuts letters with accents
 * in two where two pieces meet (6 texts in 10,000 rows of French), reads #N/A as NaN, and takes "0 \m" for a date. The whole
 * list, kept true: `tests/src/excel/exceljs.int.test.ts`.
 */
import type { Cell, SheetRow } from '../../../workflows/lead-import/sheet';
import { EMPTY, filledRow, textCell } from '../cells';
import { FileRefused } from '../faults';
import type { ReadLimits } from '../limits';
import { columnOf, mergeCover, type Merge } from './merges';
import { isoCell, numberCell } from './serial';
import type { Formats } from './styles';
import { textGatherer, unescaped } from './texts';
import { xmlFeed, type Attributes } from './xml';

export interface RowContext {
  readonly part: string;
  readonly texts: readonly Cell[];
  readonly formats: Formats;
  readonly from1904: boolean;
  readonly merges: readonly Merge[];
  readonly limits: ReadLimits;
}

/** Excel's last row. */
const LAST_ROW = 1_048_576;

/** Rows with content only, in order; stops at the end of the rows. Throws FileRefused. */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  context: RowContext,
): AsyncGenerator<SheetRow> {
  const reader = new RowReader(context);
  const feed = xmlFeed(context.part, reader);
  for await (const chunk of bytes) {
    feed.write(chunk);
    yield* reader.taken();
    if (reader.done) return; // what follows the rows is never parsed
  }
  feed.end();
  yield* reader.taken();
}

class RowReader {
  done = false;
  private inRows = false;
  private rows: SheetRow[] = [];
  private filled = 0;
  private number = 0;
  private cells: Cell[] = [];
  private column = 0;
  private attributes: Attributes = {};
  private value = '';
  private inValue = false;
  private inline = textGatherer();
  private isCovered: (row: number, column: number) => boolean;

  constructor(private readonly context: RowContext) {
    this.isCovered = mergeCover(context.merges);
  }

  taken(): readonly SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'sheetData') this.inRows = true;
    if (!this.inRows) return;
    this.inline.open(name);
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
  };

  readonly text = (text: string): void => {
    if (this.inValue) this.value += text;
    else this.inline.text(text);
  };

  readonly close = (name: string): void => {
    if (!this.inRows) return;
    this.inline.close(name);
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') {
      this.inRows = false;
      this.done = true;
    }
  };

  /** Addresses may be left out: then a row follows the one before, and a cell its neighbour. */
  private openRow({ r }: Attributes): void {
    const number = Number(r);
    this.number = number > this.number && number <= LAST_ROW ? Math.floor(number) : this.number + 1;
    this.cells = [];
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    this.column = (attributes['r'] === undefined ? 0 : columnOf(attributes['r'])) || this.column + 1;
    this.attributes = attributes;
    this.value = '';
  }

  private closeCell(): void {
    const inline = this.inline.take();
    const cell = this.cellOf(inline);
    if (cell === EMPTY) return;
    const { columns, cellLength } = this.context.limits;
    const row = this.number;
    if (this.column > columns) throw new FileRefused({ kind: 'too-many-columns', row, limit: columns });
    if (cell.kind === 'text' && cell.text.length > cellLength) {
      throw new FileRefused({ kind: 'cell-too-long', row, limit: cellLength });
    }
    if (!this.isCovered(this.number, this.column)) this.cells[this.column - 1] = cell;
  }

  private closeRow(): void {
    const row = filledRow(this.number, this.cells);
    if (row === null) return;
    this.filled += 1;
    const { rows } = this.context.limits;
    if (this.filled > rows) throw new FileRefused({ kind: 'too-many-rows', limit: rows });
    this.rows.push(row);
  }

  private cellOf(inline: string): Cell {
    const { t: type } = this.attributes;
    if (type === 'inlineStr') return textCell(inline);
    const { value } = this;
    if (value === '') return EMPTY;
    switch (type) {
      case 's':
        return this.context.texts[Number(value)] ?? EMPTY;
      case 'str':
        return textCell(unescaped(value));
      case 'b':
        return { kind: 'boolean', value: value === '1' || value === 'true' };
      case 'e':
        return { kind: 'error', code: value };
      case 'd':
        return isoCell(value);
      default:
        return this.numberOf(value);
    }
  }

  /** What is no number after all stays as it was written: nothing is lost. */
  private numberOf(text: string): Cell {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) return textCell(text);
    const format = this.context.formats[Number(this.attributes['s'] ?? 0)];
    return numberCell(value, format, this.context.from1904);
  }
}
