import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Recorded = {
  readonly secret?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
};

/** A delivery a real Twenty 2.21 made; the `signed.*` ones come with the secret of their webhook. */
export const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(join('tests/fixtures/webhooks', `${name}.json`), 'utf8')) as Recorded;
