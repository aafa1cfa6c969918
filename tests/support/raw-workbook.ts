/** An .xlsx written by hand, down to its XML: what no library would write, but some program does. */
import { zip, type ZipEntry } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export type RawSheet = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Between <sheetData> and </sheetData>, or a whole <worksheet>. */
  readonly xml: string;
  readonly type?: 'worksheet' | 'chartsheet';
};

export type RawWorkbook = {
  readonly sheets: readonly RawSheet[];
  /** Each a whole <si>, or a text to put into one. */
  readonly texts?: readonly string[];
  /** Number formats of the styles 1, 2, 3…: an own format, or the number of a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  /** Last word on every part: to rename, reorder, encode or break them. */
  readonly parts?: (parts: readonly ZipEntry[]) => readonly ZipEntry[];
};

export function rawWorkbook(workbook: RawWorkbook): Buffer {
  const parts = partsOf(workbook);
  return zip(workbook.parts?.(parts) ?? parts);
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function partsOf({ sheets, texts, formats, workbookPr = '' }: RawWorkbook): ZipEntry[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = [
    ...sheets.map(({ type = 'worksheet' }, at) =>
      relation(`rId${at + 1}`, type, `worksheets/sheet${at + 1}.xml`),
    ),
    ...(texts ? [relation('rIdT', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...(formats ? [relation('rIdS', 'styles', 'styles.xml')] : []),
  ];
  return [
    { name: '[Content_Types].xml', data: `${HEAD}<Types/>` },
    { name: '_rels/.rels', data: relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(relations) },
    ...(formats ? [{ name: 'xl/styles.xml', data: stylesXml(formats) }] : []),
    ...(texts ? [{ name: 'xl/sharedStrings.xml', data: textsXml(texts) }] : []),
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: sheetXml(xml) })),
  ];
}

const sheetXml = (xml: string): string =>
  xml.includes('<worksheet') || xml.includes(':worksheet')
    ? xml
    : `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;

const textsXml = (texts: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => (text.startsWith('<si') ? text : `<si><t xml:space="preserve">${escaped(text)}</t></si>`)).join('')}</sst>`;

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}"/>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relationships = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
