/** Applications, their front components and the commands that open them, over `/metadata` (PLATFORM.md §1.12). */
import { z } from 'zod';
import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const application = z.object({
  id: z.string(),
  universalIdentifier: z.string(),
  version: z.string().nullish(),
});
const component = z.object({
  id: z.string(),
  universalIdentifier: z.string().nullish(),
  builtComponentChecksum: z.string(),
});
const command = z.object({
  id: z.string(),
  frontComponentId: z.string().nullish(),
  availabilityType: z.string(),
  availabilityObjectMetadataId: z.string().nullish(),
});

export type ApplicationRow = z.infer<typeof application>;
export type ComponentRow = z.infer<typeof component>;
export type CommandRow = z.infer<typeof command>;

export type Applications = {
  readonly applications: readonly ApplicationRow[];
  readonly components: readonly ComponentRow[];
  readonly commands: readonly CommandRow[];
};

const READ = `query MaxApplications {
  findManyApplications { id universalIdentifier version }
  frontComponents { id universalIdentifier builtComponentChecksum }
  commandMenuItems { id frontComponentId availabilityType availabilityObjectMetadataId }
}`;

const readSchema = z.object({
  findManyApplications: z.array(application),
  frontComponents: z.array(component),
  commandMenuItems: z.array(command),
});

export async function readApplications(transport: Transport): Promise<Applications> {
  const answer = readAnswer(readSchema, await transport.rawMetadata(READ), 'applications');
  return {
    applications: answer.findManyApplications,
    components: answer.frontComponents,
    commands: answer.commandMenuItems,
  };
}

const REGISTRATION = `query MaxApplicationRegistration($id: String!) {
  findApplicationRegistrationByUniversalIdentifier(universalIdentifier: $id) { id }
}`;
const registrationSchema = z.object({
  findApplicationRegistrationByUniversalIdentifier: z.object({ id: z.string() }).nullable(),
});

/** Registrations are of the whole server: another workspace of it may have made ours. */
export async function findRegistration(
  transport: Transport,
  universalIdentifier: string,
): Promise<string | null> {
  const answer = await transport.rawMetadata(REGISTRATION, { id: universalIdentifier });
  const read = readAnswer(registrationSchema, answer, 'inscription de l’application');
  return read.findApplicationRegistrationByUniversalIdentifier?.id ?? null;
}

export async function registerApplication(
  transport: Transport,
  input: { readonly universalIdentifier: string; readonly name: string },
): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxRegisterApplication($input: CreateApplicationRegistrationInput!) {
      createApplicationRegistration(input: $input) { applicationRegistration { id } }
    }`,
    { input },
  );
}

/** Answers the one that is there, if any. */
export async function createApplication(
  transport: Transport,
  { universalIdentifier, name }: { readonly universalIdentifier: string; readonly name: string },
): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxCreateApplication($universalIdentifier: String!, $name: String!) {
      createDevelopmentApplication(universalIdentifier: $universalIdentifier, name: $name) { id }
    }`,
    { universalIdentifier, name },
    { repeatable: true },
  );
}

export type ApplicationFile = {
  readonly folder: 'Dependencies' | 'BuiltFrontComponent';
  readonly path: string;
  readonly content: Uint8Array;
};

/** Writes over what lies there. 30 calls in 30 s for one application (src: application-development.service.ts). */
export async function uploadApplicationFile(
  transport: Transport,
  applicationUniversalIdentifier: string,
  { folder, path, content }: ApplicationFile,
): Promise<void> {
  await transport.metadataUpload({
    query: `mutation MaxUploadApplicationFile($application: String!, $folder: FileFolder!, $path: String!, $file: Upload!) {
      uploadApplicationFile(applicationUniversalIdentifier: $application, fileFolder: $folder, filePath: $path, file: $file) { id }
    }`,
    variables: { application: applicationUniversalIdentifier, folder, path },
    file: { variable: 'file', name: path.split('/').at(-1) ?? path, content },
  });
}

/** Brings the application to the manifest; what the manifest omits goes. */
export async function syncApplication(transport: Transport, manifest: object): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxSyncApplication($manifest: JSON!) {
      syncApplication(manifest: $manifest) { applicationUniversalIdentifier }
    }`,
    { manifest },
    { repeatable: true },
  );
}

/** Drops the application's own things; records of the workspace stay. */
export async function uninstallApplication(transport: Transport, universalIdentifier: string): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxUninstallApplication($id: String!) { uninstallApplication(universalIdentifier: $id) }`,
    { id: universalIdentifier },
  );
}

export async function createCommand(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxCreateCommand($input: CreateCommandMenuItemInput!) { createCommandMenuItem(input: $input) { id } }`,
    { input },
  );
}

export async function deleteCommand(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(
    `mutation MaxDeleteCommand($id: UUID!) { deleteCommandMenuItem(id: $id) { id } }`,
    {
      id,
    },
  );
}
