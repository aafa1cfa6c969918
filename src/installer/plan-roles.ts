/** Roles: made once with their rights; from then on the administrator's. */
import type { RoleSpec } from '../../objects/roles';
import type { RoleRow } from '../twenty/metadata-roles';
import { ANCHOR, roleId } from './furniture-ids';
import { note, nothing, settle, step, together, type Outcome } from './plan-field';
import { ROLE_INPUT } from './server-inputs';
import type { Actual, Desired, Step } from './step';

const keyOf = (role: RoleSpec): string => `role.${role.key}`;

/** Restricted to what there is, or will be: Twenty refuses rights on anything else. */
function known(desired: Desired, actual: Actual): (path: string) => boolean {
  const paths = new Set([
    ...desired.model.flatMap(({ singular, fields }) => [
      singular,
      ...fields.map(({ name }) => `${singular}.${name}`),
    ]),
    ...actual.objects.flatMap(({ nameSingular, fieldsList }) => [
      nameSingular,
      ...fieldsList.map(({ name }) => `${nameSingular}.${name}`),
    ]),
  ]);
  return (path) => paths.has(path);
}

/** Every step that makes the role whole; a part with nothing in it is none. */
function makeWhole(role: RoleSpec, desired: Desired, actual: Actual): readonly Step[] {
  const isKnown = known(desired, actual);
  const tools = role.tools === 'all' ? [] : role.tools;
  const { permissionFlags } = actual.server;
  const parts = {
    objects: Object.keys(role.objects).filter(isKnown),
    hidden: role.hidden.filter(isKnown),
    readOnly: role.readOnly.filter((path) => isKnown(path) && !role.hidden.includes(path)),
    tools: tools.filter((tool) => permissionFlags.length === 0 || permissionFlags.includes(tool)),
  };
  return [
    { do: 'createRole', role },
    ...(parts.objects.length > 0 ? [{ do: 'grantObjects', role, objects: parts.objects } as const] : []),
    ...(parts.hidden.length + parts.readOnly.length > 0
      ? [{ do: 'grantFields', role, hidden: parts.hidden, readOnly: parts.readOnly } as const]
      : []),
    ...(parts.tools.length > 0 ? [{ do: 'grantTools', role, tools: parts.tools } as const] : []),
  ];
}

/** What an installation that was cut short still owes to a role. */
function isOwed(row: RoleRow): (candidate: Step) => boolean {
  const isEmpty = (list: readonly unknown[] | null | undefined): boolean => (list ?? []).length === 0;
  return (candidate) => {
    switch (candidate.do) {
      case 'grantObjects':
        return isEmpty(row.objectPermissions);
      case 'grantFields':
        return isEmpty(row.fieldPermissions);
      case 'grantTools':
        return isEmpty(row.permissionFlags);
      default:
        return false;
    }
  };
}

function planRole(role: RoleSpec, rows: readonly RoleRow[], desired: Desired, actual: Actual): Outcome {
  if (actual.settled?.has(keyOf(role)) !== false) return nothing;
  const done = settle(keyOf(role));
  const anchor = actual.objects.find(({ nameSingular }) => nameSingular === ANCHOR);
  const own = anchor && rows.find(({ id }) => id === roleId(anchor.id, role.key));
  const steps = makeWhole(role, desired, actual);
  if (own) return together([step(...steps.filter(isOwed(own))), done]);
  if (!rows.some(({ label }) => label === role.label)) return together([step(...steps), done]);
  // Two roles of one name are refused. Said until it is settled: nobody knows what this one allows.
  return note(
    `Un rôle « ${role.label} » existe déjà dans Twenty : laissé tel quel. Vérifiez ses droits sur les objets de MAX, ` +
      'ou renommez-le et relancez : MAX créera le sien.',
  );
}

/** Said with every plan that makes one. */
export const GIVE_THEM =
  'Donnez à chacun son rôle dans Paramètres → Membres → Rôles : Twenty ne laisse pas une clé d’API le faire.';

export function planRoles(desired: Desired, actual: Actual): Outcome {
  const rows = actual.roles;
  if (!actual.server.shapes[ROLE_INPUT] || rows === null || actual.settled === null) return nothing;
  return together(desired.roles.map((role) => planRole(role, rows, desired, actual)));
}
