/** What became of a row, as the report says it in its column « Résultat ». */
import type { Fate } from './plan';

export type RowResult = { readonly row: number; readonly resultat: string };

const NOBODY: ReadonlyMap<string, string> = new Map();

/** One sentence a row, with what is to be looked at. `attribues`: who got the lead, by its id. */
export const resultsOf = (
  fates: readonly Fate[],
  attribues: ReadonlyMap<string, string> = NOBODY,
): readonly RowResult[] =>
  fates.map((fate) => {
    const remarks = fate.remarques.length === 0 ? '' : ` À vérifier : ${fate.remarques.join(' ; ')}.`;
    const nom = fate.do === 'create' ? attribues.get(fate.leadId) : undefined;
    const given = nom === undefined ? '' : ` Attribué à ${nom}.`;
    return { row: fate.row, resultat: `${outcomeOf(fate)}.${given}${remarks}` };
  });

function outcomeOf(fate: Fate): string {
  switch (fate.do) {
    case 'create':
      return fate.doublonDe === null ? 'Créé' : `Créé, doublon probable : ${fate.because}`;
    case 'merge': {
      const what = fate.champs.length === 0 ? '' : ` (${fate.champs.join(', ')})`;
      return `Complète${what} : ${fate.because}`;
    }
    case 'skip':
      return fate.like === null ? `Ignoré : ${fate.because}` : `Déjà connu : ${fate.because}`;
    case 'refuse':
      return `Refusé : ${fate.because}`;
  }
}
