import { OPERATIONS } from './twenty/translate';

/** Where the service listens for Twenty (DESIGN §6): `https://max.exemple.fr/x` → `https://max.exemple.fr/x/webhooks/twenty`. */
export function webhookUrl(serviceUrl: string): string {
  return `${serviceUrl.replace(/\/+$/, '')}/webhooks/twenty`;
}

/** Does Twenty's pattern `held` bring every event of `wanted`? Both are `<object>.<action>`, `*` on either side. */
function covers(held: string, wanted: string): boolean {
  const [heldObject, heldAction] = held.split('.');
  const [wantedObject, wantedAction] = wanted.split('.');
  const objectFits = heldObject === '*' || heldObject === wantedObject;
  return objectFits && (heldAction === '*' || heldAction === wantedAction);
}

/** Which of our operations a webhook that holds `operations` would not bring. */
export function missingOperations(operations: readonly string[]): readonly string[] {
  return OPERATIONS.filter((wanted) => !operations.some((held) => covers(held, wanted)));
}
