import fc from 'fast-check';
import { htmlOf } from '../../../src/channels/html';
import { htmlToText } from '../../../src/mail/html-text';

test('paragraphs, lines and links', () => {
  expect(htmlOf('Bonjour Léa,\nà demain.\n\nhttps://exemple.fr/a?b=1&c=2, ou (https://x.fr).'))
    .toMatchInlineSnapshot(`
   "<!doctype html>
   <html lang="fr"><head><meta charset="utf-8"></head><body>
   <p>Bonjour Léa,<br>
   à demain.</p>
   <p><a href="https://exemple.fr/a?b=1&amp;c=2">https://exemple.fr/a?b=1&amp;c=2</a>, ou (<a href="https://x.fr">https://x.fr</a>).</p>
   </body></html>
   "
  `);
});

test('what a person wrote writes no tag, and is read back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const body = htmlOf(text).split('<body>')[1] ?? '';
      const tags = body.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^<(\/?p|br|\/?a|\/body|\/html|a href="[^"<>]*")>$/);
    }),
  );
  expect(htmlToText(htmlOf('<b>Été & "hiver"</b> : 5 > 3'))).toBe('<b>Été & "hiver"</b> : 5 > 3');
});
