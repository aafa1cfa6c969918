/** `MAX_LLM_*` → the language model to ask, or none: it is off until an address and a model are given. */
import type { Environment } from '../environment';
import type { LlmSettings } from './client';

/** All faults at once; the key and the address, which may hold one, are never repeated. */
export function readLlm(env: Environment): LlmSettings | undefined {
  const [address, model, secret] = [
    env.text('MAX_LLM_URL'),
    env.text('MAX_LLM_MODEL'),
    env.secretText('MAX_LLM_KEY'),
  ];
  if (address === undefined && model === undefined && secret === undefined) return undefined;
  const url = env.url(
    'MAX_LLM_URL',
    'Donnez l’adresse d’un service compatible OpenAI jusqu’à /v1, ou retirez les variables MAX_LLM_*.',
  );
  if (model === undefined)
    env.fault(
      'MAX_LLM_MODEL',
      'variable absente. Donnez le nom du modèle à interroger, ou retirez les variables MAX_LLM_*.',
      undefined,
    );
  const key = secret === undefined ? undefined : keyOf(secret, env);
  // What is missing was told, and the whole configuration is refused for it.
  if (url === '' || model === undefined || key === '') return undefined;
  return { url, model, ...(key !== undefined && { key }) };
}

const keyOf = (secret: string, env: Environment): string =>
  /^[\x21-\x7e]*$/.test(secret)
    ? secret
    : env.fault(
        'MAX_LLM_KEY',
        'la clé contient un espace ou un accent. Copiez-la entière, sans guillemets.',
        '',
      );
