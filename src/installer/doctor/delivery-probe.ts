/**
 * Does a webhook of Twenty really arrive at the service? Asked of the service that runs (`/healthz` says when it last
 * heard one), or, when none runs, heard by a listener of our own on its port.
 */
import { z } from 'zod';

import { verifyDelivery, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../../webhooks/twenty/verify';
import { MaxError } from '../../errors';
import { seconds } from '../../kernel/time';
import type { Kept } from '../../service/formulaire/ports';
import type { Clock } from '../../service/ports';

export type Arrival =
  | { readonly arrival: 'heard'; readonly by: 'service' | 'doctor' }
  | { readonly arrival: 'forged'; readonly because: string }
  | { readonly arrival: 'silence' };

export type Ear = {
  readonly by: 'service' | 'doctor';
  /** Waits for one delivery that came after the ear was opened. */
  readonly hear: () => Promise<Arrival>;
  readonly close: () => Promise<void>;
};

export type EarOrReason = { readonly ear: Ear } | { readonly ear: null; readonly because: string };

/** `secret` is the one Twenty signs with. */
export type DeliveryProbe = { readonly open: (secret: string) => Promise<EarOrReason> };

/** An HTTP server on `port`; rejects when it cannot listen, with a `MaxError` or a system error (`EADDRINUSE`). */
export type Listen = (
  port: number,
  answer: (request: Request) => Promise<Response>,
) => Promise<{ readonly close: () => Promise<void> }>;

export type ProbeOptions = {
  readonly serviceUrl: string;
  readonly port: number;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly listen: Listen;
  readonly wait: (ms: number) => Promise<void>;
};

/** Twenty knows a new webhook up to 10 s late (API.md §1); a delivery takes about 0.1 s after that. */
const PATIENCE = seconds(15);
const PAUSE = 500;
const ATTEMPT_TIMEOUT = seconds(3);

const health = z.object({
  dernierWebhookLe: z.string().nullable(),
  formulaire: z.object({ enAttente: z.number(), refusees: z.number() }).optional(),
});
type Health = z.infer<typeof health>;
type At = Pick<ProbeOptions, 'serviceUrl' | 'fetch'>;

/** `undefined` when nothing that looks like MAX answers there. */
async function healthOf({ serviceUrl, fetch }: At): Promise<Health | undefined> {
  try {
    const answer = await fetch(`${serviceUrl.replace(/\/+$/, '')}/healthz`, {
      signal: AbortSignal.timeout(ATTEMPT_TIMEOUT),
    });
    return health.parse(await answer.json());
  } catch {
    return undefined;
  }
}

const lastHeard = async (at: At): Promise<string | null | undefined> =>
  (await healthOf(at))?.dernierWebhookLe;

/** Does MAX's service answer at this address? */
export const serviceAnswers = async (at: At): Promise<boolean> => (await healthOf(at)) !== undefined;

/** What the service says of the web form's requests; null when it does not run, or has none. */
export async function keptByService(at: At): Promise<Kept | null> {
  const said = (await healthOf(at))?.formulaire;
  return said === undefined ? null : { waiting: said.enAttente, refused: said.refusees };
}

function askService(options: ProbeOptions, before: string | null): Ear {
  const hear = async (): Promise<Arrival> => {
    for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
      const last = await lastHeard(options);
      if (last !== undefined && last !== before) return { arrival: 'heard', by: 'service' };
      await options.wait(PAUSE);
    }
    return { arrival: 'silence' };
  };
  return { by: 'service', hear, close: () => Promise.resolve() };
}

/** Judges a delivery with Twenty's own rules. */
async function judge(request: Request, secret: string, now: Date): Promise<Arrival> {
  const delivery = {
    rawBody: await request.text(),
    signature: request.headers.get(SIGNATURE_HEADER),
    timestamp: request.headers.get(TIMESTAMP_HEADER),
  };
  const verified = verifyDelivery(delivery, [secret], now);
  return verified.genuine
    ? { arrival: 'heard', by: 'doctor' }
    : { arrival: 'forged', because: verified.because };
}

async function listenHere(options: ProbeOptions, secret: string): Promise<Ear> {
  let tell: (arrival: Arrival) => void = () => undefined;
  const arrived = new Promise<Arrival>((resolve) => (tell = resolve));
  const silence = (): Promise<Arrival> => options.wait(PATIENCE).then(() => ({ arrival: 'silence' }));
  const listener = await options.listen(options.port, async (request) => {
    // A supervisor or a browser that looks at the port is no delivery.
    if (request.method === 'POST') tell(await judge(request, secret, options.clock.now()));
    return new Response(null, { status: 202 });
  });
  return {
    by: 'doctor',
    hear: () => Promise.race([arrived, silence()]),
    close: () => listener.close(),
  };
}

const whyOf = (error: unknown, port: number): string => {
  if (error instanceof MaxError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return code === 'EADDRINUSE' ? `le port ${port} est pris` : `le port ${port} ne s’ouvre pas (${code})`;
};

async function openListener(options: ProbeOptions, secret: string): Promise<EarOrReason> {
  try {
    return { ear: await listenHere(options, secret) };
  } catch (error) {
    const why = whyOf(error, options.port);
    return { ear: null, because: `${options.serviceUrl}/healthz ne répond pas comme MAX, et ${why}` };
  }
}

export const createDeliveryProbe = (options: ProbeOptions): DeliveryProbe => ({
  async open(secret) {
    const before = await lastHeard(options);
    return before === undefined ? openListener(options, secret) : { ear: askService(options, before) };
  },
});
