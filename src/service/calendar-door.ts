/** The door of members' private calendars. */
import { feed } from '../server/feed';
import type { Routes } from '../server/routes';
import type { AgencyCache } from './agency';
import type { Clock, Workspace } from './ports';

type Room = { readonly workspace: Workspace; readonly clock: Clock };

/** Some programs ask with HEAD first whether the address is good. */
export function calendarDoor(serviceUrl: string, { workspace, clock }: Room, agency: AgencyCache): Routes {
  const mayBe = (link: string) => agency.hasCalendarLink(link);
  const open = feed({ workspace, clock, serviceUrl, mayBe });
  return { '/calendrier/:token': { GET: open, HEAD: open } };
}
