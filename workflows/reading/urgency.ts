/**
 * `urgenceRessentie`, from the words of time: FORTE is within about a month or "as soon as possible", MOYENNE is a stated
 * horizon of months, FAIBLE is no hurry, next year or "one day". How long a trouble has lasted ("depuis 3 ans") says nothing.
 * Denials come first: "pas urgent" holds the word "urgent".
 */
import type { Intensite } from '../../objects/vocabulary';
import { quote, type Plain } from './plain';
import { abstain, type Found } from './reading';

const MONTH = '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)';
const DAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const SEASON =
  "(?:l'ete|l'automne|l'hiver|le printemps|noel|la rentree|les vacances|paques|le ramadan|ramadan|l'aid|les fetes|la saison|la fin de l'annee|fin d'annee|la fin de l'ete)";
const FEW = '(?:un|une|1|deux|2|trois|3|quelques|dix|10|quinze|15|huit|8|cinq|5)';
const SEVERAL = '(?:deux|trois|quatre|cinq|six|quelques|[2-9]|1[0-2])';

type Rule = readonly [Intensite, readonly string[]];
/** In this order: what an earlier rule has read is no longer there for a later one. */
const RULES: readonly Rule[] = [
  [
    'FAIBLE',
    [
      String.raw`(?:pas|rien|aucune|sans|point|jamais) (?:vraiment |trop |specialement |particulierement |si |tres |forcement |d'|une |du tout )*(?:press\w+|urgent\w*|urgence|hate|presse\b)`,
      String.raw`rien (?:ne |n')?(?:me |nous )?presse|sans (?:me |se |nous )?press\w+|sans urgence|sans precipitation|tranquillement`,
      String.raw`(?:il )?n?'?y a pas (?:le )?(?:feu|d'urgence)|pas le feu`,
      String.raw`(?:ca|cela|je|on|rien|tout) (?:peux|peut|pourra|pouvons) (?:tout a fait |tres bien |bien )?attendre`,
      String.raw`j'ai (?:tout )?(?:mon|le) temps\b(?! de)|on a (?:tout )?le temps|prendre mon temps|prends mon temps`,
      String.raw`un jour\b(?! ou l'autre je)|un de ces (?:quatre|jours)|plus tard|plu tard`,
      String.raw`l'an(?:nee)? prochaine?|l'annee qui vient|dans (?:un|1|deux|2|trois|3|quelques|cinq)(?: ou \w+)? ans?\b|dans (?:une|quelques) annees?|(?:pour )?une autre annee|next year|l'annee d'apres`,
      String.raw`a l'occasion|no rush|not urgent|quand (?:j'aurai|je serai|j'aurais|les enfants|les filles|ce sera|ca ira|on aura|ils seront)`,
      String.raw`(?:pas|not) (?:tout de suite|maintenant|pour (?:l'instant|le moment|maintenant)|cette annee|avant (?:longtemps|l'an)|dans l'immediat|ce mois|aujourd'hui|cette semaine)`,
      String.raw`pas (?:une|la) priorite|d'autres priorites|une autre fois|(?:pas|plus) la tete a (?:ca|cela)|pas a quelques (?:mois|semaines|jours) pres`,
    ],
  ],
  [
    'FORTE',
    [
      String.raw`(?:des|aussitot|aussi vite) que (?:possible|vous pouvez|tu peux)|des (?:demain|lundi|maintenant|cette semaine|aujourd'hui|ce soir|ce mois|${DAY}|la semaine)`,
      String.raw`(?:le |au )?plus (?:vite|tot|rapidement|sacrant|rapide)(?: possible)?|au plus (?:vite|tot|pc|sacrant)|au pc\b|plus tot sera le mieux`,
      String.raw`(?:c'est|tres|trop|super|vraiment|besoin|demande|assez)? ?urgen(?:t|te|ce)\b|c'est presse|urgemment|en urgence`,
      String.raw`tout de suite|drette la|immediat\w*|illico|sans (?:attendre|tarder|delai)|sur-le-champ|de suite\b|right now|this week|today`,
      String.raw`(?:plus|peux plus|pu) attendre|rapidement|(?<!trop |si |aussi |plus |assez )\bvite\b(?! fait)|en vitesse|quickly`,
      String.raw`aujourd'hui|ce (?:soir|midi|week-?end|mois)(?:-ci)?\b|a soir\b|cette (?:semaine|nuit)|(?<!apres-)demain(?! est| sera)|tout a l'heure|dans l'heure|ces (?:prochains )?jours(?:-ci)?`,
      String.raw`(?<!jusqu'a |jusque |a partir de |des |plus )maintenant(?! je (?:vais|suis) mieux)`,
      String.raw`(?:avant|d'ici|pour) (?:la fin de (?:la semaine|ce mois|du mois)|la fin du mois|demain|${DAY}|ce soir|la semaine prochaine)`,
      String.raw`(?:d'ici|dans|sous|avant) (?:les |la |le )?(?:${FEW} )?(?:prochains? )?(?:jours?|heures?|48 ?h|24 ?h|semaine\b)`,
      String.raw`(?:d'ici|dans|sous) (?:une|1|deux|2|dix|10|quinze|15|huit|8) (?:jours?|semaines?)`,
      String.raw`(?:la )?semaine prochaine|semaine pro\b|lundi prochain|(?:commenc\w+|demarr\w+|debut\w+|est|oral|examen|entretien) (?:est )?(?:des |ce )?${DAY}`,
      String.raw`il me (?:le |la )?faut (?:ca )?(?:la|mtn)\b|la la\b|vite vite|maintenant ou jamais|besoin immediat`,
    ],
  ],
  [
    'MOYENNE',
    [
      String.raw`(?:d'ici|dans|avant|sous|pour dans) (?:les |le |la |environ )?(?:${SEVERAL} |un |1 |prochains? |quelques |une? )*(?:prochains? )?(?:mois|semaines)(?: a venir| qui viennent| prochaines?)?`,
      String.raw`(?:d'ici|avant|pour|apres|courant|en|debut|fin|mi|vers|au mois de|jusqu'en|des) ?-?(?:le mois de |mon \w+ (?:de|en) |mes \d+ ans en |la fin |debut |fin )?${MONTH}\b`,
      String.raw`(?:d'ici|avant|pour|apres|pendant|a|des) (?:la fin de |le debut de )?(?:${SEASON}|l'annee scolaire|la fin de l'annee(?: scolaire)?|mon (?:anniversaire|mariage|accouchement|demenagement))`,
      String.raw`(?:cet|cette) (?:ete|automne|hiver|annee|rentree)\b|ce printemps|au printemps|a l'automne|a la rentree|avant (?:cet|cette) \w+|cet automne|c'automne`,
      String.raw`(?:le )?mois prochain|prochains mois|semaines a venir|prochaines semaines|trimestre|semestre|ce trimestre|(?<!\ba )bientot|prochainement|soon\b|apres (?:mes|les) (?:examens?|vacances|partiels)`,
      String.raw`(?:echeance|delai) ?: ?\S+ (?:mois|semaines)|(?:il (?:me )?reste|dans) ${SEVERAL} mois|sur ${SEVERAL} mois|dans l'annee`,
    ],
  ],
];

