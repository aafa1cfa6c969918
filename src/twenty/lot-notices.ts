/**
 * What was told about the lots that untouched leads were given with: one root field for a batch that has such leads, none
 * otherwise. A notice about a lot hangs on one of its leads, so the others would not see it.
 */
import { isAbout } from '../../workflows/notification/once';
import { LOT, lotOf } from '../../workflows/premier-contact/lot';
import type { Lead, NotificationMax } from '../../workflows/state';
import { earliest } from '../kernel/time';
import { LotNoticesDocument } from './generated/operations';
import { readNotifications } from './mappers/children';
import { everyPage } from './pages';
import type { Transport } from './transport';

/** By lead; those of a lead's own lot only. */
export async function loadLotNotices(
  transport: Transport,
  leads: readonly Lead[],
): Promise<(lead: Lead) => readonly NotificationMax[]> {
  const given = leads.filter(isUntouched).flatMap((lead) => lotOf(lead)?.recuLe ?? []);
  const first = earliest(given);
  if (first === null) return () => [];
  const since = { debut: LOT, de: first.toISOString() };
  const ask = async (after: string | null) =>
    (await transport.data(LotNoticesDocument, { ...since, after })).notificationsMax;
  const notices = readNotifications(await everyPage(await ask(null), ask));
  return (lead) => {
    const lot = lotOf(lead);
    if (lot === null) return [];
    return notices.filter(({ cle }) => isAbout(lot.event, cle) || isAbout(lot.eventDirection, cle));
  };
}

const isUntouched = ({ statut, deletedAt }: Lead): boolean =>
  deletedAt === null && (statut === null || statut === 'NOUVEAU');
