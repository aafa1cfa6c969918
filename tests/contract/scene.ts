/**
 * The throw-away objects all cases share: `Fiche` with one field of each type MAX uses, `Suite` which belongs to it.
 * Their names carry the run's prefix, so a run never meets another one, nor anybody's data.
 */
import { metadata, objectName, type ObjectName } from './documents';
import type { Row, Stage } from './stage';
import type { Call, Step, Target } from './target';

/** The name its recording goes by. */
export const SCENE = 'the scene';

export type Thing = { readonly name: ObjectName; readonly id: string };
export type Scene = {
  readonly fiche: Thing;
  readonly suite: Thing;
  readonly workspaceMemberId: string;
  /** Ids of Fiche's fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
};

const option = (value: string, label: string, position: number, color = 'blue') => ({
  value,
  label,
  position,
  color,
});

/** "À", "é", "–", "<" and "€" on purpose: labels are the customer's. */
export const STATUTS = [
  option('NOUVEAU', 'Nouveau', 0),
  option('A_RECONTACTER', 'À recontacter', 1, 'orange'),
  option('RENDEZ_VOUS_PRIS', 'Rendez-vous pris', 2, 'purple'),
  option('DE_100_A_500', '100–500€', 3, 'yellow'),
  option('MOINS_100', '<100€', 4, 'gray'),
];
export const CANAUX = [
  option('SMS', 'SMS', 0),
  option('WHATSAPP', 'WhatsApp', 1),
  option('COURRIEL', 'Courriel', 2),
];

type FieldInput = Readonly<Record<string, unknown>> & { readonly name: string };

const field = (name: string, type: string, more: Readonly<Record<string, unknown>> = {}): FieldInput => ({
  name,
  type,
  label: `Champ ${name}`,
  icon: 'IconBox',
  isLabelSyncedWithName: false,
  ...more,
});

const FICHE_FIELDS: readonly FieldInput[] = [
  field('cle', 'TEXT', { label: 'Clé', isUnique: true }),
  field('texte', 'TEXT'),
  field('statut', 'SELECT', { label: 'Statut de l’année', options: STATUTS }),
  field('statutParDefaut', 'SELECT', { options: STATUTS, defaultValue: "'NOUVEAU'" }),
  field('canaux', 'MULTI_SELECT', { options: CANAUX }),
  field('nombre', 'NUMBER', { defaultValue: 0 }),
  field('actif', 'BOOLEAN', { defaultValue: true }),
  field('le', 'DATE_TIME'),
  field('jour', 'DATE'),
  field('courriel', 'EMAILS'),
  field('telephone', 'PHONES'),
  field('notes', 'RICH_TEXT'),
  field('brut', 'RAW_JSON'),
  field('montant', 'CURRENCY'),
  field('lien', 'LINKS'),
  field('pieces', 'FILES', { settings: { maxNumberOfValues: 3 } }),
];

export const OBJECT = `id nameSingular namePlural labelSingular labelPlural icon isActive isSystem labelIdentifierFieldMetadataId`;
export const FIELD = `id name label type icon isActive isSystem isUnique isNullable isLabelSyncedWithName defaultValue options settings`;
const RELATION = `relation { type targetObjectMetadata { id nameSingular } targetFieldMetadata { id name label } }`;

const REVERSE = `relation { type targetObjectMetadata { id nameSingular } targetFieldMetadata { id name } }`;

/** `createOneObject` as the installer sends it. */
export const createObject = (object: Readonly<Record<string, unknown>>): Call =>
  metadata(
    'createOneObject',
    `mutation($input: CreateOneObjectInput!) { createOneObject(input: $input) { ${OBJECT} } }`,
    { input: { object: { icon: 'IconBox', isLabelSyncedWithName: false, ...object } } },
  );

export const createField = (objectMetadataId: string, input: Readonly<Record<string, unknown>>): Call =>
  metadata(
    'createOneField',
    `mutation($input: CreateOneFieldMetadataInput!) { createOneField(input: $input) { ${FIELD} ${RELATION} } }`,
    { input: { field: { objectMetadataId, ...input } } },
  );

export const updateField = (id: string, update: Readonly<Record<string, unknown>>): Call =>
  metadata(
    'updateOneField',
    `mutation($input: UpdateOneFieldMetadataInput!) { updateOneField(input: $input) { ${FIELD} } }`,
    { input: { id, update } },
  );

/** Of the relations Twenty makes itself, the label of the other side is one of many, by chance: it is not asked for. */
export const readObject = (id: string): Call =>
  metadata(
    'object',
    `query($id: UUID!) { object(id: $id) { ${OBJECT} fieldsList { ${FIELD} ${REVERSE} } } }`,
    {
      id,
    },
  );

export const deleteObject = (id: string): Call =>
  metadata('deleteOneObject', 'mutation($id: UUID!) { deleteOneObject(input: { id: $id }) { id } }', { id });

const listObjects = (isSystem: boolean): Call =>
  metadata(
    'objects',
    `query($system: Boolean!) { objects(paging: { first: 1000 }, filter: { isSystem: { is: $system } }) ` +
      `{ edges { node { id nameSingular createdAt } } } }`,
    { system: isSystem },
  );

/** A new object of this run, called `word`; gone again after the case that made it. */
export async function makeObject(stage: Stage, word: string): Promise<Thing> {
  const name = objectName(`${stage.prefix}${word}`, `${stage.prefix}${word}s`);
  const made = await stage.row(
    createObject({
      nameSingular: name.one,
      namePlural: name.many,
      labelSingular: `${word} ${stage.prefix}`,
      labelPlural: `${word}s ${stage.prefix}`,
      description: 'Objet d’essai, retiré à la fin de l’essai.',
    }),
  );
  stage.afterwards(deleteObject(made.id));
  return { name, id: made.id };
}

/** Builds the scene. The objects are taken away again by the chores of `stage`. */
export async function buildScene(stage: Stage): Promise<Scene> {
  const workspaceMemberId = await objectId(stage, 'workspaceMember');
  const fiche = await makeObject(stage, 'Fiche');
  const suite = await makeObject(stage, 'Suite');
  const fields: Record<string, string> = {};
  for (const input of FICHE_FIELDS) {
    const made = await stage.row(createField(fiche.id, input));
    fields[input.name] = made.id;
  }
  await stage.row(
    createField(fiche.id, relation('membre', workspaceMemberId, `Fiches de l’${stage.prefix} à suivre`)),
  );
  await stage.row(createField(suite.id, relation('fiche', fiche.id, 'Suites liées à l’été')));
  await stage.row(createField(suite.id, field('rang', 'NUMBER')));
  return { fiche, suite, workspaceMemberId, fields };
}

export const relation = (
  name: string,
  targetObjectMetadataId: string,
  targetFieldLabel: string,
): FieldInput =>
  field(name, 'RELATION', {
    relationCreationPayload: {
      type: 'MANY_TO_ONE',
      targetObjectMetadataId,
      targetFieldLabel,
      targetFieldIcon: 'IconBox',
    },
  });

type Listed = { readonly edges: readonly { readonly node: Row }[] };

/** Twenty cannot filter its objects by name (API.md §4), so all of its own are listed. */
async function objectId(stage: Stage, nameSingular: string): Promise<string> {
  const list = (await stage.value(listObjects(true))) as Listed;
  const found = list.edges.find((edge) => edge.node.nameSingular === nameSingular);
  expect(found).toBeDefined();
  return found?.node.id ?? '';
}

/** What an interrupted run left behind more than two hours ago. */
export async function removeOrphans(target: Target, now: Date): Promise<void> {
  const { body } = await target.send(listObjects(false));
  const list = (body as { data: { objects: Listed } }).data.objects;
  const old = list.edges
    .map((edge) => edge.node)
    .filter((node) => /^contrat[a-z]{4}[A-Z]/.test(String(node.nameSingular)))
    .filter((node) => now.getTime() - Date.parse(String(node.createdAt)) > 2 * 3_600_000);
  for (const node of old) await target.send(deleteObject(node.id));
}

/** Runs the chores of a stage on the bare target; each is tried, whatever became of the others. */
export async function sweepUp(target: Target, chores: readonly Step[]): Promise<void> {
  for (const chore of chores) await target.send(chore).catch(() => undefined);
}
