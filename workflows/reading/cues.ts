/**
 * Turns of phrase that speak of motivation, on plain text. Denials stand before what they deny: once read, words are hidden
 * from the cues below ("pas prêt" is no "prêt"). Each family is one feature of the model and one sentence of evidence.
 */
import type { Intensite } from '../../objects/vocabulary';
import type { Plain } from './plain';

export const CUES = [
  'PAS_PRET',
  'REFUS',
  'TOUT_VA_BIEN',
  'EMPECHE',
  'REPORT',
  'MEFIANCE',
  'SANS_DOUTE',
  'HESITE',
  'RENSEIGNE',
  'ENGAGE',
  'VEUT_CHANGER',
  'AIDE',
  'A_BOUT',
  'OUI_FORT',
  'OUI',
] as const;
export type Cue = (typeof CUES)[number];

/** What a family speaks for on its own, and how it is told. Null: only together with others. */
export const SPEAKS: Readonly<Record<Cue, readonly [Intensite, because: string]>> = {
  PAS_PRET: ['MOYENNE', 'la personne ne se dit pas prête'],
  REFUS: ['FAIBLE', 'la personne décline'],
  TOUT_VA_BIEN: ['FAIBLE', 'la personne dit ne pas en avoir besoin'],
  EMPECHE: ['FAIBLE', 'la personne dit ne pas en avoir les moyens ou le temps'],
  REPORT: ['FAIBLE', 'la personne remet à plus tard'],
  MEFIANCE: ['FAIBLE', 'la personne n’y croit pas'],
  SANS_DOUTE: ['FORTE', 'la personne dit ne plus hésiter'],
  HESITE: ['MOYENNE', 'la personne hésite'],
  RENSEIGNE: ['MOYENNE', 'la personne se renseigne'],
  ENGAGE: ['FORTE', 'la personne s’engage'],
  VEUT_CHANGER: ['FORTE', 'la personne veut que cela change'],
  AIDE: ['FORTE', 'la personne demande de l’aide'],
  A_BOUT: ['FORTE', 'la personne est à bout'],
  OUI_FORT: ['FORTE', 'oui franc'],
  OUI: ['MOYENNE', 'oui sans plus'],
};

const TRES =
  '(?:tres |vraiment |super |trop |tout a fait |completement |totalement |hyper |bien |assez |ultra |plus que |grave |enfin |carrement |toute? )*';
const PRET =
  "(?:prets?e?s?|motives?e?|determines?e?|decides?e?|partants?e?s?|dispose?e?s?|volontaires?|chauds?e?( bouillante?)?|a fond|deter|engagee?|d'attaque|resolue?s?|committed)";
const AGIR = '(?:commenc\\w*|demarr\\w*|debut\\w*|avanc\\w*|attaqu\\w*|demarre|lanc\\w*)';

