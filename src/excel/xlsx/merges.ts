/** Merged cells. What a merge shows belongs to its first cell; what the others still hold, nobody sees. */
import { damaged } from '../faults';

/** Rows and columns from 1, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** More merges than this over one row overlap, which no spreadsheet allows: they would only cost time. */
const MOST_OVER_A_ROW = 1_000;

const MERGE =
  /<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;

/** `xml`: the end of a sheet, from its list of merges on. */
export const mergesIn = (xml: string): readonly Merge[] =>
  [...xml.matchAll(MERGE)]
    .map(([, left = '', top, right = '', bottom]) => ({
      top: Number(top),
      left: columnOf(left),
      bottom: Number(bottom),
      right: columnOf(right),
    }))
    .sort((one, other) => one.top - other.top);

/** "A" is 1, "AB" 28. The digits of a cell's address are left aside; no letter at all is 0. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** Answers for rows in ascending order whether a cell stands under a merge that shows another one. */
export function mergeCover(merges: readonly Merge[]): (row: number, column: number) => boolean {
  let next = 0;
  let row = 0;
  let over: Merge[] = [];
  const moveTo = (to: number): void => {
    row = to;
    over = over.filter(({ bottom }) => bottom >= row);
    for (let merge = merges[next]; merge && merge.top <= row; merge = merges[next]) {
      next += 1;
      if (merge.bottom >= row) over.push(merge);
    }
    if (over.length > MOST_OVER_A_ROW) throw damaged('cellules fusionnées');
  };
  return (wanted, column) => {
    if (wanted !== row) moveTo(wanted);
    return over.some(
      ({ top, left, right }) => column >= left && column <= right && !(row === top && column === left),
    );
  };
}
