/** Every door by which something comes in, opened together: Twilio's calls, Twilio's log, Twenty's synced mail, the mailbox. */
import type { Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { TWILIO_INBOUND_PATH, TWILIO_STATUS_PATH } from '../../webhooks/twilio/paths';
import { MaxError } from '../errors';
import { GroupCommit } from '../queue/group-commit';
import type { Routes } from '../server/routes';
import { twilioInbound, twilioStatus } from '../server/twilio';
import type { MailDesk } from '../mail/reading';
import type { MailEar } from '../mail/ear';
import { receive, type InboundRoom } from './inbound';
import { HistoryReader, type ReadHistory } from './inbound-history';
import { applyReceipts } from './inbound-receipts';
import { syncedHistory } from './inbound-synced';
import { faultFields } from './log';

export type InboundSettings = {
  /** Where leads and providers reach us. */
  readonly publicUrl: string;
  readonly twilio?: { readonly authToken: string; readonly history: ReadHistory };
  readonly mail?: (desk: Omit<MailDesk, 'position'>) => MailEar;
};

export type InboundDoors = {
  readonly routes: Routes;
  /** What the doors were told in vain; each reader on its own, so that one that fails does not hold up the others. */
  catchUp(): Promise<void>;
  /** Twenty's mail sync has brought something. */
  mailSynced(): void;
  close(): Promise<void>;
};

/** What arrives at the same moment is looked up and written together: each call to Twenty counts (DESIGN §2.6). */
const GATHER_MS = 250;
const GATHER_RECEIPTS_MS = 1_000;

export function openInbound(
  room: InboundRoom & Pick<MailDesk, 'leases'>,
  settings: InboundSettings,
): InboundDoors {
  const inbound = new GroupCommit<Parcel>((parcels) => receiveEach(parcels, room), { spacingMs: GATHER_MS });
  const receipts = new GroupCommit<Receipt>((those) => applyReceipts(those, room), {
    spacingMs: GATHER_RECEIPTS_MS,
  });
  const synced = new HistoryReader(syncedHistory(room), room);
  const { twilio } = settings;
  const readers = [synced, ...(twilio ? [new HistoryReader(twilio.history, room)] : [])];
  const soon = new GroupCommit<null>(() => reading(synced, room), { spacingMs: GATHER_RECEIPTS_MS });
  const ear = settings.mail?.(mailDesk(room));
  const door = {
    receive: (one: Inbound) => opened(inbound, one),
    acknowledge: (one: Receipt) => receipts.add(one),
  };
  return {
    routes: twilio ? twilioRoutes({ ...room, ...settings, ...twilio, ...door }) : {},
    catchUp: async () => {
      for (const reader of readers) await reading(reader, room);
    },
    mailSynced: () => void soon.add(null),
    close: async () => {
      await ear?.close();
      await Promise.all([inbound.settled(), receipts.settled(), soon.settled()]);
    },
  };
}

/** `fault` is set when Twenty refuses this one message for good, while those that came at the same moment are recorded. */
type Parcel = { readonly inbound: Inbound; fault: MaxError | null };

async function opened(group: GroupCommit<Parcel>, inbound: Inbound): Promise<void> {
  const parcel: Parcel = { inbound, fault: null };
  await group.add(parcel);
  if (parcel.fault !== null) throw parcel.fault;
}

async function receiveEach(parcels: readonly Parcel[], room: InboundRoom): Promise<void> {
  try {
    await receive(
      parcels.map(({ inbound }) => inbound),
      room,
    );
  } catch (cause) {
    if (!(cause instanceof MaxError) || cause.retryable) throw cause;
    const [only, ...others] = parcels;
    if (only && others.length === 0) only.fault = cause;
    else for (const parcel of parcels) await receiveEach([parcel], room);
  }
}

const twilioRoutes = (door: Parameters<typeof twilioInbound>[0]): Routes => ({
  [TWILIO_INBOUND_PATH]: { POST: twilioInbound(door) },
  [TWILIO_STATUS_PATH]: { POST: twilioStatus(door) },
});

const mailDesk = (room: InboundRoom & Pick<MailDesk, 'leases'>): Omit<MailDesk, 'position'> => ({
  knows: async (emails) => {
    if (emails.length === 0) return new Set();
    const senders = await room.inbox.senders({ phones: [], emails });
    return new Set(senders.flatMap(({ courriel }) => courriel ?? []));
  },
  known: (keys) => room.inbox.known(keys),
  receive: (inbound) => receive(inbound, room),
  acknowledge: (receipts) => applyReceipts(receipts, room),
  leases: room.leases,
  clock: room.clock,
  figures: room.figures,
  log: room.log,
});

/** What fails now is read again, from the same point, at the next sweep. */
async function reading(reader: HistoryReader, { log }: InboundRoom): Promise<void> {
  try {
    await reader.catchUp();
  } catch (cause) {
    log.warn(faultFields(cause), 'historique à relire');
  }
}
