/**
 * The wordings MAX starts with. Created once by the installer; staff own them from then on (never overwritten). A line that
 * only gives the appointment's page goes away where leads cannot reach MAX.
 */
import type { Canal } from '../vocabulary';

export type ModeleSeed = {
  readonly cle: string;
  readonly titre: string;
  readonly canal: Canal | null;
  readonly sujet: string;
  readonly corps: string;
};

export const modeles: readonly ModeleSeed[] = [
  {
    cle: 'coach-01.questions',
    titre: 'COACH-01 · Les trois questions',
    canal: null,
    sujet: '{{prenom}}, trois petites questions avant notre échange',
    corps: [
      'Bonjour {{prenom}}, merci pour ton message ! Pour préparer notre échange, peux-tu répondre à ces trois questions ?',
      '1. Quelle est la difficulté qui te pèse le plus en ce moment ?',
      '2. Qu’est-ce que tu aimerais voir changer dans les trois prochains mois ?',
      '3. Es-tu prêt(e) à t’engager maintenant pour que ça change ?',
      'Quelques mots suffisent. Réponds STOP pour ne plus recevoir de messages.',
    ].join('\n'),
  },
  {
    cle: 'coach-01.relance',
    titre: 'COACH-01 · Relance douce',
    canal: null,
    sujet: '{{prenom}}, toujours là pour toi',
    corps:
      'Bonjour {{prenom}}, je sais que les journées passent vite. Si le moment est venu de faire bouger les choses, ' +
      'réponds-moi en quelques mots : qu’est-ce qui te pèse le plus aujourd’hui ?',
  },
  {
    cle: 'coach-01.budget',
    titre: 'COACH-01 · Question du budget',
    canal: null,
    sujet: 'Une dernière petite question',
    corps:
      'Merci pour ta réponse, {{prenom}} ! Pour te proposer ce qui te convient vraiment : ' +
      'as-tu une idée du budget que tu souhaites consacrer à cet accompagnement ? Un ordre d’idée suffit.',
  },
  {
    cle: 'coach-02.j-1',
    titre: 'COACH-02 · Rappel de la veille',
    canal: null,
    sujet: 'Notre rendez-vous de demain à {{heure}}',
    corps: [
      'Bonjour {{prenom}}, petit rappel : nous avons rendez-vous demain, {{date}}. ' +
        'Ce moment est pour toi : tu en ressortiras avec une vision claire de ta prochaine étape. À demain !',
      'Confirmer ou déplacer : {{lienRendezVous}}',
    ].join('\n'),
  },
  {
    cle: 'coach-02.j-0',
    titre: 'COACH-02 · Rappel du matin',
    canal: null,
    sujet: 'Notre rendez-vous d’aujourd’hui à {{heure}}',
    corps:
      'Bonjour {{prenom}}, je te confirme notre rendez-vous de tout à l’heure, à {{heure}}. À très vite !',
  },
  {
    cle: 'coach-02.h-1',
    titre: 'COACH-02 · Dernier rappel',
    canal: null,
    sujet: 'On se parle à {{heure}}',
    corps: '{{prenom}}, on se parle à {{heure}}. À tout de suite !',
  },
  {
    cle: 'coach-02.absence',
    titre: 'COACH-02 · Rendez-vous manqué',
    canal: null,
    sujet: 'On s’est manqués',
    corps: [
      'Bonjour {{prenom}}, on s’est manqués pour notre rendez-vous. Pas de souci, ça arrive ! ' +
        'Si c’est toujours important pour toi, réponds-moi avec un moment qui te convient et on le reprogramme.',
      'Tu peux aussi choisir toi-même un autre moment ici : {{lienRendezVous}}',
    ].join('\n'),
  },
  {
    cle: 'coach-03.j+1',
    titre: 'COACH-03 · Message personnel (J+1)',
    canal: null,
    sujet: 'Merci pour notre échange',
    corps:
      'Bonjour {{prenom}}, merci pour notre échange d’hier. J’ai beaucoup apprécié ta sincérité. ' +
      'Qu’est-ce qui a le plus résonné pour toi ?',
  },
  {
    cle: 'coach-03.j+3',
    titre: 'COACH-03 · Rappel des résultats (J+3)',
    canal: null,
    sujet: 'Où veux-tu être dans trois mois ?',
    corps:
      'Bonjour {{prenom}}, je repense aux résultats que tu m’as dit vouloir obtenir. ' +
      'Ils sont à ta portée : veux-tu qu’on regarde ensemble la première étape ?',
  },
  {
    cle: 'coach-03.j+7',
    titre: 'COACH-03 · Dernier message (J+7)',
    canal: null,
    sujet: 'Un dernier mot',
    corps:
      'Bonjour {{prenom}}, je ne veux pas t’encombrer : c’est mon dernier message à ce sujet. ' +
      'Je te souhaite le meilleur pour la suite. Prends soin de toi !',
  },
  {
    cle: 'coach-03.j+7-porte-ouverte',
    titre: 'COACH-03 · Porte ouverte (J+7)',
    canal: null,
    sujet: 'Ma porte reste ouverte',
    corps:
      'Bonjour {{prenom}}, j’ai senti combien ce changement compte pour toi. Ma porte reste ouverte : ' +
      'quand tu te sentiras prêt(e), il suffit de répondre à ce message.',
  },
  {
    cle: 'desabonnement.confirmation',
    titre: 'Confirmation de désabonnement',
    canal: null,
    sujet: 'C’est noté',
    corps: 'C’est noté : plus aucun message ne partira. Pour changer d’avis, il suffit de répondre START.',
  },
  {
    cle: 'rappel-immigration.veille',
    titre: 'Consultation · Confirmation de la veille',
    canal: null,
    sujet: 'Votre consultation du {{date}}',
    corps: [
      'Bonjour {{prenom}}, nous vous confirmons votre consultation du {{date}}. ' +
        'En cas d’empêchement, répondez simplement à ce message. À bientôt !',
      'Confirmer, déplacer ou annuler : {{lienRendezVous}}',
    ].join('\n'),
  },
  {
    cle: 'invitation.lead',
    titre: 'Invitation · Au lead',
    canal: 'COURRIEL',
    sujet: 'Notre rendez-vous : {{date}}',
    corps:
      'Bonjour {{prenom}}, voici l’invitation à notre rendez-vous : {{date}}, {{ou}}. ' +
      'Il suffit de l’accepter pour l’ajouter à l’agenda ; si la date a changé, elle remplace la précédente. ' +
      'En cas d’empêchement, répondre à ce message suffit. À bientôt !' +
      '\nConfirmer, déplacer ou annuler : {{lienRendezVous}}',
  },
  {
    cle: 'invitation.lead-annulation',
    titre: 'Invitation · Annulation au lead',
    canal: 'COURRIEL',
    sujet: 'Rendez-vous annulé : {{date}}',
    corps:
      'Bonjour {{prenom}}, notre rendez-vous du {{date}} n’aura pas lieu. ' +
      'L’annulation jointe le retire de l’agenda.',
  },
  {
    cle: 'invitation.equipe',
    titre: 'Invitation · À la personne responsable',
    canal: 'COURRIEL',
    sujet: 'Rendez-vous avec {{nom}} : {{date}}',
    corps: 'Rendez-vous avec {{nom}} : {{date}}, {{ou}}. L’invitation jointe l’ajoute à votre agenda.',
  },
  {
    cle: 'invitation.equipe-annulation',
    titre: 'Invitation · Annulation à la personne responsable',
    canal: 'COURRIEL',
    sujet: 'Annulé : rendez-vous avec {{nom}}, {{date}}',
    corps:
      'Le rendez-vous avec {{nom}} du {{date}} ne vous concerne plus. L’annulation jointe le retire de votre agenda.',
  },
];
