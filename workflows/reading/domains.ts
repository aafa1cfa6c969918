/** `typeCoaching` by the words of each domain: people and couples, money and trade, the inner life, and the rest that is named. */
import type { TypeCoaching } from '../../objects/vocabulary';
import { quote, type Plain } from './plain';

const WORDS: Readonly<Record<TypeCoaching, readonly (readonly [weight: number, pattern: string])[]>> = {
  BUSINESS: [
    [
      3,
      "clients?|clientes|fournisseurs?|soumissions?|marchandises?|carnet de commandes|appels d'offres|caisse\\b|cafe\\b(?! par)|concurren\\w+|clientele|clienteles?|ventes?|vendre|vends|vend (?:pas|plus)|vendu|closer|closing|prospect\\w*|chiffre d'affaires|entreprises?|entrepren\\w+|business|biz|freelances?|auto-?entrep\\w*|micro-?entrep\\w*|start-?up|boutiques?|e-?commerce|commerces?|commercial\\w*|marketing|mon offre|mes offres|offre n'|mes tarifs|marges?|tresorerie|mes devis|factur\\w+|missions?|tjm|independante?s?|cabinet|monetis\\w*|abonnes|associes?|mon activite|activite de|lancement|recruter|investisseurs|levee de fonds|magasin|restaurant|salon|marque|formations? en ligne|contrats?|pipeline|deleguer|ouvriers?|sales\\b|insta(?:gram)?|contenus?|tiktok|youtube|page insta|revenus?|rentab\\w+|side project",
    ],
    [
      2,
      'metier|carriere|reconver\\w+|poste|augmentation|licenci\\w+|promotion|promu|salarie\\w*|emploi|boss\\b|mon patron|travailler pour|projet|professionnel\\w*|pro\\b|cdi|embauche|entretiens?|chomage|mon travail|mon job|recrutement|priorites|manager\\b|chaine\\b|camera|paperasse|administratif|bureau',
    ],
  ],
  RELATIONNEL: [
    [
      3,
      "couple|mariage|mari\\b|femme(?! d'affaires)|conjointe?|copine|copain|compagn\\w+|epou\\w+|\\bex\\b|ex-\\w+|divorc\\w+|rupture|separation|disput\\w+|engueul\\w+|chican\\w+|belle-?(?:mere|famille|soeur)|beau-?(?:pere|frere)|enfants|adolescente?|ado\\b|ados\\b|fils\\b|fille\\b|filles\\b|mere\\b|pere\\b|parents|frere|soeur|famille|foyer|amoureu\\w+|amour\\b|celibat\\w+|relations?\\b|relationnel\\w*|jalous\\w+|tromp\\w+|infidel\\w+|garde alternee|amis\\b|amies\\b|amitie|aborder les gens|voisin|relationship|rencontrer quelqu'un|me quitte|parle plus|se parle|m'attache|toxiques|communiqu\\w+|colleg\\w+|directrice|mon chef|mon equipe|m'ecras\\w+|plaire|solitude|seule depuis|aine\\b|devoirs|blonde|son pere|sa mere|veuf|veuve|grands freres|conflit\\w*",
    ],
  ],
  MINDSET: [
    [
      3,
      "confiance en|confiance\\b(?! a |a mon| envers| dans (?:mon|ma|les autres))|estime de|imposteur|procrastin\\w+|peur\\w*|angoiss\\w*|anxi\\w+|stress\\w*|burn-?out|depri\\w+|motivation\\b|mindset|doute de moi|blocages?|limitant\\w*|nul(?:le)?\\b|timid\\w+|honte|rumin\\w*|mental\\b|emotions?\\b|charge mentale|epuis\\w+|fatigu\\w+|dors|sens de ma vie|passer a cote|perfectionnis\\w+|dire non|discipline|rougis\\w*|trac\\b|devalori\\w*|sabot\\w*|colere|idees noires|crises? d'angoisse|courage|perdue?\\b|me sens (?!pas concern)|mal dans ma peau|dans ma peau|lassitude|humeur|inutile\\b(?! de)|trembl\\w+|m'oublie|vie en main|eparpill\\w+|doute de moi|me deteste|comparer?|compare ma|complexe\\w*|developpement personnel|seren\\w+|boule au ventre|lacher prise|energie|craqu\\w+|pression|goute? a rien|procrast\\w*|la peur|echec|parler en public|prendre la parole|decourag\\w+|dormir|oser|vivre pour|paralys\\w+|crevee?|surchauffe|au bout|objectifs de vie|decision\\b(?! est)|moral\\b|deuil|bord du|envie de rien|haine",
    ],
  ],
  AUTRE: [
    [
      5,
      'kilos?|poids|maigrir|regime|sport\\w*|marathon|courir un|fumer|tabac|cigarettes?|fume|alcool|boire|examens?|concours|memoire\\b(?= dans| de| a)|soutenir mon|these|doctorat|etudes|filiere|cours\\b|revis\\w+|orientation|sommeil|insomni\\w*|migraines?|telephone\\b(?!.*repondre)|ecrans?|grignot\\w*|manger?|mange (?:mes|n.importe)|ligne\\b(?= je)|decouvert|budget (?:a la maison|familial)|gerer mon argent|argent me file|retraite|mon temps\\b(?= et)|permis de conduire|anglais\\b|visa|demenage\\w*|corps|musculation|alimentation|sante\\b',
    ],
  ],
};

const COMPILED = Object.entries(WORDS).map(([kind, lists]) => ({
  kind: kind as TypeCoaching,
  lists: lists.map(([weight, pattern]) => ({
    weight,
    pattern: new RegExp(`\\b(?:${pattern})s?(?![a-z])`, 'g'),
  })),
}));

export type DomainScore = {
  readonly kind: TypeCoaching;
  readonly score: number;
  readonly words: readonly string[];
};

/** Each domain with its weight in the text, heaviest first; the same word counts once. */
export function domainsOf(plain: Plain): readonly DomainScore[] {
  return COMPILED.map(({ kind, lists }) => {
    const words = new Map<string, { readonly weight: number; readonly quote: string }>();
    for (const { weight, pattern } of lists)
      for (const found of plain.text.matchAll(pattern))
        words.set(found[0].slice(0, 6), {
          weight,
          quote: quote(plain, found.index, found.index + found[0].length),
        });
    const score = [...words.values()].reduce((sum, { weight }) => sum + weight, 0);
    return { kind, score, words: [...words.values()].map((word) => word.quote) };
  }).sort((a, b) => b.score - a.score);
}
