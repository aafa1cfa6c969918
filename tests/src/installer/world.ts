/** A small model that has one of everything the planner must judge, and short words to plan and apply with. */
import { belongsTo, boolean, dateTime, json, select, text, uniqueText } from '../../../objects/field';
import { dashboards } from '../../../objects/dashboards/direction';
import { model } from '../../../objects/index';
import { navigation, type Folder } from '../../../objects/navigation';
import { pages } from '../../../objects/pages';
import { roles, type RoleSpec } from '../../../objects/roles';
import { defaultViews, views } from '../../../objects/views';
import type { DefaultViewSpec, ViewSpec } from '../../../objects/views/spec';
import type { ObjectSpec } from '../../../objects/spec';
import { webhookUrl } from '../../../webhooks/subscriptions';
import { OPERATIONS } from '../../../webhooks/twenty/translate';
import { apply } from '../../../src/installer/apply';
import { plan } from '../../../src/installer/plan';
import { readActual } from '../../../src/installer/read-actual';
import { renderPlan } from '../../../src/installer/render';
import type { Desired, Plan } from '../../../src/installer/step';
import { FakeWorkspace } from './fake-workspace';

export const SERVICE_URL = 'https://max.exemple.fr';

const lead: ObjectSpec = {
  singular: 'lead',
  plural: 'leads',
  labelSingular: 'Lead',
  labelPlural: 'Leads',
  nameLabel: 'Nom complet',
  icon: 'IconTargetArrow',
  description: 'Une personne qui nous a contactés.',
  fields: [
    text('prenom', 'Prénom', 'IconUser'),
    select('statut', 'Statut', 'IconProgress', [
      { value: 'NOUVEAU', label: 'Nouveau', color: 'sky' },
      { value: 'CLIENT', label: 'Client', color: 'green' },
    ]),
    dateTime('rappel', 'Rappel', 'IconPhone'),
    belongsTo('conseillere', 'Conseillère', 'IconUser', 'workspaceMember', ['leadsSuivis', 'Leads suivis']),
  ],
};

const smallDefaults: readonly DefaultViewSpec[] = [
  {
    object: 'lead',
    name: 'Tous les leads',
    columns: [['statut', 180], 'conseillere'],
    sorts: [{ field: 'createdAt', direction: 'DESC' }],
    titleWidth: 220,
  },
  { object: 'membreEquipe', name: 'Toute l’équipe', columns: ['membre'], sorts: [] },
];

const smallViews: readonly ViewSpec[] = [
  {
    key: 'lead.mes-leads',
    object: 'lead',
    name: 'Mes leads',
    icon: 'IconUserCheck',
    shape: { kind: 'TABLE' },
    columns: [['statut', 180], 'rappel'],
    conditions: [
      { field: 'conseillere', isMe: true },
      { field: 'statut', isNot: ['CLIENT'] },
    ],
    sorts: [{ field: 'rappel', direction: 'ASC' }],
  },
  {
    key: 'lead.par-statut',
    object: 'lead',
    name: 'Par statut',
    icon: 'IconLayoutKanban',
    shape: { kind: 'KANBAN', by: 'statut', hidden: ['CLIENT'] },
    columns: ['conseillere'],
    conditions: [],
    sorts: [],
  },
  {
    key: 'lead.rappels',
    object: 'lead',
    name: 'Rappels',
    icon: 'IconCalendar',
    shape: { kind: 'CALENDAR', on: 'rappel', layout: 'MONTH' },
    columns: ['statut'],
    conditions: [{ field: 'rappel', holds: 'something' }],
    sorts: [],
  },
];

const smallNavigation: readonly Folder[] = [
  {
    key: 'leads',
    name: 'Leads',
    icon: 'IconTargetArrow',
    color: 'blue',
    entries: [{ object: 'lead' }, { view: 'lead.mes-leads' }, { view: 'lead.par-statut' }],
  },
];

const reglageMax: ObjectSpec = {
  singular: 'reglageMax',
  plural: 'reglagesMax',
  labelSingular: 'Réglage de MAX',
  labelPlural: 'Réglages de MAX',
  nameLabel: 'Titre',
  icon: 'IconSettings',
  description: 'Les réglages d’un parcours.',
  fields: [
    uniqueText('cle', 'Clé', 'IconKey'),
    json('installation', 'Installation', 'IconDatabase', 'Écrit par MAX'),
  ],
};

const membreEquipe: ObjectSpec = {
  singular: 'membreEquipe',
  plural: 'membresEquipe',
  labelSingular: 'Membre de l’équipe',
  labelPlural: 'Membres de l’équipe',
  nameLabel: 'Nom',
  icon: 'IconUsersGroup',
  description: 'Une personne de l’équipe.',
  fields: [
    boolean('recoitDesLeads', 'Reçoit des leads', 'IconInbox', true),
    belongsTo('membre', 'Membre', 'IconUser', 'workspaceMember', ['fichesEquipe', 'Fiches équipe']),
  ],
};

const smallRoles: readonly RoleSpec[] = [
  {
    key: 'administrateur',
    label: 'Administrateur',
    description: 'MAX : tout.',
    icon: 'IconUserCog',
    settings: true,
    tools: 'all',
    everywhere: 'destroy',
    objects: {},
    hidden: [],
    readOnly: [],
  },
  {
    key: 'secretaire',
    label: 'Secrétaire',
    description: 'MAX : les leads.',
    icon: 'IconPhone',
    settings: false,
    tools: ['UPLOAD_FILE', 'UNKNOWN_TOOL'],
    everywhere: 'write',
    objects: { reglageMax: 'read', membreEquipe: 'none', maison: 'read' },
    hidden: ['lead.rappel', 'lead.taille'],
    readOnly: ['lead.prenom', 'lead.rappel'],
  },
];

export const SMALL_MODEL: readonly ObjectSpec[] = [lead, reglageMax, membreEquipe];

export const desired = (model = SMALL_MODEL): Desired => ({
  model,
  ...(model === SMALL_MODEL
    ? {
        defaultViews: smallDefaults,
        views: smallViews,
        pages: [],
        dashboards: [],
        navigation: smallNavigation,
        roles: smallRoles,
      }
    : { defaultViews, views, pages, dashboards, navigation, roles }),
  targetUrl: webhookUrl(SERVICE_URL),
  operations: OPERATIONS,
});

export async function planOf(workspace: FakeWorkspace, wanted = desired()): Promise<Plan> {
  return plan(wanted, await readActual(workspace, wanted));
}

export async function printed(workspace: FakeWorkspace, wanted = desired()): Promise<string> {
  return `\n${renderPlan(await planOf(workspace, wanted)).join('\n')}\n`;
}

let whole: Promise<FakeWorkspace> | undefined;

/** A workspace with the whole model, made once and copied: a hundred objects and fields take their time. */
export async function wholeWorkspace(): Promise<FakeWorkspace> {
  whole ??= (async () => {
    const workspace = new FakeWorkspace();
    await run(workspace, desired(model));
    return workspace;
  })();
  return (await whole).copy();
}

/** One run of the installer; throws what stops it. */
export async function run(workspace: FakeWorkspace, wanted = desired()): Promise<number> {
  const actual = await readActual(workspace, wanted);
  const made = plan(wanted, actual);
  if (made.plan === 'refused') throw new Error(renderPlan(made).join('\n'));
  await apply(workspace, made.steps, actual);
  return made.steps.length;
}
