/** A small model that has one of everything the planner must judge, and short words to plan and apply with. */
import { belongsTo, boolean, select, text, uniqueText } from '../../../objects/field';
import { model } from '../../../objects/index';
import type { ObjectSpec } from '../../../objects/spec';
import { webhookUrl } from '../../../webhooks/subscriptions';
import { OPERATIONS } from '../../../webhooks/twenty/translate';
import { COLUMNS } from '../../../src/installer/columns';
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
    belongsTo('conseillere', 'Conseillère', 'IconUser', 'workspaceMember', ['leadsSuivis', 'Leads suivis']),
  ],
};

const reglageMax: ObjectSpec = {
  singular: 'reglageMax',
  plural: 'reglagesMax',
  labelSingular: 'Réglage de MAX',
  labelPlural: 'Réglages de MAX',
  nameLabel: 'Titre',
  icon: 'IconSettings',
  description: 'Les réglages d’un parcours.',
  fields: [uniqueText('cle', 'Clé', 'IconKey')],
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

export const SMALL_MODEL: readonly ObjectSpec[] = [lead, reglageMax, membreEquipe];

export const desired = (model = SMALL_MODEL): Desired => ({
  model,
  columns: model === SMALL_MODEL ? { lead: ['statut', 'conseillere'], membreEquipe: ['membre'] } : COLUMNS,
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
