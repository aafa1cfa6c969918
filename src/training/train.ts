/**
 * `npm run train`: the examples → the linear models of `workflows/reading/generated`. With `--check`, fails when a committed
 * model is not the one that the committed examples give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENSITE, TYPE_COACHING } from '../../objects/vocabulary';
import { DIMENSIONS, featuresOf } from '../../workflows/reading/features';
import { plainOf } from '../../workflows/reading/plain';
import { ownWords } from '../../workflows/reading/quoted';
import { crossValidate, temperatureOf, trustOf, type Item } from './calibrate';
import { isHeldOut, loadExamples, type Example } from './examples';
import { isSameModel, pack, render, type ModelFile } from './pack';
import { train } from './softmax';

const FOLDER = join('workflows', 'reading', 'generated');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

type Task<Label extends string> = {
  readonly file: ModelFile;
  readonly labels: readonly Label[];
  readonly labelOf: (example: Example) => Label | null;
};

function modelOf<Label extends string>(task: Task<Label>, examples: readonly Example[]): string {
  const items = examples.flatMap((example): Item<Label>[] => {
    const label = task.labelOf(example);
    return label === null ? [] : [{ example, label, features: featuresOf(plainOf(ownWords(example.texte))) }];
  });
  const unseen = crossValidate(task.labels, items, DIMENSIONS);
  const temperature = temperatureOf(task.labels, unseen);
  say(`${task.file.name} : ${items.length} exemples, température ${temperature.toFixed(2)}`);
  for (const { threshold, kept, right } of trustOf(task.labels, unseen, temperature))
    say(`  seuil ${threshold.toFixed(2)} : ${percent(kept)} gardés, ${percent(right)} justes (validation croisée)`);
  return render(task.file, pack(train(task.labels, items, DIMENSIONS), temperature));
}

function main(args: readonly string[]): number {
  const examples = loadExamples().filter((example) => !isHeldOut(example));
  const files: Readonly<Record<string, string>> = {
    'motivation.ts': modelOf(
      {
        file: { name: 'motivation', constant: 'MOTIVATION', labelType: 'Intensite' },
        labels: INTENSITE.map(({ value }) => value),
        labelOf: ({ niveauMotivation }) => niveauMotivation,
      },
      examples,
    ),
    'type-coaching.ts': modelOf(
      {
        file: { name: 'type-coaching', constant: 'TYPE_COACHING', labelType: 'TypeCoaching' },
        labels: TYPE_COACHING.map(({ value }) => value),
        labelOf: ({ typeCoaching }) => typeCoaching,
      },
      examples,
    ),
  };
  return args.includes('--check') ? check(files) : write(files);
}

function write(files: Readonly<Record<string, string>>): number {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(FOLDER, name), content);
  say(`Écrits : ${Object.keys(files).join(', ')}`);
  return 0;
}

function check(files: Readonly<Record<string, string>>): number {
  const stale = Object.entries(files).filter(
    ([name, content]) => !isSameModel(content, readFileSync(join(FOLDER, name), 'utf8')),
  );
  if (stale.length === 0) return 0;
  process.stderr.write(
    `Modèles périmés : ${stale.map(([name]) => name).join(', ')}. Lancez « npm run train » et committez le résultat.\n`,
  );
  return 1;
}

process.exitCode = main(process.argv.slice(2));
