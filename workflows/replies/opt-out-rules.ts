/**
 * "Stop writing to me", by rules on plain text. A word of stopping counts when it is the whole message, or when what should
 * stop is us: our messages, our writing, our list. "J'ai arrêté de fumer" is about something else. The rules know the usual
 * ways; `opt-out.ts` weighs them together with everything else a message looks like.
 */
import { quote, type Plain } from '../reading/plain';

const POLITE =
  "(?: |,|\\.|!|;|\\n|:|-|\\?|\\)|\"|'|\\*|s'il (?:te|vous) plait|merci|bonjour|bonsoir|salut|madame|monsieur|coach|de suite|tout de suite|maintenant|immediatement|svp|d'avance|a tous|beaucoup|la|ca suffit|cordialement|oui|non|ok|desole|bonne journee|aussi|par pitie|vraiment)*";
const STOP_WORD =
  '(?:stop+|arret+|arrets|stop sms|sms stop|stop tout|stop all|stopall|unsubscribe|desabonn\\w*|desinscri\\w*|desincri\\w*|me desabonner|me desinscrire|end|quit|cancel|arreter|arrete[sz]?|arretez tout|fin|baraka|baraka stop|khalas|stop pub|36111|opt[- ]?out|annuler abonnement)';
const BARE = new RegExp(
  `^${POLITE}(?:je (?:dis|reponds|veux|voudrais|souhaite) )?${STOP_WORD}(?: ?${STOP_WORD})*(?: (?:les )?(?:sms|messages?|mails?|whatsapp|pubs?|tout))?${POLITE}$`,
);

const WRITE =
  '(?:ecri\\w*|envoy\\w*|envoi\\w*|contact\\w*|recontact\\w*|relanc\\w*|sollicit\\w*|harcel\\w*|derang\\w*|spam\\w*|importun\\w*|texto\\w*|text(?:er|ez|e)\\b|appel\\w*|rappel\\w*|bombard\\w*|emmerd\\w*|embet\\w*|parler|inond\\w*|message[rz]\\w*|messages?|mails?|e-?mails?|courriels?|sms|notifications?|newsletters?|pubs?|publicites?|spams?|relances?|texto?s?|envois?|whatsapp)';
const ME = "(?:m'|me |m|moi |nous |de m'|de me |vos |tes |ces |les |des |de |l'|d'|vous )*";
const STOPPING = '(?:arret\\w*|stop(?:p\\w*|ez|e)?|cess\\w*|finis\\w*)';

