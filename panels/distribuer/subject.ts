/**
 * What a panel is opened about. Twenty gives a panel one record id or none, a headless command all of them: the command hands
 * the whole selection on as that one "id", which Twenty passes through unread (seen on 2.21).
 */
export type Subject =
  | { readonly kind: 'leads'; readonly ids: readonly string[] }
  /** No lead was chosen: the next ones nobody has. */
  | { readonly kind: 'next' }
  /** A distribution that exists. */
  | { readonly kind: 'distribution'; readonly id: string };

const MARK = 'leads:';

export const subjectText = (ids: readonly string[]): string => `${MARK}${ids.join(',')}`;

export function readSubject(selected: readonly string[]): Subject {
  const [first] = selected;
  if (first === undefined) return { kind: 'next' };
  if (!first.startsWith(MARK)) return { kind: 'distribution', id: first };
  const ids = first
    .slice(MARK.length)
    .split(',')
    .filter((id) => id !== '');
  return ids.length === 0 ? { kind: 'next' } : { kind: 'leads', ids };
}