const PATTERNS: Readonly<Record<Cue, readonly string[]>> = {
  SANS_DOUTE: [
    "(?:aucun|pas l'ombre d'un|sans l'ombre d'un|pas le moindre|sans) doute|sans hesit\\w+|n'hesite (?:plus|pas une seconde)|pas besoin de reflechir|plus question de (?:reculer|attendre)|(?:ne |n')?(?:veux|peux) plus (?:attendre|reculer|continuer)|ne reculerai|(?:je (?:ne )?)?lache(?:rai)? (?:rien|pas)|c'est tout vu",
  ],
  PAS_PRET: [
    `(?:suis|sens|me sens|sommes|serai|etre) (?:pas|plus|point) (?:encore |tout a fait |vraiment |totalement |sur(?:e)? d'etre |certaine? d'etre |forcement )?(?:prete?s?)`,
    "(?:pas|point) (?:encore )?(?:tout a fait |vraiment )?(?:prete?s?)\\b|pas (?:encore )?(?:envie de |m')engager|m'engager (?:sans|avant)|avant de (?:m'engager|payer|decider|prendre une decision)|veux pas m'engager",
  ],
  REFUS: [
    "(?:certainement|absolument|surtout|pas) pas\\b|\\baucun interet|pas (?:specialement|tellement|plus que ca|particulierement)\\b|temps a perdre|tromp\\w+ de (?:site|personne|numero|formulaire|destinataire)|\\bpas question\\b|hors de question|(?:ce sera |c'est )?sans moi\\b|merci,? mais (?:non|je vais m'arreter)|(?:on|j'|je l')oublie\\b|c'est mort\\b|^ ?je passe\\b|(?:ne )?(?:me|m'|ca me|ca m')(?: ?(?:dit|tente|branche|attire|emballe|convient))(?: (?:pas|rien|guere|plus))+|(?:suis|pas) (?:pas )?preneu\\w+|j'ai renonce|j'abandonne|je veux pas\\b(?! (?:attendre|perdre|rater|continuer|m'engager|rester|finir|vivre|etre))|flemme|mais plus maintenant|me saoule\\b|je peux pas\\b(?= ?[.,!]|$| desole)|j'ai deja quelqu'un|vais faire sans|rien a faire de|(?:bonne|bon) (?:chance|continuation)|curiosite est satisfaite|etai\\w* curieu\\w+|je vais m'arreter la|dans mes priorites",
    `(?:pas|plus|aucunement|guere|non) (?:trop |vraiment |tellement |du tout |tres |forcement )*(?:interess\\w*|concern\\w*|motiv\\w*|partante?)|(?:ne |n')?(?:m'interesse(?:nt)?|me parle|m'attire|me tente|me concerne) (?:pas|plus)|not interested`,
    "(?:non|nan),? (?:vraiment )?(?:merci|pas|c'est (?:non|bon)|je|vraiment|desole|franchement|sans facon|ca (?:ira|va|joue))|(?:^|[\\n.!] ?)non ?(?:[.!,]|$)|c'est non\\b|la reponse est non|no merci|sans facon|je (?:decline|passe mon tour|prefere (?:m'abstenir|en rester|garder|rester))|(?:en|j'en) rest(?:er|e) la",
    "laiss(?:e|ez|ons|er)\\b(?: donc| seulement)?(?: tomber| beton)|je laisse(?: tomber)?\\b(?!-| le| la| mon| ma)|oubli(?:e|ez) (?:moi|ma demande|ca|tout)|chang\\w* d'avis|(?:plus|pas) (?:de |l')?(?:d'actualite|envie|demande)|(?:pas|aucune|plus) (?:du tout |vraiment |la moindre )?envie|donner(?:ai)? pas suite|pas donner suite|pas souhait\\w* (?:donner|poursuivre|continuer)|souhaite pas|tres peu pour moi|passez votre chemin",
    "(?:pas|plus) (?:fait |vraiment |trop )*(?:pour moi|mon (?:genre|truc|delire))\\b|pas l'interet|(?:veux|voudrais) pas (?:de coach|en entendre)|jamais (?:de la vie|je|plus ca)|plus jamais ca|ne compte[sz]? pas sur moi|compte[sz]? pas sur moi|(?:par|simple|de la|juste (?:par|de la)) curiosite|par erreur|trompee? de|pour rire|(?:une|cetait une) blague|juste (?:pour )?(?:voir|regard\\w*|tester|un test)|coup de tete|(?:une|la) demande (?:comme )?nulle|annul\\w+ (?:ma|la) demande|ne me concerne pas|not for me|no way",
    "(?:mari|femme|conjoint|compagnon) (?:n'est pas d'accord|ne veut pas)|gardez votre temps|rien a signaler|j'ai (?:trouve|pris|signe) (?:quelqu'un|mon bonheur|un autre|ailleurs|un cdi)|cherche(?:r)? rien|ne cherche pas|vous etes dedans|suis pas dedans|au revoir\\b",
  ],
  TOUT_VA_BIEN: [
    "m'en sors (?:tres |plutot )?bien|je gere\\b(?! mal)|pour le mieux|en ressens pas|va numero un",
    "(?:pas|plus|aucun|sans|nul|guere) (?:vraiment |trop |du tout )*(?:besoin|utilite|l'utilite|la peine)\\b(?! de reflechir)|(?:pas|plus) la peine|j'en ai pas l'utilite|no need|i'm good|je suis (?:correct|good)\\b",
    "(?:ca|tout|on|la) (?:va|roule|baigne|tourne|ira|joue)\\b(?: (?:tres |super |mieux|deja ))*(?: ?bien| ?mieux)?(?! pas| plus| mal| vient)|va tres bien|tout (?:va|roule)|me suffit|suffit amplement|reglee? cette|c'est regle|se sont? arrang\\w+|reconcili\\w+|(?:aucun|pas de|aucune) (?:probleme|souci|difficulte)s? (?:particulier|a signaler)|rien de special|bien entoure\\w*|me debrouill\\w+|rester comme|(?:deja|me) (?:un |une )?(?:suivie?|accompagne|conseille|therapeute|psy\\w*|avocat|dispositif)",
  ],
  EMPECHE: [
    "(?:pas|plus|aucun|sans|jamais) (?:vraiment |trop |du tout |assez )*(?:le |de |la |les |d')?(?:temps|moyens?|argent|disponibilite\\w*|bande passante|tete a|sous\\b|fonds)|au-?dessus de mes moyens|trop (?:cher|chere|couteux)|c'est trop\\b|impossible (?:pour moi|avec)|n'ai rien\\b|(?:j'ai )?pas (?:un|meme \\d+|meme)|meme pas (?:un|\\d+)\\b|fauche|ne peux pas payer|hors de prix|hors budget",
  ],
  REPORT: [
    "plus tard|un (?:jour|de ces (?:quatre|jours))\\b|l'an(?:nee)? prochaine?|pas (?:maintenant|le (?:bon )?moment|tout de suite|pour (?:l'instant|le moment)|cette annee|une priorite|dans l'immediat|presse)|dans (?:un|deux|trois|quelques) ans?|d'autres priorites|une autre (?:annee|fois)|not maintenant",
  ],
  MEFIANCE: [
    "arnaque|bidon|c'est du (?:vent|bla|pipeau)|marchands? de|(?:j'y|y) crois (?:pas|guere|plus)|crois pas (?:trop )?(?:a|au)|escro\\w+|charlatan|bullshit|sert a rien|doute fort|une honte|lecons? de|pas un (?:centime|sou|rond|de plus)|perte de temps|jamais paye\\w*|paierai(?:s)? (?:jamais|pas)",
  ],
  HESITE: [
    "a reculons|a la limite|surement|sans certitude|indecise?|merite reflexion|ca se discute|je reste prudent\\w*|du bout des levres|pas d'avis|fermee?\\b|qui sait|tiraille\\w*|attends de voir|avant que je|prier dessus|j'en jase",
    "peut[- ]?etre|je (?:ne )?sais (?:pas|plus|trop)|sais pas trop|(?:j'|je |m')?hesit\\w+|pourquoi pas|a voir\\b|(?:on|faut|je|faudra|faudrait|va) (?:verr\\w+|voir|vera)|je verrai|(?:ca|cela|tout|tt) depend\\w*|sous reserve|je reflechis|reflechi(?:r|s|t)|y (?:pens\\w+|song\\w+)|reflexion|eventuellement|pas (?:encore )?(?:tres |vraiment |trop |si |totalement |forcement )*(?:sure?s?|certaine?s?|convaincue?s?|decidee?s?)|suis sur de rien|a moitie|partagee?|plus ou moins|moyen\\b|bof|mitigee?|en principe|oui et non|pas contre|ne dis pas non|refuse pas|me tate|tourner? en rond|si (?:c'est|ca|le prix|mon|possible)\\b|faut (?:d'abord |que je |que j'en )|j'en (?:parle|discute)|(?:en |d')?(?:parler|discuter) (?:avec|a) (?:mon|ma|mes)|je me demande|dois (?:encore |d'abord )?(?:reflechir|voir|en parler)|convaincs|probablement|not sure|suppose|ca se peut|vague\\w*|si dieu veut|avec dieu|curieu\\w+|curious|intrigue|je (?:crois|pense) que|quelques jours|ferme pas la porte|pas une promesse|promets? rien",
  ],
  RENSEIGNE: [
    "combien|quel(?:s|le|les)? (?:est |sont )?(?:le |les |la |vos |votre |a quel )?(?:prix|tarifs?|cout|format|difference|duree|formule)\\w*|(?:le|les|vos|demande de|a quel) (?:prix|tarifs?)|c'est (?:quoi|combien)|en savoir (?:plus|davantage)|savoir (?:plus|comment|ce que|quoi|si|d'abord)|davantage|renseign\\w+|informations?|infos?\\b|details?|brochure|plaquette|devis|compar\\w+|magasine|decouvr\\w+|expliqu\\w+|comment (?:ca|vous|tu|cela|se|fonctionne)|que proposez|proposez[- ]vous|(?:tu|vous) (?:propos\\w+|offr\\w+|faites)|est-ce (?:que )?(?:vous|c'est|remb)|vous (?:faites|aidez|accompagnez|avez)|envoie[sz]? (?:les|moi)? ?(?:detail|info)|reparl\\w+|en parl\\w+|recontact\\w+|rappelee?s?\\b|voir d'abord|voie d'abord|preuves?|options?|just looking|je regarde|pistes?|adaptee?|gratuite?\\b",
  ],
  ENGAGE: [
    "quand (?:vous|tu) (?:voulez|veux)|decision (?:est )?prise|m'y tien\\w+|(?:^|[.!,] ?)a fond\\b|(?:suis|serai) (?:dedans|des votres|lancee?|game\\b|tout ouie|present\\w*|la pour ca)|je reponds present|j'en suis\\b|en etre\\b|topez la|je valide|c'est vendu|deux fois qu'une|(?:demande|attend\\w+|attendais) que (?:ca|cela)|sans reserve|marche conclu|yallah|je paie ou|par quoi on|(?:j'y |y )?mettr(?:ai|ais) (?:tout|l'energie|mon coeur|toute)|donnerai tout|tout donner|toute ma volonte|je (?:compte|mise) sur vous|ca doit changer|n'ai plus l'intention|m'y consacre\\w*|un point c'est tout|je plonge|cette fois\\b|qu'on s'y mette|le travail qu'il faudra|(?:veux|voudrais) (?:vaincre|arreter|apprendre|demarrer|debuter)",
    `(?:suis|sens|sommes|reste|serai|suis (?:aussi|donc)) ${TRES}${PRET}\\b|\\b${TRES}prete?s? (?:a|pour|de)\\b|(?:^|[.!?,:;\\n] ?|oui,? |\\d[).:/-] ?)${TRES}(?:prete?s?|partante?s?|motivee?s?|determinee?s?|decidee?s?)(?: a \\d+ ?%?)?\\b`,
    "(?:je |j')?(?:m'|s'|nous nous |me )(?:engag\\w+|inscri\\w+|investi\\w+|accroch\\w+|y (?:mets?|mettre|tiens|consacre|engage))|inscri(?:vez|s)[- ]?moi|m'inscrire|prenez[- ]moi|accompagnez[- ]moi|mettez[- ]moi|pris? l'engagement|engagement ?: ?(?:total|fort)|c'est (?:decide|parti|oui|une promesse|maintenant)|ma decision est prise|pris (?:la|une|ma) decision|(?:j'ai|je l'ai|ai) decid\\w+|j'accepte|j'(?:achete|embarque|y vais(?! a reculons)|irai)|je (?:signe|fonce|me lance|me jette|plonge|le fais|le veux|prends|commence|bloque)\\b|ou (?:je |est[- ]ce que je )?(?:signe|signer|virer|est le contrat)|(?:envoy\\w+|ou est)[- ]?(?:moi)? le contrat|l'acompte|(?:on|qu'on|kon) (?:y va|fonce|attaque|commence|demarre|se lance)|allons[- ]y|let's (?:go|do)|\\bgo\\b|\\bdeal\\b|lancons|commencons|faisons[- ]le|marche conclu",
    `quand (?:est[- ]ce (?:qu'on|que l'on|que je|que)|on|pouvons|puis|pourr\\w+|peut)(?: \\w+){0,2} ${AGIR}|on ${AGIR} quand|${AGIR} quand|(?:prochains?|premier|premiere) (?:creneaux?|place|rendez-vous)|reserv\\w+[- ]moi|(?:je |j')(?:souhaite|veux|voudrais|aimerais|suis la pour|peux)(?: \\w+){0,2} ${AGIR}|veux (?:y aller|travailler avec|votre (?:programme|aide)|le faire|reussir|y arriver|foncer)|comptez? (?:sur moi|moi)|vous pouvez (?:me )?compter|compte bien|(?:suis|tout|toute) a (?:vous|fond|1000|100|200)|a (?:100|200|1000|cent|deux cents) ?(?:%|pour ?cent|pourcent)|100 ?%|200 ?%|n'importe quoi pour|(?:je )?fer(?:ai|ais) (?:tout|tous|n'importe|ce qu'il)|prete? a tout|je bosse|bosser (?:dur|la-dessus|serieusement)|jusqu'au bout|serieu(?:x|se|sement)\\b|une battante|me battre|pour de (?:bon|vrai)|coute que coute|il faut absolument|a tout prix|bien l'intention|disposee? a|la tete la premiere|tout mon possible|a la lettre|travailler (?:jour et nuit|dur|avec (?:vous|toi))|promis\\b|pose mes conges|mis de cote|je veux travailler|veuillez m'inscrire`,
  ],
  VEUT_CHANGER: [
    "(?:veux|veut|voudrais|souhaite|besoin|envie|faut|aimerais (?:tellement|tant|vraiment))(?: \\w+){0,3} (?:que (?:ca|cela|sa|tout) (?:change|cesse|bouge|s'arrete)|chang\\w+|m'en sortir|en finir|avancer|progresser|arreter|agir|reparer|sauver|reprendre|regler|sortir|quitter|y arriver|passer un cap|debarrasser|tenir|reussir|me relever|vaincre|decoller)|il faut (?:vraiment |absolument )?que (?:ca|cela|sa|je|j')|faut (?:vraiment )?que (?:ca|cela|sa) (?:change|bouge|cesse)|peut plus durer|ca (?:suffit|ne peut plus)|plus jamais vivre|c'est termine|hate\\b|impatien\\w+|j'attends que ca|vraiment (?:envie|besoin)|j'en ai (?:vraiment )?(?:besoin|envie)|(?:tellement|trop|tant) (?:besoin|envie)|derniere chance|veux (?:devenir|lancer|ouvrir|vivre|poser|apprendre|comprendre|gagner|trouver|structurer|monetiser|une solution|un plan)",
  ],
  AIDE: [
    "aide[zs]?[- ](?:moi|nous)|(?:a|de) l'aide\\b|(?:veux|besoin) (?:de )?(?:votre|ton|d') ?aide|besoin d'aide|besoin de (?:vous|toi|quelqu'un|parler)|i need|sauve[zr]|s'il (?:te|vous) plait|au secours|dites[- ]moi (?:quand|par ou|ce|comment|juste)|dis[- ]moi (?:juste|quand|ce)|repond(?:e|ez|s|es)[- ]?moi|me suivre|etre suivie?|rappel(?:le|ez)[- ]moi|il me faut|donne[zs]?[- ]moi une date",
  ],
  A_BOUT: [
    "(?:n'|je |j')?en peu[xt]? (?:vraiment )?plus|a bout\\b|au bout\\w*|au boutte|rouleau|ras[- ]le[- ]bol|pet\\w+ (?:un cable|les plombs)|suis a terre|ras la casquette|\\bmarre\\b|tanne|ecoeure|j'en ai (?:assez|ma claque|plein)|au bord d\\w+|a cran|craqu\\w+|(?:me )?tue\\b|supporte (?:plus|pas)|plus (?:la force|capable)|sur les genoux|ca me rend malade|deprim\\w+|idees noires|invivable|insupportable|souffr\\w+|effondr\\w+|c'est la cata\\w*|catastroph\\w+|desesper\\w+|detruit\\w*|tient? plus debout|tiens plus",
  ],
  OUI_FORT: [
    '(?:oui|ok|mais oui)[ ,]*(?:oui|vraiment|absolument|carrement|tout a fait|clairement|totalement|completement|sans|a fond|bien sur|evidemment|avec plaisir|grave|maintenant)|(?:^|[.!,\\d):/ -])(?:absolument|carrement|tout a fait|evidemment|totalement|clairement|grave|bien sur|volontiers|avec plaisir)\\b|oui ?!{1,}|mille fois oui|banco|definitely|absolutely',
  ],
  OUI: ['\\boui\\b', "\\b(?:ok|d'accord|dac)\\b"],
};

