/**
 * How much a file may ask of us. A list of leads stays far below each of these; what goes beyond is refused with a sentence
 * that says what to do, before it costs more than a second or 200 MB.
 */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of the parts that are read, once unzipped: the sheets, the texts they share, and everything else. */
  readonly sheetBytes: number;
  readonly textsBytes: number;
  readonly partBytes: number;
  /** Unzipped to zipped, for parts of 8 MB and more. Real sheets stay below 40, empty formatted rows included. */
  readonly ratio: number;
  /** Files inside the .xlsx. */
  readonly parts: number;
  /** Rows that hold something, titles included. */
  readonly rows: number;
  /** Columns that hold something. */
  readonly columns: number;
  /** Letters of one cell: Excel's own limit. */
  readonly cellLength: number;
}

const MB = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  fileBytes: 40 * MB,
  sheetBytes: 256 * MB,
  textsBytes: 64 * MB,
  partBytes: 16 * MB,
  ratio: 150,
  parts: 5_000,
  rows: 100_100, // 100 000 leads and the titles above them
  columns: 256,
  cellLength: 32_767,
};
