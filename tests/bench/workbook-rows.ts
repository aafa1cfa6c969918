/** What stands in row `n` of the workbooks that are measured, for whoever writes them and whoever checks what was read. */
export const nameOf = (n: number): string => `Éléonore Côté n° ${n}`;
export const dayOf = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1 + (n % 300))).toISOString().slice(0, 10);
