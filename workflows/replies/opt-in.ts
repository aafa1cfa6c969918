/** START and its French: they want to hear from us again. And AIDE: they want to know who writes. */
import { quote, type Plain } from '../reading/plain';
import type { Words } from './opt-out-rules';

const EDGE = "(?: |,|\\.|!|\\n|\\?|s'il (?:te|vous) plait|merci|bonjour|bonsoir|salut|svp)*";
const START =
  '(?:start|unstop|reprendre|reprise|reabonn\\w*|reinscri\\w*|resubscribe|subscribe|opt[- ]?in|yes start|abonner)';
const BARE_START = new RegExp(`^${EDGE}${START}${EDGE}$`);
const AGAIN = [
  '\\b(?:reabonn\\w*|reactiv\\w+ (?:mes|les|mon)|remet\\w+ les (?:rappels|messages)|recommencer a m.ecrire|reinscri(?:vez|s|re)\\w*|remet\\w*[- ](?:moi )?(?:dans|sur) (?:votre |la |ta )?liste|rajoute[zr]?[- ]moi|resubscribe)\\b',
  "\\b(?:vous pouvez|tu peux|pouvez|peux)(?: (?:me |m'|de |nouveau |a nouveau |bien ))*(?:(?:re)?(?:ecrire|contacter|envoyer)|m'ecrire|m'envoyer)(?: (?:des|vos|de|les|tes) \\w+)?(?: (?:a |de )?nouveau| maintenant| finalement| si vous voulez)?",
  '\\b(?:veux|voudrais|souhaite|aimerais|accepte)(?: (?:bien|finalement|a nouveau|de nouveau|encore|de))* (?:recevoir|avoir|etre)(?: (?:a |de )?nouveau| encore)? ?(?:vos |tes |les |mes |de |des |re)?(?:messages?|sms|mails?|courriels?|contacte\\w*|relances?|rappels?)(?: (?:a |de )?nouveau| encore)?',
  "\\b(?:reprenez|reprends|recommence[zr]?)(?: (?:a m'|vos|tes|les|de m'|a me))*[ ]?(?:ecrire|envoyer|envois|messages?|contact\\w*|sms|mails?)|\\b(?:annul\\w+|oubli\\w+) (?:mon |le |ma )(?:stop|desabonnement|desinscription)|start sending|text me again|write (?:to )?me again|(?:erreur|par erreur).{0,24}(?:stop|desabonn\\w+)|(?:stop|desabonn\\w+).{0,24}(?:par erreur|une erreur)",
].map((pattern) => new RegExp(pattern));
const DENIED = /\b(?:ne|n'|pas|plus|jamais|stop|arrete\w*)\b(?!.{0,12}(?:erreur|stop))/;

export function optInIn(plain: Plain): Words | null {
  const text = plain.text.trim();
  if (BARE_START.test(text)) return { mots: plain.source.trim() };
  const found = AGAIN.map((pattern) => pattern.exec(plain.text)).find((one) => one !== null);
  if (found === undefined || found === null) return null;
  const isMistake = /erreur|annul|oubli/.test(found[0]);
  const before = plain.text.slice(Math.max(0, found.index - 16), found.index);
  if (!isMistake && (DENIED.test(before) || DENIED.test(found[0]))) return null;
  const isConsent =
    /\b(?:re|nouveau|encore|recommenc|reactiv|remet|start|again|erreur|annul|oubli|finalement|maintenant)/.test(
      found[0],
    );
  return isConsent ? { mots: quote(plain, found.index, found.index + found[0].trimEnd().length) } : null;
}

const BARE_HELP = new RegExp(
  `^${EDGE}(?:aide|aide info|info|infos|help|\\?+|c'est qui|qui (?:etes-vous|est-ce|es-tu)|c'est quoi ce numero)${EDGE}$`,
);

/** AIDE, HELP, INFO alone: the words carriers and laws know. */
export const helpIn = (plain: Plain): Words | null =>
  BARE_HELP.test(plain.text.trim()) && plain.text.trim() !== '' ? { mots: plain.source.trim() } : null;
