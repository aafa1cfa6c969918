/** Imports of leads: the record, its files, and the leads it compares, makes, completes and takes back. */
import { recordId } from '../kernel/keys';
import { plus } from '../kernel/time';
import { keyPrefix } from '../../workflows/lead-import/plan';
import type { ImportPatch, ImportRecord, Imports, NewImport } from '../service/imports/imports';
import type { Echoes } from './echoes';
import { uploadFile } from './file-upload';
import {
  CreateImportsDocument,
  FilesOnDocument,
  FinishedImportsDocument,
  ImportDocument,
  KnownImportsDocument,
  LeadsOfImportDocument,
  NotesOnDocument,
  TrashLeadsDocument,
  WriteImportDocument,
} from './generated/operations';
import { completeLeads } from './import-completions';
import { createLeads } from './import-creations';
import { knownLeads } from './import-search';
import { insertOnce, knownById } from './insert';
import { importInput, readImports } from './mappers/import';
import { sayable } from './mappers/out';
import { batchesOf, everyPage, nodesOf } from './pages';
import type { Transport } from './transport';

export function createImports(transport: Transport, echoes: Echoes): Imports {
  return {
    load: async (id) => {
      const { importsLeads } = await transport.data(ImportDocument, { id });
      return readImports(nodesOf(importsLeads))[0] ?? null;
    },
    write: (seen, set) => write(transport, echoes, seen, set),
    create: (key, record) => create(transport, echoes, key, record),
    previous: async () =>
      nodesOf((await transport.data(FinishedImportsDocument, {})).importsLeads).map(
        ({ correspondance }) => correspondance,
      ),
    download: ({ url }, maxBytes) => transport.download(url, maxBytes),
    upload: (field, name, content) => uploadFile(transport, { object: 'importLeads', field }, name, content),
    known: (searches) => knownLeads(transport, searches),
    madeBy: (importId) => madeBy(transport, importId),
    createLeads: (arrivals) => createLeads(transport, echoes, arrivals),
    complete: (completions) => completeLeads(transport, echoes, completions),
    annotated: (leadIds) => annotated(transport, leadIds),
    trash: async (leadIds) => {
      for (const ids of batchesOf(leadIds)) {
        const { deleteLeads } = await transport.data(TrashLeadsDocument, { ids }, { repeatable: true });
        echoes.remember(deleteLeads ?? []);
      }
    },
  };
}

/** Not repeated after a lost answer, as for distributions: the record is looked at again instead. */
async function write(
  transport: Transport,
  echoes: Echoes,
  seen: ImportRecord,
  set: ImportPatch,
): Promise<ImportRecord | null> {
  const answer = await transport.data(WriteImportDocument, {
    id: seen.id,
    from: seen.updatedAt.toISOString(),
    until: plus(seen.updatedAt, 1).toISOString(),
    data: importInput(set),
  });
  const written = answer.updateImportsLeads ?? [];
  echoes.remember(written);
  const [now] = written;
  if (now === undefined) return null;
  const { statut, correspondance, repartition, progression, resume } = { ...seen, ...set };
  const updatedAt = new Date(now.updatedAt);
  return { ...seen, updatedAt, statut, correspondance, repartition, progression, resume };
}

async function create(
  transport: Transport,
  echoes: Echoes,
  key: string,
  { name, fichier, ...rest }: NewImport,
): Promise<string> {
  const id = recordId(key);
  const input = { id, name: sayable(name), fichier: [fichier], ...rest };
  await insertOnce([{ key, id, input }], {
    echoes,
    create: async (data) =>
      (await transport.data(CreateImportsDocument, { data }, { repeatable: true })).createImportsLeads,
    known: async (ids) =>
      knownById(nodesOf((await transport.data(KnownImportsDocument, { ids })).importsLeads)),
  });
  return id;
}

async function madeBy(transport: Transport, importId: string): Promise<readonly string[]> {
  const prefix = keyPrefix(importId);
  const ask = async (after: string | null) =>
    (await transport.data(LeadsOfImportDocument, { prefix, after })).leads;
  return (await everyPage(await ask(null), ask)).map(({ id }) => id);
}

async function annotated(transport: Transport, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const ids of batchesOf(leadIds)) {
    const notes = async (after: string | null) =>
      (await transport.data(NotesOnDocument, { ids, after })).noteTargets;
    const files = async (after: string | null) =>
      (await transport.data(FilesOnDocument, { ids, after })).attachments;
    const those = [
      ...(await everyPage(await notes(null), notes)),
      ...(await everyPage(await files(null), files)),
    ];
    for (const { targetLeadId } of those) if (targetLeadId !== null) found.add(targetLeadId);
  }
  return found;
}
