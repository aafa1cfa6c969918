import { belongsTo, dateTime, links, number, select, text } from './field';
import type { ObjectSpec } from './spec';
import { STATUT_RENDEZ_VOUS, TYPE_CONSULTATION } from './vocabulary';

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
  ],
};
