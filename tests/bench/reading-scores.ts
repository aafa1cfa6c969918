/** Scores of a classifier that may abstain: an abstention is a miss, never a wrong answer. */
export type Pair<Label> = { readonly gold: Label | null; readonly read: Label | null };

export function recallOf<Label>(pairs: readonly Pair<Label>[], label: Label): number {
  const wanted = pairs.filter(({ gold }) => gold === label);
  return wanted.filter(({ read }) => read === label).length / Math.max(1, wanted.length);
}

function f1Of<Label>(pairs: readonly Pair<Label>[], label: Label): number {
  const right = pairs.filter(({ gold, read }) => gold === label && read === label).length;
  const wanted = pairs.filter(({ gold }) => gold === label).length;
  const taken = pairs.filter(({ read }) => read === label).length;
  return right === 0 ? 0 : (2 * right) / (wanted + taken);
}

/** In percent. */
export const macroF1 = <Label>(pairs: readonly Pair<Label>[], labels: readonly Label[]): number =>
  (100 * labels.reduce((sum, label) => sum + f1Of(pairs, label), 0)) / labels.length;

/** "FAIBLE 3, MOYENNE 40, FORTE 1, vide 2": how the examples of one label were read. */
export function confusionLine<Label extends string>(
  pairs: readonly Pair<Label>[],
  label: Label,
  labels: readonly Label[],
): string {
  const of = (read: Label | null): number =>
    pairs.filter((pair) => pair.gold === label && pair.read === read).length;
  return ['lus :', ...labels.map((one) => `${one} ${of(one)},`), `vide ${of(null)}`].join(' ');
}
