/**
 * `npm run train`: the examples → the linear models of the `generated` folders of `workflows/`. With `--check`, fails when a committed
 * model is not the one that the committed examples give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { INTENSITE, TYPE_COACHING } from '../../objects/vocabulary';
import { DIMENSIONS, featuresOf } from '../../workflows/reading/features';
import { plainOf } from '../../workflows/reading/plain';
import { ownWords } from '../../workflows/reading/quoted';
import { PAIN_DIMENSIONS, PAIN_LABELS } from '../../workflows/reading/pain-words';
import { OPT_OUT_DIMENSIONS, optOutFeatures } from '../../workflows/replies/opt-out-features';
import { OPT_OUT_LABELS, type OptOutLabel } from '../../workflows/replies/opt-out-label';
import { crossValidate, temperatureOf, trustOf, type Item } from './calibrate';
import { clauseItems } from './clauses';
import { isHeldOut, loadExamples, loadReplies, type Example } from './examples';
import { isSameModel, pack, render, type ModelFile } from './pack';
import { train } from './softmax';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

type Task<Label extends string> = {
  readonly file: ModelFile;
  readonly labels: readonly Label[];
  readonly items: readonly Item<Label>[];
  readonly dimensions: number;
};

function modelOf<Label extends string>({ file, labels, items, dimensions }: Task<Label>): string {
  const unseen = crossValidate(labels, items, dimensions);
  const temperature = temperatureOf(labels, unseen);
  say(`${file.name} : ${items.length} exemples, température ${temperature.toFixed(2)}`);
  for (const { threshold, kept, right } of trustOf(labels, unseen, temperature))
    say(
      `  seuil ${threshold.toFixed(2)} : ${percent(kept)} gardés, ${percent(right)} justes (validation croisée)`,
    );
  return render(file, pack(train(labels, items, dimensions), temperature));
}

const itemsOf = <Label extends string>(
  examples: readonly Example[],
  labelOf: (example: Example) => Label | null,
): readonly Item<Label>[] =>
  examples.flatMap((example) => {
    const label = labelOf(example);
    return label === null ? [] : [{ example, label, features: featuresOf(plainOf(ownWords(example.texte))) }];
  });

const REPLIES = ['replies', 'replies-supplement', 'replies-authors'] as const;

/** Every reply that is kept for training, and every lead's text as one that is no opt-out. */
function replyItems(leads: readonly Example[]): readonly Item<OptOutLabel>[] {
  const replies = REPLIES.flatMap((name) => loadReplies(name)).map((example) => ({
    example,
    label: example.attendu === 'desabonnement' ? ('DESABONNEMENT' as const) : ('AUTRE' as const),
  }));
  return [...replies, ...leads.map((example) => ({ example, label: 'AUTRE' as const }))].map((item) => ({
    ...item,
    features: optOutFeatures(plainOf(ownWords(item.example.texte))),
  }));
}

const file = (name: string, constant: string, labelType: string, from: string): ModelFile => ({
  name,
  constant,
  labelType,
  from,
});

/** Each committed model, by the name of its file. */
function models(examples: readonly Example[]): Readonly<Record<string, string>> {
  return {
    'workflows/reading/generated/motivation.ts': modelOf({
      file: file('motivation', 'MOTIVATION', 'Intensite', '../../../objects/vocabulary'),
      labels: INTENSITE.map(({ value }) => value),
      items: itemsOf(examples, ({ niveauMotivation }) => niveauMotivation),
      dimensions: DIMENSIONS,
    }),
    'workflows/reading/generated/type-coaching.ts': modelOf({
      file: file('type-coaching', 'TYPE_COACHING', 'TypeCoaching', '../../../objects/vocabulary'),
      labels: TYPE_COACHING.map(({ value }) => value),
      items: itemsOf(examples, ({ typeCoaching }) => typeCoaching),
      dimensions: DIMENSIONS,
    }),
    'workflows/reading/generated/pain.ts': modelOf({
      file: file('pain', 'PAIN', 'PainLabel', '../pain-words'),
      labels: PAIN_LABELS,
      items: examples.flatMap(clauseItems),
      dimensions: PAIN_DIMENSIONS,
    }),
    'workflows/replies/generated/opt-out.ts': modelOf({
      file: file('opt-out', 'OPT_OUT', 'OptOutLabel', '../opt-out-label'),
      labels: OPT_OUT_LABELS,
      items: replyItems(examples),
      dimensions: OPT_OUT_DIMENSIONS,
    }),
  };
}

function main(args: readonly string[]): number {
  const files = models([
    ...loadExamples().filter((example) => !isHeldOut(example)),
    ...loadExamples('leads-supplement'),
  ]);
  return args.includes('--check') ? check(files) : write(files);
}

function write(files: Readonly<Record<string, string>>): number {
  for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
  say(`Écrits : ${Object.keys(files).join(', ')}`);
  return 0;
}

function check(files: Readonly<Record<string, string>>): number {
  const stale = Object.entries(files).filter(
    ([name, content]) => !isSameModel(content, readFileSync(name, 'utf8')),
  );
  if (stale.length === 0) return 0;
  process.stderr.write(
    `Modèles périmés : ${stale.map(([name]) => name).join(', ')}. Lancez « npm run train » et committez le résultat.\n`,
  );
  return 1;
}

process.exitCode = main(process.argv.slice(2));
