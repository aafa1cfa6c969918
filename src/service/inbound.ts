/**
 * Messages that came in become records of the lead who wrote them (DESIGN §5): once each, whichever door tells first, and the
 * lead is looked at again. What nobody can be found for is recorded without a lead, so that staff see it.
 */
import { CANAL } from '../../objects/vocabulary';
import type { Inbound } from '../../webhooks/inbound';
import { isReply } from './inbound-answers';
import type { Figures } from './figures';
import type { Inbox, OwnMessage, ReceivedMessage, Sender } from './inbound-ports';
import { applyReceipts } from './inbound-receipts';
import type { Log } from './log';
import type { Alarms, Clock, Workspace } from './ports';

export type InboundRoom = {
  readonly inbox: Inbox;
  readonly workspace: Pick<Workspace, 'transition' | 'updateLeads' | 'loadStates'>;
  readonly alarms: Pick<Alarms, 'markDirty'>;
  /** Addresses of the team: what they write into a conversation is not the lead's answer. */
  readonly team: () => Promise<ReadonlySet<string>>;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

/** Resolves once everything is durable in Twenty; throws `MaxError` when Twenty is down, and may then be called again. */
export async function receive(those: readonly Inbound[], room: InboundRoom): Promise<void> {
  const once = [...new Map(those.map((one) => [one.key, one])).values()];
  if (once.length === 0) return;
  const [people, team] = [await findPeople(once, room.inbox), await room.team()];
  const inbound = once.filter(({ from }) => !team.has(from) || people.byAddress.get(from)?.length !== 0);
  const messages = inbound.map((one) => recordOf(one, people)).filter((message) => isKept(message, room));
  const before = new Set(await room.inbox.record(messages));
  const fresh = messages.filter(({ key }) => !before.has(key));
  for (const { canal, leadId } of fresh) {
    room.figures.count('max_recus_total', { canal, resultat: leadId === null ? 'inconnu' : 'lead' });
  }
  if (fresh.some(({ leadId }) => leadId === null)) {
    room.log.warn(
      { messages: fresh.filter(({ leadId }) => leadId === null).length },
      'message reçu d’une adresse inconnue',
    );
  }
  const leadIds = messages.flatMap(({ leadId }) => leadId ?? []);
  await room.alarms.markDirty([...new Set(leadIds)], 'message reçu');
  await applyReceipts(inbound.flatMap(isReply), room);
}

/**
 * A phone number nobody knows may be anybody's, and its message is kept. A mailbox gets the whole world's mail: what is neither
 * from a lead nor an answer to us is none of our business, and is counted only.
 */
function isKept({ canal, leadId }: ReceivedMessage, { figures }: InboundRoom): boolean {
  if (canal !== 'COURRIEL' || leadId !== null) return true;
  figures.count('max_recus_total', { canal, resultat: 'ignore' });
  return false;
}

type People = {
  readonly byAddress: ReadonlyMap<string, readonly Sender[]>;
  readonly answered: ReadonlyMap<string, OwnMessage>;
  readonly lastWrittenTo: ReadonlyMap<string, Date>;
};

async function findPeople(inbound: readonly Inbound[], inbox: Inbox): Promise<People> {
  const from = (isMail: boolean): readonly string[] => [
    ...new Set(inbound.filter(({ canal }) => (canal === 'COURRIEL') === isMail).map((one) => one.from)),
  ];
  const senders = await inbox.senders({ phones: from(false), emails: from(true) });
  const answers = [...new Set(inbound.flatMap((one) => one.answers))];
  const own = answers.length === 0 ? [] : await inbox.ownMessages(answers, []);
  const byAddress = new Map(inbound.map((one) => [one.from, sendersOf(one, senders)]));
  const several = [...byAddress.values()].filter((those) => those.length > 1).flat();
  const lastWrittenTo =
    several.length === 0 ? new Map() : await inbox.lastWrittenTo(several.map(({ leadId }) => leadId));
  return { byAddress, answered: new Map(own.map((message) => [message.id, message])), lastWrittenTo };
}

const sendersOf = ({ from, canal }: Inbound, senders: readonly Sender[]): readonly Sender[] =>
  senders.filter(({ telephone, courriel }) => (canal === 'COURRIEL' ? courriel : telephone) === from);

function recordOf(inbound: Inbound, people: People): ReceivedMessage {
  const { key, canal, etape, sujet, corps, arrivedAt, idFournisseur, notes } = inbound;
  const { leadId, note } = whose(inbound, people);
  const label = CANAL.find(({ value }) => value === canal)?.label ?? canal;
  return {
    key,
    titre: leadId === null ? `${label} reçu de ${inbound.from}` : `${label} reçu`,
    leadId,
    canal,
    etape,
    sujet,
    corps,
    envoyeLe: arrivedAt,
    raison: [...notes, ...(etape === '' ? [] : [etape]), ...note].filter(isNew).join(' ; '),
    idFournisseur,
  };
}

const isNew = (note: string, at: number, notes: readonly string[]): boolean =>
  !notes.slice(0, at).some((before) => before.startsWith(note));

type Whose = { readonly leadId: string | null; readonly note: readonly string[] };

/** The lead of the message it answers; else of its address; of several, the one last written to, else the newest. */
function whose({ from, answers }: Inbound, { byAddress, answered, lastWrittenTo }: People): Whose {
  const owners = byAddress.get(from) ?? [];
  const named = answers.map((id) => answered.get(id)?.leadId).find((leadId) => leadId != null);
  if (named != null) {
    const foreign = owners.every(({ leadId }) => leadId !== named);
    return { leadId: named, note: foreign ? ['répond depuis une autre adresse que celle du lead'] : [] };
  }
  const [first, ...others] = [...owners].sort(
    (a, b) =>
      Number(lastWrittenTo.get(b.leadId) ?? 0) - Number(lastWrittenTo.get(a.leadId) ?? 0) ||
      Number(b.createdAt) - Number(a.createdAt),
  );
  if (!first) return { leadId: null, note: ['adresse inconnue : aucun lead ne l’a'] };
  if (others.length === 0) return { leadId: first.leadId, note: [] };
  const chosen = lastWrittenTo.has(first.leadId) ? 'le dernier à qui MAX a écrit' : 'le plus récent';
  return {
    leadId: first.leadId,
    note: [`${owners.length} leads ont cette adresse : ${chosen} a été retenu`],
  };
}
