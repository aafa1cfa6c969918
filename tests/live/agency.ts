/**
 * An agency for the length of a test, on a live Twenty: MAX installed by the real installer, the real service on a free port with
 * its queue in a temporary folder, and a team that works through the API. Everything it makes is destroyed by `close`.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createChannels, outboxFolder } from '../../src/channels/channels';
import { createJumpClock, type JumpClock } from '../../src/demo/clock';
import { installWorkspace } from '../../src/installer/install';
import { isBefore } from '../../src/kernel/time';
import { portOr } from '../../src/server/free-port';
import { startService, type Service } from '../../src/service/start';
import { createEntrance } from '../../src/twenty/formulaire';
import { deleteWebhook } from '../../src/twenty/metadata-webhooks';
import { createTransport, type Transport } from '../../src/twenty/transport';
import { createWorkspace } from '../../src/twenty/workspace';
import { decide } from '../../workflows/decide';
import { explain } from '../../workflows/explain';
import {
  createMany,
  findMany,
  objectName,
  removeMany,
  updateOne,
  type ObjectName,
} from '../contract/documents';
import type { Page, Row } from '../contract/stage';
import type { Call } from '../contract/target';

export const LEAD = objectName('lead', 'leads');
export const RENDEZ_VOUS = objectName('rendezVous', 'tousRendezVous');
export const MESSAGE = objectName('messageMax', 'messagesMax');
export const NOTIFICATION = objectName('notificationMax', 'notificationsMax');
export const TENTATIVE = objectName('tentativeContact', 'tentativesContact');
export const RECOMMANDATION = objectName('recommandation', 'recommandations');
export const CLIENT = objectName('client', 'clients');
/** Children of a lead, which go before it. */
const CHILDREN = [MESSAGE, NOTIFICATION, RENDEZ_VOUS, TENTATIVE, RECOMMANDATION, CLIENT];

type Values = Readonly<Record<string, unknown>>;
export type Sent = { readonly cle: string; readonly destinataire: string; readonly corps: string };

export type Agency = {
  readonly clock: JumpClock;
  readonly service: Service;
  /** What the installer created and changed. */
  readonly installed: { readonly create: number; readonly change: number };
  create(object: ObjectName, data: Values): Promise<string>;
  update(object: ObjectName, id: string, data: Values): Promise<void>;
  list(object: ObjectName, leadId: string, select: string): Promise<readonly Row[]>;
  find(object: ObjectName, filter: Values, select: string): Promise<readonly Row[]>;
  /** Made by somebody else in this test, and destroyed at its end all the same. */
  adopt(object: ObjectName, id: string): void;
  /** Where leads reach the service. */
  readonly url: string;
  /** Reads until `holds` is content, at most forty seconds; answers the last reading. */
  awaited<T>(read: () => Promise<T>, holds: (seen: T) => boolean): Promise<T>;
  /** Runs the service's clock to `at`, from alarm to alarm. */
  advanceTo(at: Date): Promise<void>;
  /** What `max explain` says of a lead: the reasons, one a line. */
  reasons(leadId: string): Promise<string>;
  outbox(): Promise<readonly Sent[]>;
  close(): Promise<void>;
};

const real = { now: () => new Date() };
const PATIENCE = 40_000;
/** A new webhook is known to Twenty's workers after ten seconds at most (API.md §1). */
const STALE_LIST = 11_000;

