/** Before something is written: dry unless told otherwise, then a question. */
import type { CliDeps } from './deps';
import type { Output } from './outcome';

export type Written = Output & { readonly appliquer?: boolean; readonly yes?: boolean };

/** Fails closed: without a terminal and without `--yes`, nothing is written. */
export async function isConfirmed(deps: CliDeps, flags: Written, question: string): Promise<boolean> {
  const dry = !flags.appliquer;
  if (dry || ((!deps.isTty || flags.json) && !flags.yes)) {
    deps.stderr(`Rien n’a été écrit. Pour le faire : ajoutez --appliquer${dry ? '' : ' --yes'}`);
    return false;
  }
  if (flags.yes) return true;
  if ((await deps.confirm(`${question} Tapez « oui » : `)).trim().toLowerCase() === 'oui') return true;
  deps.stderr('Rien n’a été écrit.');
  return false;
}
