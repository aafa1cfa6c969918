/**
 * Desired against actual (DESIGN §2.8): pure, ordered, empty when the workspace is complete. Never deletes, never resets.
 * One refusal refuses everything, and all refusals are said at once.
 */
import type { ObjectSpec } from '../../objects/spec';
import { missingOperations } from '../../webhooks/subscriptions';
import { administratorsOf } from '../twenty/metadata-roles';
import { planDashboards } from './plan-dashboards';
import { planDefault } from './plan-defaults';
import { note, nothing, step, together, type Outcome } from './plan-field';
import { planMenu } from './plan-menu';
import { planObject } from './plan-object';
import { planPages } from './plan-pages';
import { GIVE_THEM, planRoles } from './plan-roles';
import { planViews } from './plan-views';
import { SEEDED, seedsOf } from './seeds';
import { refuseServer } from './server-inputs';
import { planSettled } from './settled';
import type { Actual, Desired, Plan, Step } from './step';

/** Twenty takes 200 records a call (API.md §2). */
const RECORDS_PER_CALL = 200;

function planSeeds(object: ObjectSpec, actual: Actual): Outcome {
  const key = SEEDED[object.singular];
  const found = actual.objects.find(({ nameSingular }) => nameSingular === object.singular);
  if (!key || found?.isActive === false) return nothing;
  const known = actual.known[object.singular] ?? new Set();
  const seeds = seedsOf(object.singular, actual.members, administratorsOf(actual.roles ?? []));
  const missing = seeds.filter((seed) => !known.has(seed.id) && !known.has(String(seed[key])));
  const batches = Math.ceil(missing.length / RECORDS_PER_CALL);
  const steps = Array.from({ length: batches }, (_, batch): Step => {
    const records = missing.slice(batch * RECORDS_PER_CALL, (batch + 1) * RECORDS_PER_CALL);
    return { do: 'createRecords', object, records };
  });
  const unknownRoles = key === 'membreId' && missing.length > 0 && actual.roles === null;
  return together([
    step(...steps),
    unknownRoles
      ? note(
          'La clé d’API ne peut pas lire les rôles : tous les membres deviennent CONSEILLERE. ' +
            'Choisissez les administrateurs dans « Membres de l’équipe ».',
        )
      : nothing,
  ]);
}

function planWebhook(desired: Desired, actual: Actual): Outcome {
  const { targetUrl, operations, webhookSecret } = desired;
  const [held, ...doubles] = actual.webhooks.filter((webhook) => webhook.targetUrl === targetUrl);
  if (!held) {
    const secret = webhookSecret === undefined ? {} : { secret: webhookSecret };
    return step({ do: 'createWebhook', targetUrl, operations, ...secret });
  }
  const added = missingOperations(held.operations);
  const newSecret = webhookSecret !== undefined && webhookSecret !== held.secret;
  const update: Step = {
    do: 'updateWebhook',
    id: held.id,
    targetUrl,
    added,
    operations: [...held.operations, ...added],
    ...(newSecret ? { secret: webhookSecret } : {}),
  };
  return together([
    added.length > 0 || newSecret ? step(update) : nothing,
    doubles.length > 0
      ? note(
          `${doubles.length + 1} webhooks ont l’adresse ${targetUrl} : chaque évènement arrive plusieurs fois. ` +
            'Supprimez les doubles dans Paramètres → API et webhooks.',
        )
      : nothing,
  ]);
}

/** Objects, then plain fields, then relations (their targets exist by then), then the rest. */
const ORDER: readonly Step['do'][][] = [
  ['createObject', 'labelName'],
  ['createField', 'addOptions', 'makeUnique', 'renameReverse'],
  ['renameView', 'showColumn', 'widenTitle', 'hideColumn', 'sortDefault'],
  ['createView', 'addColumns', 'addFilter', 'addSort', 'hideGroups'],
  ['arrangePage'],
  ['createDashboard', 'fillDashboard'],
  ['createFolder', 'addToMenu', 'addDashboardToMenu', 'moveInMenu'],
  ['createRole', 'grantObjects', 'grantFields', 'grantTools'],
  ['createRecords'],
  ['settle'],
  ['createWebhook', 'updateWebhook'],
];

function rank(candidate: Step): number {
  const late = candidate.do === 'createField' && candidate.field.kind === 'RELATION' ? 0.5 : 0;
  return ORDER.findIndex((kinds) => kinds.includes(candidate.do)) + late;
}

/** What staff look at, what they may do, and the memory that it is theirs from then on. */
function planFurniture(desired: Desired, actual: Actual): Outcome {
  const furniture = together([
    ...desired.defaultViews.flatMap((view) => {
      const object = desired.model.find(({ singular }) => singular === view.object);
      return object ? [planDefault({ object, view }, actual)] : [];
    }),
    planViews(desired.views, actual),
    planPages(desired, actual),
    planDashboards(desired, actual),
    planMenu(desired, actual),
    planRoles(desired, actual),
  ]);
  return together([furniture, planSettled(furniture.settles, actual)]);
}

export function plan(desired: Desired, actual: Actual): Plan {
  const outcome = together([
    { ...nothing, refusals: refuseServer(actual.server, desired.model) },
    ...desired.model.map((object) => planObject(object, actual, desired.model)),
    planFurniture(desired, actual),
    ...desired.model.map((object) => planSeeds(object, actual)),
    planWebhook(desired, actual),
  ]);
  const { refusals, notes } = outcome;
  if (refusals.length > 0) return { plan: 'refused', refusals, notes };
  // Stable: inside a rank, the order of the declarations.
  const steps = [...outcome.steps].sort((a, b) => rank(a) - rank(b));
  const makesRoles = steps.some((one) => one.do === 'createRole');
  return { plan: 'ready', steps, notes: makesRoles ? [...notes, GIVE_THEM] : notes };
}
