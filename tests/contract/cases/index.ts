/** The whole contract, in the order it is run. */
import type { Case } from '../stage';
import type { Ability } from '../target';
import { dashboards } from './dashboards';
import { files } from './files';
import { furniture } from './furniture';
import { model } from './model';
import { pages } from './pages';
import { reading } from './reading';
import { roles } from './roles';
import { limit, server } from './server';
import { values } from './values';
import { webhooks } from './webhooks';
import { writing } from './writing';

export const cases: readonly Case[] = [
  ...model,
  ...furniture,
  ...pages,
  ...dashboards,
  ...roles,
  ...writing,
  ...reading,
  ...values,
  ...server,
  ...files,
  ...webhooks,
  limit,
];

/** The cases a target can show. */
export const casesFor = (abilities: ReadonlySet<Ability>): readonly Case[] =>
  cases.filter((one) => one.needs === undefined || abilities.has(one.needs));

/** A word about the cases a run leaves out, and what would bring them in; null when it leaves out none. */
export function leftOut(abilities: ReadonlySet<Ability>): string | null {
  const missing = [...new Set(cases.flatMap((one) => one.needs ?? []))].filter(
    (need) => !abilities.has(need),
  );
  if (missing.length === 0) return null;
  return missing.map((need) => `Cas laissés de côté : ${WANTED[need]}.`).join('\n');
}

const WANTED: Readonly<Record<Ability, string>> = {
  'readonly-key': 'ceux d’une clé en lecture seule (donnez TWENTY_READONLY_KEY)',
  webhooks: 'ceux des webhooks',
  flood: 'celui qui épuise la limite de débit de tout l’espace pendant deux minutes (CONTRACT_FLOOD=1)',
};