/** "trois mois de suite", "depuis deux mois", "il y a un mois": the past, hidden before anything is read. */
const PAST =
  /\b(?:depuis|il y a|ca fait|cela fait|voila|pendant|j'en suis a|la semaine derniere|le mois dernier|l'an dernier)\b(?: (?:plus de|environ|maintenant|deja|bientot|presque))* ?(?:[\w'-]+ ){0,2}?(?:ans?|annees?|mois|jours?|semaines?|longtemps|toujours|peu)\b|jours? de suite|mois de suite|fois de suite|un jour sur \w+|du jour au lendemain|toute la journee|le jour ou|rendez-vous le|jusqu'(?:a maintenant|ici|a aujourd'hui)|maintenant que|dans les \d+/g;

const COMPILED = RULES.map(([value, patterns]) => ({
  value,
  pattern: new RegExp(
    patterns.map((one) => `(?:${/^[\w(?]/.test(one) ? String.raw`(?<![a-z])` : ''}(?:${one}))`).join('|'),
    'g',
  ),
}));

const SAYS: Readonly<Record<Intensite, string>> = {
  FORTE: 'la personne veut agir tout de suite',
  MOYENNE: 'la personne donne une échéance de quelques mois',
  FAIBLE: 'la personne n’est pas pressée',
};

/** The words of "no hurry" win over the others; of a near and a far horizon, the near one. */
export function readUrgency(plain: Plain): Found<Intensite> {
  let left = plain.text.replace(PAST, (found) => '_'.repeat(found.length));
  for (const { value, pattern } of COMPILED) {
    const found = [...left.matchAll(pattern)].filter((one) => one[0].trim() !== '');
    const [first] = found;
    if (first !== undefined && value === 'FAIBLE' && contradicted(left, found)) {
      left = left.replace(pattern, (one) => '_'.repeat(one.length));
      continue;
    }
    if (first !== undefined) return { value, indices: found.map((one) => indice(plain, one, value)) };
  }
  return abstain;
}

/** "Je ne veux plus dire « plus tard », c'est urgent": the hurry stands after the denial. */
function contradicted(text: string, found: readonly RegExpMatchArray[]): boolean {
  const last = found.at(-1);
  const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return (
    /\bmais\b.*\b(?:urgent|maintenant|tout de suite|des que possible|vite)\b/.test(text.slice(end)) &&
    !/pas/.test(text.slice(end))
  );
}

function indice(plain: Plain, found: RegExpMatchArray, value: Intensite) {
  const start = found.index ?? 0;
  const lead = found[0].length - found[0].trimStart().length;
  const mots = quote(plain, start + lead, start + found[0].trimEnd().length);
  return { pour: 'urgenceRessentie', mots, because: SAYS[value] } as const;
}
