/** Was this mail written by a machine? By its headers alone (RFC 3834, and what mail programs wrote before it). */
export type Headers = ReadonlyMap<string, string>;

/** The header that says so, as a sentence for the record; null: nothing says so. */
export function automaticBecause(headers: Headers): string | null {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase();
  if (submitted !== undefined && submitted !== '' && !/^no\b/.test(submitted))
    return saidBy('Auto-Submitted');
  const precedence = headers.get('precedence')?.trim().toLowerCase() ?? '';
  if (/^(auto_reply|bulk|junk)$/.test(precedence)) return saidBy('Precedence');
  const other = ['X-Autoreply', 'X-Autorespond', 'X-Autoresponder', 'X-Auto-Reply-From'].find((name) =>
    headers.has(name.toLowerCase()),
  );
  if (other !== undefined) return saidBy(other);
  return headers.get('return-path')?.trim() === '<>' ? saidBy('Return-Path') : null;
}

const saidBy = (header: string): string => `réponse automatique (en-tête ${header})`;
