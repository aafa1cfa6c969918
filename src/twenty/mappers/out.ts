/** Words on their way to Twenty. */

/** Postgres cannot hold U+0000 in a text: one such character makes Twenty refuse the whole batch (API.md §3). */
export const sayable = (text: string): string => text.replaceAll('\u0000', '');
