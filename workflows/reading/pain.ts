/** `douleurPrincipale`: the clause that says where it hurts, word for word. The heaviest one; of equals, the first. */
import { clausesOf, sentencesOf, textOf, type Span } from './clauses';
import { cuesIn } from './cues';
import { quote, type Plain } from './plain';
import { abstain, type Found, type Question } from './reading';

/** Heavy words name a trouble by themselves; light ones need company or a sentence of their own. */
const HEAVY =
  /\b(?:(?:n'|ne )?arrive (?:meme )?(?:pas|plus|jamais)|arrivons (?:pas|plus)|(?:ne )?(?:parviens|reussis|sais|trouve|comprends|supporte|gere) (?:toujours |vraiment |meme )?(?:pas|plus|jamais)(?! (?:trop )?(?:si|encore|quoi repondre|ce que))|n'ose|sans (?:reussir|y arriver)|manque (?:de|d')|bloqu\w+|coinc\w+|stagn\w+|plafonn\w+|peurs?\b|angoiss\w*|crises?\b|anxi\w+|stress\w*|depri\w+|epuis\w+|burn.?out|craqu\w+|pleur\w+|dors? (?:plus|mal|pas|que)|mal a (?:me|m'|parler|trouver|dormir|aborder|gerer|dire|fixer)|du mal|difficultes? a|de la difficulte|galer\w+|misere|peine a|disput\w+|engueul\w+|chican\w+|conflits?|rupture|quittee?|partie? avec|divorc\w+|trompee?|procrastin\w+|repouss\w+|dispers\w+|eparpill\w+|dout\w+ de (?:moi|tout)|confiance|estime de|imposteur|nul(?:le)?s?\b|honte|coleres?|etouff\w+|debord\w+|depass\w+|surcharg\w+|surchauffe|rumin\w+|decourag\w+|avance (?:plus|pas)|marche (?:plus|pas)|roule pas|decolle (?:pas|plus)|vend (?:pas|plus)|vends? mal|parle (?:plus|pas)|ecoute (?:plus|pas)|respect\w+ (?:pas|plus|rien)|zero (?:client|vente|revenu)s?|0 (?:client|vente)s?|pas (?:assez )?de (?:clients?|ventes?|temps pour|energie|amis|vision|cadre)|perds?\b|perdue?s?\b|rate\b|echecs?|sabot\w+|paralys\w+|jalou\w+|toxiques?|ecras\w+|devalori\w+|deteste\w*|rabaiss\w+|humili\w+|tendue?s?\b|tensions?|fache\w*|marcher dessus|a sec|decouvert|dettes|en retard|trop (?:de|bas|peu|mal)\b|fatigue\w*|creve\w*|a plat|forces|seule?s?\b|solitude|souffr\w+|pese|pourrit|planter?|licenci\w+|tourne a|rend malade|mange mes emotions|grignot\w+|tousse|insomni\w+|migraines|poids|kilos|alcool|boire\b|fumer?\b|oublie completement|me sens (?!pr)|vis (?:pour|avec|comme)|fuir|deperi\w*|stuck|falling apart|culpabilis\w+|harcel\w+|isole\w*|vide\b|sens\b(?= ?[.,]|$)|impuissan\w+|rougi\w*|timid\w+|trac\b|begai\w*|phobi\w+|complex\w+|addict\w*|dependan\w+|trahi\w*|infidel\w+|endett\w+|faillite)/g;
const LIGHT =
  /\b(?:difficil\w+|dur\b|compliqu\w+|probleme|souci|ennui\w*|m'ennuie|clients?|ventes?|devis|couple|prospection|desorganis\w+|organis\w+|plus (?:de|d'|envie|gout)|jamais|toujours|trop|mais|pas|personne ne|rien|pression|charge|flou\w*|dormir|concentr\w+|routine|moral|gere mal|mal\b|dire non|colocataires|temps\b|discipline|regularite|se passe)/g;
