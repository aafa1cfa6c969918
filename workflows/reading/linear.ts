/** A softmax over weighted features, its weights one signed byte each: what `src/training` commits and this room applies. */
import type { Features } from './features';

export type PackedModel<Label extends string> = {
  readonly labels: readonly Label[];
  /** One for each label. */
  readonly bias: readonly number[];
  /** The value of one step of a weight. */
  readonly step: number;
  /** Calibration: scores are divided by it before the softmax. */
  readonly temperature: number;
  /** Base64; for each label, one signed byte for each feature. */
  readonly weights: string;
};

export type Model<Label extends string> = Omit<PackedModel<Label>, 'weights'> & {
  readonly weights: Int8Array;
};

export function unpack<Label extends string>(packed: PackedModel<Label>): Model<Label> {
  const bytes = Uint8Array.from(atob(packed.weights), (character) => character.charCodeAt(0));
  return { ...packed, weights: new Int8Array(bytes.buffer) };
}

export type Odds<Label extends string> = { readonly label: Label; readonly probability: number };

/** The labels with their calibrated probabilities, likeliest first. */
export function oddsOf<Label extends string>(
  model: Model<Label>,
  features: Features,
): readonly Odds<Label>[] {
  const size = model.weights.length / model.labels.length;
  const scores = model.labels.map((_, n) => {
    let sum = 0;
    for (const [at, strength] of features) sum += (model.weights[n * size + at] ?? 0) * strength;
    return (sum * model.step + (model.bias[n] ?? 0)) / model.temperature;
  });
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return model.labels
    .map((label, n) => ({ label, probability: (raised[n] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}
