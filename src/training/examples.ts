/**
 * The examples written for MAX: invented leads, no real person's words. One JSON a line, labelled with every output of the
 * reading. They are split by group (an author, or a template), so that no style of the test part was ever trained on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUDGET, INTENSITE, QUALIFICATION, TYPE_COACHING, type ValueOf } from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';

const oneOf = <Options extends readonly Option[]>(options: Options) =>
  z.enum(options.map(({ value }) => value) as [ValueOf<Options>, ...ValueOf<Options>[]]).nullable();

const example = z.strictObject({
  groupe: z.string().min(1),
  texte: z.string(),
  typeCoaching: oneOf(TYPE_COACHING),
  niveauMotivation: oneOf(INTENSITE),
  qualification: oneOf(QUALIFICATION),
  budgetEstime: oneOf(BUDGET),
  urgenceRessentie: oneOf(INTENSITE),
  douleurPrincipale: z.string().min(1).nullable(),
});
export type Example = z.infer<typeof example>;

/** From the root of the project, where npm runs its scripts. */
export const EXAMPLES = join('src', 'training', 'examples');

export function loadExamples(name = 'leads'): readonly Example[] {
  return jsonLines(join(EXAMPLES, `${name}.jsonl`)).map((line) => example.parse(line));
}

const replyExample = z.strictObject({
  groupe: z.string().min(1),
  texte: z.string(),
  attendu: z.enum(['desabonnement', 'reabonnement', 'aide', 'reponse']),
});
export type ReplyExample = z.infer<typeof replyExample>;

export const loadReplies = (name = 'replies'): readonly ReplyExample[] =>
  jsonLines(join(EXAMPLES, `${name}.jsonl`)).map((line) => replyExample.parse(line));

export const jsonLines = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** About three groups in ten are never trained on. The hash of the name decides: adding a group moves no other. */
export const isHeldOut = ({ groupe }: Pick<Example, 'groupe'>): boolean => hashOf(groupe) % 10 < 3;

/** Which of `folds` parts a group belongs to, for cross-validation inside the training part. */
export const foldOf = ({ groupe }: Pick<Example, 'groupe'>, folds: number): number =>
  Math.floor(hashOf(groupe) / 10) % folds;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
