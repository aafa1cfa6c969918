/** Is it alive, can it work, what has it done: for supervisors and for people. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isBefore, plus } from '../kernel/time';
import type { Jobs } from '../queue/counts';
import type { Figures, Sample } from '../service/figures';
import type { Clock } from '../service/ports';
import type { Handle } from './http';
import { json, refuse, type Reply } from './reply';

export type Vitals = {
  readonly figures: Figures;
  readonly clock: Clock;
  readonly startedAt: Date;
  readonly queueAnswers: () => Promise<boolean>;
  /** Jobs of the queue by state; null when it does not answer in time. */
  readonly jobs: () => Promise<Jobs | null>;
  /** What `/metrics` asks for as a bearer token; absent: nothing. */
  readonly metricsToken?: string | undefined;
  /** Calls a minute that Twenty grants; absent: not said. */
  readonly rateLimit?: number | undefined;
  /** Between two sweeps; who has not swept for three of them is not ready. Null: another process sweeps. */
  readonly sweepEveryMs: number | null;
  /** Calls to Twenty so far. */
  readonly usage: () => { readonly calls: number; readonly tokens: number; readonly refused: number };
};

/** `GET /healthz`: the process answers. `dernierWebhookLe` lets `max doctor` see its own round trip arrive. */
export const healthz =
  ({ figures, clock, startedAt }: Vitals): Handle =>
  () =>
    Promise.resolve(
      json(200, {
        vivant: true,
        maintenant: clock.now().toISOString(),
        demarreLe: startedAt.toISOString(),
        dernierWebhookLe: figures.lastWebhook?.toISOString() ?? null,
        dernierBalayageLe: figures.lastSweep?.toISOString() ?? null,
        formulaire: { enAttente: figures.kept.waiting, refusees: figures.kept.refused },
      }),
    );

/**
 * `GET /readyz`: 200 when the queue takes what comes in, Twenty did the last time it was asked, and the sweeps follow each other; else 503
 * with which of them does not. Neither while it stops: whoever sends requests here sends them elsewhere. A sweep that is long
 * overdue means that what webhooks did not tell is not being found.
 */
export const readyz =
  (vitals: Vitals): Handle =>
  async () => {
    const state = {
      ...(vitals.figures.stopping && { marche: false }),
      file: await vitals.queueAnswers(),
      twenty: vitals.figures.twentyReachable,
      ...(vitals.sweepEveryMs !== null && { balayage: sweeps(vitals, vitals.sweepEveryMs) }),
    };
    const pret = Object.values(state).every(Boolean);
    return json(pret ? 200 : 503, { pret, ...state });
  };

/** Of the first one after the start, or of the next after any, three turns are the most that may be waited for. */
const sweeps = ({ figures, clock, startedAt }: Vitals, sweepEveryMs: number): boolean =>
  isBefore(clock.now(), plus(figures.lastSweep ?? startedAt, 3 * sweepEveryMs));

/** `GET /metrics`: Prometheus text, version 0.0.4; with a token set, only to who sends it. */
export const metrics =
  (vitals: Vitals): Handle =>
  async ({ header }) => {
    if (!mayRead(header('authorization'), vitals.metricsToken)) {
      return refuse(401, 'jeton attendu : MAX_METRICS_TOKEN', { 'www-authenticate': 'Bearer' });
    }
    return prometheus([...vitals.figures.samples(), ...(await gauges(vitals))]);
  };

/** Compared by their hashes, which are of one length. */
function mayRead(given: string | undefined, token: string | undefined): boolean {
  if (token === undefined) return true;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(`Bearer ${token}`));
}

async function gauges({
  figures,
  clock,
  usage,
  jobs,
  queueAnswers,
  rateLimit,
}: Vitals): Promise<readonly Sample[]> {
  const { calls, tokens, refused } = usage();
  const [queue, answers] = await Promise.all([jobs(), queueAnswers()]);
  const gauge = (name: string, value: number, labels: Sample['labels'] = {}): Sample => ({
    name,
    labels,
    value,
  });
  const since = figures.lastSweep ? clock.now().getTime() - figures.lastSweep.getTime() : null;
  return [
    gauge('max_twenty_appels_total', calls),
    gauge('max_twenty_jetons_total', tokens),
    gauge('max_twenty_refus_total', refused),
    gauge('max_formulaire_en_attente', figures.kept.waiting),
    gauge('max_formulaire_refusees', figures.kept.refused),
    ...(rateLimit === undefined ? [] : [gauge('max_twenty_jetons_par_minute', rateLimit)]),
    gauge('max_twenty_joignable', figures.twentyReachable ? 1 : 0),
    gauge('max_file_joignable', answers && queue !== null ? 1 : 0),
    ...Object.entries(queue ?? {}).map(([etat, value]) => gauge('max_file_taches', value, { etat })),
    ...(since === null ? [] : [gauge('max_balayage_age_secondes', since / 1_000)]),
  ];
}

function prometheus(samples: readonly Sample[]): Reply {
  const names = [...new Set(samples.map(({ name }) => name))].sort();
  const blocks = names.map((name) => {
    const lines = samples.filter((sample) => sample.name === name).map(line);
    return [`# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`, ...lines].join('\n');
  });
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
  return { status: 200, headers, body: `${blocks.join('\n')}\n` };
}

function line({ name, labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}
