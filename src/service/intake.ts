/**
 * A delivery from Twenty, from its raw bytes to a durable hint (DESIGN §2.2): verified, read, and remembered before the answer
 * is given, for Twenty sends it once and never again. Every outcome is a value; a queue that is down throws `MaxError`.
 */
import { parseDelivery } from '../../webhooks/twenty/payload';
import { translate, type Hint, type OrderRef } from '../../webhooks/twenty/translate';
import { verifyDelivery, type ReceivedDelivery, type Verification } from '../../webhooks/twenty/verify';
import type { Figures } from './figures';
import type { Alarms, Clock, Workspace } from './ports';

export type RefusalReason = Extract<Verification, { genuine: false }>['reason'];

export type Receipt =
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'ignored'; readonly because: string }
  | { readonly kind: 'echo' }
  | { readonly kind: 'agency' }
  | { readonly kind: 'mail' }
  | { readonly kind: 'order' }
  | { readonly kind: 'lead'; readonly leads: number };

export type Intake = {
  readonly secrets: readonly string[];
  readonly alarms: Alarms;
  readonly markAgencyDirty: (because: string) => Promise<void>;
  /** Twenty's mail sync brought something; nothing to remember, for every sweep reads what it brought. */
  readonly mailSynced?: () => void;
  readonly markOrders: (orders: readonly OrderRef[], because: string) => Promise<void>;
  readonly workspace: Pick<Workspace, 'isOwnEcho'>;
  readonly clock: Clock;
  readonly figures: Figures;
};

export async function accept(received: ReceivedDelivery, intake: Intake): Promise<Receipt> {
  const verified = verifyDelivery(received, intake.secrets, intake.clock.now());
  if (!verified.genuine) return { kind: 'refused', reason: verified.reason };
  intake.figures.lastWebhook = intake.clock.now();
  const text = received.rawBody.toString();
  const parsed = parseDelivery(text);
  if (!parsed.ok) return isJson(text) ? { kind: 'ignored', because: parsed.because } : { kind: 'unreadable' };
  return remember(translate(parsed.delivery), parsed.delivery.eventName, intake);
}

async function remember(hint: Hint, eventName: string, intake: Intake): Promise<Receipt> {
  if (hint.kind === 'ignored') return { kind: 'ignored', because: hint.because };
  if (hint.kind === 'mail') {
    intake.mailSynced?.();
    return { kind: 'mail' };
  }
  if (isEcho(hint, intake)) return { kind: 'echo' };
  if (hint.kind === 'agency') {
    await intake.markAgencyDirty(eventName);
    return { kind: 'agency' };
  }
  if (hint.kind === 'order') {
    await intake.markOrders([hint.order], eventName);
    return { kind: 'order' };
  }
  await intake.alarms.markDirty(hint.leadIds, eventName);
  return { kind: 'lead', leads: hint.leadIds.length };
}

const isEcho = ({ recordId, updatedAt }: Hint, { workspace }: Intake): boolean =>
  recordId !== null && updatedAt !== null && workspace.isOwnEcho(recordId, updatedAt);

/** Tells a body that was cut (refused) from one of a shape we do not know (accepted: sending it again would not help). */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
