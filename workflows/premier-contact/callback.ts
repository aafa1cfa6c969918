/**
 * A_RECONTACTER with a date is a task for the person in charge, due then (DESIGN §4.3). The task follows the date and the
 * person, and is closed with the callback. What staff change on the task itself stays.
 */
import { keyOf, recordId } from '../../src/kernel/keys';
import type { Decision } from '../decisions';
import { memoryOf, type Memory } from '../memory';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import type { Lead, LeadState, Tache } from '../state';
import { isCalledBack } from './called-back';

const RULE = 'rappel';

type Remembered = NonNullable<Memory['rappel']>;

export function decideCallback(state: LeadState): readonly Decision[] {
  const { lead } = state;
  const known = memoryOf(lead).rappel;
  const task = known && state.taches.find(({ id }) => id === known.tache);
  const ended = whyNone(state);
  if (ended !== null) return close(lead, task, ended);
  const at = lead.prochainRappel;
  if (at === null) return [nothing(lead, RULE, 'aucune date de rappel')];
  if (known === undefined || (known.le !== at.toISOString() && !isOpen(task))) return create(lead, at);
  return follow(lead, at, known, task);
}

function whyNone(state: LeadState): string | null {
  const { lead } = state;
  if (lead.deletedAt !== null) return 'le lead a été supprimé';
  if (lead.statut !== 'A_RECONTACTER') return 'le lead n’est pas à recontacter';
  if (lead.prochainRappel === null) return 'aucune date de rappel';
  return isCalledBack(state, lead.prochainRappel) ? 'le rappel a été fait' : null;
}

const isOpen = (task: Tache | undefined): task is Tache =>
  task !== undefined && task.deletedAt === null && task.statut !== 'DONE';

const close = (lead: Lead, task: Tache | undefined, because: string): readonly Decision[] =>
  isOpen(task)
    ? [{ do: 'updateTask', leadId: lead.id, taskId: task.id, set: { statut: 'DONE' }, because }]
    : [nothing(lead, RULE, because)];

/** The key has the date the task was made for: a later callback is another task. */
function create(lead: Lead, at: Date): readonly Decision[] {
  const key = keyOf('rappel', lead.id, at);
  const because = 'un rappel est demandé';
  return [
    {
      do: 'createTask',
      key,
      leadId: lead.id,
      responsableId: lead.conseillereId,
      titre: `Rappeler ${nameOf(lead)}`,
      texte: `${nameOf(lead)} attend d’être rappelé. Après l’appel, notez le résultat sur le lead : la tâche se ferme alors.`,
      echeance: at,
      because,
    },
    remember(lead, { tache: recordId(key), le: at.toISOString(), membre: lead.conseillereId }, because),
  ];
}

function follow(lead: Lead, at: Date, known: Remembered, task: Tache | undefined): readonly Decision[] {
  if (!isOpen(task)) return [nothing(lead, RULE, 'la tâche de rappel a été faite ou retirée par l’équipe')];
  const moved = known.le !== at.toISOString();
  const passed = known.membre !== lead.conseillereId;
  if (!moved && !passed) return [nothing(lead, RULE, 'la tâche de rappel existe')];
  const because = moved ? 'le rappel a changé de date' : 'le lead a changé de personne en charge';
  const set = {
    ...(moved && { echeance: at }),
    ...(passed && { responsableId: lead.conseillereId }),
  };
  return [
    { do: 'updateTask', leadId: lead.id, taskId: task.id, set, because },
    remember(lead, { ...known, le: at.toISOString(), membre: lead.conseillereId }, because),
  ];
}

const remember = (lead: Lead, rappel: Remembered, because: string): Decision => ({
  do: 'updateLead',
  leadId: lead.id,
  set: { memoireMax: { rappel } },
  because,
});
