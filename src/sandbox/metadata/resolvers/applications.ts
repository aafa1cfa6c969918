/**
 * Root fields of /metadata about applications: what `max install --panels` needs of them, refusals as a 2.21 server words them.
 * A manifest is played as far as front components go; one with anything else is refused, the sandbox could not keep its word.
 */
import { Problem } from '../../problem';
import { isObject, listOf, objectOf, textOf } from '../../unknown';
import { nowIso } from '../../world';
import type { World } from '../../world';
import { mustAdminister, type Desk } from '../change';
import type { FrontComponent, InstalledApplication } from '../applications';
import type { UploadedPart } from './files';
import type { Resolvers } from './resolvers';

export const applicationResolvers: Resolvers = {
  findManyApplications: ({ world }) => [...world.installed.applications.values()],
  frontComponents: ({ world }) => [...world.installed.components.values()],
  commandMenuItems: ({ world }) =>
    [...world.installed.commands.values()].map((item) => showCommand(world, item)),
  findApplicationRegistrationByUniversalIdentifier: ({ world }, { universalIdentifier }) =>
    world.installed.registrations.get(String(universalIdentifier)) ?? null,
  createApplicationRegistration: (desk, { input }) => register(desk, objectOf(input)),
  createDevelopmentApplication: (desk, { universalIdentifier, name }) =>
    createApplication(desk, String(universalIdentifier), String(name)),
  uploadApplicationFile: (desk, args) => upload(desk, args),
  syncApplication: (desk, { manifest }) => sync(desk, objectOf(manifest)),
  uninstallApplication: (desk, { universalIdentifier }) => uninstall(desk, String(universalIdentifier)),
  // Twenty asks for no permission here (PLATFORM.md §1.12).
  createCommandMenuItem: ({ world }, { input }) => createCommand(world, objectOf(input)),
  deleteCommandMenuItem: ({ world }, { id }) => deleteCommand(world, String(id)),
};

function register(desk: Desk, { name, universalIdentifier }: Readonly<Record<string, unknown>>): unknown {
  mustAdminister(desk);
  const { dice, installed } = desk.world;
  const uid = textOf(universalIdentifier) ?? dice.uuid();
  if (installed.registrations.has(uid))
    throw new Problem(`Universal identifier ${uid} is already claimed`, {
      subCode: 'UNIVERSAL_IDENTIFIER_ALREADY_CLAIMED',
      userFriendlyMessage: 'This universal identifier is already claimed by another registration.',
      code: 'BAD_USER_INPUT',
    });
  const registration = { id: dice.uuid(), universalIdentifier: uid, name: String(name) };
  installed.registrations.set(uid, registration);
  return { applicationRegistration: registration, clientSecret: dice.hex(32) };
}

function createApplication(desk: Desk, universalIdentifier: string, name: string): InstalledApplication {
  mustAdminister(desk);
  const { dice, installed } = desk.world;
  mustBeRegistered(desk.world, universalIdentifier);
  const found = installed.applications.get(universalIdentifier);
  if (found !== undefined) return found;
  const made = {
    id: dice.uuid(),
    universalIdentifier,
    name,
    version: null,
    files: new Map<string, Buffer>(),
  };
  installed.applications.set(universalIdentifier, made);
  return made;
}

function mustBeRegistered({ installed }: World, universalIdentifier: string): void {
  if (installed.registrations.has(universalIdentifier)) return;
  throw notFound(
    `No registration found for "${universalIdentifier}". Create one first with createApplicationRegistration.`,
  );
}

const notFound = (message: string): Problem =>
  new Problem(message, {
    subCode: 'APPLICATION_NOT_FOUND',
    userFriendlyMessage: 'Application not found.',
    code: 'NOT_FOUND',
  });

const isPart = (value: unknown): value is UploadedPart => isObject(value) && Buffer.isBuffer(value.content);

function upload(
  desk: Desk,
  { applicationUniversalIdentifier, file, fileFolder, filePath }: Readonly<Record<string, unknown>>,
): unknown {
  mustAdminister(desk);
  const application = desk.world.installed.applications.get(String(applicationUniversalIdentifier));
  if (application === undefined) throw notFound('Application not found in workspace.');
  if (!isPart(file)) throw new Problem('File is required', { code: 'BAD_USER_INPUT' });
  const path = `${String(fileFolder)}/${String(filePath)}`;
  application.files.set(path, file.content);
  return { id: desk.world.dice.uuid(), path, size: file.content.length, createdAt: nowIso(desk.world) };
}

