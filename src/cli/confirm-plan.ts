/** Before a plan is applied: `--yes`, or a word typed on a terminal. */
import type { CliDeps } from './deps';
import type { Output } from './outcome';

export type Dry = Output & { readonly yes?: boolean; readonly dry?: boolean };

/** Fails closed: without a terminal and without `--yes`, nothing is written. `command`: what to type instead. */
export async function isConfirmed(deps: CliDeps, output: Dry, command = 'max install'): Promise<boolean> {
  if (output.dry) return false;
  if (output.yes) return true;
  if (!deps.isTty || output.json) {
    deps.stderr(`Rien n’a été écrit. Pour appliquer ce plan sans question : ${command} --yes`);
    return false;
  }
  const typed = await deps.confirm('Appliquer ce plan ? Tapez « oui » : ');
  if (typed.trim().toLowerCase() === 'oui') return true;
  deps.stderr('Rien n’a été écrit.');
  return false;
}
