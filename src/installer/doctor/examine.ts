/** All checks, in order, each reported whatever the others found. */
import { MaxError } from '../../errors';
import { accessChecks } from './access';
import { delivery } from './delivery';
import { panne, type Check, type Finding, type Patient, type Verdict } from './finding';
import { machineChecks } from './machine';
import { surroundingChecks } from './surroundings';
import { workspaceChecks } from './workspace';

export const checks: readonly Check[] = [
  ...accessChecks,
  workspaceChecks.dataModel,
  workspaceChecks.administrators,
  workspaceChecks.zones,
  workspaceChecks.webhook,
  delivery,
  surroundingChecks.rateLimit,
  surroundingChecks.queue,
  machineChecks.queueClock,
  machineChecks.folders,
  surroundingChecks.channels,
  surroundingChecks.llm,
  surroundingChecks.form,
];

/** A broken world is a finding. Its message says what happened, then, from the second sentence on, what to do. */
function brokenWorld({ message }: MaxError): Verdict {
  const end = message.search(/[.:] (?=\p{Lu})/u);
  if (end < 0) return panne(message, 'Relancez « max doctor » ; si cela dure, regardez les journaux.');
  return panne(message.slice(0, end), message.slice(end + 2));
}

async function look(check: Check, patient: Patient): Promise<Verdict> {
  try {
    return await check.look(patient);
  } catch (error) {
    if (!(error instanceof MaxError)) throw error;
    return brokenWorld(error);
  }
}

const notMade = (blocker: string): Verdict => ({
  state: 'attention',
  says: `non vérifié : réparez d’abord « ${blocker} »`,
});

/** A check is not made when one it needs is in `panne`, or was not made itself: it would only repeat the same fault. */
export async function examine(
  patient: Patient,
  onFinding: (finding: Finding) => void = () => undefined,
): Promise<readonly Finding[]> {
  const unusable = new Set<string>();
  const findings: Finding[] = [];
  for (const check of checks) {
    const blocker = check.needs.find((name) => unusable.has(name));
    const verdict = blocker ? notMade(blocker) : await look(check, patient);
    if (blocker !== undefined || verdict.state === 'panne') unusable.add(check.name);
    const finding = { check: check.name, ...verdict };
    findings.push(finding);
    onFinding(finding);
  }
  return findings;
}