const NOT_A_PAIN =
  /\b(?:aimerais savoir|combien|tarif|prix|interess\w+|merci|bonjour|budget|euros?|rendez-vous|disponible|pas pour moi|prete?s?\b|engage|ca va mieux|va bien|reconcili\w+|arrang\w+|besoin d'accompagnement|pas besoin|reflechi\w+|hesit\w+|veux|voudrais|souhaite|objectif|arrete)/g;

const count = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length;

function weigh(text: string): number {
  const heavy = count(HEAVY, text);
  if (heavy === 0 && count(LIGHT, text) < 2) return 0;
  const refusals = cuesIn({ text }).filter(({ cue }) => cue === 'REFUS' || cue === 'TOUT_VA_BIEN').length;
  const mine = /\b(?:je|j'|me|m'|mon|ma|mes|moi|on|nous|notre)\b/.test(text) ? 0.5 : 0;
  return heavy * 2 + Math.min(count(LIGHT, text), 3) * 0.4 + mine - count(NOT_A_PAIN, text) * 1.2 - refusals * 4;
}

const ENOUGH = 1.6;
const SHORT = 110;

/** To "quelle est la difficulté ?", the whole answer is the pain unless it hedges or declines. */
export function readPain(plain: Plain, question?: Question): Found<string> {
  const best = candidates(plain)
    .map((span) => ({ span, weight: weigh(textOf(plain, span)) }))
    .reduce<{ span: Span; weight: number } | null>(
      (chosen, one) => (chosen === null || one.weight > chosen.weight ? one : chosen),
      null,
    );
  if (best !== null && best.weight >= ENOUGH) return said(plain, widened(plain, best.span));
  if (question === 'DIFFICULTE') return wholeAnswer(plain);
  return abstain;
}

const candidates = (plain: Plain): readonly Span[] =>
  sentencesOf(plain).flatMap((sentence) => clausesOf(plain, sentence));

function wholeAnswer(plain: Plain): Found<string> {
  const [first] = sentencesOf(plain);
  if (first === undefined || !/[a-z]{3}/.test(textOf(plain, first))) return abstain;
  const cues = cuesIn({ text: plain.text }).map(({ cue }) => cue);
  if (cues.some((cue) => cue !== 'A_BOUT' && cue !== 'AIDE' && cue !== 'VEUT_CHANGER')) return abstain;
  return said(plain, first);
}

/** "je me cache au travail | et je rougis": two neighbouring clauses that both hurt and stay short are one pain. */
function widened(plain: Plain, span: Span): Span {
  const sentence = sentencesOf(plain).find(({ start, end }) => span.start >= start && span.end <= end);
  if (sentence === undefined) return span;
  const clauses = clausesOf(plain, sentence);
  const at = clauses.findIndex(({ start }) => start === span.start);
  const next = clauses[at + 1];
  if (next === undefined || weigh(textOf(plain, next)) < 2.4) return span;
  return next.end - span.start <= SHORT ? { start: span.start, end: next.end } : span;
}

const OPENING =
  /^(?:(?:bonjour|bonsoir|salut|coach|madame|monsieur|et|mais|donc|alors|bah|ben|bon|euh|ok|oui|franchement|honnetement|ecoute|car|parce que|parce qu'|puis|en fait|pour etre honnete|c'est que|la (?:difficulte|chose) principale|le probleme|mon probleme|ma difficulte|voici la situation|c'est (?=le |la |les |que |mon |ma )|qu'|que|moi|la|bref|voila)\b[ ,:!'-]*|\d{1,2} ?[).:/-] ?)+/;

function said(plain: Plain, span: Span): Found<string> {
  const text = textOf(plain, span);
  const opening = OPENING.exec(text)?.[0] ?? '';
  const start = opening.length < text.length - 3 ? span.start + opening.length : span.start;
  let { end } = span;
  while (end > start && /[\s.,;:!?"]/.test(plain.text[end - 1] ?? '')) end -= 1;
  const mots = quote(plain, start, end);
  if (mots === '') return abstain;
  return { value: mots, indices: [{ pour: 'douleurPrincipale', mots, because: 'la difficulté, dans ses mots' }] };
}
