/** What every part of the loop is given (DESIGN §2.2). Built once, in `start.ts`. */
import type { Canal } from '../../objects/vocabulary';
import type { decide } from '../../workflows/decide';
import type { judge } from '../../workflows/delivery/judge';
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Agency } from '../../workflows/state';
import type { Contact } from '../../workflows/calendar/event';
import type { Reader } from '../llm/reader';
import type { Again } from './again';
import type { Figures } from './figures';
import type { Log } from './log';
import type { Sightings } from './sightings';
import type { Alarms, Channel, Clock, Workspace } from './ports';

export type Mind = { readonly decide: typeof decide; readonly judge: typeof judge };
export type Channels = Readonly<Record<Canal, Channel>>;

export type Loop = {
  readonly workspace: Workspace;
  readonly alarms: Alarms;
  readonly channels: Channels;
  readonly mind: Mind;
  /** Settings, templates and team as last loaded. */
  readonly agency: () => Promise<Agency>;
  /** A language model that reads along; absent: texts are read by the local rules alone. */
  readonly reader?: Reader | undefined;
  /** Notifications also go to their members by e-mail. */
  readonly staffMail: boolean;
  /** In whose name invitations are sent; absent: the local outbox's. */
  readonly sender?: Contact | undefined;
  readonly again: Again;
  readonly sightings: Sightings;
  /** Look at these orders now. */
  readonly markOrders: (orders: readonly OrderRef[], because: string) => Promise<void>;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};
