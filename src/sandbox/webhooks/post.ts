/** One signed request to one target; whatever comes back, or does not, is the end of it. */
import type { World } from '../world';
import type { Call } from './courier';
import { payload } from './payload';
import { deliveryHeaders } from './sign';

const TIMEOUT_MS = 5_000;

export type Outcome = { readonly ok: boolean; readonly detail: string };

export async function post(world: World, { telling, webhook }: Call): Promise<Outcome> {
  const now = world.clock.now();
  const body = payload(telling, webhook, { workspaceId: world.workspaceId, eventDate: now.toISOString() });
  const stamp = { secret: webhook.secret, timestamp: String(now.getTime()), nonce: world.dice.hex(16) };
  try {
    const answer = await fetch(webhook.targetUrl, {
      method: 'POST',
      headers: deliveryHeaders(body, stamp),
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.arrayBuffer();
    return { ok: answer.ok, detail: `HTTP ${answer.status}` };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, detail: isTimeout ? 'sans réponse en 5 s' : 'connexion impossible' };
  }
}
