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
