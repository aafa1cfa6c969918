/** The findings as a person reads them. */
import type { Finding, State } from './finding';

const SIGNS: Readonly<Record<State, string>> = { ok: '✓', attention: '!', panne: '✗' };
const WIDTH = 18;

export function renderFinding({ check, state, says, remedy }: Finding): readonly string[] {
  const line = `  ${SIGNS[state]} ${check.padEnd(WIDTH)} ${says}`;
  return remedy === undefined ? [line] : [line, `      → ${remedy}`];
}

export function renderSummary(findings: readonly Finding[]): string {
  const count = (state: State): number => findings.filter((finding) => finding.state === state).length;
  const some = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;
  return (
    `${findings.length} contrôles : ${some(count('ok'), 'bon', 'bons')}, ` +
    `${some(count('attention'), 'à surveiller', 'à surveiller')}, ${some(count('panne'), 'panne', 'pannes')}.`
  );
}
