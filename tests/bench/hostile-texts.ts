/** The slowest text made to hold a reader up, beside an ordinary text of the same length read by the same reader. */
import { htmlToText } from '../../src/mail/html-text';
import { readText } from '../../workflows/reading';
import { HOSTILE_ANSWERS, HOSTILE_HTML } from '../support/hostile-texts';
import type { Row } from './table';

type Text = { readonly piece: string; readonly text: string };
type Reader = (text: string) => unknown;

const ORDINARY_HTML = '<p>Bonjour, oui pour mardi à 15 h.</p>\n';
const ORDINARY_ANSWER = 'Je veux reprendre confiance en moi, je suis prête à investir 1 500 euros. ';

export const measureHostileTexts = (): readonly Row[] => [
  ...compared('courriel HTML, 1 Mo', HOSTILE_HTML, ORDINARY_HTML, htmlToText),
  ...compared('réponse, 20 000 caractères', HOSTILE_ANSWERS, ORDINARY_ANSWER, readText),
];

function compared(sujet: string, texts: readonly Text[], ordinary: string, read: Reader): readonly Row[] {
  const length = Math.max(...texts.map(({ text }) => text.length));
  const usual = ordinary.repeat(length / ordinary.length);
  read(usual); // warms the compiler up
  const slowest = texts
    .map(({ piece, text }) => ({ piece, ms: timeOf(read, text) }))
    .reduce((one, other) => (other.ms > one.ms ? other : one));
  const row = { mesure: 'textes hostiles', unite: 'ms' };
  return [
    {
      ...row,
      sujet,
      valeur: slowest.ms,
      note: `le plus lent de ${texts.length} : « ${slowest.piece.trim()} » répété`,
    },
    { ...row, sujet: `${sujet}, texte ordinaire`, valeur: timeOf(read, usual) },
  ];
}

function timeOf(read: Reader, text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}
