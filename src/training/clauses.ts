/** The clauses of an example, each told by the labelled pain: in it, or not. */
import { clausesOf, sentencesOf, textOf } from '../../workflows/reading/clauses';
import { painFeatures, type PainLabel } from '../../workflows/reading/pain-words';
import { plainOf } from '../../workflows/reading/plain';
import { ownWords } from '../../workflows/reading/quoted';
import type { Item } from './calibrate';
import type { Example } from './examples';

export function clauseItems(example: Example): readonly Item<PainLabel>[] {
  const source = ownWords(example.texte);
  const plain = plainOf(source);
  const from = example.douleurPrincipale === null ? -1 : source.indexOf(example.douleurPrincipale);
  const to = from + (example.douleurPrincipale?.length ?? 0);
  return sentencesOf(plain)
    .flatMap((sentence) => clausesOf(plain, sentence))
    .map((clause) => {
      const [start, end] = [plain.from[clause.start] ?? 0, plain.to[clause.end - 1] ?? 0];
      const inside = from < 0 ? 0 : Math.min(end, to) - Math.max(start, from);
      const label = inside > 0 && inside >= (end - start) * 0.5 ? 'DOULEUR' : 'RESTE';
      return { example, label, features: painFeatures(textOf(plain, clause)) };
    });
}
