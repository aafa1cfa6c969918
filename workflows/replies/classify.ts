/** `classifyReply`: what one inbound reply is. The wish to hear no more is looked for before anything else a person may say. */
import { readText, type Question } from '../reading';
import { machineTalk, withoutSpans } from '../reading/injection';
import { plainOf } from '../reading/plain';
import { ownWords } from '../reading/quoted';
import { automaticBecause, failureOf } from './automatic';
import { helpIn, optInIn } from './opt-in';
import { optOutIn } from './opt-out';
import type { InboundReply, Reply } from './reply';
import { returnDay } from './return-day';

/** `now` resolves dates without a year ("de retour le 3 août"). `question`: what the reply answers, when known. */
export function classifyReply(reply: InboundReply, now: Date, question?: Question): Reply {
  const failure = failureOf(reply);
  if (failure !== null) return { kind: 'echec-de-remise', ...failure };
  const automatic = automaticBecause(reply);
  if (automatic !== null)
    return {
      kind: 'automatique',
      retourLe: returnDay(`${reply.sujet ?? ''}\n${reply.texte}`, now),
      because: automatic,
    };
  return classifyWords(reply, question);
}

function classifyWords(reply: InboundReply, question?: Question): Reply {
  const texte = ownWords(reply.texte);
  const whole = plainOf(texte);
  const plain = withoutSpans(whole, machineTalk(whole));
  if (texte === '') return subjectOnly(reply);
  const start = optInIn(plain);
  const stop = optOutIn(plain);
  if (stop?.wish === 'sur' && start === null)
    return {
      kind: 'desabonnement',
      mots: stop.mots,
      because: 'la personne demande de ne plus lui écrire',
    };
  if (start !== null)
    return { kind: 'reabonnement', ...start, because: 'la personne accepte de nouveau les messages' };
  const help = helpIn(plain);
  if (help !== null) return { kind: 'aide', ...help, because: 'la personne demande qui écrit' };
  const lecture = readText(texte, question === undefined ? {} : { question });
  if (stop === null) return { kind: 'reponse', texte, lecture, because: 'la personne répond' };
  const because = 'la personne demande peut-être de ne plus lui écrire';
  return { kind: 'doute', mots: stop.mots, texte, lecture, because };
}

/** Some mail programs unsubscribe by an empty message whose subject says so. */
function subjectOnly({ sujet = '' }: InboundReply): Reply {
  const stop = /^ ?re ?:/i.test(sujet) ? null : optOutIn(plainOf(sujet));
  if (stop?.wish === 'sur')
    return { kind: 'desabonnement', mots: stop.mots, because: 'le sujet demande de ne plus écrire' };
  return { kind: 'vide', because: 'le message est vide une fois l’historique retiré' };
}
