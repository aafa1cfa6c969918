/** `lectureMax`: what MAX reads, with the words that decided, and in CONSEIL what it advises. Never over what a person wrote. */
import { BUDGET, INTENSITE, TYPE_COACHING } from '../../objects/vocabulary';
import { recordId } from '../../src/kernel/keys';
import type { Option } from '../../objects/spec';
import { memoryOf } from '../memory';
import { LU_PAR_LE_MODELE } from '../reading/reading';
import type { Lead } from '../state';
import { isAdvice } from './advice';
import { CHAMPS, type Champ } from './read';
import type { Valeur, Valeurs } from './values';

const LABELS: Readonly<Record<Champ, readonly [label: string, options: readonly Option[]]>> = {
  typeCoaching: ['Type de coaching', TYPE_COACHING],
  douleurPrincipale: ['Douleur principale', []],
  niveauMotivation: ['Motivation', INTENSITE],
  urgenceRessentie: ['Urgence', INTENSITE],
  budgetEstime: ['Budget', BUDGET],
};

/** '' when there is nothing to say. */
export function textOf(values: Valeurs, advice: string | null): string {
  const lines = CHAMPS.flatMap((champ) => lineOf(champ, values[champ]));
  const reading = lines.length === 0 ? [] : [['Lecture de MAX :', ...lines].join('\n')];
  return [...reading, ...(advice === null ? [] : [advice])].join('\n\n');
}

function lineOf(champ: Champ, value: Valeur | undefined): readonly string[] {
  if (value === undefined) return [];
  const [label, options] = LABELS[champ];
  const par = value.par === 'modele' ? ` (${LU_PAR_LE_MODELE})` : '';
  if (champ === 'douleurPrincipale') return [`- ${label} : « ${value.valeur} »${par}`];
  const said = options.find((option) => option.value === value.valeur)?.label ?? value.valeur;
  return [`- ${label} : ${said}${value.mots === '' ? par : ` (« ${value.mots} »)`}`];
}

/** Rich text comes back from Twenty with its own spacing and escapes: letters and digits tell whether it is the same. */
const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}<>€]+/gu, '');

export const textPrint = (text: string): string => recordId(`lecture-max.${letters(text)}`);

export const isSaid = (lead: Lead, text: string): boolean => letters(lead.lectureMax) === letters(text);

/** Empty, an advice of MAX's as it stands, or what MAX wrote last. */
export const isOurs = (lead: Lead): boolean =>
  letters(lead.lectureMax) === '' ||
  isAdvice(letters(lead.lectureMax), letters) ||
  memoryOf(lead).lecture?.texte === textPrint(lead.lectureMax);
