/** How sure the model may claim to be: one temperature, fitted on answers to examples it was not trained on. */
import { foldOf } from './examples';
import { scoresOf, softmax, train, type Labelled } from './softmax';

export type Item<Label extends string> = Labelled<Label> & { readonly example: { readonly groupe: string } };
/** An answer given by a model that had not seen the group of its example. */
export type Unseen<Label extends string> = { readonly scores: readonly number[]; readonly label: Label };

const FOLDS = 5;
const TEMPERATURES = Array.from({ length: 60 }, (_, n) => 0.5 + n * 0.05);

export function crossValidate<Label extends string>(
  labels: readonly Label[],
  items: readonly Item<Label>[],
  dimensions: number,
): readonly Unseen<Label>[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ example }: Item<Label>): boolean => foldOf(example, FOLDS) === fold;
    const model = train(
      labels,
      items.filter((item) => !isOut(item)),
      dimensions,
    );
    return items.filter(isOut).map(({ features, label }) => ({ scores: scoresOf(model, features), label }));
  });
}

/** The temperature under which the unseen answers are the least surprising. */
export function temperatureOf<Label extends string>(
  labels: readonly Label[],
  unseen: readonly Unseen<Label>[],
): number {
  const surprise = (temperature: number): number =>
    unseen.reduce((sum, { scores, label }) => {
      const odds = softmax(scores.map((score) => score / temperature));
      return sum - Math.log(Math.max(1e-9, odds[labels.indexOf(label)] ?? 0));
    }, 0);
  return TEMPERATURES.reduce((best, one) => (surprise(one) < surprise(best) ? one : best));
}

export type Trust = { readonly threshold: number; readonly kept: number; readonly right: number };

/** For each threshold: the share of answers kept, and the share of those that are right. */
export function trustOf<Label extends string>(
  labels: readonly Label[],
  unseen: readonly Unseen<Label>[],
  temperature: number,
): readonly Trust[] {
  const answers = unseen.map(({ scores, label }) => {
    const odds = softmax(scores.map((score) => score / temperature));
    const sure = Math.max(...odds);
    return { sure, right: labels[odds.indexOf(sure)] === label };
  });
  return [0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7].map((threshold) => {
    const kept = answers.filter(({ sure }) => sure >= threshold);
    const right = kept.filter((answer) => answer.right).length;
    return { threshold, kept: kept.length / answers.length, right: right / Math.max(1, kept.length) };
  });
}
