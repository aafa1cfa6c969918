/** A file of ours into a FILES field of Twenty: opened, sent, completed (API.md §3). On no record until one names it. */
import { z } from 'zod';
import { MaxError } from '../errors';
import type { FileRef } from '../service/imports/imports';
import { readAnswer } from './metadata-answer';
import { readObjects } from './metadata-model';
import type { Transport } from './transport';

const OPEN = `mutation MaxOpenUpload($field: String, $folder: FileFolder!, $name: String!, $size: Float!) {
  createFileUpload(fieldMetadataId: $field, fileFolder: $folder, filename: $name, size: $size) { fileId uploadUrl }
}`;
const COMPLETE =
  'mutation MaxCompleteUpload($fileId: String!) { completeFileUpload(fileId: $fileId) { id } }';

const opened = z.object({ createFileUpload: z.object({ fileId: z.string(), uploadUrl: z.string() }) });

/** `/metadata` is not counted by Twenty: a report costs no call of the data API. */
export async function uploadFile(
  transport: Transport,
  place: { readonly object: string; readonly field: string },
  name: string,
  content: Uint8Array,
): Promise<FileRef> {
  const field = await fieldId(transport, place);
  const answer = await transport.rawMetadata(
    OPEN,
    { field, folder: 'FilesField', name, size: content.byteLength },
    { repeatable: true },
  );
  const { fileId, uploadUrl } = readAnswer(opened, answer, 'createFileUpload').createFileUpload;
  await transport.upload(uploadUrl, content);
  await transport.rawMetadata(COMPLETE, { fileId }, { repeatable: true });
  return { fileId, label: name };
}

async function fieldId(
  transport: Transport,
  { object, field }: { readonly object: string; readonly field: string },
): Promise<string> {
  const objects = await readObjects(transport);
  const found = objects
    .find(({ nameSingular }) => nameSingular === object)
    ?.fieldsList.find(({ name }) => name === field);
  if (found) return found.id;
  throw new MaxError(
    'modele-incomplet',
    `Le champ ${object}.${field} manque dans Twenty : lancez max install.`,
  );
}
