/** The report as a .csv that Excel in French opens with a double click: UTF-8 with a BOM, semicolons, decimal commas. */
import type { Cell } from '../../../workflows/lead-import/sheet';
import { isDangerous, verdictFor, type Report } from './report';

/** Line by line. What could be taken for a formula begins with an apostrophe, which makes it text (OWASP). */
export async function* csvReport(report: Report): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const row of report.rows) {
    const { resultat = '', motif = '' } = verdictFor(report, row.number) ?? {};
    const cells = Array.from({ length: report.width }, (_, at) => wordOf(row.cells[at]));
    yield `${[...cells, harmless(resultat), harmless(motif)].map(quoted).join(';')}\r\n`;
  }
}

function wordOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return '';
    case 'text':
      return harmless(cell.text);
    case 'number':
      return String(cell.value).replace('.', ',');
    case 'date':
      return cell.local.replace(/^(\d{4})-(\d{2})-(\d{2})T?/, '$3/$2/$1 ').trim();
    case 'boolean':
      return cell.value ? 'VRAI' : 'FAUX';
    case 'error':
      return cell.code;
  }
}

const harmless = (text: string): string => (isDangerous(text) ? `'${text}` : text);

const quoted = (word: string): string => (/[";\r\n]/.test(word) ? `"${word.replace(/"/g, '""')}"` : word);
