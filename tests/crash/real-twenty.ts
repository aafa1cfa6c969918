/**
 * A real Twenty for the length of a run (`--twenty URL`): MAX installed by the real installer, with a webhook of the run's own.
 * Leads are made in it, so it must hold none but those an earlier run left behind; at the end all that was made is destroyed
 * for good, the settings are as they were, and MAX itself stays installed.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installWorkspace } from '../../src/installer/install';
import { deleteWebhook, readWebhooks } from '../../src/twenty/metadata-webhooks';
import { createTransport, type Transport } from '../../src/twenty/transport';
import type { Crm } from './crm';
import { isOfImport, NAME } from './import';
import { BIN_TOO, destroyMany, listAll, update, type Node } from './records';
import { isOfSends } from './sends';
import { pause } from './service';

export type RealTwenty = {
  readonly url: string;
  readonly apiKey: string;
  /** Calls a minute that it grants. */
  readonly rateLimit: number;
  /** The name under which it reaches this machine. */
  readonly host: string;
  /** Shell commands that stop it and start it again; absent: an outage only shuts MAX's way to it. */
  readonly outage?: { readonly stop: string; readonly start: string };
};

/** A new webhook is known to Twenty's workers after ten seconds at most. */
const STALE_LIST = 11_000;
const BACK_WITHIN = 300_000;
/** Of what MAX keeps, everything that is somebody's work; children before their leads. */
const WORK = [
  ...['messagesMax', 'notificationsMax', 'tentativesContact', 'recommandations', 'clients'],
  ...['tousRendezVous', 'importsLeads', 'leads', 'attributions'],
];
/** What a run sets, and what MAX itself writes there: where its calendars are, which is the run's own address meanwhile. */
const WRITTEN = [
  { plural: 'reglagesMax', one: 'reglageMax', fields: 'mode heureDebut heureFin joursFeries' },
  { plural: 'membresEquipe', one: 'membreEquipe', fields: 'lienCalendrier' },
];
/** Twenty's own history of the records that are destroyed: nothing of it is of use to anybody. */
const HISTORY = [
  ...['targetMessageMaxId', 'targetNotificationMaxId', 'targetTentativeContactId', 'targetRecommandationId'],
  ...['targetClientId', 'targetRendezVousId', 'targetImportLeadsId', 'targetLeadId', 'targetAttributionId'],
];

export async function realTwenty(settings: RealTwenty, servicePort: number): Promise<Crm> {
  const { url, apiKey, rateLimit, host, outage } = settings;
  const limits = { perMinute: rateLimit };
  const transport = createTransport({ url, apiKey, clock: { now: () => new Date() }, limits });
  await refuseIfUsed(transport);
  const { webhook } = await installWorkspace(transport, { serviceUrl: `http://${host}:${servicePort}` });
  await removeWork(transport);
  const before = await written(transport);
  await pause(STALE_LIST);
  return {
    ...{ url, apiKey, rateLimit, host },
    outage: outage ? { stop: () => shell(outage.stop), start: () => startAgain(outage.start, url) } : null,
    close: async () => {
      await putBack(transport, before);
      await removeWork(transport);
      await deleteWebhook(transport, webhook.id);
    },
  };
}

async function refuseIfUsed(transport: Transport): Promise<void> {
  await refuseIfAtWork(transport);
  const known = await transport.rawMetadata(
    '{ objects(paging: { first: 1000 }, filter: { isSystem: { is: false } }) { edges { node { nameSingular } } } }',
  );
  if (!JSON.stringify(known).includes('"nameSingular":"lead"')) return;
  const leads = await listAll({ transport }, 'leads', 'name courriel { primaryEmail }', BIN_TOO);
  const imports = await listAll({ transport }, 'importsLeads', 'name', BIN_TOO);
  const foreign = leads.filter((lead) => !isOurs(lead)).length;
  const others = imports.filter(({ name }) => name !== NAME).length;
  if (foreign + others === 0) return;
  throw new Error(
    `this Twenty holds ${foreign} leads and ${others} imports (bin included) that no run of this harness made: ` +
      'it kills a service that writes to leads, and destroys them at the end. Name a Twenty without leads.',
  );
}

const isOurs = ({ name, courriel }: Node): boolean =>
  isOfSends(String(name)) || isOfImport((courriel as { primaryEmail: string }).primaryEmail);

/** Another MAX would take the leads of the run into its own hands, with its own provider. */
async function refuseIfAtWork(transport: Transport): Promise<void> {
  for (const { targetUrl } of await readWebhooks(transport)) {
    if (!targetUrl.endsWith('/webhooks/twenty')) continue;
    const answer = await fetch(new URL('/healthz', targetUrl), { signal: AbortSignal.timeout(3_000) }).catch(
      () => null,
    );
    if (answer?.ok) throw new Error(`MAX is at work on this Twenty (${targetUrl}): stop it first.`);
  }
}

async function removeWork(transport: Transport): Promise<void> {
  const about = { or: HISTORY.map((field) => ({ [field]: { is: 'NOT_NULL' } })) };
  await destroyMany({ transport }, 'timelineActivities', about);
  for (const plural of WORK) await destroyMany({ transport }, plural);
}

type Written = { readonly one: string; readonly node: Node };

async function written(transport: Transport): Promise<readonly Written[]> {
  const all = WRITTEN.map(async ({ plural, one, fields }) =>
    (await listAll({ transport }, plural, fields)).map((node) => ({ one, node })),
  );
  return (await Promise.all(all)).flat();
}

async function putBack(transport: Transport, before: readonly Written[]): Promise<void> {
  for (const { one, node } of before) {
    const { id, ...values } = node;
    await update({ transport }, one, id, values);
  }
}

const shell = async (command: string): Promise<void> =>
  void (await promisify(execFile)('sh', ['-c', command]));

async function startAgain(command: string, url: string): Promise<void> {
  await shell(command);
  const start = performance.now();
  while (performance.now() - start < BACK_WITHIN) {
    const answer = await fetch(new URL('/healthz', url)).catch(() => null);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error(`${url} did not come back within ${BACK_WITHIN / 60_000} minutes`);
}
