/** What became of a row, as the report says it in its column « Résultat ». */
import type { Fate } from './plan';
import { nameOfSomeone } from './words';

export type RowResult = { readonly row: number; readonly resultat: string };

/** One sentence a row, with what is to be looked at. */
export const resultsOf = (fates: readonly Fate[]): readonly RowResult[] =>
  fates.map((fate) => ({ row: fate.row, resultat: resultOf(fate) }));

export function resultOf(fate: Fate): string {
  const remarks = fate.remarques.length === 0 ? '' : ` À vérifier : ${fate.remarques.join(' ; ')}.`;
  return `${outcomeOf(fate)}.${remarks}`;
}

function outcomeOf(fate: Fate): string {
  switch (fate.do) {
    case 'create':
      return fate.doublonDe === null ? 'Créé' : `Créé, doublon probable : ${fate.because}`;
    case 'merge': {
      const what = fate.champs.length === 0 ? '' : ` (${fate.champs.join(', ')})`;
      return `Complète ${nameOfSomeone(fate.into)}${what} : ${fate.because}`;
    }
    case 'skip':
      return fate.like === null ? `Ignoré : ${fate.because}` : `Déjà connu : ${fate.because}`;
    case 'refuse':
      return `Refusé : ${fate.because}`;
  }
}
