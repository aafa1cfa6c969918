/** The words of trouble, and a clause as the pain model sees it: what it is made of, and how many such words it holds. */
import { DIMENSIONS, featuresOf, type Features } from './features';

/**
 * Heavy words name a trouble by themselves; light ones need company or a sentence of their own. A word here is its beginning,
 * unless `\b` ends it; a `\w` asks for one letter more.
 */
const HEAVY =
  /\b(?:(?:n'|ne )?arrive (?:meme )?(?:pas|plus|jamais)|arrivons (?:pas|plus)|(?:ne )?(?:parviens|reussis|sais|trouve|comprends|supporte|gere) (?:toujours |vraiment |meme )?(?:pas|plus|jamais)(?! (?:trop )?(?:si|encore|quoi repondre|ce que))|n'ose|sans (?:reussir|y arriver)|manque (?:de|d')|bloqu\w|coinc\w|stagn\w|plafonn\w|peurs?\b|angoiss|crises?\b|anxi\w|stress|depri\w|epuis\w|burn.?out|craqu\w|pleur\w|dors? (?:plus|mal|pas|que)|mal a (?:me|m'|parler|trouver|dormir|aborder|gerer|dire|fixer)|du mal|difficultes? a|de la difficulte|galer\w|misere|peine a|disput\w|engueul\w|chican\w|conflit|rupture|quitte|partie? avec|divorc\w|trompe|procrastin\w|repouss\w|dispers\w|eparpill\w|dout\w+ de (?:moi|tout)|confiance|estime de|imposteur|nul(?:le)?s?\b|honte|colere|etouff\w|debord\w|depass\w|surcharg\w|surchauffe|rumin\w|decourag\w|avance (?:plus|pas)|marche (?:plus|pas)|roule pas|decolle (?:pas|plus)|vend (?:pas|plus)|vends? mal|parle (?:plus|pas)|ecoute (?:plus|pas)|respect\w+ (?:pas|plus|rien)|zero (?:client|vente|revenu)|0 (?:client|vente)|pas (?:assez )?de (?:client|vente|temps pour|energie|amis|vision|cadre)|perds?\b|perdue?s?\b|rate\b|echec|sabot\w|paralys\w|jalou\w|toxique|ecras\w|devalori\w|deteste|rabaiss\w|humili\w|tendue?s?\b|tension|fache|marcher dessus|a sec|decouvert|dettes|en retard|trop (?:de|bas|peu|mal)\b|fatigue|creve|a plat|forces|seule?s?\b|solitude|souffr\w|pese|pourrit|plante|licenci\w|tourne a|rend malade|mange mes emotions|grignot\w|tousse|insomni\w|migraines|poids|kilos|alcool|boire\b|fumer?\b|oublie completement|me sens (?!pr)|vis (?:pour|avec|comme)|fuir|deperi|stuck|falling apart|culpabilis\w|harcel\w|isole|vide\b|sens\b(?= ?[.,]|$)|impuissan\w|rougi|timid\w|trac\b|begai|phobi\w|complex\w|addict|dependan\w|trahi|infidel\w|endett\w|faillite)/g;
const LIGHT =
  /\b(?:difficil\w|dur\b|compliqu\w|probleme|souci|ennui|m'ennuie|client|vente|devis|couple|prospection|desorganis\w|organis\w|plus (?:de|d'|envie|gout)|jamais|toujours|trop|mais|pas|personne ne|rien|pression|charge|flou|dormir|concentr\w|routine|moral|gere mal|mal\b|dire non|colocataires|temps\b|discipline|regularite|se passe)/g;
const NOT_A_PAIN =
  /\b(?:aimerais savoir|combien|tarif|prix|interess\w|merci|bonjour|budget|euro|rendez-vous|disponible|pas pour moi|prete?s?\b|engage|ca va mieux|va bien|reconcili\w|arrang\w|besoin d'accompagnement|pas besoin|reflechi\w|hesit\w|veux|voudrais|souhaite|objectif|arrete)/g;

const count = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length;
const MINE = /\b(?:je|j'|me|m'|mon|ma|mes|moi|on|nous|notre|nos)\b/;

export const PAIN_LABELS = ['DOULEUR', 'RESTE'] as const;
export type PainLabel = (typeof PAIN_LABELS)[number];
export const PAIN_DIMENSIONS = DIMENSIONS + 8;

/** `text`: one clause of a plain text. */
export function painFeatures(text: string): Features {
  const [heavy, light, other] = [count(HEAVY, text), count(LIGHT, text), count(NOT_A_PAIN, text)];
  const holds = [
    heavy > 0,
    heavy > 1,
    heavy > 2,
    light > 0,
    light > 1,
    other > 0,
    other > 1,
    MINE.test(text),
  ];
  const features = new Map(featuresOf({ text }));
  holds.forEach((one, n) => {
    if (one) features.set(DIMENSIONS + n, 1);
  });
  return features;
}
