/** What became of a row, as the report says it: in a word under « Résultat », and why under « Motif ». */
import type { Fate } from './plan';

export type RowResult = { readonly row: number; readonly resultat: string; readonly motif: string };

const NOBODY: ReadonlyMap<string, string> = new Map();

/** `attribues`: who got the lead, by its id. */
export const resultsOf = (
  fates: readonly Fate[],
  attribues: ReadonlyMap<string, string> = NOBODY,
): readonly RowResult[] =>
  fates.map((fate) => {
    const nom = fate.do === 'create' ? attribues.get(fate.leadId) : undefined;
    const sentences = [
      reasonOf(fate),
      nom === undefined ? '' : `Attribué à ${nom}`,
      fate.remarques.length === 0 ? '' : `À vérifier : ${fate.remarques.join(' ; ')}`,
    ].filter((sentence) => sentence !== '');
    return { row: fate.row, resultat: wordOf(fate), motif: sentences.map(sentenceOf).join(' ') };
  });

function wordOf(fate: Fate): string {
  switch (fate.do) {
    case 'create':
      return fate.doublonDe === null ? 'Créé' : 'Créé, doublon probable';
    case 'merge':
      return 'Complété';
    case 'skip':
      return fate.like === null ? 'Ignoré' : 'Déjà connu';
    case 'refuse':
      return 'Refusé';
  }
}

function reasonOf(fate: Fate): string {
  switch (fate.do) {
    case 'create':
      return fate.doublonDe === null ? '' : fate.because;
    case 'merge':
      return fate.champs.length === 0 ? fate.because : `${fate.champs.join(', ')} : ${fate.because}`;
    case 'skip':
    case 'refuse':
      return fate.because;
  }
}

const sentenceOf = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
