/** The live server of TWENTY_API_URL, as a target; the only reader of these variables in the tests. */
import { randomBytes } from 'node:crypto';
import { openEars } from './ears';
import { httpTarget } from './http';
import { livePace } from './pace';
import type { Ability, Target } from './target';

export type Live = {
  readonly url: string;
  readonly target: Target;
  readonly abilities: ReadonlySet<Ability>;
};

/** Fails with what to set when the server is not named. */
export function openLive(env: NodeJS.ProcessEnv = process.env): Live {
  const { TWENTY_API_URL: address, TWENTY_API_KEY: admin, TWENTY_READONLY_KEY: readonly } = env;
  if (!address || !admin) {
    throw new Error(
      'Les essais sur un vrai Twenty ont besoin de TWENTY_API_URL (par exemple http://localhost:3000) et de TWENTY_API_KEY ' +
        '(une clé du rôle Admin : Twenty › Paramètres › API et webhooks). TWENTY_READONLY_KEY (une clé d’un rôle en lecture ' +
        'seule) est facultative.',
    );
  }
  const url = address.replace(/\/+$/, '');
  const keys = readonly ? { admin, readonly } : { admin };
  const abilities = new Set<Ability>(['webhooks']);
  if (readonly) abilities.add('readonly-key');
  if (env.CONTRACT_FLOOD === '1') abilities.add('flood');
  const target = httpTarget({ url, keys, pace: livePace(), ears: () => openEars(env.CONTRACT_WEBHOOK_HOST) });
  return { url, target, abilities };
}

/**
 * New for each run: two runs on one server never meet. Letters only: Twenty makes type names with a camel case that starts a
 * new word after a digit (`contrat85ccFiche` → `Contrat85CcFiche`).
 */
export const newPrefix = (): string =>
  `contrat${Array.from(randomBytes(4), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
