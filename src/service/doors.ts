/** The service's doors: which address is answered by what. */
import { minutes } from '../kernel/time';
import type { MaxQueue } from '../queue/queue';
import { feed } from '../server/feed';
import { healthz, metrics, readyz, type Vitals } from '../server/health';
import { twentyWebhook } from '../server/twenty-webhook';
import type { AgencyCache } from './agency';
import type { Figures } from './figures';
import { formRoutes } from './formulaire/doors';
import type { InboundDoors } from './inbound-doors';
import { accept } from './intake';
import type { Loop } from './loop';
import { publicRoutes } from './public-doors';
import { hasDoors, works } from './role';
import type { ServiceDeps } from './start';

export type Parts = {
  readonly deps: ServiceDeps;
  readonly queue: MaxQueue;
  readonly figures: Figures;
  readonly inbound: InboundDoors | null;
};
export type WithAgency = { readonly agency: AgencyCache };

export function doors({ deps, queue, figures, inbound, agency }: Parts & WithAgency) {
  const { clock, log, secrets, workspace, role = 'all' } = deps;
  const markAgencyDirty = (because: string) => queue.markAgencyDirty(because);
  const mailSynced = (): void => inbound?.mailSynced();
  const markOrders: Loop['markOrders'] = (orders, because) => queue.markOrders(orders, because);
  const marks = { alarms: queue, markAgencyDirty, markOrders, mailSynced };
  const intake = { secrets, ...marks, workspace, clock, figures };
  const vitals: Vitals = {
    figures,
    clock,
    startedAt: clock.now(),
    queueAnswers: () => queue.ping(),
    jobs: () => queue.jobs(),
    metricsToken: deps.metricsToken,
    rateLimit: deps.rateLimit,
    sweepEveryMs: works(role) ? minutes(deps.sweepMinutes) : null,
    usage: deps.usage ?? (() => ({ calls: 0, tokens: 0, refused: 0 })),
  };
  const health = {
    '/healthz': { GET: healthz(vitals) },
    '/readyz': { GET: readyz(vitals) },
    '/metrics': { GET: metrics(vitals) },
  };
  if (!hasDoors(role)) return health;
  return {
    '/webhooks/twenty': {
      POST: twentyWebhook({ accept: (received) => accept(received, intake), figures, log }),
    },
    ...inbound?.routes,
    ...publicRoutes({ workspace, alarms: queue, agency, secrets, clock, figures, log }),
    ...(deps.formulaire &&
      formRoutes(deps.formulaire, { keep: (one) => queue.keep(one), agency, secrets, clock, figures, log })),
    ...(deps.serviceUrl !== undefined && calendarDoor(deps.serviceUrl, deps, agency)),
    ...health,
  };
}

/** Some programs ask with HEAD first whether the address is good. */
function calendarDoor(serviceUrl: string, { workspace, clock }: ServiceDeps, agency: AgencyCache) {
  const mayBe = (link: string) => agency.hasCalendarLink(link);
  const open = feed({ workspace, clock, serviceUrl, mayBe });
  return { '/calendrier/:token': { GET: open, HEAD: open } };
}
