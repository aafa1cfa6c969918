/** One task per lead asks for its evaluation: reworded while things are missing, closed when nothing is. */
import { keyOf, recordId } from '../../src/kernel/keys';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import type { Agency, Lead, LeadState, Recommandation, Tache } from '../state';
import { nextWorkingDayEnd } from '../working-time/hours';
import { listOf, type Part } from './missing';

const keyFor = (lead: Lead): string => keyOf('evaluation', lead.id);
const TITLE = 'Compléter l’évaluation';

/** Created the first time, opened again when something new is missing. Due at the end of the next working day. */
export function askByTask(
  state: LeadState,
  missing: readonly Part[],
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { lead } = state;
  const words = wording(state, missing);
  const echeance = nextWorkingDayEnd(now, reglagesOf(lead, agency));
  const because = `il manque ${listOf(missing)}`;
  const task = taskOf(state);
  if (task?.deletedAt != null) return [];
  if (task === undefined) {
    const responsableId = lead.conseillereId;
    return [
      { do: 'createTask', key: keyFor(lead), leadId: lead.id, responsableId, ...words, echeance, because },
    ];
  }
  return [
    update(lead, task, { ...words, statut: 'TODO', echeance, responsableId: lead.conseillereId }, because),
  ];
}

/** Its words follow what is missing, unless staff renamed it; who is in charge now has it. One that staff closed stays closed. */
export function followTask(state: LeadState, missing: readonly Part[], rule: string): readonly Decision[] {
  const { lead } = state;
  const task = taskOf(state);
  if (!isOpen(task)) return [nothing(lead, rule, 'ce qui manque a déjà été demandé')];
  const words = wording(state, missing);
  const reworded = task.titre !== words.titre && task.titre.startsWith(TITLE);
  const passed = task.responsableId !== lead.conseillereId;
  if (!reworded && !passed) return [nothing(lead, rule, 'ce qui manque a déjà été demandé')];
  const set = { ...(reworded && words), ...(passed && { responsableId: lead.conseillereId }) };
  return [update(lead, task, set, reworded ? `il manque ${listOf(missing)}` : 'le lead a changé de main')];
}

export function closeTask(state: LeadState, rule: string, because: string): readonly Decision[] {
  const task = taskOf(state);
  if (!isOpen(task)) return [nothing(state.lead, rule, because)];
  const texte = procedures(state.recommandations);
  return [update(state.lead, task, { statut: 'DONE', ...(texte !== '' && { texte }) }, because)];
}

function taskOf({ lead, taches }: LeadState): Tache | undefined {
  if (taches.length === 0) return undefined;
  const id = recordId(keyFor(lead));
  return taches.find((task) => task.id === id);
}

const isOpen = (task: Tache | undefined): task is Tache =>
  task !== undefined && task.deletedAt === null && task.statut !== 'DONE';

type Update = Extract<Decision, { do: 'updateTask' }>;

const update = (lead: Lead, task: Tache, set: Update['set'], because: string): Update => ({
  do: 'updateTask',
  leadId: lead.id,
  taskId: task.id,
  set,
  because,
});

function wording(
  { lead, recommandations }: LeadState,
  missing: readonly Part[],
): { readonly titre: string; readonly texte: string } {
  const what = missing.map(({ name }) => `- ${name}`).join('\n');
  const list = procedures(recommandations);
  return {
    titre: `${TITLE} de ${nameOf(lead)} : ${listOf(missing)}`,
    texte: `Il manque sur le lead :\n\n${what}${list === '' ? '' : `\n\n${list}`}`,
  };
}

/** In the order of their rank: « - [Entrée express](https://…) ». */
function procedures(recommandations: readonly Recommandation[]): string {
  const lines = recommandations
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((a, b) => a.rang - b.rang)
    .flatMap(({ procedure }) => (procedure === null ? [] : [line(procedure)]));
  return lines.length === 0 ? '' : `Procédures recommandées :\n\n${lines.join('\n')}`;
}

const line = ({ name, lien }: NonNullable<Recommandation['procedure']>): string =>
  lien === '' ? `- ${name}` : `- [${name}](${lien})`;
