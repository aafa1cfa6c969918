/** The shape of a delivery, checked: only what the loop needs, everything else is left unread (API.md §1). */
import { z } from 'zod';

const record = z.object({
  id: z.string().min(1),
  updatedAt: z.string().optional(),
  leadId: z.string().nullish(),
});

const payload = z.object({ eventName: z.string().min(1), record: record.optional() });

export type Delivery = z.infer<typeof payload>;

export type ParsedDelivery =
  { readonly ok: true; readonly delivery: Delivery } | { readonly ok: false; readonly because: string };

/** Raw text → delivery. Cut JSON and foreign shapes are answers, not exceptions. */
export function parseDelivery(rawBody: string): ParsedDelivery {
  const json = parseJson(rawBody);
  if (json === undefined) return { ok: false, because: 'corps illisible : JSON tronqué ou invalide' };
  const parsed = payload.safeParse(json);
  if (parsed.success) return { ok: true, delivery: parsed.data };
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'racine');
  return { ok: false, because: `forme inattendue : ${[...new Set(fields)].join(', ')}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
