/** Tasks of Twenty's own: the record first, then its link to the lead; both under ids computed from the key. */
import { keyOf } from '../kernel/keys';
import type { Creation } from '../service/ports';
import type { Echoes } from './echoes';
import {
  CreateTaskTargetsDocument,
  CreateTasksDocument,
  KnownTaskTargetsDocument,
  KnownTasksDocument,
  UpdateTasksDocument,
} from './generated/operations';
import { insertOnce, knownById, rowsOf } from './insert';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';
import type { Transport } from './transport';
import { updateAlike } from './update-alike';
import { recordId } from '../kernel/keys';

const repeatable = { repeatable: true };

/** A task whose link was cut off by a crash gets it the second time. Answers the keys that were wholly there already. */
export async function createTasks(
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'createTask'>[],
): Promise<readonly string[]> {
  await insertOnce(
    rowsOf(those, ({ titre, texte, echeance, responsableId }, id) => ({
      id,
      title: sayable(titre),
      bodyV2: { markdown: sayable(texte) },
      status: 'TODO' as const,
      dueAt: echeance.toISOString(),
      assigneeId: responsableId,
    })),
    {
      echoes,
      create: async (data) => (await transport.data(CreateTasksDocument, { data }, repeatable)).createTasks,
      known: async (ids) => knownById(nodesOf((await transport.data(KnownTasksDocument, { ids })).tasks)),
    },
  );
  const links = those.map(({ key, leadId }) => ({ key: linkKey(key), taskId: recordId(key), leadId }));
  const existing = await insertOnce(
    rowsOf(links, ({ taskId, leadId }, id) => ({ id, taskId, targetLeadId: leadId })),
    {
      echoes,
      create: async (data) =>
        (await transport.data(CreateTaskTargetsDocument, { data }, repeatable)).createTaskTargets,
      known: async (ids) =>
        knownById(nodesOf((await transport.data(KnownTaskTargetsDocument, { ids })).taskTargets)),
    },
  );
  return those.map(({ key }) => key).filter((key) => existing.includes(linkKey(key)));
}

const linkKey = (key: string): string => keyOf(key, 'lead');

export const updateTasks = (
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'updateTask'>[],
): Promise<void> =>
  updateAlike(
    those.map(({ taskId, set: { echeance, responsableId, statut, titre, texte } }) => ({
      id: taskId,
      data: {
        ...(echeance && { dueAt: echeance.toISOString() }),
        ...(responsableId !== undefined && { assigneeId: responsableId }),
        ...(statut && { status: statut }),
        ...(titre !== undefined && { title: sayable(titre) }),
        ...(texte !== undefined && { bodyV2: { markdown: sayable(texte) } }),
      },
    })),
    async (ids, data) =>
      echoes.remember(
        (await transport.data(UpdateTasksDocument, { ids, data }, repeatable)).updateTasks ?? [],
      ),
  );
