/** A trained model as the pure room imports it: a TypeScript file, one signed byte for each weight. */
import type { PackedModel } from '../../workflows/reading/linear';
import type { Trained } from './softmax';

export function pack<Label extends string>(model: Trained<Label>, temperature: number): PackedModel<Label> {
  const largest = model.weights.reduce(
    (top, row) => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), top),
    0,
  );
  const step = Number((largest / 127).toPrecision(6));
  const bytes = model.weights.flatMap((row) => [...row].map((weight) => Math.round(weight / step)));
  return {
    labels: model.labels,
    bias: model.bias.map((one) => Number(one.toFixed(4))),
    step,
    temperature: Number(temperature.toFixed(2)),
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
  };
}

export type ModelFile = {
  readonly name: string;
  readonly constant: string;
  readonly labelType: string;
  /** Where the type of the labels is declared, seen from the written file. */
  readonly from: string;
};

export const render = <Label extends string>(file: ModelFile, model: PackedModel<Label>): string =>
  [
    '/** Written by `npm run train`; do not edit. */',
    `import type { ${file.labelType} } from '${file.from}';`,
    `import type { PackedModel } from '../../reading/linear';`,
    '',
    `export const ${file.constant}: PackedModel<${file.labelType}> = ${JSON.stringify(model, null, 2)};`,
    '',
  ].join('\n');

/**
 * Two files hold the same model when no weight is more than one step away: another version of V8 may round an exponential
 * differently, and that must not fail a build. Anything else is another model.
 */
export function isSameModel(one: string, other: string): boolean {
  const [a, b] = [one, other].map(parts);
  if (a === undefined || b === undefined || a.header !== b.header || a.bytes.length !== b.bytes.length)
    return false;
  return a.bytes.every((byte, at) => Math.abs(byte - (b.bytes[at] ?? 0)) <= 1);
}

function parts(file: string): { readonly header: string; readonly bytes: Int8Array } {
  const weights = /"weights": "([^"]*)"/.exec(file)?.[1] ?? '';
  const header = file.replace(weights, '').replace(/-?\d+\.\d+/g, (number) => Number(number).toPrecision(2));
  return { header, bytes: new Int8Array(Buffer.from(weights, 'base64')) };
}
