/** Objects and fields of the workspace over `/metadata` (API.md §4). One function, one request; nothing is decided here. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

/** An input as the server takes it; made by `src/installer`, cut to what the server knows. */
export type Input = Readonly<Record<string, unknown>>;

const option = z.object({
  id: z.string().nullish(),
  value: z.string(),
  label: z.string(),
  color: z.string().nullish(),
  position: z.number(),
});

const relation = z.object({
  type: z.string(),
  targetObjectMetadata: z.object({ nameSingular: z.string() }),
  targetFieldMetadata: z.object({ id: z.string(), name: z.string() }),
});

const field = z.object({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  type: z.string(),
  isActive: z.boolean().nullish(),
  isSystem: z.boolean().nullish(),
  isUnique: z.boolean().nullish(),
  options: z.array(option).nullish(),
  relation: relation.nullish(),
  /** Of Twenty's `target` fields: one relation for each kind of record that may stand there. */
  morphRelations: z
    .array(z.object({ targetObjectMetadata: z.object({ nameSingular: z.string() }) }))
    .nullish(),
});

const object = z.object({
  id: z.string(),
  nameSingular: z.string(),
  namePlural: z.string(),
  description: z.string().nullish(),
  isActive: z.boolean(),
  isSystem: z.boolean(),
  fieldsList: z.array(field),
});

export type FieldRow = z.infer<typeof field>;
export type ObjectRow = z.infer<typeof object>;

const FIELD = `id name label type isActive isSystem isUnique options
  relation { type targetObjectMetadata { nameSingular } targetFieldMetadata { id name } }`;

const MORPH = 'morphRelations { targetObjectMetadata { nameSingular } }';

// `first` because the default page is 10; Twenty accepts 5,000 (API.md §2).
const OBJECTS = `query MaxObjects {
  objects(paging: { first: 1000 }) {
    edges { node { id nameSingular namePlural description isActive isSystem fieldsList { ${FIELD} ${MORPH} } } }
  }
}`;

const CREATE_OBJECT = `mutation MaxCreateObject($input: CreateOneObjectInput!) {
  createOneObject(input: $input) { id fieldsList { id name } }
}`;

const CREATE_FIELD = `mutation MaxCreateField($input: CreateOneFieldMetadataInput!) {
  createOneField(input: $input) { ${FIELD} }
}`;

const UPDATE_FIELD = `mutation MaxUpdateField($input: UpdateOneFieldMetadataInput!) {
  updateOneField(input: $input) { id name label }
}`;

const DELETE_OBJECT = `mutation MaxDeleteObject($input: DeleteOneObjectInput!) {
  deleteOneObject(input: $input) { id }
}`;

const UPDATE_OBJECT = `mutation MaxUpdateObject($input: UpdateOneObjectInput!) {
  updateOneObject(input: $input) { id }
}`;

const objectsAnswer = z.object({ objects: z.object({ edges: z.array(z.object({ node: object })) }) });
const createdObject = z.object({
  createOneObject: z.object({
    id: z.string(),
    fieldsList: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
const createdField = z.object({ createOneField: field });

/** Every object with every field, deactivated ones included. */
export async function readObjects(transport: Transport): Promise<readonly ObjectRow[]> {
  const answer = readAnswer(objectsAnswer, await transport.rawMetadata(OBJECTS), 'modèle de données');
  return answer.objects.edges.map((edge) => edge.node);
}

export async function createObject(
  transport: Transport,
  input: Input,
): Promise<z.infer<typeof createdObject>['createOneObject']> {
  const answer = await transport.rawMetadata(CREATE_OBJECT, { input: { object: input } });
  return readAnswer(createdObject, answer, 'création d’un objet').createOneObject;
}

export async function createField(transport: Transport, input: Input): Promise<FieldRow> {
  const answer = await transport.rawMetadata(CREATE_FIELD, { input: { field: input } });
  return readAnswer(createdField, answer, 'création d’un champ').createOneField;
}

export async function updateField(transport: Transport, id: string, update: Input): Promise<void> {
  await transport.rawMetadata(UPDATE_FIELD, { input: { id, update } }, { repeatable: true });
}

/** Drops the object, its fields, the reverse fields of its relations, and every record (API.md §4). */
export async function deleteObject(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(DELETE_OBJECT, { input: { id } });
}

/**
 * Asks to change an object that cannot exist: it changes nothing, and tells whether the key may change the data model
 * (the guard answers before the search). Throws `droit-manquant` or, when allowed, `introuvable`.
 */
export async function touchMissingObject(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(UPDATE_OBJECT, { input: { id, update: {} } });
}
