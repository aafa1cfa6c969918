/**
 * What the service needs goes away for a while, one after the other: itself, the queue's server, the provider, Twenty. Leads
 * keep arriving meanwhile, so that their webhooks are lost, refused or read too late. Everything must be right again within
 * one sweep after the return; the provider's absence puts a message off by five minutes.
 */
import { createMany } from './records';
import type { Result } from './figures';
import { ended, leads, setAutomatic, settled } from './sends';
import { pause, type Running } from './service';
import type { Stage } from './stage';

export type OutageSize = { readonly leads: number; readonly seconds: number };

/** A sweep a minute in these runs, then what a batch takes; the provider is tried again after five minutes. */
export const RIGHT_WITHIN = { sweep: 90_000, provider: 390_000 };

export async function outages(stage: Stage, { leads: count, seconds }: OutageSize): Promise<Result> {
  const start = performance.now();
  await setAutomatic(stage);
  let standing = stage.start();
  await standing.ready;
  const faults: string[] = [];
  const interrupted = new Set<string>();
  let [sent, longest, slowest] = [0, 0, 0];
  for (const kind of KINDS.filter((one) => one !== 'queue' || stage.gates.queue !== null)) {
    const half = Math.ceil(count / 2);
    await createMany(stage, 'leads', 'Lead', leads(half, sent));
    await down(kind, stage, standing);
    await pause(500);
    // To a Twenty that is stopped, nobody can give a lead: they come when it is back.
    const meanwhile = kind !== 'twenty' || stage.outage === null;
    if (meanwhile) await createMany(stage, 'leads', 'Lead', leads(half, sent + half));
    await pause(seconds * 1_000);
    standing = await up(kind, stage, standing);
    if (!meanwhile) await createMany(stage, 'leads', 'Lead', leads(half, sent + half));
    sent += 2 * half;
    const back = performance.now();
    const within = kind === 'provider' ? RIGHT_WITHIN.provider : RIGHT_WITHIN.sweep;
    const messages = await settled(stage, sent, interrupted, within);
    const took = performance.now() - back;
    const found = ended(stage, messages, sent, interrupted);
    if (kind === 'provider') slowest = took;
    else longest = Math.max(longest, took);
    console.error(`${kind}: right again after ${Math.round(took / 1_000)} s, ${JSON.stringify(found)}`);
    if (found.lost + found.doubled > 0) faults.push(`${kind}: ${found.lost} lost, ${found.doubled} doubled`);
    faults.push(...found.faults.map((fault) => `${kind}: ${fault}`));
  }
  await standing.kill();
  const messages = await settled(stage, sent, interrupted, 0);
  return {
    ...ended(stage, messages, sent, interrupted),
    ...{ scenario: `outages of ${seconds} s`, home: stage.home, size: sent, kills: 0, faults },
    // Nobody is killed but in the service's own outage: what is told is when all was right again, the provider's apart.
    ...{ readyMs: 0, progressMs: 0, usualMs: 0, processorMs: 0 },
    rightMs: longest,
    providerMs: slowest,
    seconds: (performance.now() - start) / 1_000,
  };
}

const KINDS = ['service', 'queue', 'twenty', 'provider'] as const;
type Kind = (typeof KINDS)[number];

async function down(kind: Kind, { gates, outage }: Stage, standing: Running): Promise<void> {
  if (kind === 'service') return standing.kill();
  await gates[kind]?.shut();
  if (kind === 'twenty') await outage?.stop();
}

async function up(kind: Kind, stage: Stage, standing: Running): Promise<Running> {
  if (kind !== 'service') {
    if (kind === 'twenty') await stage.outage?.start();
    await stage.gates[kind]?.open();
    return standing;
  }
  const next = stage.start();
  await next.ready;
  return next;
}