export async function openAgency(env: NodeJS.ProcessEnv = process.env): Promise<Agency> {
  const url = env.TWENTY_API_URL ?? '';
  const limits = { perMinute: Number(env.TWENTY_RATE_LIMIT ?? 100) };
  const transport = createTransport({ url, apiKey: env.TWENTY_API_KEY ?? '', clock: real, limits });
  await refuseUsedWorkspace(transport);

  const folder = await mkdtemp(join(tmpdir(), 'max-live-'));
  const clock = createJumpClock(real, real.now());
  const port = await portOr(0);
  const serviceUrl = `http://${env.CONTRACT_WEBHOOK_HOST ?? '127.0.0.1'}:${port}`;
  const installed = await installWorkspace(transport, { serviceUrl });
  const again = await installWorkspace(transport, { serviceUrl });
  expect({ create: again.create, change: again.change }).toEqual({ create: 0, change: 0 });
  const service = await startService({
    workspace: createWorkspace(transport),
    channels: createChannels({ dataDir: folder, clock }),
    clock,
    // Once the clock has jumped, deliveries of the present are refused as too old: no news.
    log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
    secrets: [installed.webhook.secret],
    formulaire: { entrance: createEntrance(transport), origins: [] },
    queueUrl: `pglite:${join(folder, 'queue')}`,
    host: env.CONTRACT_WEBHOOK_HOST === undefined ? '127.0.0.1' : '0.0.0.0',
    port,
    sweepMinutes: 600,
  });
  await service.idle();
  await wait(STALE_LIST);

  const leads: string[] = [];
  const others: (readonly [ObjectName, string])[] = [];
  return {
    url: `http://127.0.0.1:${port}`,
    adopt: (object, id) => void (object === LEAD ? leads.push(id) : others.push([object, id])),
    clock,
    service,
    installed,
    ...team(transport, leads),
    awaited,
    advanceTo: (at) => advance(service, clock, at),
    reasons: (leadId) => reasonsOf(transport, leadId, clock.now()),
    outbox: () => readOutbox(outboxFolder(folder)),
    async close() {
      await service.stop();
      await removeRecords(transport, leads);
      for (const [object, id] of others)
        await ask(transport, removeMany('destroy', object, { id: { eq: id } }));
      await deleteWebhook(transport, installed.webhook.id);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const quiet = (): void => undefined;

/** The service takes care of every lead it finds and this test moves its clock: never among real ones. */
async function refuseUsedWorkspace(transport: Transport): Promise<void> {
  const known = await transport.rawMetadata(
    '{ objects(paging: { first: 1000 }, filter: { isSystem: { is: false } }) { edges { node { nameSingular } } } }',
  );
  if (!JSON.stringify(known).includes('"nameSingular":"lead"')) return;
  const page = (await ask(transport, findMany(LEAD, { first: 1 }))) as Page;
  if (page.totalCount === 0) return;
  throw new Error(
    `Ce Twenty contient déjà ${page.totalCount} lead(s). Le parcours d’essai fait avancer l’horloge du service : ` +
      'il ne tourne que sur un espace sans leads. Donnez l’adresse d’un Twenty d’essai dans TWENTY_API_URL.',
  );
}

async function ask(transport: Transport, call: Call): Promise<unknown> {
  const data = (await transport.rawData(call.query, { ...call.variables })) as Record<string, unknown>;
  return data[call.root];
}

function team(transport: Transport, leads: string[]): Pick<Agency, 'create' | 'update' | 'list' | 'find'> {
  const find = async (object: ObjectName, filter: Values, select: string): Promise<readonly Row[]> => {
    const page = (await ask(
      transport,
      findMany(object, { filter, first: 1000, select: `id ${select}` }),
    )) as Page;
    return page.edges.map(({ node }) => node);
  };
  return {
    find,
    async create(object, data) {
      const [made] = (await ask(transport, createMany(object, [data]))) as Row[];
      const id = made?.id ?? '';
      if (object === LEAD) leads.push(id);
      return id;
    },
    async update(object, id, data) {
      await ask(transport, updateOne(object, id, data));
    },
    list: (object, leadId, select) =>
      find(object, object === LEAD ? { id: { eq: leadId } } : { leadId: { eq: leadId } }, select),
  };
}

async function awaited<T>(read: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const seen = await read();
    if (holds(seen) || Date.now() > until) return seen;
    await wait(1_000);
  }
}

async function advance(service: Service, clock: JumpClock, at: Date): Promise<void> {
  await service.idle();
  for (;;) {
    const alarm = await service.nextAlarm();
    if (alarm === null || !isBefore(alarm, at)) break;
    clock.jumpTo(alarm);
    await service.idle();
  }
  clock.jumpTo(at);
  await service.idle();
}

async function reasonsOf(transport: Transport, leadId: string, now: Date): Promise<string> {
  const workspace = createWorkspace(transport);
  const { agency } = await workspace.loadAgency();
  const [state] = await workspace.loadStates([leadId]);
  if (!state) throw new Error(`no lead ${leadId}`);
  return explain(decide(state, agency, now), 'Europe/Paris', state.messages).join('\n');
}

async function readOutbox(folder: string): Promise<readonly Sent[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as Sent);
}

/** Children first; the model and the settings stay, as after any installation. */
async function removeRecords(transport: Transport, leads: readonly string[]): Promise<void> {
  if (leads.length === 0) return;
  const both = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };
  for (const child of CHILDREN) {
    await ask(transport, removeMany('destroy', child, { leadId: { in: leads }, ...both }));
  }
  await ask(transport, removeMany('destroy', LEAD, { id: { in: leads }, ...both }));
}

/** Each her own: who shares a number with an older lead is a probable duplicate, whom nobody asks anything. */
let phones = 0;
export const ownPhone = (): { readonly primaryPhoneNumber: string } => {
  phones += 1;
  return { primaryPhoneNumber: `+33 6 12 34 56 ${String(phones).padStart(2, '0')}` };
};
