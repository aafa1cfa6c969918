/**
 * Received messages are taken in, once each, oldest first (DESIGN §5): an opt-out silences, a return lifts it, an answer is
 * told to the person in charge. What an answer says of the lead is for `workflows/lecture`.
 */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import type { Decision, LeadPatch } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { inChargeElseManagers } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState, MessageMax } from '../state';
import type { Genre } from './genre';
import { genreOf, isReceived, receivedAt } from './received';

const RULE = 'réponses';
const NEWS_FOR = days(3);

export function decideReplies(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (!state.messages.some(isReceived)) return [nothing(lead, RULE, 'aucun message reçu')];
  const received = state.messages
    .filter(isReceived)
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)));
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const decided = [
    ...takeIn(received, state, now),
    ...received.flatMap((message) => tell(message, state, agency, now)),
  ];
  return decided.length > 0 ? decided : [nothing(lead, RULE, 'tous les messages reçus sont lus')];
}

function takeIn(received: readonly MessageMax[], { lead }: LeadState, now: Date): readonly Decision[] {
  const known = memoryOf(lead).reponses ?? {};
  const fresh = received.filter(({ id }) => known[id] === undefined);
  if (fresh.length === 0) return [];
  const read = fresh.map((message) => ({ message, genre: genreOf(message, lead) }));
  const desabonneLe = optOutAfter(read, lead.desabonneLe, now);
  const reponses = { ...known, ...Object.fromEntries(read.map(({ message, genre }) => [message.id, genre])) };
  const set: LeadPatch = {
    ...(desabonneLe?.getTime() !== lead.desabonneLe?.getTime() && { desabonneLe }),
    memoireMax: { reponses },
  };
  const because = read.map(({ genre }) => BECAUSE[genre]).filter((one, at, all) => all.indexOf(one) === at);
  return [{ do: 'updateLead', leadId: lead.id, set, because: because.join(' ; ') }];
}

const BECAUSE: Readonly<Record<Genre, string>> = {
  reponse: 'la personne a répondu',
  aide: 'la personne demande qui écrit',
  doute: 'la personne demande peut-être de ne plus lui écrire',
  desabonnement: 'la personne demande de ne plus lui écrire',
  reabonnement: 'la personne accepte de nouveau les messages',
  automatique: 'une réponse automatique n’est pas une réponse',
  'echec-de-remise': 'un message n’a pas pu être remis',
  vide: 'un message vide a été reçu',
};

type Read = { readonly message: MessageMax; readonly genre: Genre };

/** The first date of an opt-out stands; a return counts when it was written after it. */
function optOutAfter(read: readonly Read[], before: Date | null, now: Date): Date | null {
  let optedOut = before;
  for (const { message, genre } of read) {
    const at = isBefore(now, receivedAt(message)) ? now : receivedAt(message);
    if (genre === 'desabonnement') optedOut ??= at;
    if (genre === 'reabonnement' && optedOut !== null && !isBefore(at, optedOut)) optedOut = null;
  }
  return optedOut;
}

/** Somebody should read what a person wrote, and know that she wants to hear no more. */
function tell(message: MessageMax, state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  if (!isBefore(now, plus(receivedAt(message), NEWS_FOR))) return [];
  const { lead } = state;
  const titre = TITRES[genreOf(message, lead)];
  if (titre === null) return [];
  return tellOnce(
    state,
    {
      event: keyOf('reponse', message.id),
      to: inChargeElseManagers(lead, agency),
      nature: 'ALERTE',
      titre: `${nameOf(lead)} ${titre}`,
      texte: excerptOf(message.corps),
      because: 'un message a été reçu',
    },
    now,
  );
}

const TITRES: Readonly<Record<Genre, string | null>> = {
  reponse: 'a répondu',
  aide: 'demande qui lui écrit',
  doute: 'ne veut peut-être plus de messages : à vous de juger',
  desabonnement: 'ne veut plus recevoir de messages',
  reabonnement: 'accepte de nouveau les messages',
  automatique: null,
  'echec-de-remise': null,
  vide: null,
};

const LONGEST = 280;
const excerptOf = (corps: string): string => {
  const text = corps.trim();
  return text.length <= LONGEST ? `« ${text} »` : `« ${text.slice(0, LONGEST).trimEnd()}… »`;
};
