import { belongsTo, dateTime, links, number, select, text } from './field';
import type { ObjectSpec } from './spec';
import { REPONSE_RENDEZ_VOUS, STATUT_RENDEZ_VOUS, TYPE_CONSULTATION } from './vocabulary';

/** An appointment with a lead; the reminders follow it wherever it moves. */
export const rendezVous: ObjectSpec = {
  singular: 'rendezVous',
  plural: 'tousRendezVous',
  labelSingular: 'Rendez-vous',
  labelPlural: 'Rendez-vous',
  nameLabel: 'Titre',
  icon: 'IconCalendarEvent',
  description: 'Un rendez-vous avec un lead : consultation ou appel découverte.',
  fields: [
    belongsTo('lead', 'Lead', 'IconTargetArrow', 'lead', ['rendezVousDuLead', 'Rendez-vous du lead']),
    belongsTo('responsable', 'Responsable', 'IconUserCheck', 'workspaceMember', [
      'rendezVousTenus',
      'Rendez-vous tenus',
    ]),
    dateTime('debut', 'Début', 'IconCalendarTime'),
    number('dureeMinutes', 'Durée (minutes)', 'IconHourglass', 30),
    select('typeConsultation', 'Type de consultation', 'IconVideo', TYPE_CONSULTATION),
    select('statut', 'Statut', 'IconProgress', STATUT_RENDEZ_VOUS, { default: 'PLANIFIE' }),
    text('lieu', 'Lieu', 'IconMapPin'),
    links('lienVisio', 'Lien visio', 'IconVideo'),
    select('reponse', 'Réponse de la personne', 'IconMessageReply', REPONSE_RENDEZ_VOUS, {
      description: 'Écrit par MAX : ce qu’elle a fait sur la page de son rendez-vous',
    }),
    dateTime('reponseLe', 'Réponse le', 'IconCalendarCheck'),
    text('reponseTexte', 'Ce qu’elle en dit', 'IconMessage', 'L’horaire d’avant, et ses propres mots'),
  ],
};
