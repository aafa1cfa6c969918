/** 10,000 rows imported and distributed, and the service killed while it happens. */
import { createWorkspace } from '../../src/twenty/workspace';
import { aPerson, aWorkbook } from '../support/import-files';
import type { Dice } from './dice';
import { bringDown } from './falls';
import { recoveryOf, type Result } from './figures';
import { count, createMany, listAll } from './records';
import { pause } from './service';
import type { Stage } from './stage';

export type ImportSize = { readonly rows: number; readonly kills: number };

/** The order's name: who cleans up afterwards knows it by this. */
export const NAME = 'Chutes';
/** A lead that an import of this run made. */
export const isOfImport = (email: string): boolean => /^amina\.\d+@example\.org$/.test(email);
const DONE_WITHIN = 300_000;

export async function crashImport(stage: Stage, dice: Dice, { rows, kills }: ImportSize): Promise<Result> {
  const start = performance.now();
  // One person in twenty stands there twice.
  const people = Math.ceil((rows * 19) / 20);
  const file = Array.from({ length: rows }, (_none, n) => aPerson(n < people ? n : n - people));
  const { imports } = createWorkspace(stage.transport);
  const fichier = await imports.upload('fichier', 'leads.xlsx', await aWorkbook(file));
  const order = { name: NAME, parcours: 'IMMIGRATION', strategie: 'EGALE', statut: 'A_IMPORTER' };
  await createMany(stage, 'importsLeads', 'ImportLeads', [{ ...order, fichier: [fichier] }]);
  const falls = await bringDown(stage, dice, {
    kills,
    total: people,
    // Asked of Twenty, which has the service to serve meanwhile.
    askEveryMs: 100,
    done: () => count(stage, 'leads'),
    meanwhile: () => Promise.resolve(),
  });
  const statut = await finished(stage);
  await falls.standing.kill();
  const leads = await listAll(stage, 'leads', 'courriel { primaryEmail } conseillereId cleExterne');
  const emails = new Set(leads.map(({ courriel }) => (courriel as { primaryEmail: string }).primaryEmail));
  const keys = (await listAll(stage, 'notificationsMax', 'cle nature')).map(({ cle }) => String(cle));
  return {
    ...{ scenario: 'import', home: stage.home, size: rows, kills: falls.kills, uncertain: 0, resolved: 0 },
    lost: people - emails.size,
    doubled: leads.length - emails.size + (keys.length - new Set(keys).size),
    ...recoveryOf(falls),
    seconds: (performance.now() - start) / 1_000,
    faults: [
      ...(statut === 'TERMINE' ? [] : [`import left as ${statut}`]),
      ...unfair(leads.map(({ conseillereId }) => String(conseillereId))),
    ],
  };
}

async function finished(stage: Stage): Promise<string> {
  const start = performance.now();
  for (;;) {
    const [record] = await listAll(stage, 'importsLeads', 'statut');
    const statut = String(record?.['statut']);
    if (['TERMINE', 'REFUSE'].includes(statut) || performance.now() - start > DONE_WITHIN) return statut;
    await pause(200);
  }
}

/** In equal parts: no two people differ by more than one, and nobody is left out. */
function unfair(owners: readonly string[]): readonly string[] {
  const shares = new Map<string, number>();
  for (const owner of owners) shares.set(owner, (shares.get(owner) ?? 0) + 1);
  const sizes = [...shares.values()];
  const even = Math.max(...sizes) - Math.min(...sizes) <= 1 && !shares.has('null');
  return even ? [] : [`shares ${[...shares.values()].join('/')}`];
}
