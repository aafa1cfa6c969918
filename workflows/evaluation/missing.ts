import type { LeadState } from '../state';

/** What an evaluation consists of, in the order staff fill it in; the letter stands for it in keys. */
export const PARTS = [
  { code: 'a', name: 'l’admissibilité' },
  { code: 'n', name: 'les notes d’évaluation' },
  { code: 'p', name: 'au moins une procédure recommandée' },
] as const;
export type Part = (typeof PARTS)[number];

/** "À compléter" is not an answer yet. Only who qualifies needs a procedure. */
export function missingParts({ lead, recommandations }: LeadState): readonly Part[] {
  const missing: Readonly<Record<Part['code'], boolean>> = {
    a: lead.admissibilite === null || lead.admissibilite === 'A_COMPLETER',
    n: lead.notesEvaluation.trim() === '',
    p:
      lead.statut !== 'NON_QUALIFIE' &&
      !recommandations.some(({ procedure, deletedAt }) => procedure !== null && deletedAt === null),
  };
  return PARTS.filter(({ code }) => missing[code]);
}

/** "l’admissibilité, les notes d’évaluation et au moins une procédure recommandée" */
export function listOf(parts: readonly Part[]): string {
  const names = parts.map(({ name }) => name);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}
