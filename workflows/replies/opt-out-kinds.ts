/**
 * Kinds of words that wishes for silence are made of. "Désactivez tout envoi" and "retirez-moi de vos communications" share no
 * word, yet both bring a word of ending near a word of writing: the model learns from kinds what it has not seen as words.
 */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'END',
    /^(?:arret|stop|cess|termin|annul|suspen|desactiv|coup(?:e|er|ez)$|interromp|absten|epargn|evit|resili|renonc|fini|finissez|basta|fin$|baraka|khalas|safi|halte|quit|end$|cancel)/,
  ],
  [
    'REMOVE',
    /^(?:retir|enlev|suppri|effac|ray(?:er|ez|e|es|ee)?$|ote[rz]?$|desab|desinscri|desincri|oubli|sort(?:ir|ez|s|e)?$|vire[rz]?$|exclu|bloqu|remove|unsub|delete|take$|radi|dereferenc|blacklist|signal)/,
  ],
  [
    'MESSAGE',
    /^(?:messages?|msg|sms|mails?|mailings?|e$|emails?|courriels?|envois?|relances?|pubs?|publicit|newsletter|infolettre|communications?|alertes?|notif|campagnes?|prospection|demarchage|sollicitation|spams?|whatsapp|appels?|textos?|texts?|correspondance|promos?|offres?|courrier|rappels?|calls?)/,
  ],
  [
    'WRITE',
    /^(?:ecri|envoy|envoi(?:e|es|ent)$|contact|recontact|relanc|sollicit|appel(?:e|er|ez|le|lez)|rappel(?:e|er|ez|le|lez)|texte[rz]?$|texti|derang|importun|harcel|bombard|spamm|inond|recevoir|recoi|adress(?:er|ez)|send|write|text(?:ing)?$|call(?:ing)?$|sifet|sift|katsif)/,
  ],
  [
    'LIST',
    /^(?:listes?|fichiers?|bases?$|contacts?$|coordonnees|numero|num$|adresse|donnees|nom$|repertoire|registre|diffusion|abonnement|souscription|inscription|number|list$)/,
  ],
  ['YOU', /^(?:vous|vos|votre|tes|ton|ta|tu|te|t'|toi|your|you)$/],
  ['ME', /^(?:me|m'|moi|mon|ma|mes|je|j'|nous|notre|my|i)$/],
  ['NOT', /^(?:ne|n'|pas|non|sans|ni|not|don't|dont|no)$/],
  ['NOMORE', /^(?:plus|jamais|aucun|aucune|rien|never|more|anymore|pu|pus)$/],
  [
    'ENOUGH',
    /^(?:assez|marre|ras|suffit|saoul|soul|gonfl|fatigu|enerv|insupport|lourd|relou|agac|bast|lass|excede|penible|stp$|emmerd|chian)/,
  ],
  ['PEACE', /^(?:paix|tranquill|silence|lach|lais|fous|foutez|fiche|debarrass|degag|peace|alone)/],
  [
    'WANT',
    /^(?:veux|veut|souhait|voudrai|desir|voulons|demand|pri[eé]|merci|veuillez|aimerai|exig|refus|want|please|svp)/,
  ],
  ['CARE', /^(?:interess|besoin|envie|concern|utile|projet)/],
  [
    'LAW',
    /^(?:rgpd|cnil|loi|droit|lcap|lprpde|casl|gdpr|consent|plainte|donnees|avocat|opposition|oppose|illegal|harcelement|bloctel)/,
  ],
  ['WRONG', /^(?:erreur|trompe|mauvais|wrong|decede|mort|connais)/],
  [
    'LATER',
    /^(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|tard|apres|avant|heure|matin|soir|midi|quand|encore|bientot)/,
  ],
  [
    'MEET',
    /^(?:rdv|rendez|visio|appel$|seance|consultation|dossier|formation|programme|cours|prix|tarif|paie|budget)/,
  ],
  [
    'OTHERS',
    /^(?:il|elle|ils|elles|on|mari|femme|ex|patron|chef|mere|pere|enfants?|client|gens|collegue|soeur|frere|fils|fille)$/,
  ],
  [
    'SELF',
    /^(?:fum|procrast|travail|boulot|bosser|tabac|alcool|cigarette|sucre|grignot|emploi|metier|etudes|peur|stress|douter|vie$|confiance)/,
  ],
  ['ASK', /^(?:\?|pourquoi|comment|combien|est|quand|quel)/],
];

/** The kinds of each word, in order; a word may be of several, most are of none. */
export const kindsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => KINDS.flatMap(([kind, pattern]) => (pattern.test(word) ? [kind] : [])));
