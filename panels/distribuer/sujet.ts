/**
 * What a panel is opened about. Twenty gives a panel one record id or none, a headless command all of them: the command hands
 * the whole selection on as that one "id", which Twenty passes through unread (seen on 2.21).
 */
export type Sujet =
  | { readonly par: 'LEADS'; readonly ids: readonly string[] }
  /** No lead was chosen: the next ones nobody has. */
  | { readonly par: 'PROCHAINS' }
  /** A distribution that exists. */
  | { readonly par: 'DISTRIBUTION'; readonly id: string };

const MARK = 'leads:';

export const sujetText = (ids: readonly string[]): string => `${MARK}${ids.join(',')}`;

export function readSujet(selected: readonly string[]): Sujet {
  const [first] = selected;
  if (first === undefined) return { par: 'PROCHAINS' };
  if (!first.startsWith(MARK)) return { par: 'DISTRIBUTION', id: first };
  const ids = first
    .slice(MARK.length)
    .split(',')
    .filter((id) => id !== '');
  return ids.length === 0 ? { par: 'PROCHAINS' } : { par: 'LEADS', ids };
}
