/** The service, put together: queue, loop, sweep, server. The clock, Twenty and the channels are given. */
import type { Contact } from '../../workflows/calendar/event';
import { MaxError } from '../errors';
import type { Reader } from '../llm/reader';
import { openQueue, type MaxQueue } from '../queue/queue';
import type { Notes } from '../queue/notes';
import { minutes } from '../kernel/time';
import type { Vitals } from '../server/health';
import { listen } from '../server/http';
import { route } from '../server/routes';
import { AgencyCache } from './agency';
import { Figures } from './figures';
import { openInbound, type InboundDoors, type InboundSettings } from './inbound-doors';
import type { Inbox } from './inbound-ports';
import { doors, type Parts, type WithAgency } from './doors';
import type { FormSettings } from './formulaire/doors';
import { faultFields, type Log } from './log';
import type { Channels, Mind } from './loop';
import type { RetentionHands } from './personal/conservation';
import type { Clock, Workspace } from './ports';
import { rendezVousLinks } from './public-doors';
import { keepFresh } from './refresh';
import { works, type Role } from './role';
import { work } from './workers';

export type ServiceDeps = {
  readonly workspace: Workspace;
  readonly channels: Channels;
  readonly clock: Clock;
  readonly log: Log;
  /** The webhook's secrets; several while one is being replaced. */
  readonly secrets: readonly string[];
  readonly queueUrl: string;
  readonly host: string;
  readonly port: number;
  readonly sweepMinutes: number;
  /** Notifications also go to their members by e-mail: true when a mail server is configured. */
  readonly staffMail?: boolean;
  /** A language model that reads along with the local rules. */
  readonly reader?: Reader;
  /** What comes in besides Twenty's webhooks: replies, receipts, opt-outs. */
  readonly inbound?: InboundSettings & { readonly inbox: Inbox; readonly ownAddresses: readonly string[] };
  /** Where members' calendars reach the service; absent: no private calendars. */
  readonly serviceUrl?: string;
  /** Where leads reach their pages, as messages tell them; absent: messages do not say. */
  readonly publicUrl?: string;
  /** Who our e-mails are from: invitations are sent in that name. */
  readonly sender?: Contact;
  /** The web form; absent: there is none. */
  readonly formulaire?: FormSettings;
  /** What the processes on this queue keep together; absent: this one is alone. Closed by `stop`. */
  readonly notes?: Notes | null;
  /** What erases by the retention settings; absent: nothing is erased. */
  readonly retention?: RetentionHands;
  readonly usage?: Vitals['usage'];
  /** Calls a minute that Twenty grants, for the figures. */
  readonly rateLimit?: number;
  /** What `/metrics` asks for; absent: nothing. */
  readonly metricsToken?: string | undefined;
  readonly mind?: Mind;
  /** What this process does of the service; everything unless said otherwise. */
  readonly role?: Role;
  /** How long a lead waits for company before its batch leaves. */
  readonly gatherMs?: number;
  /** How soon a killed worker's work is taken up again; see `QueueSettings`. */
  readonly recovery?: { readonly lockMs: number; readonly stalledMs: number };
};

export type Service = {
  readonly port: number;
  readonly figures: Figures;
  /** Rings what is due, and resolves when there is nothing left to do for now. */
  idle(): Promise<void>;
  nextAlarm(): Promise<Date | null>;
  /** A sweep now; `full` looks at every lead. */
  sweepNow(full?: boolean): Promise<void>;
  /** Takes nothing new, finishes what it has begun, leaves. What was waiting stays in the queue. */
  stop(): Promise<void>;
};

/** Starts everything; throws `MaxError` (configuration, injoignable) when the queue or the port cannot be had. */
export async function startService(deps: ServiceDeps): Promise<Service> {
  const { clock, log, role = 'all' } = deps;
  const figures = new Figures(clock);
  const agency = new AgencyCache(deps.workspace, log, {
    ...(deps.serviceUrl !== undefined && { serviceUrl: deps.serviceUrl }),
    ...rendezVousLinks(deps.publicUrl, deps.secrets),
  });
  const queue = await openQueue({
    url: deps.queueUrl,
    clock,
    sweepEveryMs: minutes(deps.sweepMinutes),
    ...deps.recovery,
    onFault: (where, error) =>
      log[isPassing(error) ? 'warn' : 'error']({ ou: where, ...faultFields(error) }, 'à reprendre'),
  });
  if (queue.putAside)
    log.warn({ dossier: queue.putAside }, 'file illisible mise de côté : tout est relu dans Twenty');
  const inbound = inboundDoorsOf({ deps, queue, figures, agency });
  let stopRefreshing: (() => void) | null = null;
  try {
    const server = await listen({
      host: deps.host,
      port: deps.port,
      handle: route(doors({ deps, queue, figures, inbound, agency })),
      log,
    });
    // Who has the port is the only one here: what the one before had in hand is ours.
    const workers = works(role) ? work({ deps, queue, agency, figures, inbound }, server.port) : null;
    if (workers) await wakeUp(deps, queue);
    else stopRefreshing = keepFresh({ agency, figures, log }, minutes(deps.sweepMinutes));
    log.info({ port: server.port, file: queue.kind, role }, 'MAX est en marche');
    return {
      port: server.port,
      figures,
      idle: () => queue.idle(),
      nextAlarm: () => queue.nextAlarm(),
      sweepNow: async (full) => void (await queue.sweepNow(full)),
      stop: async () => {
        figures.stopping = true;
        stopRefreshing?.();
        // The doors stay open meanwhile: what comes in is kept for the next start, and /readyz says no.
        await Promise.all([workers?.batcher.stop(STOPPING), workers?.orders.stop(STOPPING), queue.rest()]);
        await server.close();
        await inbound?.close();
        await queue.stop();
        await deps.notes?.close();
        for (const channel of Object.values(deps.channels)) channel.close?.();
        log.info({}, 'MAX est arrêté');
      },
    };
  } catch (cause) {
    await inbound?.close();
    await queue.stop();
    throw cause;
  }
}

/** What was waiting goes back to the queue with this, and is taken up again at the next start. */
const STOPPING = new MaxError('panne', 'MAX s’arrête ; le travail en attente reprendra à son retour.');

/** What goes away by itself is a warning; the rest waits for somebody. */
const isPassing = (error: unknown): boolean => error instanceof MaxError && error.retryable;

function inboundDoorsOf({
  deps,
  queue,
  figures,
  agency,
}: Omit<Parts, 'inbound'> & WithAgency): InboundDoors | null {
  const { inbound, workspace, clock, log } = deps;
  if (!inbound) return null;
  const team = async (): Promise<ReadonlySet<string>> => {
    const members = [...(await agency.current()).membres.values()].map(({ courriel }) =>
      courriel.toLowerCase(),
    );
    return new Set([...members, ...inbound.ownAddresses]);
  };
  const { mail, ...withoutMailbox } = inbound;
  return openInbound(
    { inbox: inbound.inbox, workspace, alarms: queue, leases: queue.leasesAt(), team, clock, figures, log },
    // Only who works reads the mailbox.
    works(deps.role ?? 'all') && mail ? { ...withoutMailbox, mail } : withoutMailbox,
  );
}

/**
 * At the start: sweep what happened in our absence, everything when the queue is new. Messages that wait for a moment are
 * looked at by the sweep's own job, so a Twenty that is down at this moment delays nothing but itself.
 */
async function wakeUp({ log }: ServiceDeps, queue: MaxQueue): Promise<void> {
  const how = await queue.sweepNow();
  log.info({ balayage: how === 'full' ? 'complet' : 'depuis le dernier' }, 'reprise');
}
