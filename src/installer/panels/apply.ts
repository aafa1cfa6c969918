/** The panels into a workspace, and out of it. Stopped anywhere, the same is planned and done again. */
import type { Command } from '../../../panels/commands';
import { APPLICATION, builtPath, manifestOf, packageJson, PANELS } from '../../../panels/manifest';
import { MaxError } from '../../errors';
import { readObjects } from '../../twenty/metadata-model';
import {
  createApplication,
  createCommand,
  deleteCommand,
  findRegistration,
  readApplications,
  registerApplication,
  syncApplication,
  uninstallApplication,
  uploadApplicationFile,
} from '../../twenty/metadata-application';
import type { Transport } from '../../twenty/transport';
import { checksumsOf, type BuiltPanels } from './built';
import { componentIdOf, isOurs, type PanelsActual, type PanelStep } from './plan';

export async function readPanels(transport: Transport): Promise<PanelsActual> {
  const applications = await readApplications(transport);
  const registration = await findRegistration(transport, APPLICATION.universalIdentifier);
  const objects = await readObjects(transport);
  return {
    ...applications,
    isRegistered: registration !== null,
    objects: new Map(objects.map(({ nameSingular, id }) => [nameSingular, id])),
  };
}

type Progress = (step: PanelStep, index: number, total: number) => void;

export async function applyPanels(
  transport: Transport,
  steps: readonly PanelStep[],
  built: BuiltPanels,
  onStep: Progress = () => undefined,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    onStep(step, index + 1, steps.length);
    await applyStep(transport, step, built);
  }
}

async function applyStep(transport: Transport, step: PanelStep, built: BuiltPanels): Promise<void> {
  const { universalIdentifier, name } = APPLICATION;
  switch (step.do) {
    case 'register':
      return registerApplication(transport, { universalIdentifier, name });
    case 'create':
      return createApplication(transport, { universalIdentifier, name });
    case 'sync':
      return sync(transport, built);
    case 'command':
      return bind(transport, step.command);
  }
}

/** All files, not only the changed ones: together they are less than a second, and none can be missing. */
async function sync(transport: Transport, built: BuiltPanels): Promise<void> {
  const files = [
    { folder: 'Dependencies', path: 'package.json', content: Buffer.from(packageJson(built)) } as const,
    ...[...built.files].map(
      ([key, content]) => ({ folder: 'BuiltFrontComponent', path: builtPath(key), content }) as const,
    ),
  ];
  for (const file of files) await uploadApplicationFile(transport, APPLICATION.universalIdentifier, file);
  await syncApplication(transport, manifestOf({ checksums: checksumsOf(built) }));
}

async function bind(transport: Transport, command: Command): Promise<void> {
  const actual = await readPanels(transport);
  const frontComponentId = componentIdOf(command.panel, actual);
  const availabilityObjectMetadataId = actual.objects.get(command.object);
  if (frontComponentId === null || availabilityObjectMetadataId === undefined)
    throw new MaxError(
      'panne',
      'Twenty ne montre pas encore les panneaux. Relancez « max install --panels ».',
    );
  const { label, shortLabel, icon, availabilityType, isPinned, position, when } = command;
  await createCommand(transport, {
    engineComponentKey: 'FRONT_COMPONENT_RENDERER',
    frontComponentId,
    availabilityObjectMetadataId,
    label,
    shortLabel,
    icon,
    availabilityType,
    isPinned,
    position,
    ...(when === undefined ? {} : { conditionalAvailabilityExpression: when }),
  });
}

export type PanelsRemoval = { readonly isInstalled: boolean; readonly commandIds: readonly string[] };

export async function planPanelsRemoval(transport: Transport): Promise<PanelsRemoval> {
  const { applications, components, commands } = await readApplications(transport);
  const ours = new Set(PANELS.map(({ key }) => componentIdOf(key, { components })));
  return {
    isInstalled: applications.some(isOurs),
    commandIds: commands
      .filter((row) => row.frontComponentId && ours.has(row.frontComponentId))
      .map(({ id }) => id),
  };
}

/** Commands first: Twenty would leave them, pointing at nothing. The registration holds no data and stays. */
export async function removePanels(
  transport: Transport,
  { isInstalled, commandIds }: PanelsRemoval,
): Promise<void> {
  for (const id of commandIds) await deleteCommand(transport, id);
  if (isInstalled) await uninstallApplication(transport, APPLICATION.universalIdentifier);
}
