/** What a process of the service does besides its doors: decide, send, carry out orders, sweep. */
import { hostname } from 'node:os';
import { decide } from '../../workflows/decide';
import { judge } from '../../workflows/delivery/judge';
import { MaxError } from '../errors';
import { Again } from './again';
import { AgencyNews } from './agency-news';
import { Batcher, type React } from './batcher';
import type { Parts, WithAgency } from './doors';
import { deliverSubmission } from './formulaire/deliver';
import { lookAtImport } from './imports/import';
import { isolating } from './isolate';
import { leased } from './leased';
import type { Loop } from './loop';
import { lookAtAttribution } from './orders/attribution';
import { waitingOrders } from './orders/hands';
import { OrderLines } from './orders/line';
import { DailyRetention } from './personal/daily';
import { react } from './react';
import { Sightings } from './sightings';
import { markAll, sweep } from './sweep';

/** Long enough for the webhooks of one import or one click to meet in one batch, short enough not to be noticed. */
const GATHER_MS = 200;

/** Another process of ours has one: it takes the request up. */
const NO_FORM = new MaxError(
  'panne',
  'Ce processus de MAX ne tient pas le formulaire ; la demande attend le prochain.',
);

function loopOf({ deps, queue, figures, agency }: Omit<Parts, 'inbound'> & WithAgency): Loop {
  return {
    workspace: deps.workspace,
    alarms: queue,
    channels: deps.channels,
    mind: deps.mind ?? { decide, judge },
    agency: () => agency.current(),
    reader: deps.reader,
    staffMail: deps.staffMail ?? false,
    sender: deps.sender,
    again: new Again(queue),
    sightings: new Sightings(),
    markOrders: (orders, because) => queue.markOrders(orders, because),
    clock: deps.clock,
    figures,
    log: deps.log,
  };
}

export type Workers = { readonly batcher: Batcher; readonly orders: OrderLines };

/** `port`: the one this process listens on, as no other on its host can. */
export function work({ deps, queue, figures, agency, inbound }: Parts & WithAgency, port: number): Workers {
  const { workspace, clock, log } = deps;
  const loop = loopOf({ deps, queue, agency, figures });
  const { markOrders } = loop;
  const leases = queue.leasesAt(`${hostname()} ${deps.host}:${port}`);
  const news = new AgencyNews(deps.notes ?? null, agency, leases);
  const decideAll = isolating((leadIds) => react(leadIds, loop));
  const fresh: React = async (leadIds) => {
    await news.hear();
    return decideAll(leadIds);
  };
  const batcher = new Batcher(leased(fresh, leases), { gatherMs: deps.gatherMs ?? GATHER_MS });
  const orders = new OrderLines(
    {
      attribution: (id) => lookAtAttribution(id, loop),
      importLeads: (id) => lookAtImport(id, loop),
    },
    leases,
  );
  const waiting = () => waitingOrders(loop);
  const markEvery = () => news.markOnce(() => markAll({ workspace, alarms: queue, clock }));
  const sweeper = {
    workspace,
    alarms: queue,
    agency,
    tellAgency: () => news.tell(),
    markAll: markEvery,
    markOrders,
    waitingOrders: waiting,
    retryFailed: () => queue.retryFailed(),
    clock,
  };
  const retention = deps.retention && new DailyRetention(deps.retention, log);
  queue.startWorker({
    leads: (leadIds) => batcher.look(leadIds),
    submission: (submission) => {
      if (deps.formulaire) return deliverSubmission(submission, { entrance: deps.formulaire.entrance, loop });
      return Promise.reject(NO_FORM);
    },
    sweep: async (since) => {
      figures.kept = await queue.kept();
      const next = await sweep(since, { ...sweeper, figures, log });
      await inbound?.catchUp();
      await retention?.look(await agency.current());
      return next;
    },
    order: (order) => orders.look(order),
    agency: async () => {
      await figures.watchTwenty(agency.reload());
      await news.tell();
      await queue.markDirty(await workspace.leadsWithPendingMessages(), 'réglages changés');
      await agency.spread(markEvery, true);
      await markOrders(await waiting(), 'réglages ou équipe changés');
    },
  });
  return { batcher, orders };
}
