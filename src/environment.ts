/**
 * Variables of the environment, read one by one: each fault is kept with the variable, the form its value must have and what to
 * do, so that all are told at once. Values are shown only where they cannot be a secret. `src/config.ts` gives it `process.env`.
 */
import { readFileSync } from 'node:fs';

/** Characters: 96 bits when they are drawn from 64. */
const SHORTEST_SECRET = 16;

export class Environment {
  readonly faults: string[] = [];
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(
    name: string,
    { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
  ): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    return this.fault(
      name,
      `« ${text} » n’est pas un nombre entier de ${from} à ${to}. Corrigez-le, ou retirez-le pour ${otherwise}.`,
      otherwise,
    );
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const found = values.find((value) => value === text.toLowerCase());
    if (found !== undefined) return found;
    return this.fault(
      name,
      `« ${text} » n’est pas connu. Choisissez parmi : ${values.join(', ')}.`,
      otherwise,
    );
  }

  /** An origin or a folder below it; `http(s)` only. Not echoed: it may carry a password. */
  url(name: string, remedy: string, otherwise?: string): string {
    const text = this.text(name) ?? otherwise;
    if (text === undefined) return this.fault(name, `variable absente. ${remedy}`, '');
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
    return this.fault(name, `la valeur doit être une adresse http:// ou https:// complète. ${remedy}`, '');
  }

  optionalUrl(name: string): string | undefined {
    if (this.text(name) === undefined) return undefined;
    return this.url(name, 'Corrigez l’adresse, ou retirez la variable.') || undefined;
  }

  /** Exact origins, as browsers send them: scheme, host, port when it is not the usual one. */
  origins(name: string): readonly string[] {
    const given = (this.text(name) ?? '').split(/[\s,;]+/).filter((one) => one !== '');
    return given.flatMap((one) => {
      const url = URL.canParse(one) ? new URL(one) : null;
      if (url && /^https?:$/.test(url.protocol) && !one.includes('*') && url.href === `${url.origin}/`)
        return [url.origin];
      return this.fault(
        name,
        `« ${one} » n’est pas l’adresse d’un site. Écrivez chaque site comme https://www.exemple.fr, sans chemin ni étoile, séparés par des virgules.`,
        [],
      );
    });
  }

  /** A secret that somebody chose: long enough not to be guessed; `without` says what happens when the variable is taken away. */
  secret(name: string, without: string): string | undefined {
    const text = this.secretText(name);
    // Empty: its file could not be read, which is said already.
    if (text === undefined || text === '' || text.length >= SHORTEST_SECRET) return text;
    return this.fault(
      name,
      `${text.length} caractères reçus, il en faut au moins ${SHORTEST_SECRET}. ` +
        `Donnez un secret plus long, ou retirez la variable : ${without}.`,
      undefined,
    );
  }

  /** `NAME`, or what the file named by `NAME_FILE` holds (a Docker or systemd secret). */
  secretText(name: string): string | undefined {
    const [given, file] = [this.text(name), this.text(`${name}_FILE`)];
    if (given === undefined || file === undefined)
      return file === undefined ? given : this.secretFile(`${name}_FILE`, file);
    return this.fault(name, `donnée deux fois, avec ${name}_FILE. Gardez l’une des deux.`, '');
  }

  /** Of the variables that start with `MAX_`, those not among `known`: a wrong name would be a setting that nobody reads. */
  refuseUnknown(known: readonly string[]): void {
    for (const name of Object.keys(this.env)) {
      if (!name.startsWith('MAX_') || known.includes(name)) continue;
      this.faults.push(
        `${name} : variable inconnue de MAX. Retirez-la, ou corrigez son nom (${known.join(', ')}).`,
      );
    }
  }

  private secretFile(name: string, path: string): string {
    try {
      const secret = readFileSync(path, 'utf8').trim();
      return secret === '' ? this.fault(name, 'le fichier est vide. Écrivez-y la valeur.', '') : secret;
    } catch {
      return this.fault(
        name,
        `le fichier « ${path} » ne peut pas être lu. Vérifiez son chemin et ses droits.`,
        '',
      );
    }
  }

  fault<Value>(name: string, sentence: string, instead: Value): Value {
    this.faults.push(`${name} : ${sentence}`);
    return instead;
  }
}
