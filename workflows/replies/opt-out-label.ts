/** What the model of `opt-out.ts` tells apart. */
export const OPT_OUT_LABELS = ['DESABONNEMENT', 'AUTRE'] as const;
export type OptOutLabel = (typeof OPT_OUT_LABELS)[number];
