/** compose.yaml as Docker Compose reads it: merged, and its variables told apart. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Service = {
  readonly image?: string;
  readonly build?: unknown;
  readonly user?: string;
  readonly restart?: string;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly logging?: { readonly driver: string; readonly options: Readonly<Record<string, string>> };
  readonly stop_grace_period?: string;
};

export type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};

export const composeText = readFileSync('compose.yaml', 'utf8');
export const compose = parse(composeText, { merge: true, strict: true }) as Compose;

export type Variable = {
  readonly name: string;
  readonly how: 'required' | 'default' | 'bare';
  readonly rest: string;
};

/** Every `${…}`: with `:?` what is said when it is missing, with `:-` its default. Comments do not count. */
export const variables: readonly Variable[] = composeText
  .split('\n')
  .filter((line) => !line.trim().startsWith('#'))
  .flatMap((line) => [...line.matchAll(/\$\{([A-Z0-9_]+)(:[?-])?([^}]*)\}/g)])
  .map(([, name = '', mark = '', rest = '']) => ({
    name,
    how: mark === ':?' ? 'required' : mark === ':-' ? 'default' : 'bare',
    rest,
  }));

/** Names a file of variables sets or mentions in a comment. */
export const namesIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
