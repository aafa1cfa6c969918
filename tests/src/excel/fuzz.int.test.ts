/** Whatever bytes come: a sheet or a fault with its sentence. Never an exception, never a wait without an end. */
import fc from 'fast-check';
import { readSheet } from '../../../src/excel/read-sheet';
import { AWKWARD_CSV } from '../../support/awkward-csv';
import { AWKWARD_EXCELJS } from '../../support/awkward-exceljs';
import { AWKWARD_XML } from '../../support/awkward-xml';
import { zip } from '../../support/zip';

const SEEDS = [...AWKWARD_EXCELJS, ...AWKWARD_XML, ...AWKWARD_CSV];

async function answers(bytes: Buffer): Promise<void> {
  const read = await readSheet(bytes, { fileName: 'leads.xlsx' });
  if (read.kind === 'sheet') expect(read.sheet.rows.length).toBeGreaterThan(0);
  else expect(read.because).toMatch(/^« leads\.xlsx » .+\.$/s);
}

test('random bytes, with and without a known beginning', () => {
  const starts = ['', '504b0304', '504b0506', 'd0cf11e0a1b11ae1', 'fffe', '3c3f786d6c'].map((hex) =>
    Buffer.from(hex, 'hex'),
  );
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), (start, rest) =>
      answers(Buffer.concat([start, rest])),
    ),
    { numRuns: 500 },
  );
});

test('real files with some bytes changed, cut away or doubled', async () => {
  const files: Buffer[] = [];
  for (const { bytes } of SEEDS) files.push(await bytes());
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (file, changes) => {
        let bytes = Buffer.from(file);
        for (const { at, byte, cut } of changes) {
          const place = at % Math.max(1, bytes.length);
          bytes[place] = byte;
          if (cut)
            bytes = Buffer.concat([
              bytes.subarray(0, place),
              bytes.subarray(Math.min(bytes.length, place + byte)),
            ]);
        }
        await answers(bytes);
      },
    ),
    { numRuns: 1_500 },
  );
});

/** Checksums right, XML wrong: the faults that a zip's own checks would hide. */
test('workbooks whose XML was shuffled', () => {
  const piece = fc.constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1">',
    '<c t="s">',
    '<c r="ZZZZ9" t="inlineStr">',
    '</c>',
    '<v>1</v>',
    '<v>',
    '</v>',
    '<is><t>é</t></is>',
    '<sheetData>',
    '</sheetData>',
    '<!--x-->',
    '<![CDATA[x]]>',
    '&amp;',
    '&#0;',
    '<?x y?>',
    '<mergeCells><mergeCell ref="A1:B2"/>',
    '<f>A1</f>',
    '\0',
    '😀',
    '<row r="-1"/>',
    '<row r="9e9"/>',
  );
  const main = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, whole) =>
      answers(
        zip([
          { name: '[Content_Types].xml', data: '<Types/>' },
          {
            name: 'xl/workbook.xml',
            data: `<workbook ${main}><sheets><sheet name="L" r:id="a"/></sheets></workbook>`,
          },
          {
            name: 'xl/_rels/workbook.xml.rels',
            data: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
          },
          {
            name: 'xl/s.xml',
            data: whole
              ? `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`
              : pieces.join(''),
          },
        ]),
      ),
    ),
    { numRuns: 1_000 },
  );
});
