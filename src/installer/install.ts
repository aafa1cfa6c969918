/** Read, plan, apply: the installer as code calls it (the demo, the tests, `max install`). */
import { dashboards } from '../../objects/dashboards/direction';
import { model } from '../../objects/index';
import { navigation } from '../../objects/navigation';
import { pages } from '../../objects/pages';
import { roles } from '../../objects/roles';
import { defaultViews, views } from '../../objects/views';
import { webhookUrl } from '../../webhooks/subscriptions';
import { OPERATIONS } from '../../webhooks/twenty/translate';
import { MaxError } from '../errors';
import { isStaleMetadata, refreshMetadata } from '../twenty/metadata-cache';
import { findOwnWebhook, type WebhookRow } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { apply, type Progress } from './apply';
import { plan } from './plan';
import { readActual } from './read-actual';
import { renderPlan, totals, type Totals } from './render';
import type { Actual, Desired, Plan } from './step';

export type InstallOptions = {
  /** Public URL of the service, as Twenty calls it. */
  readonly serviceUrl: string;
  /** Without it, Twenty makes a secret and the service reads it back. */
  readonly webhookSecret?: string | undefined;
  readonly onStep?: Progress;
};

/** Everything this version of MAX wants to find in a workspace. */
export const desiredFor = ({ serviceUrl, webhookSecret }: InstallOptions): Desired => ({
  model,
  defaultViews,
  views,
  pages,
  dashboards,
  navigation,
  roles,
  targetUrl: webhookUrl(serviceUrl),
  operations: OPERATIONS,
  webhookSecret,
});

export type Prepared = { readonly actual: Actual; readonly plan: Plan };

/** Reads the workspace and plans; writes nothing. A wrong address is said at once: this page is not asked for twice. */
export async function prepare(transport: Transport, options: InstallOptions): Promise<Prepared> {
  await transport.get('/healthz');
  const desired = desiredFor(options);
  try {
    const actual = await readActual(transport, desired);
    return { actual, plan: plan(desired, actual) };
  } catch (error) {
    if (!isStaleMetadata(error)) throw error;
    throw new MaxError(
      'panne',
      'Twenty garde en cache un modèle de données qui se contredit (défaut connu de Twenty 2.21, quand le modèle change ' +
        'pendant que quelqu’un s’en sert). Lancez « max install --yes », qui le lui fait recalculer.',
      { cause: error, details: error.details },
    );
  }
}

const ourNames = model.map((object) => object.singular);

/** The same for one who is about to write: a contradictory cache is put right first. */
export async function prepareToWrite(transport: Transport, options: InstallOptions): Promise<Prepared> {
  try {
    return await prepare(transport, options);
  } catch (error) {
    if (!isStaleMetadata(error) || !(await refreshMetadata(transport, ourNames))) throw error;
    return prepare(transport, options);
  }
}

/** How often in a row an answer that makes no sense is met with a fresh look at the workspace. */
const FRESH_LOOKS = 3;

/** Twenty may deny what it just did (`metadata-cache.ts`): refused for good only when a fresh plan is refused as well. */
const mayBeStale = (error: unknown): boolean =>
  error instanceof MaxError && ['panne', 'refus', 'introuvable'].includes(error.kind);

/**
 * Carries out the plan, and what is left of it after a fault of Twenty's cache. Throws `refus`, with every reason, when the
 * plan is refused; nothing is written then.
 */
export async function applyPrepared(
  transport: Transport,
  prepared: Prepared,
  options: InstallOptions,
): Promise<Totals> {
  const { actual, plan: wanted } = prepared;
  if (wanted.plan === 'refused') throw new MaxError('refus', renderPlan(wanted).join('\n'));
  let left = { steps: wanted.steps, actual };
  for (let looks = 0; ; looks += 1) {
    try {
      await apply(transport, left.steps, left.actual, options.onStep);
      return totals(wanted.steps);
    } catch (error) {
      const fresh = mayBeStale(error) && looks < FRESH_LOOKS ? await lookAgain(transport, options) : null;
      if (fresh === null) throw error;
      left = fresh;
    }
  }
}

type Left = { readonly steps: Extract<Plan, { plan: 'ready' }>['steps']; readonly actual: Actual };

/** `null` when a fresh plan cannot be made either: the first error is then the one to say. */
async function lookAgain(transport: Transport, options: InstallOptions): Promise<Left | null> {
  try {
    if (!(await refreshMetadata(transport, ourNames))) return null;
    const { actual, plan: fresh } = await prepare(transport, options);
    return fresh.plan === 'ready' ? { steps: fresh.steps, actual } : null;
  } catch (error) {
    if (error instanceof MaxError) return null;
    throw error;
  }
}

export type Installed = Totals & {
  readonly notes: readonly string[];
  /** With the secret Twenty signs with. */
  readonly webhook: WebhookRow;
};

/**
 * Brings the workspace to what MAX needs, from whatever state a former run left it in. Idempotent: on a complete
 * workspace it creates and changes nothing.
 */
export async function installWorkspace(transport: Transport, options: InstallOptions): Promise<Installed> {
  const prepared = await prepareToWrite(transport, options);
  const done = await applyPrepared(transport, prepared, options);
  const webhook = await findOwnWebhook(transport, webhookUrl(options.serviceUrl));
  if (webhook === null) {
    throw new MaxError(
      'modele-incomplet',
      'Le webhook manque après l’installation. Relancez « max install ».',
    );
  }
  return { ...done, notes: prepared.plan.notes, webhook };
}