function sync(desk: Desk, manifest: Readonly<Record<string, unknown>>): unknown {
  mustAdminister(desk);
  const { world } = desk;
  const { universalIdentifier, displayName } = objectOf(manifest.application);
  const uid = String(universalIdentifier);
  mustBeRegistered(world, uid);
  const application = world.installed.applications.get(uid);
  if (application === undefined)
    throw notFound(
      `Application "${uid}" not found in workspace "${world.workspaceId}". Run createDevelopmentApplication first.`,
    );
  refuseMore(manifest);
  const version = objectOf(
    JSON.parse((application.files.get('Dependencies/package.json') ?? '{}').toString()),
  );
  application.name = String(displayName);
  application.version = textOf(version.version);
  replaceComponents(world, application, listOf(manifest.frontComponents).map(objectOf));
  return { applicationUniversalIdentifier: uid, actions: [] };
}

function refuseMore(manifest: Readonly<Record<string, unknown>>): void {
  const more = Object.entries(manifest).filter(
    ([name, value]) => name !== 'application' && name !== 'frontComponents' && listOf(value).length > 0,
  );
  if (more.length > 0)
    throw new Problem(
      `Bac à sable : un manifeste avec ${more.map(([name]) => name).join(', ')} n’est pas joué.`,
      {
        code: 'INTERNAL_SERVER_ERROR',
      },
    );
}

/** What the manifest omits goes; a component keeps its id. One whose file was never uploaded cannot be shown. */
function replaceComponents(
  world: World,
  application: InstalledApplication,
  wanted: readonly Readonly<Record<string, unknown>>[],
): void {
  const { components } = world.installed;
  const before = new Map(
    world.installed.componentsOf(application.id).map((one) => [one.universalIdentifier, one.id]),
  );
  for (const id of before.values()) components.delete(id);
  for (const one of wanted) {
    const universalIdentifier = String(one.universalIdentifier);
    const id = before.get(universalIdentifier) ?? world.dice.uuid();
    components.set(id, { ...one, id, applicationId: application.id, universalIdentifier });
  }
}

function uninstall(desk: Desk, universalIdentifier: string): boolean {
  mustAdminister(desk);
  const { installed } = desk.world;
  const application = installed.applications.get(universalIdentifier);
  if (application === undefined)
    throw notFound(`Application with id undefined or universalIdentifier ${universalIdentifier} not found`);
  for (const { id } of installed.componentsOf(application.id)) installed.components.delete(id);
  installed.applications.delete(universalIdentifier);
  return true;
}

function createCommand(world: World, input: Readonly<Record<string, unknown>>): unknown {
  const frontComponentId = textOf(input.frontComponentId);
  if (frontComponentId !== null && !world.installed.components.has(frontComponentId))
    throw new Problem('Could not find frontComponent for given frontComponentId', {
      code: 'INTERNAL_SERVER_ERROR',
      userFriendlyMessage: 'An error occurred.',
    });
  const item = {
    availabilityType: 'GLOBAL',
    isPinned: false,
    position: world.installed.commands.size,
    ...input,
    id: world.dice.uuid(),
    frontComponentId,
  };
  world.installed.commands.set(item.id, item);
  return showCommand(world, item);
}

function deleteCommand(world: World, id: string): unknown {
  const item = world.installed.commands.get(id);
  if (item === undefined)
    throw new Problem('Command menu item not found', {
      subCode: 'COMMAND_MENU_ITEM_NOT_FOUND',
      userFriendlyMessage: 'Command menu item not found.',
      code: 'NOT_FOUND',
    });
  world.installed.commands.delete(id);
  return showCommand(world, item);
}

const showCommand = (world: World, item: { readonly frontComponentId: string | null }): unknown => ({
  ...item,
  frontComponent: componentOf(world, item.frontComponentId),
});

const componentOf = ({ installed }: World, id: string | null): FrontComponent | null =>
  id === null ? null : (installed.components.get(id) ?? null);
