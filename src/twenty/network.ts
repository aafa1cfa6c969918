/** What goes wrong before Twenty answers, or when something else answers for it. */
import { MaxError } from '../errors';
import { unreadable } from './faults';

/** Nobody read the request: the connection was never made. Everything else may have been executed. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connexion refusée',
  ENOTFOUND: 'nom de serveur inconnu',
  EAI_AGAIN: 'la résolution du nom n’aboutit pas',
  ETIMEDOUT: 'aucune réponse à temps',
  UND_ERR_CONNECT_TIMEOUT: 'aucune réponse à temps',
  UND_ERR_HEADERS_TIMEOUT: 'aucune réponse à temps',
  TimeoutError: 'aucune réponse à temps',
  ECONNRESET: 'connexion coupée',
  UND_ERR_SOCKET: 'connexion coupée',
};

/**
 * A failed `fetch` as an error. `details.delivered` is `'no'` when the request surely did not reach Twenty, else
 * `'unknown'`. The address is named by its origin only: a URL may carry a password.
 */
export function connectionFault(cause: unknown, url: string): MaxError {
  const code = codeOf(cause);
  const certificate = /CERT|SELF_SIGNED|ERR_TLS/.test(code);
  const remedy = certificate
    ? 'Le certificat n’est pas accepté : installez un certificat valide, ou son autorité avec NODE_EXTRA_CA_CERTS.'
    : 'Vérifiez que Twenty est démarré et que TWENTY_API_URL est juste.';
  return new MaxError(
    certificate ? 'configuration' : 'injoignable',
    `Twenty ne répond pas à ${originOf(url)} (${REASONS[code] ?? (code || 'connexion impossible')}). ${remedy}`,
    { cause, details: { delivered: NEVER_LEFT.has(code) || certificate ? 'no' : 'unknown', code } },
  );
}

/** An answer without GraphQL in it, judged by its HTTP status. */
export function statusFault(status: number, body: string): MaxError {
  const details = { status, delivered: 'unknown' };
  if (status === 429) {
    return new MaxError(
      'limite',
      'Un serveur devant Twenty refuse les appels trop nombreux. Attendez une minute.',
      { details },
    );
  }
  if (status === 401 || status === 403) {
    return new MaxError(
      'cle-refusee',
      'L’accès à Twenty est refusé avant même Twenty. Vérifiez TWENTY_API_KEY et ce qui protège l’adresse (proxy, pare-feu).',
      { details },
    );
  }
  if (status >= 500) {
    return new MaxError(
      'panne',
      `Twenty est en panne ou redémarre (HTTP ${status}). Réessayez ; si cela dure, regardez les journaux du serveur Twenty.`,
      { details },
    );
  }
  if (status === 413) {
    return new MaxError(
      'refus',
      'La demande est trop grosse pour Twenty. Réduisez le lot ou la taille des textes.',
      { details },
    );
  }
  return unreadable(
    `HTTP ${status}, ${/^\s*</.test(body) ? 'une page web' : 'ni données ni erreurs GraphQL'}`,
  );
}

/** The nearest `code` down the chain of causes; `fetch` hides it one level deep. */
function codeOf(reason: unknown): string {
  let at: unknown = reason;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if ('name' in at && at.name === 'TimeoutError') return 'TimeoutError';
    at = 'cause' in at ? at.cause : null;
  }
  return '';
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return 'l’adresse donnée';
  }
}
