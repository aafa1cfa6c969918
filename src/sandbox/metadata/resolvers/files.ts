/** Root fields of /metadata that upload files: the multipart way and the direct way (API.md §3; recorded files/01-04). */
import { DOWNLOAD_SPAN, UPLOAD_SPAN, signedAddress, uploadAddress } from '../../files/addresses';
import { extensionOf } from '../../files/store';
import type { StoredFile } from '../../files/store';
import { Problem } from '../../problem';
import { isObject, textOf } from '../../unknown';
import { nowIso } from '../../world';
import type { World } from '../../world';
import type { Resolvers } from './resolvers';

/** What the multipart reader puts where the document has an `Upload`. */
export type UploadedPart = { readonly filename: string; readonly content: Buffer };

const isPart = (value: unknown): value is UploadedPart =>
  isObject(value) && typeof value.filename === 'string' && Buffer.isBuffer(value.content);

export const fileResolvers: Resolvers = {
  uploadFilesFieldFile: ({ world }, { file, fieldMetadataId }) => {
    if (!isPart(file)) throw badFile('File is required');
    return showFile(
      world,
      addFile(world, {
        filename: file.filename,
        fieldMetadataId,
        content: file.content,
        size: file.content.length,
      }),
    );
  },
  createFileUpload: ({ world }, { filename, fieldMetadataId, size }) => {
    const file = addFile(world, {
      filename: String(filename),
      fieldMetadataId,
      content: null,
      size: Number(size),
    });
    return {
      fileId: file.id,
      uploadUrl: uploadAddress(world, file.id),
      contentType: 'application/octet-stream',
      expiresAt: new Date(world.clock.now().getTime() + UPLOAD_SPAN).toISOString(),
    };
  },
  completeFileUpload: ({ world }, { fileId }) => {
    const file = world.files.pending(String(fileId));
    if (file === null) throw badFile(`File not found: ${String(fileId)}`);
    refuseIncomplete(file);
    file.isComplete = true;
    return showFile(world, file);
  },
};

type Draft = {
  readonly filename: string;
  readonly fieldMetadataId: unknown;
  readonly content: Buffer | null;
  readonly size: number;
};

const addFile = (world: World, { filename, fieldMetadataId, content, size }: Draft): StoredFile =>
  world.files.put({
    id: world.dice.uuid(),
    fieldMetadataId: textOf(fieldMetadataId),
    filename,
    extension: extensionOf(filename),
    createdAt: nowIso(world),
    expectedSize: size,
    content,
    isComplete: content !== null,
  });

function showFile(world: World, file: StoredFile): Readonly<Record<string, unknown>> {
  const field = world.catalogue.fields.get(file.fieldMetadataId ?? '');
  return {
    id: file.id,
    path: `files-field/${field?.universalIdentifier ?? ''}/${file.id}${file.extension}`,
    size: file.content?.length ?? 0,
    url: signedAddress(world, file.id),
    createdAt: file.createdAt,
    expiresAt: new Date(world.clock.now().getTime() + DOWNLOAD_SPAN).toISOString(),
  };
}

function refuseIncomplete({ id, content, expectedSize }: StoredFile): void {
  if (content === null || content.length > expectedSize) {
    throw new Problem(`File ${id} has not been uploaded to storage yet`, {
      code: 'INTERNAL_SERVER_ERROR',
      userFriendlyMessage: 'The file has not been uploaded yet. Please upload it before confirming.',
    });
  }
  if (content.length === expectedSize) return;
  throw new Problem(`File ${id} has ${content.length} bytes in storage but ${expectedSize} were declared`, {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage: 'The uploaded file does not match the declared size. Please retry the upload.',
  });
}

const badFile = (message: string): Problem =>
  new Problem(message, { code: 'BAD_USER_INPUT', userFriendlyMessage: 'Invalid input provided.' });
