/** What is missing of the panels in a workspace, as steps. Pure; nothing of it touches a record. */
import { COMMANDS, type Command } from '../../../panels/commands';
import { APPLICATION, PANELS } from '../../../panels/manifest';
import type { Applications } from '../../twenty/metadata-application';

export type PanelsActual = Applications & {
  readonly isRegistered: boolean;
  /** Ids of the workspace's objects by `nameSingular`. */
  readonly objects: ReadonlyMap<string, string>;
};

export type PanelStep =
  | { readonly do: 'register' }
  | { readonly do: 'create' }
  /** Upload what was built and tell Twenty the manifest. `keys`: panels that are new or other than before. */
  | { readonly do: 'sync'; readonly keys: readonly string[] }
  | { readonly do: 'command'; readonly command: Command };

export type PanelsPlan =
  | { readonly plan: 'ready'; readonly steps: readonly PanelStep[] }
  | { readonly plan: 'refused'; readonly because: string };

export function planPanels(actual: PanelsActual, checksums: Readonly<Record<string, string>>): PanelsPlan {
  const missing = [...new Set(COMMANDS.map(({ object }) => object))].filter(
    (name) => !actual.objects.has(name),
  );
  if (missing.length > 0) return { plan: 'refused', because: missingText(missing) };
  const isCreated = actual.applications.some(isOurs);
  const changed = PANELS.filter(({ key, universalIdentifier }) => {
    const found = actual.components.find((one) => one.universalIdentifier === universalIdentifier);
    return found?.builtComponentChecksum !== checksums[key];
  }).map(({ key }) => key);
  const steps: PanelStep[] = [
    ...(actual.isRegistered ? [] : [{ do: 'register' } as const]),
    ...(isCreated ? [] : [{ do: 'create' } as const]),
    ...(isCreated && changed.length === 0 ? [] : [{ do: 'sync', keys: changed } as const]),
    ...COMMANDS.filter((command) => !isBound(command, actual)).map((command): PanelStep => ({
      do: 'command',
      command,
    })),
  ];
  return { plan: 'ready', steps };
}

export const isOurs = ({ universalIdentifier }: { readonly universalIdentifier: string }): boolean =>
  universalIdentifier === APPLICATION.universalIdentifier;

const missingText = (objects: readonly string[]): string =>
  `Les panneaux demandent ${objects.length > 1 ? 'les objets' : 'l’objet'} ${objects.join(', ')}, qui ${objects.length > 1 ? 'manquent' : 'manque'} : ` +
  'appliquez d’abord le plan de « max install ».';

/** A command staff renamed or moved is still ours: the component and the place tell. */
function isBound({ panel, availabilityType, object }: Command, actual: PanelsActual): boolean {
  const componentId = componentIdOf(panel, actual);
  return (
    componentId !== null &&
    actual.commands.some(
      (row) =>
        row.frontComponentId === componentId &&
        row.availabilityType === availabilityType &&
        row.availabilityObjectMetadataId === actual.objects.get(object),
    )
  );
}

export function componentIdOf(key: string, { components }: Pick<Applications, 'components'>): string | null {
  const universalIdentifier = PANELS.find((one) => one.key === key)?.universalIdentifier;
  return components.find((one) => one.universalIdentifier === universalIdentifier)?.id ?? null;
}

export function renderPanelStep(step: PanelStep): string {
  switch (step.do) {
    case 'register':
      return '+ application « MAX » : inscription sur le serveur';
    case 'create':
      return '+ application « MAX » dans l’espace de travail';
    case 'sync':
      return `~ panneaux : ${step.keys.map(nameOf).join(', ')}`;
    case 'command':
      return `+ commande « ${step.command.label} » (${step.command.object})`;
  }
}

const nameOf = (key: string): string => PANELS.find((one) => one.key === key)?.name ?? key;
