/** Notifications of a lot: created once under their keys, and by e-mail once. */
import type { LotNotice } from '../../../workflows/distribution/notices';
import { mailTold } from '../staff-mail';
import type { OrderHands } from './hands';

export async function tell(notices: readonly LotNotice[], hands: OrderHands): Promise<void> {
  if (notices.length === 0) return;
  await hands.workspace.createNotifications(notices);
  await mailTold(notices, hands);
}
