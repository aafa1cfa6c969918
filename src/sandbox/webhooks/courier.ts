/**
 * Delivers: one request per record and webhook, chunks of 20 in parallel, one chunk after the other, so a slow target delays all;
 * 5 s per request, at most once, no second try whatever the answer (API.md §1).
 */
import { strikes } from '../faults';
import { nowIso } from '../world';
import type { World } from '../world';
import { isPrivateAddress } from './addresses';
import type { Telling } from './payload';
import { post } from './post';
import { isAskedFor } from './registry';
import type { Delivery, Webhook } from './registry';

const CHUNK = 20;

export type Call = { readonly telling: Telling; readonly webhook: Webhook };

export class Courier {
  private readonly chunks: (readonly Call[])[] = [];
  /** Held back until the next delivery, by the "reorder" fault. */
  private held: Call[] = [];
  private working: Promise<void> | null = null;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly lateSends = new Set<Promise<void>>();

  constructor(private readonly world: World) {}

  /** Hands over one batch of events; returns at once: the answer to the mutation leaves first, as where a worker delivers. */
  tell(tellings: readonly Telling[]): void {
    const calls = this.addressees(tellings);
    for (let at = 0; at < calls.length; at += CHUNK) this.chunks.push(calls.slice(at, at + CHUNK));
    if (this.chunks.length > 0) {
      this.working ??= new Promise((resolve) => setImmediate(() => resolve(this.work())));
    }
  }

  /** Resolves when nothing waits, is held back or is on its way. */
  async idle(): Promise<void> {
    while (this.working !== null || this.timers.size > 0 || this.lateSends.size > 0) {
      await (this.working ?? Promise.race([...this.lateSends, aMoment()]));
    }
  }

  /** Forgets what was not sent yet. */
  stop(): void {
    this.chunks.length = 0;
    this.held = [];
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private addressees(tellings: readonly Telling[]): readonly Call[] {
    const { webhooks, clock, faults } = this.world;
    return webhooks
      .list(clock.now(), faults.staleWebhookList)
      .flatMap((webhook) =>
        tellings
          .filter((telling) => isAskedFor(webhook.operations, telling.eventName))
          .map((telling) => ({ telling, webhook })),
      );
  }

  private async work(): Promise<void> {
    for (let chunk = this.chunks.shift(); chunk !== undefined; chunk = this.chunks.shift()) {
      await Promise.all(chunk.map((call) => this.dispatch(call)));
      if (this.chunks.length === 0) await this.release();
    }
    this.working = null;
  }

  private async release(): Promise<void> {
    const calls = this.held;
    this.held = [];
    await Promise.all(calls.map((call) => this.send(call)));
  }

  private async dispatch(call: Call): Promise<void> {
    const { faults, dice } = this.world;
    if (strikes(faults.dropWebhooks, dice)) return this.note(call, 'perdu', 'panne simulée : jamais envoyé');
    if (strikes(faults.reorderWebhooks, dice)) {
      this.held.push(call);
      return;
    }
    if (strikes(faults.delayWebhooks, dice)) return this.later(call, faults.delayMs);
    await this.send(call);
    if (strikes(faults.duplicateWebhooks, dice)) await this.send(call);
    await this.release();
  }

  private later(call: Call, ms: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const sending = this.send(call).finally(() => this.lateSends.delete(sending));
      this.lateSends.add(sending);
    }, ms);
    this.timers.add(timer);
  }

  private async send(call: Call): Promise<void> {
    if (this.world.faults.safeMode && isPrivateAddress(call.webhook.targetUrl)) {
      return this.note(call, 'bloqué', 'mode sûr : adresse privée');
    }
    const outcome = await post(this.world, call);
    this.note(call, outcome.ok ? 'livré' : 'refusé', outcome.detail);
  }

  private note({ telling, webhook }: Call, fate: Delivery['fate'], detail: string): void {
    const { eventName, recordId, label } = telling;
    const at = nowIso(this.world);
    this.world.webhooks.record({
      at,
      eventName,
      recordId,
      label,
      targetUrl: webhook.targetUrl,
      fate,
      detail,
    });
  }
}

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
