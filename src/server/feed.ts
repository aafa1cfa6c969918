/** `GET /calendrier/<token>.ics`: a member's private calendar. The address is the key, kept in Twenty and revoked there. */
import { renderFeed } from '../calendar/feed';
import { days, minus, plus } from '../kernel/time';
import type { Clock, Workspace } from '../service/ports';
import type { Handle } from './http';
import { refuse } from './reply';
import { NOWHERE } from './routes';

/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}\.ics$/;

export const calendarLink = (serviceUrl: string, token: string): string =>
  `${serviceUrl}/calendrier/${token}.ics`;

type FeedDeps = {
  readonly workspace: Pick<Workspace, 'agendaOf'>;
  readonly clock: Clock;
  readonly serviceUrl: string;
  /** False: nobody has this link, and Twenty is not asked; true: Twenty says whether somebody still has it. */
  readonly mayBe: (link: string) => Promise<boolean>;
};

/** From thirty days back to a year ahead. Wrong, revoked and never given are one and the same answer. */
export const feed =
  ({ workspace, clock, serviceUrl, mayBe }: FeedDeps): Handle =>
  async ({ parameter = '' }) => {
    if (!TOKEN.test(parameter)) return refuse(404, NOWHERE);
    const now = clock.now();
    const link = calendarLink(serviceUrl, parameter.slice(0, -'.ics'.length));
    if (!(await mayBe(link))) return refuse(404, NOWHERE);
    const agenda = await workspace.agendaOf(link, minus(now, days(30)), plus(now, days(365)));
    if (agenda === null) return refuse(404, NOWHERE);
    return {
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=300',
        'content-disposition': 'inline; filename="max.ics"',
      },
      body: renderFeed(agenda),
    };
  };