/** Denials first; then hesitation before commitment, which often contains the same words. */
const ORDER: readonly Cue[] = ['SANS_DOUTE', ...CUES.filter((cue) => cue !== 'SANS_DOUTE')];

const COMPILED = ORDER.map((cue) => ({
  cue,
  pattern: new RegExp(PATTERNS[cue].map((one) => `(?:${one})`).join('|'), 'g'),
}));

export type CueFound = { readonly cue: Cue; readonly start: number; readonly end: number };

/** One text is asked several times while it is read: motivation, type, engagement. The answer never changes. */
const known = new WeakMap<Pick<Plain, 'text'>, readonly CueFound[]>();

/** The cues of a text, in the order of CUES; none overlaps another. */
export function cuesIn(plain: Pick<Plain, 'text'>): readonly CueFound[] {
  const found = known.get(plain) ?? search(plain.text);
  known.set(plain, found);
  return found;
}

function search(text: string): readonly CueFound[] {
  let left = text;
  return COMPILED.flatMap(({ cue, pattern }) => {
    const found = [...left.matchAll(pattern)].filter(
      (one) => one[0].trim() !== '' && isWhole(left, one.index, one.index + one[0].length),
    );
    for (const one of found) left = hidden(left, one.index, one.index + one[0].length);
    return found.map((one) => ({ cue, start: one.index, end: one.index + one[0].length }));
  });
}

const hidden = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);

/** A cue begins where a word begins. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(/[a-z]/.test(text[start] ?? '') && /[a-z0-9]/.test(text[start - 1] ?? '')) &&
  !(/[a-z]/.test(text[end - 1] ?? '') && /[a-z]/.test(text[end] ?? '') && end - start < 5);
