/** Machines that answer: out of office, acknowledgements, delivery failures. Headers first (RFC 3834, and what clients really send). */
import { plainOf, type Plain } from '../reading/plain';
import type { InboundReply } from './reply';

type Headers = ReadonlyMap<string, string>;
const headersOf = ({ entetes = {} }: InboundReply): Headers =>
  new Map(Object.entries(entetes).map(([name, value]) => [name.toLowerCase(), value.trim().toLowerCase()]));

const SUBJECT =
  /^(?:re ?: ?|tr ?: ?)?(?:\[?(?:reponse|message) automatique\]?|automatic reply|auto(?:-| |matic )?(?:reply|response)|autoreply|absen(?:ce|t)\b|out of (?:the )?office|en conges?|hors (?:du )?bureau|absence du bureau|notification d'absence|vacation|conges? (?:annuels?|maternite|d'ete)|je suis (?:absente?|en conge))/;
/** As written: to be read, three letters of a kind become one. */
const OOO = /^(?:re ?: ?)?ooo\b/i;
const BODY =
  /\b(?:je suis|nous sommes|suis|serai|est|je serais) (?:actuellement |absolument |presentement |donc |en ce moment |hors )*(?:absente?s?\b|en (?:conges?|vacances|deplacement|arret|formation|conge (?:de )?maternite)|hors (?:du |de mon )?bureau|indisponible|a l'exterieur|de retour (?:le|a partir))|\bje (?:ne )?(?:suis|serai) (?:pas )?(?:joignable|au bureau|disponible) (?:jusqu|avant|du|avec un)|\b(?:i am|i'm|we are|i will be) (?:currently )?(?:out of (?:the )?office|away|on (?:annual |maternity |sick )?(?:leave|vacation|holiday)|travell?ing)|\b(?:ceci est|this is) (?:une |an )?(?:reponse automatique|automatic|automated|message automatique|auto)|message (?:est )?(?:genere |envoye )?automatique|reponse automatique|automatic reply|(?:limited|no) access to (?:my )?e-?mail|acces (?:limite|restreint) a (?:mes|ma)|(?:votre|your) (?:message|demande|email|courriel) (?:a bien ete|has been|sera|will be) (?:recue?s?|received|traite)|en mon absence|in my absence|durant mon absence|pendant mon absence|upon my return|a mon retour|des mon retour|pour toute urgence|for urgent matters/;

/** Why the reply was made by a machine, or null. */
export function automaticBecause(reply: InboundReply): string | null {
  const headers = headersOf(reply);
  const submitted = headers.get('auto-submitted');
  if (submitted !== undefined && submitted !== 'no' && submitted !== '')
    return `en-tête Auto-Submitted : ${submitted}`;
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply'])
    if (headers.has(name) && headers.get(name) !== 'no') return `en-tête ${name}`;
  const precedence = headers.get('precedence') ?? '';
  if (/^auto[_-]reply$/.test(precedence)) return `en-tête Precedence : ${precedence}`;
  return fromWords(reply, headers, precedence);
}

/** `Precedence: bulk` and `X-Auto-Response-Suppress` are also on ordinary mail: they need words beside them. */
function fromWords(reply: InboundReply, headers: Headers, precedence: string): string | null {
  const [subject, body] = [plainOf(reply.sujet ?? '').text.trim(), plainOf(reply.texte).text];
  if (SUBJECT.test(subject) || OOO.test((reply.sujet ?? '').trim()))
    return 'le sujet annonce une réponse automatique';
  if (!BODY.test(body)) return null;
  const isMarked = headers.has('x-auto-response-suppress') || /^(?:bulk|junk|list)$/.test(precedence);
  if (isMarked) return 'en-tête et texte d’une réponse automatique';
  return looksWritten(body) ? null : 'le texte annonce une absence';
}

/**
 * A person may write "je suis en déplacement jusqu'à jeudi, mais oui, je suis prête". An absence notice gives dates, or says it
 * is automatic, or names a colleague; and it does not speak of the coaching.
 */
function looksWritten(body: string): boolean {
  if (/automati|automated|auto-?reply/.test(body)) return false;
  const formal =
    /\b(?:retour|jusqu'au|jusqu'a|until|back on|return|du \d\w*|from|urgence|urgent matters|contacter (?:ma|mon|le|la)|en mon absence|pendant mon absence|votre message|your (?:message|email))\b/.test(
      body,
    );
  const personal =
    /\b(?:je suis (?:prete?|motivee?|interessee?)|coaching|rappell?e[zr]?[- ]moi|je vous (?:rappelle|ecris|reponds|recontacte)|je te (?:rappelle|reponds)|j'en peux plus|on (?:peut|pourrait)|mes? (?:difficulte|clients|couple)|je veux|j'aimerais|je voudrais|oui\b|engag\w+|peut-etre|budget)\b/.test(
      body,
    );
  return !formal || personal;
}

const FAILURE_FROM = /^(?:.*<)?(?:mailer-daemon|postmaster|mail-daemon|bounce)/i;
const FAILURE_SUBJECT =
  /undeliver|non remis|non delivre|echec de (?:la )?(?:remise|livraison|distribution)|delivery (?:status notification|failure|has failed)|mail delivery|returned mail|failure notice|message non distribue|remise impossible|retour a l'expediteur|courrier non/;
/** "Pu" alone is read "plus", as in an SMS. */
const FAILURE_BODY =
  /\b5\.\d\.\d\b|\b55\d[ -]|user unknown|unknown user|no such (?:user|mailbox)|mailbox (?:unavailable|full|not found)|address (?:rejected|not found)|does not exist|could not be delivered|n'a pas (?:(?:pu|plus) etre|ete) (?:remis|distribue|delivre)|adresse (?:introuvable|inconnue|inexistante)|boite (?:pleine|inexistante)|delivery (?:failed|has failed)|permanent (?:error|failure)|quota/;
const PERMANENT =
  /\b5\.\d\.\d\b|\b55\d[ -]|unknown|no such|not found|does not exist|rejected|introuvable|inconnue|inexistante|permanent/;
const FOR_NOW = /\b4\.\d\.\d\b|\bfull\b|pleine|quota|temporar|will retry|delayed|retard|5\.2\.2/;

export type Failure = { readonly definitif: boolean; readonly because: string };

/** A delivery failure notice, by its report type, its sender, or its subject together with its body. */
export function failureOf(reply: InboundReply): Failure | null {
  const body = plainOf(reply.texte).text;
  if (!isFailure(reply, body)) return null;
  const definitif = PERMANENT.test(body) && !FOR_NOW.test(body);
  const because = definitif
    ? 'avis de non-remise : l’adresse n’existe pas'
    : 'avis de non-remise, peut-être passager';
  return { definitif, because };
}

function isFailure(reply: InboundReply, body: Plain['text']): boolean {
  const headers = headersOf(reply);
  if (headers.has('x-failed-recipients')) return true;
  if (/report-type="?delivery-status/.test(headers.get('content-type') ?? '')) return true;
  const isDaemon = FAILURE_FROM.test(reply.de ?? headers.get('from') ?? '');
  const isSaid = FAILURE_SUBJECT.test(plainOf(reply.sujet ?? '').text);
  const isTold = FAILURE_BODY.test(body);
  return [isDaemon, isSaid, isTold].filter(Boolean).length >= 2;
}
