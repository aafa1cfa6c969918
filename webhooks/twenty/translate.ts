/**
 * A delivery is a hint (DESIGN §2.2): it says which lead to look at, or that what all leads share has changed.
 * `recordId` and `updatedAt` let the loop recognise the echo of its own writes.
 */
import type { Delivery } from './payload';

type Origin = { readonly recordId: string | null; readonly updatedAt: string | null };

/** Records that are work items of their own, beside leads: staff write an order there and MAX carries it out. */
export const ORDER_OBJECTS = ['attribution', 'importLeads'] as const;
export type OrderObject = (typeof ORDER_OBJECTS)[number];
export type OrderRef = { readonly object: OrderObject; readonly id: string };

export type Hint = Origin &
  (
    | { readonly kind: 'lead'; readonly leadIds: readonly string[] }
    | { readonly kind: 'agency' }
    | { readonly kind: 'mail' }
    | { readonly kind: 'order'; readonly order: OrderRef }
    | { readonly kind: 'ignored'; readonly because: string }
  );

/** Objects whose `leadId` says whom they are about. */
const CHILDREN: readonly string[] = [
  'rendezVous',
  'messageMax',
  'tentativeContact',
  'recommandation',
  'client',
];
/** Objects every lead's decision looks at. */
const SHARED: readonly string[] = ['reglageMax', 'modeleMessage', 'membreEquipe', 'workspaceMember'];

/** A mail that Twenty's mail sync brought in; who wrote it is asked for, not told. */
const MAIL = 'message.created';

/** The operations to ask Twenty for: no `*.*`, which would bring every object and every metadata change. */
export const OPERATIONS: readonly string[] = [
  ...['lead', ...CHILDREN, ...SHARED, ...ORDER_OBJECTS].map((object) => `${object}.*`),
  MAIL,
];

const ACTIONS: readonly string[] = ['created', 'updated', 'deleted', 'restored', 'destroyed'];

/** Every delivery has an answer; what is not for us is ignored with its reason. */
export function translate(delivery: Delivery): Hint {
  const { eventName, record } = delivery;
  const origin = originOf(record);
  const ignored = (because: string): Hint => ({ kind: 'ignored', because, ...origin });

  const [object = '', action = ''] = eventName.split('.');
  if (object === 'metadata') return ignored('changement du modèle de données, pas d’un enregistrement');
  if (!ACTIONS.includes(action)) return ignored(`événement inconnu : ${eventName}`);
  if (record === undefined) return ignored(`événement sans enregistrement : ${eventName}`);
  return hintOf(object, eventName, record);
}

function hintOf(object: string, eventName: string, record: NonNullable<Delivery['record']>): Hint {
  const origin = originOf(record);
  const ignored = (because: string): Hint => ({ kind: 'ignored', because, ...origin });
  if (eventName === MAIL) return { kind: 'mail', ...origin };
  if (SHARED.includes(object)) return { kind: 'agency', ...origin };
  const order = ORDER_OBJECTS.find((name) => name === object);
  if (order) return { kind: 'order', order: { object: order, id: record.id }, ...origin };
  if (object !== 'lead' && !CHILDREN.includes(object))
    return ignored(`objet que MAX ne suit pas : ${object}`);

  const leadId = object === 'lead' ? record.id : record.leadId;
  return leadId ? { kind: 'lead', leadIds: [leadId], ...origin } : ignored(`${object} sans lead`);
}

const originOf = (record: Delivery['record']): Origin => ({
  recordId: record?.id ?? null,
  updatedAt: record?.updatedAt ?? null,
});
