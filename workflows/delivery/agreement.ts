/**
 * How far the team agrees with MAX, in words a coach reads on the settings: of the drafts that left, how many were approved as
 * they were. Scenario by scenario, because each has its own mode (DESIGN §5 modes).
 */
import { SCENARIO, type Accord, type Parcours, type Scenario } from '../../objects/vocabulary';

export type AgreementCount = {
  readonly scenario: Scenario;
  readonly accord: Accord;
  readonly nombre: number;
};

/** An invitation goes out in both. */
const OF_PARCOURS: Readonly<Record<Parcours, readonly Scenario[]>> = {
  COACHING: ['COACH_01', 'COACH_02', 'COACH_03', 'INVITATION'],
  IMMIGRATION: ['RAPPEL_IMMIGRATION', 'INVITATION'],
};

/** Fewer drafts say nothing; more changed ones than this still need the team's eye. */
const ENOUGH = 20;
const SAFE = 0.95;

/** One line per scenario that had drafts approved, in the order of the scenarios; '' before the first. */
export function agreementOf(counts: readonly AgreementCount[], parcours: Parcours): string {
  return OF_PARCOURS[parcours].flatMap((scenario) => lineOf(scenario, counts)).join('\n');
}

function lineOf(scenario: Scenario, counts: readonly AgreementCount[]): readonly string[] {
  const count = (accord: Accord): number =>
    counts
      .filter((one) => one.scenario === scenario && one.accord === accord)
      .reduce((sum, { nombre }) => sum + nombre, 0);
  const [asItWas, changed] = [count('TEL_QUEL'), count('MODIFIE')];
  const all = asItWas + changed;
  if (all === 0) return [];
  const several = asItWas > 1 ? 's' : '';
  const approved = `${asItWas} brouillon${several} sur ${all} approuvé${several} tel${several} quel${several}`;
  const advice = all >= ENOUGH && asItWas >= SAFE * all ? ' : le mode Auto paraît sûr' : '';
  return [`${nameOf(scenario)} : ${approved} (${Math.floor((100 * asItWas) / all)} %)${advice}`];
}

/** "COACH-01" of "COACH-01 Pré-qualification"; other scenarios by their whole label. */
function nameOf(scenario: Scenario): string {
  const label = SCENARIO.find(({ value }) => value === scenario)?.label ?? scenario;
  return /^COACH-\d+/.exec(label)?.[0] ?? label;
}