const PHRASES: readonly string[] = [
  "\\b(?:interdis|interdit|interdiction|defends?) (?:de |d'|formellement )*(?:m'|me )\\w+|n'utilise[zr]? plus mon|(?:veuillez|merci de|priere de) (?:me |m')(?:supprimer|retirer|enlever|effacer|rayer|oublier|desabonner|desinscrire|laisser)|(?:continuer|continuez) a m'(?:ecrire|envoyer|appeler|harceler|importuner)|plus avoir affaire a vous|n'accepte plus (?:vos|de recevoir|d'etre)|plus aucun(?:e)? (?:courriel|mail|sms|message|appel|relance|communication|sollicitation)|hors de (?:votre|vos) listes?|^ ?(?:cessez|stoppez|cesse)(?: ca| tout| maintenant| svp| s'il (?:te|vous) plait| merci)*[ .!]*$|(?:pas|plus) (?:abonnee?|inscrite?) (?:a|chez|et|pourquoi)|(?:avec|de) (?:vos|tes) (?:conneries|spams?|pubs?|salades|histoires)(?= |$|[.!])(?=.*(?:stop|arret|marre|assez))|(?:veux|souhaite|voudrais|peux) (?:me |etre )?(?:desabonne\\w*|desinscri\\w*|retiree?|supprimee?|enlevee?|rayee?)(?: de (?:vos|votre|la|ta|tes|cette liste))",
  '\\b(?:mettre|mettez|mets) (?:un terme|fin) a (?:vos|ces|tes|cet?te?|ce) (?:messages?|envois?|relances?|sms|mails?|harcelement|communications?)|\\b(?:fini|finissez-en|basta|assez|on se calme)(?: de| avec| les| vos| tes| ces| la)* (?:messages?|sms|textos?|mails?|relances?|courriels?)',
  "\\b(?:saoul\\w+|gonfl\\w+|fatigu\\w+|enerv\\w+|souls?) (?:avec|par) (?:vos|tes|ces)|\\b(?:tu|vous) me (?:saoul\\w+|gonfl\\w+)|vos (?:sms|messages|mails) (?:me |ca )(?:saoul\\w+|fatigu\\w+|suffit|gonfl\\w+)|\\b(?:retir\\w+|supprim\\w+|enlev\\w+|effac\\w+|ray\\w+|desinscriv\\w+|vir(?:ez|e)|sortez)[- ](?:moi|le|mon numero)(?: d'ici| de la| de vos tablettes| svp| s'il (?:te|vous) plait| merci)?[ .!,]*$",
  "\\b(?:ne )?plus (?:jamais )?(?:m'|me )(?:appeler|ecrire|contacter|deranger|importuner|relancer|solliciter|envoyer)|\\bplus (?:jamais )?(?:de|un seul|aucun) (?:message|contact|sms|texto|mail)s?\\b(?! de (?!votre|vous|toi|ta|ce))|\\baucun (?:message|contact|sms) (?:de plus|svp)|communiquer avec moi|cess\\w+ (?:toute communication|de communiquer)|pas de demarchage|n'insistez pas|(?:vous pouvez|tu peux) (?:m'|me )oublier|refuse de (?:vos|tes|ces|recevoir)|(?:veux rien|rien) recevoir|m'oppose a l'utilisation|autorise pas a me|accord est retire|(?:annul|resili)\\w+ mon (?:abonnement|inscription) (?:a|aux) (?:vos )?(?:messages|sms|envois)|n'ecri\\w+ plus|(?:tu es|vous etes) (?:bloque|signale)\\w*|n'en veux pas de vos|demande d'arreter[ .!]*$|veux que (?:vous|tu) arret\\w+[ .!]*$",
  "\\b(?:mauvais|erreur de|wrong) num\\w+.{0,12}\\bstop\\b|(?:vous etes lourds?|ca suffit|stop),? (?:svp )?arrete[zs]?[ .!]*$|no more (?:messages|texts|emails)|stop it\\b|don't want these|(?:criss|sacr|lach)\\w+[- ]moi (?:patience|la paix)",
  `\\b${STOPPING}(?: donc| tout| immediatement| svp| maintenant| s'il (?:te|vous) plait|,| enfin| un peu| de suite)*(?: (?:avec|tous|toutes))* ${ME}${WRITE}`,
  `\\b(?:ne|n'|nous|me|m') ?(?:me |m'|nous |n')?(?:re)?(?:contact\\w+|ecri\\w+|relanc\\w+|sollicit\\w+|envoy\\w+|appel\\w+|rappel\\w+|derang\\w+|importun\\w+|text\\w+|harcel\\w+)(?:[- ]moi)?(?: svp| s'il (?:te|vous) plait)? (?:plus|jamais|pas\\b(?! (?:encore|le lien|la|les|mon|de reponse|recu|avant|apres|le|ce|cet|pendant|au travail|chez|sur|trop|si|quand|plus)\\b))`,
  "\\b(?:plus|jamais|aucun) (?:jamais )?(?:me |m'|nous |etre |d'etre |de |recevoir |avoir |a |que vous m'|que tu m')*(?:re)?(?:contacte?e?r?|recevoir|recontacte\\w*|sollicite\\w*|relance\\w*|ecri(?:re|viez|ves)|envoy\\w+|derange\\w*)\\b",
  "\\b(?:veux|veut|voudrais|souhaite|desire|souhaitons|voulons|aimerais)(?: (?:vraiment|surtout|absolument))? (?:plus|pas|plus jamais) (?:de (?:vos |tes |ces )?|recevoir|etre (?:re)?(?:contacte|sollicite|relance|derange|appele)|avoir (?:de (?:vos |tes |messages|sms|nouvelles de vous)|vos |tes |affaire a vous)|qu'on m'(?=ecri|envoi|contact|appel|relanc)|que (?:vous|tu) (?:m'|me )|entendre parler de vous|vos |tes )(?!coaching|travail)\\w*",
  "\\b(?:ne|n') ?(?:veux|souhaite|voudrais|desire) (?:plus|pas) (?:recevoir|etre (?:re)?(?:contact|solicit|sollicit|relanc)\\w*)|plus (?:de |aucun |un seul )(?:messages?|mails?|sms|courriels?|e-?mails?|pubs?|newsletters?|relances?|textos?|contact)\\b(?! (?:en|a|prive|avec mon|avec ma)\\b| de (?!votre|vous|toi|ta|ce))",
  "\\b(?:enlev\\w+|retir\\w+|suppri\\w+|effac\\w+|ray\\w+|sort\\w+|oter|ote[zr]?|vire[rz]?|desabonn\\w+|desinscri\\w+|desincri\\w+|remove|take)[- ]*(?:moi |me |m'|-moi |nous )?(?:(?:de|de ta|du|des|mes?|mon|ma|mes|la|le|les|vos|votre|ta|tes|from|off|toutes?|your|tous) )*(?:listes?|numero|contacts?|fichiers?|base|bases|coordonnees|donnees|adresse|mail\\w*|email|e-mail|nom|repertoire|diffusion|newsletter|envois|list|liste|mailing)\\b(?! d'attente)",
  "\\b(?:(?:me |m'|comment (?:on |je |puis-je |peut-on )?(?:me |se )?)?(?:desabonn(?:er?|ez|es|e moi|ez-moi|ement)|desinscri(?:re|ver|vez|ption|ez|s|t)|desincri\\w+))\\b(?! (?:de (?:la salle|netflix|mon|ma|cette|ce|cet|tout)|du club))",
  "\\b(?:foutez|fous|fichez|fiche|lache[zr]?)[- ](?:moi|nous)(?: donc| un peu)?(?: la paix| tranquilles?| en paix| les baskets| la grappe)?\\b(?! (?:pas|jamais|rien))|\\blaisse[zr]?[- ](?:moi|nous)(?: donc| un peu)?(?: (?:la paix|tranquilles?|en paix|les baskets|respirer avec vos)|(?: svp| s'il (?:te|vous) plait)?[ .!]*$)",
  "\\b(?:me |m')?(?:lache[zr]?|laisse[zr]?|foutre|fous|fichez)(?: moi| nous)? (?:tranquilles?|la paix|en paix|les baskets|la grappe)\\b|\\b(?:la paix|du balai|allez[- ]vous[- ]en|oubliez[- ]moi|oublie[- ]moi|lachez l'affaire|lache l'affaire|perdez mon numero|perds mon numero|oubliez mon numero)\\b",
  "\\b(?:c'est du |ca c'est du |vous etes du )?(?:spam|harcelement)\\b|\\b(?:assez|marre) (?:de |d'etre )?(?:vos |tes |ces )(?:messages?|mails?|sms|relances?|pubs?|courriels?)|\\b(?:jamais|pas) (?:demande|donne (?:mon )?(?:accord|consentement)|autorise|consenti|souscrit)(?: (?:a|pour))?(?: (?:recevoir|etre contact\\w+|ces|vos|tes|mon))+|retire mon (?:accord|consentement)|\\b(?:rgpd|cnil|lcap|casl)\\b",
  "\\b(?:vous pouvez|tu peux|pouvez[- ]vous|peux[- ]tu|pourriez[- ]vous|merci d'|merci de|veuillez|prier? d'|demande d'|faut|il faut|je vous (?:demande|prie) d[e'])(?: svp| s'il (?:te|vous) plait| maintenant)? ?(?:stopp?(?:er|ez)?|arreter|cesser|arrete[zr]?)(?: (?:ca|cela|la|tout|maintenant|vos envois|svp|de suite|s'il (?:te|vous) plait|merci))*(?=\\s*(?:$|[.!,\\n]))",
  "\\b(?:stop|arrete[zs]?|arreter|cessez|stoppez|ca suffit) (?:(?:ca|cela|tout (?:ca)?|maintenant|avec (?:vos|tes|les|ces)|vos|tes|les|aux|de|des|vous|moi|svp|a|s'il (?:te|vous) plait) ?)*(?:messages?|sms|mails?|mailing|pubs?|spams?|relances?|e-?mails?|courriels?|envois|maintenant|texto?s?|notifs?|whatsapp|harcelement|contact\\w*)\\b",
  "\\b(?:stop|don'?t|do not|please stop|quit|no more|never)(?: (?:ever|please|writing|sending|contact\\w*|texting|messaging|emailing|calling|text|send|write|email|message|me|to|any|more|your))+ ?(?:messages?|me|texts?|emails?|contact\\w*|again|us|anymore)\\b|leave me alone|\\bunsubscribe\\b|take me off|opt (?:me )?out|remove me",
  "\\b(?:pas|plus) (?:la peine|besoin) (?:de |d')(?:me |m'|nous )?(?:re)?(?:contact\\w+|ecri\\w+|relanc\\w+|rappel\\w+|envoy\\w+)|inutile de (?:me |m')(?:re)?(?:contact\\w+|ecri\\w+|relanc\\w+|rappel\\w+|envoy\\w+)|(?:ne |n')?(?:m'interesse|interesse) (?:pas|plus).{0,20}(?:stop|arret\\w+|desabonn\\w+|enlev\\w+|retir\\w+)",
  "\\b(?:mettez|mets)[- ](?:moi|mon \\w+|fin)(?: sur)?(?: la)? ?(?:liste noire|blacklist|a (?:ces|vos|tes) (?:envois|messages|relances|sms|mails))|\\bje (?:te |vous |t')(?:bloque|signale)|bloqu\\w+ (?:ce|ton|votre) numero|plainte",
  "\\b(?:ecri\\w+|contact\\w+|appel\\w+|text(?:e|ez)|relanc\\w+|rappel\\w+|envoy\\w+)[- ](?:moi|m'en|nous) (?:plus|jamais|pas)\\b(?! trop| avant| apres| le (?:matin|soir|week)| ce | tout de suite)|\\bm'ecri\\w* (?:plus|pas|jamais)\\b|\\b(?:baraka|khalas)\\b.{0,14}\\b(?:messages?|sms|mails?|appels?|whatsapp)\\b",
  '\\b(?:baraka|khalas|safi) (?:min|mn|men|3lik|3liya|men les|de) \\w+|ma (?:tsift|tsifet|t3ayt|tketbl)\\w*|matsift\\w*|mat3ayet\\w*|ma tb9aw|matb9aw\\w*|mab9itch bghi\\w*|safi (?:baraka|stop)|3tini tisa3',
];
/** Innocent company that turns a match into something else. */
const INNOCENT: readonly RegExp[] = [
  /\bau (?:boulot|travail|bureau)\b|m'envoyez pas (?:le|la|un|une|ca) |qu'on me (?:lache|laisse)|[- ]moi plus (?:tard|tot|souvent|vite|d'|de (?:details|precisions|temps)|longtemps|facilement|rapidement)|\bm'a (?:dit|demande|suppliee?|ordonne)\b|me suis desabonn|\bmon abonnement de |\bdepuis (?:\w+ )?(?:mars|janvier|un an|des mois)/,
  /\b(?:a |au |l')arret\b(?! des (?:messages|sms|mails))|\barret (?:maladie|de travail|de bus|cardiaque)|n'arret\w+ (?:pas|plus|jamais)(?! de m'(?:ecrire|envoyer|appeler|harceler|relancer))|sans (?:cesse|arret)/,
  /\b(?:arrete\w*|arreter|stopper|cesser|stop)(?: de| d'| la| le| l'| mon| ma| mes| a| a la| au| aux| ma vie de)* ?(?:fum\w|boire|procrastin\w|travail|bosser|tabac|alcool|cigarette|sucre|grignot\w|me (?:plaindre|comparer|juger|devaloriser|saboter|sous-estimer|mentir|taire|prendre|ronger|sentir|cacher|rabaisser)|m'(?:excuser|inquieter|ecraser|oublier|angoisser|auto|eparpiller|epuiser|en vouloir)|tourner|courir|stress|angoiss|ruminer|penser|douter|subir|repousser|remettre|perdre|pleurer|crier|souffrir|vouloir|dire oui|etudes|medicaments|traitement|metier|emploi|activite|job|formation|sport|relation|therapie|echec|excuses|doutes|peur|disput\w|manger|jouer|scroll\w|mon (?:boulot|business|entreprise)|tout (?:plaquer|remettre|controler|faire)|j'en peux|faire|etre|avoir|attendre|fuir|croire|vivre|payer)/,
  /\b(?:il|elle|ils|elles|mon (?:ex|mari|patron|chef|conjoint|pere|fils|frere|copain|client|associe|voisin|cousin|compagnon|pote|oncle)|ma (?:mere|femme|fille|copine|soeur|cliente|belle-mere|cheffe|tante|compagne)|mes (?:clients?|parents|amis|enfants|prospects|collegues)|on|les (?:gens|clients|prospects|filles|mecs)|personne|je) (?:(?:ne |n'|m'a |me |m'|a |ont |s'est |lui |leur |leur ai |t'|l'|nous |se |veux |veut |veulent |vais |voudrais |dois |l'ai |ai |n'ai |n'arrive |refuse de |peut |j'ai |vient de |continue de |continue a |sais |suis |etais )*)(?:plus |pas |jamais |arret\w+ |cess\w+ |pas a |plus a |d'|de |a |m'|me |lui |leur )*(?:ecri|contact|relanc|rappel|appel|parle|laiss|envoy|harcel|recevoir|repond|derang)/,
];
/** Even in innocent company, these are about us. */
const SURELY =
  /\b(?:desabonn\w*|desinscri\w*|vos (?:messages|mails|sms|relances|envois|pubs|courriels)|votre (?:liste|fichier|base)|foutez|fichez|je (?:ne )?(?:veux|souhaite|voudrais|desire) (?:plus|pas|plus jamais) (?:recevoir|etre (?:re)?(?:contact|sollicit|relanc)\w*|de (?:vos|tes))|recevoir (?:vos|tes))\b/;

/** Short messages that are nothing but the word, and why. */
const WHOLE = new RegExp(
  "^ ?(?:ok|bon|non|merci|c'est bon|svp|oui|alors|et|donc)? ?stop+(?: ?,? (?:svp|merci|s'il (?:te|vous) plait|c'est bon|maintenant|it))?[ .!]*(?:$|,? (?:je (?:ne )?suis (?:pas|plus)|pas interess|ce n'est pas|c'est pas|mauvais))|^ ?arrete[zs]?(?: (?:la|ca|tout))?(?: tout de suite| maintenant)?[ .!]*$|^ ?(?:basta|spam|degage[zs]?(?: de la)?|la paix)[ .!]*$|^ ?arret immediat",
);

const ASKED = PHRASES.map((pattern) => new RegExp(pattern));

export type Words = { readonly mots: string };

/** The message is nothing but the word, as the message before it asked for. */
export const isBareStop = ({ text }: Pick<Plain, 'text'>): boolean =>
  /^(?:[🛑⛔🚫]\u{fe0f}?\s*)+$/u.test(text.trim()) ||
  BARE.test(text.trim()) ||
  (text.trim().length < 70 && WHOLE.test(text.trim()));

/** The words that ask us to stop by a rule, or null. */
export function ruledIn(plain: Plain): Words | null {
  if (isBareStop(plain)) return { mots: plain.source.trim().slice(0, 200) };
  for (const sentence of plain.text.matchAll(SENTENCE)) {
    const found = asked(sentence[0]);
    if (found !== null) {
      const start = sentence.index + found.index;
      return { mots: quote(plain, start, start + found[0].trimEnd().length) };
    }
  }
  return firstLineStop(plain) ?? lastWordStop(plain);
}

const SENTENCE = /[^.!?\n;]+[.!?;\n]*/g;

/** How many signs `signsOf` may show. */
export const SIGNS = 40;
/** Which of the rules have something to say on this text, innocent company included: small numbers, for the model. */
export function signsOf({ text }: Pick<Plain, 'text'>): readonly number[] {
  const known = [BARE, WHOLE, CONDITIONAL, SURELY, ...INNOCENT, ...ASKED];
  return known.flatMap((pattern, n) => (pattern.test(text.trim()) ? [n] : []));
}

function asked(sentence: string): RegExpExecArray | null {
  if (INNOCENT.some((pattern) => pattern.test(sentence)) && !SURELY.test(sentence)) return null;
  if (CONDITIONAL.test(sentence)) return null;
  return ASKED.map((pattern) => pattern.exec(sentence)).find((found) => found !== null) ?? null;
}

/** "N'arrêtez pas de m'écrire", "je ne veux pas me désabonner", "pourquoi ne m'écrivez-vous plus ?": the contrary. */
const CONDITIONAL =
  /\b(?:n'|ne )arret\w+ (?:surtout )?(?:pas|jamais)|(?:n'|ne |pas |jamais )(?:arret\w+|veux|souhaite) ?(?:surtout )?pas (?:me |de me |de m')?(?:desabonn|desinscri|arret)|\bpourquoi\b.{0,30}\bplus\b|\bsi vous (?:arret|cess)\w|\bj'ai peur que\b|n'hesite[zr]? pas|\bjamais cesse|pas (?:d'|de )?(?:arret|stop)|(?:vous n'avez|je n'ai|n'ai) (?:plus|pas|jamais) (?:rien )?(?:recu|de nouvelles)|pas (?:encore )?recu|ne (?:me )?laisse[zr]?(?: moi)? pas|pas recontacte\b|ne m'(?:avez|as) (?:pas|plus|jamais) (?:re)?(?:contact|ecrit|rappel|envoye|relanc)/;

/** "N'arrêtez pas de m'écrire": one sentence that asks for more. */
export const isContrary = ({ text }: Pick<Plain, 'text'>): boolean =>
  /^(?:non,? |surtout,? )?(?:n'|ne vous |ne )arret\w+ (?:surtout )?(?:pas|jamais)\b[^.!?\n;]*[.! ]*$/.test(
    text.trim(),
  );

/** "STOP" alone on the first line, whatever follows (a footer, a name); not in "Stop. Je ne veux plus vivre ainsi." */
function firstLineStop(plain: Plain): Words | null {
  const [first = '', ...rest] = plain.text.trim().split('\n');
  const isAlone = new RegExp(`^${POLITE}${STOP_WORD}${POLITE}$`).test(first);
  if (!isAlone || rest.join(' ').trim().split(/\s+/).length > 12) return null;
  return { mots: plain.source.trim().split('\n')[0]?.trim() ?? '' };
}

/** "Pas intéressé. Stop.": a short message that ends on the word. */
function lastWordStop(plain: Plain): Words | null {
  const sentences = plain.text.match(/[^.!?\n;]+[.!?;]*/g) ?? [];
  const last = sentences.at(-1)?.trim() ?? '';
  if (sentences.length < 2 || plain.text.trim().split(/\s+/).length > 12 || !BARE.test(last)) return null;
  return { mots: plain.source.trim().slice(0, 200) };
}
