/** `MAX_LLM_*` → the language model to ask, or none: it is off until an address and a model are given. */
import { readFileSync } from 'node:fs';
import type { LlmSettings } from './client';

const VARIABLES = ['MAX_LLM_URL', 'MAX_LLM_MODEL', 'MAX_LLM_KEY', 'MAX_LLM_KEY_FILE'] as const;

export type ParsedLlm = { readonly llm?: LlmSettings; readonly faults: readonly string[] };

/** All faults at once; the key and the address, which may hold one, are never repeated. */
export function parseLlm(env: NodeJS.ProcessEnv): ParsedLlm {
  const [url, model, key, file] = VARIABLES.map((name) => env[name]?.trim() || undefined);
  if (url === undefined && model === undefined && key === undefined && file === undefined)
    return { faults: [] };
  const secret = secretOf(key, file);
  const faults = [...addressFaults(url), ...modelFaults(model), ...secret.faults];
  if (url === undefined || model === undefined || faults.length > 0) return { faults };
  return {
    llm: { url: url.replace(/\/+$/, ''), model, ...(secret.key === undefined ? {} : { key: secret.key }) },
    faults,
  };
}

function addressFaults(url: string | undefined): readonly string[] {
  if (url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return [];
  const what =
    url === undefined ? 'variable absente.' : 'la valeur doit être une adresse http:// ou https:// complète.';
  return [
    `MAX_LLM_URL : ${what} Donnez l’adresse d’un service compatible OpenAI jusqu’à /v1, ou retirez les variables MAX_LLM_*.`,
  ];
}

const modelFaults = (model: string | undefined): readonly string[] =>
  model === undefined
    ? [
        'MAX_LLM_MODEL : variable absente. Donnez le nom du modèle à interroger, ou retirez les variables MAX_LLM_*.',
      ]
    : [];

type Secret = { readonly key?: string; readonly faults: readonly string[] };

function secretOf(key: string | undefined, file: string | undefined): Secret {
  if (key !== undefined && file !== undefined)
    return { faults: ['MAX_LLM_KEY : donnée deux fois, avec MAX_LLM_KEY_FILE. Gardez l’une des deux.'] };
  const secret = file === undefined ? { key, faults: [] } : fromFile(file);
  if (secret.key === undefined || /^[\x21-\x7e]+$/.test(secret.key))
    return secret.key === undefined ? { faults: secret.faults } : { key: secret.key, faults: secret.faults };
  return {
    faults: [
      'MAX_LLM_KEY : la clé est vide ou contient un espace ou un accent. Copiez-la entière, sans guillemets.',
    ],
  };
}

function fromFile(path: string): { readonly key: string | undefined; readonly faults: readonly string[] } {
  try {
    return { key: readFileSync(path, 'utf8').trim(), faults: [] };
  } catch {
    return {
      key: undefined,
      faults: [
        `MAX_LLM_KEY_FILE : le fichier « ${path} » ne peut pas être lu. Vérifiez son chemin et ses droits.`,
      ],
    };
  }
}
