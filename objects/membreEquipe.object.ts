import { belongsTo, boolean, date, multiSelect, number, phones, select, text } from './field';
import type { ObjectSpec } from './spec';
import { FONCTION, LANGUE } from './vocabulary';

/**
 * What MAX must know of a member of the team. `fonction` is DESIGN's `role`: Twenty reserves the name `role`
 * (RESERVED_METADATA_NAME_KEYWORDS, checked for fields as well as for objects).
 */
export const membreEquipe: ObjectSpec = {
  singular: 'membreEquipe',
  plural: 'membresEquipe',
  labelSingular: 'Membre de l’équipe',
  labelPlural: 'Membres de l’équipe',
  nameLabel: 'Nom',
  icon: 'IconUsersGroup',
  description: 'Le rôle, la capacité et les absences d’une personne de l’équipe.',
  fields: [
    belongsTo('membre', 'Membre', 'IconUser', 'workspaceMember', ['fichesEquipe', 'Fiches équipe']),
    select('fonction', 'Rôle', 'IconId', FONCTION),
    number('capacite', 'Capacité', 'IconGauge'),
    number('poids', 'Poids', 'IconScale', 1),
    boolean('recoitDesLeads', 'Reçoit des leads', 'IconInbox', true),
    date('absentDu', 'Absent du', 'IconCalendarOff'),
    date('absentAu', 'Absent au', 'IconCalendarOff'),
    phones('telephone', 'Téléphone', 'IconPhone'),
    multiSelect('langues', 'Langues', 'IconLanguage', LANGUE),
    text(
      'lienCalendrier',
      'Lien privé du calendrier',
      'IconCalendarShare',
      'Vider pour le révoquer : MAX en crée un nouveau',
    ),
  ],
};
