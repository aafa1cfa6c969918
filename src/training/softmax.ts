/** Softmax regression by AdaGrad: the same examples in the same order give the same weights, without dice. */
import type { Features } from '../../workflows/reading/features';

export type Labelled<Label extends string> = { readonly features: Features; readonly label: Label };
export type Trained<Label extends string> = {
  readonly labels: readonly Label[];
  readonly bias: readonly number[];
  /** One row for each label. */
  readonly weights: readonly Float64Array[];
};

const EPOCHS = 40;
const RATE = 0.15;
const DECAY = 2e-4;

export function train<Label extends string>(
  labels: readonly Label[],
  examples: readonly Labelled<Label>[],
  dimensions: number,
): Trained<Label> {
  const weights = labels.map(() => new Float64Array(dimensions));
  const seen = labels.map(() => new Float64Array(dimensions).fill(1e-3));
  const bias = labels.map(() => 0);
  const model = { labels, bias, weights };
  const importance = balance(labels, examples);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const one of shuffled(examples, epoch)) step(model, seen, one, importance.get(one.label) ?? 1);
  }
  return model;
}

/** Rare labels weigh more, so that each is learned as well. */
function balance<Label extends string>(
  labels: readonly Label[],
  examples: readonly Labelled<Label>[],
): ReadonlyMap<Label, number> {
  const count = (label: Label): number => examples.filter((one) => one.label === label).length;
  return new Map(
    labels.map((label) => [label, Math.sqrt(examples.length / (labels.length * Math.max(1, count(label))))]),
  );
}

type Mutable<Label extends string> = {
  readonly labels: readonly Label[];
  readonly bias: number[];
  readonly weights: readonly Float64Array[];
};

function step<Label extends string>(
  model: Mutable<Label>,
  seen: readonly Float64Array[],
  { features, label }: Labelled<Label>,
  importance: number,
): void {
  const odds = softmax(scoresOf(model, features));
  model.labels.forEach((one, n) => {
    const error = ((odds[n] ?? 0) - (one === label ? 1 : 0)) * importance;
    const [row, sums] = [model.weights[n], seen[n]];
    if (row === undefined || sums === undefined) return;
    for (const [at, strength] of features) {
      const slope = error * strength + DECAY * (row[at] ?? 0);
      sums[at] = (sums[at] ?? 0) + slope * slope;
      row[at] = (row[at] ?? 0) - (RATE * slope) / Math.sqrt(sums[at] ?? 1);
    }
    model.bias[n] = (model.bias[n] ?? 0) - 0.01 * error;
  });
}

export const scoresOf = <Label extends string>(
  model: Trained<Label>,
  features: Features,
): readonly number[] =>
  model.weights.map((row, n) => {
    let sum = model.bias[n] ?? 0;
    for (const [at, strength] of features) sum += (row[at] ?? 0) * strength;
    return sum;
  });

export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

/** A fixed order for each epoch: a stride that shares no factor with the count. */
function shuffled<Item>(items: readonly Item[], epoch: number): readonly Item[] {
  const strides = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41].filter((stride) => items.length % stride !== 0);
  const stride = strides[epoch % strides.length] ?? 1;
  return items.map((_, n) => items[(n * stride + epoch * 101) % items.length] as Item);
}
