/** Receipts move messages forward, whatever their order (`webhooks/receipt.ts`), by conditional updates. */
import { isKnownFailure, movesForward, strongest, type Receipt } from '../../webhooks/receipt';
import { classeOf } from '../../workflows/delivery/failure';
import type { InboundRoom } from './inbound';
import type { OwnMessage } from './inbound-ports';
import { optOut } from './opt-out';
import type { MessageTransition } from './ports';

type Due = { readonly message: OwnMessage; readonly receipt: Receipt };
type Room = Omit<InboundRoom, 'log'>;

/** How often a message that somebody else moves at the same time is looked at again. */
const TRIES = 3;

/** Resolves once what they say is durable in Twenty; what concerns no message of ours is counted and let go. */
export async function applyReceipts(receipts: readonly Receipt[], room: Room): Promise<void> {
  let left: readonly Receipt[] = receipts;
  for (let attempt = 0; attempt < TRIES && left.length > 0; attempt += 1) left = await applyOnce(left, room);
}

/** Answers the receipts whose message was moved by someone else in between. */
async function applyOnce(receipts: readonly Receipt[], room: Room): Promise<readonly Receipt[]> {
  const due = await dueOf(receipts, room);
  if (due.length === 0) return [];
  await believeOptOuts(due, room);
  const now = room.clock.now();
  const won = await room.workspace.transition(due.map((one) => transitionOf(one, now)));
  const moved = due.filter(({ message }) => won.has(message.id));
  for (const { receipt } of moved) room.figures.count('max_accuses_total', { statut: receipt.statut });
  const leadIds = moved.flatMap(({ message }) => message.leadId ?? []);
  await room.alarms.markDirty([...new Set(leadIds)], 'accusé de réception');
  return due.filter(({ message }) => !won.has(message.id)).map(({ receipt }) => receipt);
}

async function dueOf(receipts: readonly Receipt[], { inbox }: Room): Promise<readonly Due[]> {
  const ids = unique(receipts.flatMap(({ messageId }) => messageId ?? []));
  const providerIds = unique(receipts.map(({ idFournisseur }) => idFournisseur).filter((id) => id !== ''));
  const messages = await inbox.ownMessages(ids, providerIds);
  return messages.flatMap((message) => {
    const [first, ...others] = receipts.filter((receipt) => isAbout(receipt, message));
    if (!first) return [];
    const receipt = strongest([first, ...others]);
    const isNews = movesForward(message.statut, receipt) && !isKnownFailure(message, receipt);
    return isNews ? [{ message, receipt }] : [];
  });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A message that was sent again after a failure has another provider id: receipts of the first attempt are not its own. */
const isAbout = ({ messageId, idFournisseur }: Receipt, message: OwnMessage): boolean =>
  idFournisseur !== '' && message.idFournisseur !== ''
    ? idFournisseur === message.idFournisseur
    : messageId === message.id;

function transitionOf({ message, receipt }: Due, now: Date): MessageTransition {
  const { idFournisseur, statut, raison } = receipt;
  return {
    id: message.id,
    from: message.statut ?? 'INCERTAIN',
    set: {
      statut,
      raison,
      ...(idFournisseur !== '' && { idFournisseur }),
      ...(message.envoyeLe === null && { envoyeLe: now }),
    },
  };
}

/** Before the message's own end, so that a crash in between leaves it to be found again. */
async function believeOptOuts(due: readonly Due[], room: Room): Promise<void> {
  const stopped = due.filter(({ receipt }) => classeOf(receipt.raison) === 'DESABONNE');
  if (stopped.length === 0) return;
  const leadIds = unique(stopped.flatMap(({ message }) => message.leadId ?? []));
  const leads = (await room.workspace.loadStates(leadIds)).map(({ lead }) => lead);
  await optOut(leads, 'l’opérateur signale un désabonnement', room);
}
