/** A plan as a person reads it: `+` create, `~` change (before → after), `!` refused (why, and the way out). */
import { pieceOf, renderPiece } from './render-furniture';
import { renderStep, type Line } from './render-step';
import type { Plan, Step } from './step';

export type Totals = { readonly create: number; readonly change: number };

/** One line a step, except what makes one view or one folder, which stands on one. Objects first, each with what is on it. */
export function planLines(steps: readonly Step[]): readonly Line[] {
  const lines: Line[] = [];
  const told = new Set<string>();
  for (const step of steps) {
    const piece = pieceOf(step);
    if (piece === null) {
      lines.push(renderStep(step));
    } else if (!told.has(piece)) {
      told.add(piece);
      lines.push(renderPiece(steps.filter((other) => pieceOf(other) === piece)));
    }
  }
  return grouped(lines);
}

/** Lines of one object together, in the order in which the objects appear. */
function grouped(lines: readonly Line[]): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const object = line.target.split('.')[0] ?? line.target;
    groups.set(object, [...(groups.get(object) ?? []), line]);
  }
  return [...groups.values()].flat();
}

/** What the total says is what the lines show: a line each, and every record of a lot. */
export function totals(steps: readonly Step[]): Totals {
  const records = steps.reduce(
    (sum, step) => sum + (step.do === 'createRecords' ? step.records.length - 1 : 0),
    0,
  );
  const lines = planLines(steps);
  const create = lines.filter((line) => line.sign === '+').length + records;
  return { create, change: lines.length + records - create };
}

const write = (line: Line, width: number): string =>
  `  ${line.sign} ${line.target.padEnd(width)}  ${line.text}`;

function notesOf(plan: Plan): readonly string[] {
  return plan.notes.length === 0 ? [] : ['', 'À savoir :', ...plan.notes.map((note) => `  · ${note}`)];
}

/** The lines of `max plan`. */
export function renderPlan(plan: Plan): readonly string[] {
  if (plan.plan === 'refused') {
    const refused = plan.refusals.flatMap(({ target, because, wayOut }) => [
      `  ! ${target} : ${because}.`,
      `      ${wayOut}`,
    ]);
    const count = plan.refusals.length;
    const total = count === 1 ? '1 refus' : `${count} refus`;
    return [...refused, ...notesOf(plan), '', `Plan refusé : ${total}. Rien n’a été écrit.`];
  }
  if (plan.steps.length === 0) {
    return ['Rien à faire : l’espace de travail est complet.', ...notesOf(plan)];
  }
  const lines = planLines(plan.steps);
  const width = Math.min(32, Math.max(...lines.map((line) => line.target.length)));
  const { create, change } = totals(plan.steps);
  return [
    ...lines.map((line) => write(line, width)),
    ...notesOf(plan),
    '',
    `Plan : ${create} à créer, ${change} à changer.`,
  ];
}

/** The same for machines; no secret in it. */
export function planAsJson(plan: Plan): Readonly<Record<string, unknown>> {
  if (plan.plan === 'refused') return plan;
  return { plan: plan.plan, ...totals(plan.steps), steps: planLines(plan.steps), notes: plan.notes };
}
