/** `max export LEAD`: everything Twenty knows of one person, as JSON. Reads only. */
import type { Command } from 'commander';
import { traitsOf } from '../../workflows/forget/person';
import { MaxError } from '../errors';
import { openPersonalData } from '../twenty/personal-data';
import type { CliDeps, ExitCode } from './deps';
import { printJson, runCommand, type Output } from './outcome';
import { whichLead } from './which-lead';

async function exportLead(deps: CliDeps, who: string): Promise<ExitCode> {
  const data = await openPersonalData(deps.connect());
  const found = await data.lead((await whichLead(deps.connect(), who)).id);
  if (found === null) throw new MaxError('introuvable', 'Ce lead vient d’être supprimé.');
  const attached = await data.attachedTo(found);
  const known = new Set([found.id, ...attached.map(({ id }) => id)]);
  const elsewhere = (await data.showing(traitsOf(found.values))).filter(({ id }) => !known.has(id));
  const of = (object: string) =>
    attached.filter((one) => one.object === object).map(({ id, values }) => ({ id, ...values }));
  printJson(deps, {
    exporteLe: deps.clock.now().toISOString(),
    lead: { id: found.id, ...found.values },
    ...Object.fromEntries([...new Set(attached.map(({ object }) => object))].map((name) => [name, of(name)])),
    ailleurs: elsewhere.map(({ object, id, fields, values }) => ({
      objet: object,
      id,
      ...Object.fromEntries(fields.map((name) => [name, values[name]])),
    })),
  });
  return 0;
}

export function registerExport(program: Command, deps: CliDeps): void {
  program
    .command('export')
    .argument('<lead>', 'identifiant, nom, courriel ou téléphone du lead')
    .description('donne en JSON tout ce que Twenty sait d’une personne')
    .option('--json', 'en JSON (toujours)')
    .action((who: string, output: Output) =>
      runCommand(deps, { ...output, json: true }, () => exportLead(deps, who)),
    );
}
