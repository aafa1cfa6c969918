/** What a number format makes of a number: a date, a time of day, a duration, or a number (ECMA-376, part 1, 18.8.30/31). */
export type Meaning = 'number' | 'date' | 'time' | 'duration';

/** Formats that a workbook may use without writing them down. 27–36 and 50–58 are dates of East Asian editions. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy', // "the short date of the reader's country"
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format behind a `numFmtId` that the workbook does not define itself; undefined is "General". */
export function builtInFormat(id: number): string | undefined {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy/mm/dd';
  return BUILT_IN[id];
}

const known = new Map<string, Meaning>();

/** Remembered: a sheet has a handful of formats and a hundred thousand numbers. */
export function meaningOf(format: string | undefined): Meaning {
  if (format === undefined) return 'number';
  const remembered = known.get(format);
  if (remembered !== undefined) return remembered;
  const meaning = read(format);
  if (known.size < 1_000) known.set(format, meaning);
  return meaning;
}

/** Quoted words, escaped letters, widths, fillings, colours, currencies and languages say nothing about the number. */
function read(format: string): Meaning {
  const [positive = ''] = format
    .toLowerCase()
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .split(';');
  const signs = positive.replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/g, '');
  if (/general|standard/.test(signs)) return 'number';
  if (/[dyj]|a{2,}(?!\/)|b[12]|e(?![+-])/.test(signs.replace(/am\/pm|a\/p/g, ''))) return 'date';
  if (/\[[hms]+\]/.test(signs)) return 'duration';
  if (/[hs]/.test(signs)) return 'time';
  return signs.includes('m') ? 'date' : 'number';
}
