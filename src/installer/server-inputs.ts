/** What the installer must be able to say to a server, and what it leaves out when the server does not know the word. */
import type { FieldSpec, ObjectSpec } from '../../objects/spec';
import type { InputShape } from '../twenty/metadata-inputs';
import type { Input } from '../twenty/metadata-model';
import type { Refusal, ServerInputs } from './step';

/** Input types the installer uses, and the names without which it cannot do its work. */
export const INDISPENSABLE = {
  CreateObjectInput: ['nameSingular', 'namePlural', 'labelSingular', 'labelPlural'],
  CreateFieldInput: [
    'objectMetadataId',
    'type',
    'name',
    'label',
    'options',
    'settings',
    'isUnique',
    'relationCreationPayload',
  ],
  UpdateFieldInput: ['name', 'label', 'options'],
  CreateWebhookInput: ['targetUrl', 'operations'],
  UpdateWebhookInputUpdates: ['operations'],
} as const;

/** Used when there, done without when not: what arranges default views, makes views, the sidebar, roles. */
export const VIEW_INPUT = 'UpdateViewFieldInputUpdates';
export const CREATE_VIEW_INPUT = 'CreateViewInput';
export const MENU_INPUT = 'CreateNavigationMenuItemInput';
export const PAGE_INPUT = 'UpdatePageLayoutWithTabsInput';
export const FIELDS_INPUT = 'UpsertFieldsWidgetInput';
export const ROLE_INPUT = 'CreateRoleInput';

/** Cut to what the server knows of them, and all there when the four above are. */
const FURNITURE_INPUTS = [
  VIEW_INPUT,
  CREATE_VIEW_INPUT,
  MENU_INPUT,
  ROLE_INPUT,
  'UpdateViewInput',
  'CreateViewFieldInput',
  'CreateViewFilterInput',
  'CreateViewSortInput',
  'UpdateNavigationMenuItemInput',
  PAGE_INPUT,
  'UpdatePageLayoutTabWithWidgetsInput',
  'UpdatePageLayoutWidgetWithIdInput',
  FIELDS_INPUT,
];

export const INPUT_TYPES: readonly string[] = [...Object.keys(INDISPENSABLE), ...FURNITURE_INPUTS];

const wayOut =
  'Mettez MAX à jour, ou prenez une version de Twenty qu’il connaît (2.21) : voir « max doctor ».';

function refuseInput(name: string, needed: readonly string[], shape: InputShape | null): readonly Refusal[] {
  if (shape === null) {
    return [{ target: 'serveur', because: `Twenty ne connaît pas l’entrée « ${name} »`, wayOut }];
  }
  const unknown = needed.filter((field) => !shape.known.includes(field));
  const demanded = shape.required.filter((field) => !needed.includes(field));
  return [
    ...unknown.map((field) => ({
      target: 'serveur',
      because: `Twenty n’accepte pas « ${field} » dans « ${name} », indispensable à l’installation`,
      wayOut,
    })),
    ...demanded.map((field) => ({
      target: 'serveur',
      because: `Twenty exige « ${field} » dans « ${name} », que cette version de MAX ne sait pas remplir`,
      wayOut,
    })),
  ];
}

/** Everything about this server that makes the installation impossible. */
export function refuseServer(server: ServerInputs, model: readonly ObjectSpec[]): readonly Refusal[] {
  const inputs = Object.entries(INDISPENSABLE).flatMap(([name, needed]) =>
    refuseInput(name, needed, server.shapes[name] ?? null),
  );
  const kinds = new Set(model.flatMap((object) => object.fields.map((field: FieldSpec) => field.kind)));
  const missing = [...kinds].filter((kind) => !server.fieldTypes.includes(kind));
  return [
    ...inputs,
    ...missing.map((kind) => ({
      target: 'serveur',
      because: `Twenty ne sait pas créer de champ du type ${kind}`,
      wayOut,
    })),
  ];
}

/** `input` without what the server does not know. */
export function cutToServer(server: ServerInputs, type: string, input: Input): Input {
  const known = server.shapes[type]?.known ?? [];
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => value !== undefined && known.includes(name)),
  );
}
