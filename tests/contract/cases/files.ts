/** Files: upload, attach, read (API.md §3, FILES). */
import { createOne, findOne, metadata, updateOne } from '../documents';
import type { Case, Stage } from '../stage';

const CONTENT = 'prénom;courriel\nLéa;lea@exemple.fr\n';

type Upload = { readonly fileId: string; readonly uploadUrl: string; readonly contentType: string };

/** Tells Twenty of a file to come; it answers where to put it. */
async function announce(stage: Stage, field: string | undefined, size: number): Promise<Upload> {
  const query =
    'mutation($field: String, $name: String!, $size: Float!) { createFileUpload(fieldMetadataId: $field, ' +
    'fileFolder: FilesField, filename: $name, size: $size) { fileId uploadUrl contentType } }';
  return (await stage.value(
    metadata('createFileUpload', query, { field, name: 'leads.csv', size }),
  )) as Upload;
}

export const files: readonly Case[] = [
  {
    name: 'a file is uploaded, attached and read back',
    async run(stage, { fiche, fields }) {
      const upload = await announce(stage, fields.pieces, Buffer.byteLength(CONTENT));
      const { uploadUrl: url, contentType } = upload;
      const put = await stage.send({ door: 'put', url, contentType, content: CONTENT });
      expect(put.status).toBe(204);
      const done = await stage.row(
        metadata(
          'completeFileUpload',
          'mutation($id: String!) { completeFileUpload(fileId: $id) { id size } }',
          { id: upload.fileId },
        ),
      );
      expect(done).toEqual({ id: upload.fileId, size: Buffer.byteLength(CONTENT) });

      const record = await stage.row(createOne(fiche.name, { id: stage.id('dossier') }));
      const pieces = [{ fileId: upload.fileId, label: 'Leads d’été.csv' }];
      await stage.row(updateOne(fiche.name, record.id, { pieces }));
      const read = await stage.row(
        findOne(fiche.name, { id: { eq: record.id } }, 'pieces { fileId label extension url }'),
      );
      expect(read.pieces).toEqual([{ ...pieces[0], extension: '.csv', url: expect.any(String) }]);
      const signed = (read.pieces as { url: string }[])[0]?.url ?? '';
      expect(await stage.send({ door: 'get', url: signed })).toEqual({ status: 200, body: CONTENT });
    },
  },
  {
    name: 'an upload under another type of content arrives empty',
    async run(stage, { fields }) {
      const { uploadUrl: url } = await announce(stage, fields.pieces, 5);
      const put = await stage.send({ door: 'put', url, contentType: 'text/plain', content: '12345' });
      expect(put).toMatchObject({ status: 400, body: { code: 'FILE_SIZE_MISMATCH' } });
    },
  },
  {
    name: 'a file that was never uploaded cannot be attached',
    async run(stage, { fiche }) {
      const record = await stage.row(createOne(fiche.name, { id: stage.id('dossier') }));
      const pieces = [{ fileId: '7b0b7d0e-6d5c-4c53-9d0a-0d7f5a1e2c3b', label: 'Rien.csv' }];
      const refusal = await stage.refusal(updateOne(fiche.name, record.id, { pieces }));
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
      expect(refusal.message).toContain('7b0b7d0e-6d5c-4c53-9d0a-0d7f5a1e2c3b');
    },
  },
];
