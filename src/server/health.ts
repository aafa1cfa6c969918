/** Is it alive, can it work, what has it done: for supervisors and for people. */
import type { Figures, Sample } from '../service/figures';
import type { Clock } from '../service/ports';
import type { Handle } from './http';
import { json, type Reply } from './reply';

export type Vitals = {
  readonly figures: Figures;
  readonly clock: Clock;
  readonly startedAt: Date;
  readonly queueAnswers: () => Promise<boolean>;
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

/** `GET /readyz`: 200 when the queue answers and Twenty did the last time it was asked, else 503 with which one does not. */
export const readyz =
  ({ figures, queueAnswers }: Vitals): Handle =>
  async () => {
    const [file, twenty] = [await queueAnswers(), figures.twentyReachable];
    return json(file && twenty ? 200 : 503, { pret: file && twenty, file, twenty });
  };

/** `GET /metrics`: Prometheus text, version 0.0.4. */
export const metrics =
  (vitals: Vitals): Handle =>
  () =>
    Promise.resolve(prometheus([...vitals.figures.samples(), ...gauges(vitals)]));

function gauges({ figures, clock, usage }: Vitals): readonly Sample[] {
  const { calls, tokens, refused } = usage();
  const gauge = (name: string, value: number): Sample => ({ name, labels: {}, value });
  const since = figures.lastSweep ? clock.now().getTime() - figures.lastSweep.getTime() : null;
  return [
    gauge('max_twenty_appels_total', calls),
    gauge('max_twenty_jetons_total', tokens),
    gauge('max_twenty_refus_total', refused),
    gauge('max_formulaire_en_attente', figures.kept.waiting),
    gauge('max_formulaire_refusees', figures.kept.refused),
    gauge('max_twenty_joignable', figures.twentyReachable ? 1 : 0),
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
